import Documents
import Ledger
import Messages
import Workspace

extension ActionEditing {
    /// What making a document of a file would write.
    package func plan(importing outcome: DocumentImport.Outcome) -> EditPlan {
        let file = UnrecordedFile(.document, at: outcome.path, recorded: nil, current: outcome.bytes)
        let reader = VersionReader(of: workspace, today: today)
        let edits = (file.map { [$0] } ?? []).map { FileEdit($0, reader: reader) }
        let message = SaveMessage(messages).message(
            for: edits, reason: messages("commit.imported", ["file": outcome.fileName]), command: "import")
        return EditPlan(files: edits.map(\.file), message: message, outcomes: [], unchanged: [])
    }
}
