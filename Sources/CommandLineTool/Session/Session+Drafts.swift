import Changes
import Git
import Messages
import Recording
import Text
import Workspace

extension Session {
    /// Lets go of what a watch has kept of documents that are recorded by now.
    ///
    /// Of a watch that was cut off it is said; one that is at work says it itself.
    func expireDrafts(of save: Save, in repository: Repository) {
        do throws(Recording.Refusal) {
            guard try !Recorder(repository).draftLines().isEmpty else { return }
            let isWatched = try WatchLock.isHeld(for: workspace.folder, in: repository)
            let expired = try save.expireDrafts(spellIsOver: !isWatched)
            if !isWatched { tell(expired: expired, kept: try Recorder(repository).draftLines()) }
        } catch {
            // What was to be recorded is recorded; the next command tries again.
            console.complain(Complaint(error))
        }
    }

    /// Says what became of the saves that a watch had kept before it was cut off.
    func tell(expired: [DraftLine], kept: [DraftLine]) {
        if !expired.isEmpty {
            console.remark(console.messages("watch.expired", ["paths": Self.paths(of: expired)]))
        }
        guard let line = kept.first else { return }
        console.remark(console.messages("watch.kept", ["paths": Self.paths(of: kept)]))
        let hint = console.messages("watch.kept-hint", ["name": line.name, "path": line.path.visible])
        console.remark(console.messages("check.hint", ["hint": hint]))
    }

    private static func paths(of lines: [DraftLine]) -> String {
        lines.map(\.path.visible).joined(separator: ", ")
    }
}
