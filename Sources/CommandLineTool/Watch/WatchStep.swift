import Changes
import Git
import Messages
import Recording
import Workspace

/// The workspace as it is at one moment of a watch: settings, register and documents may have changed since the last.
struct WatchStep {
    let session: Session
    let repository: Repository
    let save: Save
    let authorship: Authorship
    let gate: PersonalDataGate

    /// Opens the workspace anew.
    init(_ globals: GlobalOptions) throws {
        session = try Session.open(globals, in: Surroundings.current)
        repository = try session.repository()
        authorship = try session.authorship(in: repository)
        gate = PersonalDataGate(of: session.workspace)
        save = Save(session.workspace, in: repository, messages: session.workspaceMessages, today: session.today)
    }

    /// The commit that HEAD names.
    func head() throws(Complaint) -> ObjectID? {
        try Complaint.git { () throws(GitError) in try repository.head().commit }
    }

    /// What is not recorded yet.
    func unrecorded() throws(Complaint) -> UnrecordedFiles {
        try Complaint.git { () throws(GitError) in try save.unrecorded() }
    }

    /// What a recording of some files, or of all, would be.
    func plan(_ paths: Set<WorkspacePath>?) throws(Complaint) -> SavePlan {
        try Complaint.git { () throws(GitError) in try save.plan(SaveRequest(only: paths)) }
    }
}

extension Complaint {
    /// Calls what can fail in git.
    static func git<Value>(_ body: () throws(GitError) -> Value) throws(Complaint) -> Value {
        do throws(GitError) { return try body() } catch { throw Complaint(error) }
    }

    /// Calls what can be refused in recording.
    static func refusal<Value: ~Copyable>(
        _ body: () throws(Recording.Refusal) -> Value
    ) throws(Complaint) -> Value {
        do throws(Recording.Refusal) { return try body() } catch { throw Complaint(error) }
    }
}
