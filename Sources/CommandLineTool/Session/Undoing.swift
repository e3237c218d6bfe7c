import Changes
import Documents
import Git
import Ledger
import Messages
import Recording
import Reports
import Text
import Trail
import Workspace

/// The taking back of a recorded change: finds it, says which it is, records the way back, says so.
struct Undoing {
    let session: Session
    let repository: Repository
    let reason: String?
    let acceptsPersonalData: Bool

    private var console: Console { session.console }

    /// Takes back what was named: a commit, the last change of a document, or the last one of all.
    func run(_ written: String?) throws {
        let undo = Undo(session.workspace, in: repository, messages: session.workspaceMessages, today: session.today)
        let plan: UndoPlan
        let undone = try undone()
        let target = try target(written, with: undo, undone)
        do throws(UndoPlan.Refusal) {
            plan = try undo.plan(target, undone: undone, reason: reason)
        } catch {
            throw Complaint(error)
        }
        tell(plan.target)
        guard let recorded = try record(plan, with: undo) else { return }
        session.tell(recorded, as: plan.message.subject)
        session.tell(plan.outcomes)
    }

    private func undone() throws(Complaint) -> UndoneChanges {
        do throws(GitError) {
            guard let head = try repository.head().commit else { return UndoneChanges(among: []) }
            return try UndoneChanges(from: head, in: repository)
        } catch {
            throw Complaint(error)
        }
    }

    private func target(
        _ written: String?, with undo: Undo, _ undone: UndoneChanges
    ) throws(Complaint) -> ObjectID {
        guard let written else {
            do throws(UndoPlan.Refusal) { return try undo.lastChange(undone: undone) } catch { throw Complaint(error) }
        }
        if let commit = try commit(written) { return commit }
        return try lastChange(of: written, undone)
    }

    /// The commit that the beginning of an id names; nil where it names none.
    private func commit(_ written: String) throws(Complaint) -> ObjectID? {
        guard written.utf8.count >= 4, written.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
        do throws(GitError) { return try repository.resolve(written) } catch {
            guard error.code == .ambiguous else { throw Complaint(error) }
            throw Complaint(
                message: console.messages("undo.several-commits", ["name": written]),
                hint: console.messages("undo.several-commits-hint"))
        }
    }

    /// The last change of a document that still holds; a document that is gone is named by its whole path.
    private func lastChange(of written: String, _ undone: UndoneChanges) throws(Complaint) -> ObjectID {
        let named = DocumentName(written, in: session.environment.workingFolder, workspace: session.workspace.root)
        if let path = named.path, let change = try changes(of: path, undone).first { return change }
        let path = try session.document(written, among: session.documents(), orElse: "change").path
        guard let change = try changes(of: path, undone).first else { throw Complaint(UndoPlan.Refusal.nothing) }
        return change
    }

    private func changes(of path: String, _ undone: UndoneChanges) throws(Complaint) -> [ObjectID] {
        do throws(GitError) {
            guard let head = try repository.head().commit else { return [] }
            let history = DocumentHistory(
                Past(repository), folder: session.workspace.folder,
                reader: VersionReader(of: session.workspace, today: session.today))
            return try history.changes(of: WorkspacePath(path), from: head).map(\.commit.id)
                .filter { !undone.isNeverMeant($0) }
        } catch {
            throw Complaint(error)
        }
    }

    /// Says which change it is before anything is done.
    private func tell(_ target: Commit) {
        let time = HistoryReport.Moment(
            seconds: target.author.time.seconds, offsetMinutes: target.author.time.offsetMinutes)
        let head = [
            console.messages("undo.target"), console.style(time.shown, .name), target.author.identity.name.visible,
            console.style(String(target.id.description.prefix(8)), .source),
        ].joined(separator: "  ")
        console.show([head, "  \(target.summary.visible)"])
    }

    private func record(_ plan: UndoPlan, with undo: Undo) throws(Complaint) -> Recorded? {
        let authorship = try session.authorship(in: repository)
        do throws(Recording.Refusal) {
            let gate = acceptsPersonalData ? nil : PersonalDataGate(of: session.workspace)
            return try undo.record(plan, by: authorship, gate: gate)
        } catch .personalData(let findings) {
            guard session.affirms(findings) else { throw Complaint(Recording.Refusal.personalData(findings)) }
        } catch {
            throw Complaint(error)
        }
        do throws(Recording.Refusal) { return try undo.record(plan, by: authorship, gate: nil) } catch {
            throw Complaint(error)
        }
    }
}
