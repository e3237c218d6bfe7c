package import Documents
package import Ledger

/// An unrecorded file, read: what it says before and after, and what that does to its actions.
package struct FileEdit: Hashable, Sendable {
    /// The file with its bytes before and after.
    package var file: UnrecordedFile
    /// Nil for a new document, and for files that are no documents.
    package var old: Document?
    /// Nil for a deleted document, and for files that are no documents.
    package var new: Document?
    /// What happens to the actions; none for files that are no documents.
    package var events: [ActionEvent]

    /// Reads both versions of a file, if it is a document.
    package init(_ file: UnrecordedFile, reader: VersionReader) {
        self.file = file
        guard file.role == .document else {
            events = []
            return
        }
        old = file.recorded.flatMap { reader.document(at: file.previousPath ?? file.path, $0) }
        new = file.current.flatMap { reader.document(at: file.path, $0) }
        events = ActionComparison(from: old?.actions ?? [], to: new?.actions ?? []).events
    }

    /// The same edit, given the ids of actions that other documents bear: these are carried, not raised.
    package func carrying(_ known: Set<String>) -> FileEdit {
        var edit = self
        for (index, event) in events.enumerated() where event.kind == .raised {
            if let id = event.action.id, known.contains(id) { edit.events[index].kind = .carried }
        }
        return edit
    }

    /// The same edit, given what was said before of actions that it carries here from other documents, by their ids.
    func carrying(_ before: [String: Action]) -> FileEdit {
        guard !before.isEmpty else { return self }
        var edit = self
        edit.events = events.flatMap { event -> [ActionEvent] in
            guard let id = event.action.id, let old = before[id] else { return [event] }
            guard event.kind == .raised || event.kind == .carried else { return [] }
            var (from, to) = (old, event.action)
            // What was left out of the text on the way is no news.
            (from.id, to.text) = (id, old.text)
            return [ActionEvent(.carried, event.action, to: event.action.text)]
                + ActionComparison(from: [from], to: [to]).events
        }
        return edit
    }

    /// The document as it will be, or as it was before it was deleted.
    package var document: Document? { new ?? old }

    /// What a deletion would make nobody's: the outstanding actions of the deleted document.
    package var outstandingLost: [Action] {
        file.kind == .deleted ? (old?.actions ?? []).filter(\.outstanding) : []
    }
}
