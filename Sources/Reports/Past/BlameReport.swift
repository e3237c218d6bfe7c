/// Who last touched each line of a document.
package struct BlameReport: Hashable, Sendable {
    package var path: String
    package var title: String
    /// In order, from line 1 on.
    package var lines: [Line]

    package init(path: String, title: String, lines: [Line]) {
        self.path = path
        self.title = title
        self.lines = lines
    }

    /// One line as it stands in the file.
    package struct Line: Hashable, Sendable {
        package var text: String
        /// The recording it is from; nil while it is not recorded.
        package var change: ChangeReference?

        package init(text: String, change: ChangeReference?) {
            self.text = text
            self.change = change
        }
    }
}
