package import Documents
package import Git
import Ledger
import Messages
package import Workspace

/// An earlier version of a document, as it is to come back.
package struct RestoredVersion: Sendable {
    /// The path the document is to have.
    package var path: WorkspacePath
    package var bytes: [UInt8]
    /// The commit that holds the version.
    package var commit: ObjectID
    /// The day of that commit.
    package var day: Day

    package init(path: WorkspacePath, bytes: [UInt8], commit: ObjectID, day: Day) {
        self.path = path
        self.bytes = bytes
        self.commit = commit
        self.day = day
    }
}

extension ActionEditing {
    /// What it would write to give a document the text of an earlier version again.
    package func plan(
        restoring version: RestoredVersion, reason: String?
    ) throws(EditPlan.Refusal) -> EditPlan {
        let current: [UInt8]?
        do throws(FileError) { current = try workspace.tree.bytes(ifThere: version.path) } catch { throw .file(error) }
        let file = UnrecordedFile(.document, at: version.path, recorded: current, current: version.bytes)
        let reader = VersionReader(of: workspace, today: today)
        let edits = (file.map { [$0] } ?? []).map { FileEdit($0, reader: reader) }
        let what =
            current == nil
            ? messages("commit.brought-back") : messages("commit.restored", ["date": version.day.iso])
        let message = SaveMessage(messages).message(
            for: edits, text: what, reason: reason,
            command: "restore --to \(version.commit)")
        return EditPlan(files: edits.map(\.file), message: message, outcomes: outcomes(edits), unchanged: [])
    }
}
