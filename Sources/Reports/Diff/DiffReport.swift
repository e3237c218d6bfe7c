package import Documents
package import Ledger

/// What differs between two versions of a workspace's documents.
package struct DiffReport: Sendable {
    /// The older version; nil where nothing was recorded before.
    package var from: ChangeReference?
    /// The newer version; nil for the files as they are.
    package var to: ChangeReference?
    /// It shows what is not recorded yet, against what was recorded last.
    package var isUnrecorded: Bool
    /// In the order of their paths.
    package var documents: [DocumentDifference]

    package init(
        from: ChangeReference?, to: ChangeReference?, isUnrecorded: Bool = false, documents: [DocumentDifference]
    ) {
        self.isUnrecorded = isUnrecorded
        self.from = from
        self.to = to
        self.documents = documents
    }

    /// What differs in one document.
    package struct DocumentDifference: Sendable {
        package var path: String
        /// Where a renamed one was.
        package var previousPath: String?
        package var title: String
        package var kind: StatusReport.Kind
        package var events: [ActionEvent]
        package var paragraphs: [ParagraphChange]

        package init(
            path: String, previousPath: String?, title: String, kind: StatusReport.Kind, events: [ActionEvent],
            paragraphs: [ParagraphChange]
        ) {
            self.path = path
            self.previousPath = previousPath
            self.title = title
            self.kind = kind
            self.events = events
            self.paragraphs = paragraphs
        }
    }
}
