import Documents
import Git
import Trail
import Workspace

extension Session {
    /// The same command at an earlier time: the tree of that day or revision, with its settings and its register.
    ///
    /// - Parameter stated: the day that was stated for today; without it that of the tree is.
    func asOf(_ written: String, today stated: Day?) throws(Complaint) -> Session {
        let repository = try repository()
        let commit = try commit(written, in: repository, tooEarly: "not-known-yet")
        let recorded: Workspace
        do throws(GitError) { recorded = try workspace.at(commit.id, environment: environment) } catch {
            throw Complaint(error)
        }
        return Session(
            workspace: recorded, environment: environment, console: console,
            today: stated ?? Day(iso: written) ?? commit.committer.time.localDay, todayIsFixed: false,
            pinned: commit.id)
    }

    /// The same command as if only the documents dated up to a day were there.
    func datedUntil(_ day: Day, today stated: Day?) -> Session {
        Session(
            workspace: workspace, environment: environment, console: console, today: stated ?? day,
            todayIsFixed: false, lastDocumentDay: day)
    }
}
