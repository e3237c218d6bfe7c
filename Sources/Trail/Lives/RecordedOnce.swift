import Documents
import Ledger
import Workspace

/// Documents that were recorded once and are still what was recorded: what they say is known without reading it again.
struct RecordedOnce {
    private var documents: [WorkspacePath: Document] = [:]

    /// Takes those among some documents, by what every commit changed.
    ///
    /// - Parameters:
    ///   - unchanged: documents as the last of the commits holds them.
    ///   - paths: where those lie that are asked for; nil for all.
    init(_ unchanged: [Document], among changes: [CommitFiles], at paths: Set<WorkspacePath>? = nil) {
        let asked = unchanged.lazy.filter { document in
            !document.mayGoByOthers && paths?.contains(WorkspacePath(document.path)) != false
        }.map { (WorkspacePath($0.path), $0) }
        documents = Dictionary(asked) { first, _ in first }
        guard !documents.isEmpty else { return }
        var counts: [WorkspacePath: Int] = [:]
        for difference in changes.lazy.flatMap(\.documents) {
            counts[difference.path, default: 0] += 1
            if let previous = difference.previousPath { counts[previous, default: 0] += 1 }
        }
        documents = documents.filter { counts[$0.key] == 1 }
    }

    /// Whether a document that need not be read shares no action with any other; true for one that must be read.
    func isIsland(at path: WorkspacePath) -> Bool { documents[path]?.sharesNoAction ?? true }

    /// The document that a change added; nil where it must be read.
    func document(addedBy difference: DocumentDifference) -> Document? {
        difference.old == nil ? documents[difference.path] : nil
    }
}

extension Document {
    /// Whether days of its actions may have been told by other documents: minutes of a series tell of the next meeting.
    fileprivate var mayGoByOthers: Bool { series != nil && date != nil && actions.contains { $0.due != nil } }

    /// Whether nothing makes its actions those of another document: an id, or the words of an earlier meeting.
    var sharesNoAction: Bool { Meeting(self) == nil && actions.allSatisfy { $0.id == nil } }
}
