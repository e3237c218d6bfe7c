import Changes
import Documents
import Git
import Ledger
import Messages
import Reports
import Workspace

extension Session {
    /// The repository that records the workspace.
    ///
    /// - Throws: a complaint with the command that would make the folder one.
    func repository() throws(Complaint) -> Repository {
        if let repository = workspace.repository { return repository }
        if let failure = workspace.repositoryFailure { throw Complaint(failure) }
        throw Complaint(
            message: console.messages("errors.no-repository", ["path": workspace.root]),
            hint: console.messages("errors.no-repository-hint"))
    }

    /// What is not recorded yet; nothing outside git.
    func unrecordedFiles() throws(Complaint) -> [UnrecordedFile] {
        guard let repository = workspace.repository else { return [] }
        do throws(GitError) {
            let reader = VersionReader(of: workspace, today: today)
            return try UnrecordedFiles(of: workspace, in: repository) { reader.document(at: $0, $1)?.id }.files
        } catch {
            throw Complaint(error)
        }
    }

    /// What is not recorded yet, for showing.
    func statusReport() throws(Complaint) -> StatusReport {
        StatusReport(
            changes: try unrecordedFiles().map { file in
                StatusReport.Change(path: file.path.text, previousPath: file.previousPath?.text, kind: file.kind.shown)
            })
    }

    /// Whether the recordings are known to another repository too; nil outside git.
    func hasCopyElsewhere() throws(Complaint) -> Bool? {
        do throws(GitError) { return try workspace.repository?.knowsRemoteBranch() } catch { throw Complaint(error) }
    }
}

extension UnrecordedFile.Kind {
    fileprivate var shown: StatusReport.Kind {
        switch self {
        case .new: .new
        case .modified: .modified
        case .deleted: .deleted
        case .renamed: .renamed
        }
    }
}
