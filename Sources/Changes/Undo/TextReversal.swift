import Documents
import Git
import Ledger
import Text
import Workspace

/// The way back from a text to the one before it, for any later version.
struct TextReversal {
    private let from: [UInt8]
    private let to: [UInt8]
    private let path: WorkspacePath
    private let undo: Undo
    /// The ids and the words of the actions that the way back changes.
    private let concerned: Set<String>

    init(from: [UInt8], to: [UInt8], path: WorkspacePath, undo: Undo) {
        self.from = from
        self.to = to
        self.path = path
        self.undo = undo
        let reader = undo.reader
        let (new, old) = (Self.actions(from, path, reader), Self.actions(to, path, reader))
        let events = ActionComparison(from: new, to: old).events + ActionComparison(from: old, to: new).events
        concerned = Set(events.flatMap(Self.keys))
    }

    /// A later version without the change; nil where the two cannot be told apart.
    ///
    /// Lines that only lie beside each other may still be one item: no action may change but those of the change.
    func applied(to version: [UInt8]) throws(UndoPlan.Refusal) -> [UInt8]? {
        if version == from { return to }
        let merged = try UndoPlan.Refusal.git { () throws(GitError) in
            try LineMerge.merged(base: from, version, to)
        }
        guard let merged else { return nil }
        let events = ActionComparison(
            from: Self.actions(version, path, undo.reader), to: Self.actions(merged, path, undo.reader)
        ).events
        return events.allSatisfy { !concerned.isDisjoint(with: Self.keys($0)) } ? merged : nil
    }

    private static func actions(_ bytes: [UInt8], _ path: WorkspacePath, _ reader: VersionReader) -> [Action] {
        path.isMarkdown ? reader.document(at: path, bytes)?.actions ?? [] : []
    }

    private static func keys(_ event: ActionEvent) -> [String] {
        let words = Similarity.words(event.action.text).joined(separator: " ")
        return [words] + (event.action.id.map { ["^\($0)"] } ?? [])
    }
}
