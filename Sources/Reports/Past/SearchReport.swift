/// Where a text stands, and where it stood.
package struct SearchReport: Hashable, Sendable {
    /// Those in the documents as they are by path and line, then those of the past by the time they were written.
    package var hits: [Hit]
    /// Earlier versions were searched too.
    package var includesHistory: Bool

    package init(hits: [Hit], includesHistory: Bool) {
        self.hits = hits
        self.includesHistory = includesHistory
    }

    /// A line in which the text begins.
    package struct Hit: Hashable, Sendable {
        package var path: String
        /// 1-based.
        package var line: Int
        /// The whole line.
        package var text: String
        /// The recording that wrote it first; nil for a line of a document as it is.
        package var written: ChangeReference?
        /// The recording it went away with; nil while it is there.
        package var gone: ChangeReference?

        package init(
            path: String, line: Int, text: String, written: ChangeReference? = nil, gone: ChangeReference? = nil
        ) {
            self.path = path
            self.line = line
            self.text = text
            self.written = written
            self.gone = gone
        }
    }
}
