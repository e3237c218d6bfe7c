package import Documents
package import Ledger

/// An unrecorded file, read: what it says before and after, and what that does to its actions.
package struct FileEdit: Hashable, Sendable {
    package var file: UnrecordedFile
    /// Nil for a new document, and for files that are no documents.
    package var old: Document?
    /// Nil for a deleted document, and for files that are no documents.
    package var new: Document?
    package var events: [ActionEvent]

    /// - Parameters:
    ///   - known: ids of actions that other documents bear.
    ///   - reader: reads both versions.
    package init(_ file: UnrecordedFile, known: Set<String> = [], reader: VersionReader) {
        self.file = file
        guard file.role == .document else {
            events = []
            return
        }
        old = file.recorded.flatMap { reader.document(at: file.previousPath ?? file.path, $0) }
        new = file.current.flatMap { reader.document(at: file.path, $0) }
        events = ActionComparison(from: old?.actions ?? [], to: new?.actions ?? [], known: known).events
    }

    /// The document as it will be, or as it was before it was deleted.
    package var document: Document? { new ?? old }

    /// What a deletion would make nobody's: the outstanding actions of the deleted document.
    package var outstandingLost: [Action] {
        file.kind == .deleted ? (old?.actions ?? []).filter(\.outstanding) : []
    }
}
