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

    /// In whose name this is recorded.
    func authorship(in repository: Repository) throws(Complaint) -> Authorship {
        do throws(Authorship.Failure) {
            return try Authorship(in: repository, environment: environment)
        } catch {
            throw Complaint(error)
        }
    }

    /// Records what was typed in files before a command edits them, as its own commits.
    func recordFound(_ paths: Set<WorkspacePath>, acceptsPersonalData: Bool) throws {
        let unrecorded = try unrecordedFiles().flatMap(\.paths).filter(paths.contains)
        guard !unrecorded.isEmpty else { return }
        let request = SaveRequest(only: Set(unrecorded), wasFound: true)
        try Saving(session: self, request: request, acceptsPersonalData: acceptsPersonalData).run()
    }

    /// What is not recorded yet; nothing outside git.
    func unrecordedFiles() throws(Complaint) -> [UnrecordedFile] { try unrecorded()?.files ?? [] }

    /// What is not recorded yet, for showing; a file that cannot be recorded as it is, is complained of.
    func statusReport() throws(Complaint) -> StatusReport {
        let unrecorded = try unrecorded()
        for error in unrecorded?.unreadable ?? [] { console.complain(Complaint(error)) }
        return StatusReport(
            changes: (unrecorded?.files ?? []).map { file in
                StatusReport.Change(path: file.path.text, previousPath: file.previousPath?.text, kind: file.kind.shown)
            })
    }

    private func unrecorded() throws(Complaint) -> UnrecordedFiles? {
        guard let repository = workspace.repository else { return nil }
        do throws(GitError) {
            let reader = VersionReader(of: workspace, today: today)
            return try UnrecordedFiles(of: workspace, in: repository) { reader.document(at: $0, $1)?.id }
        } catch {
            throw Complaint(error)
        }
    }
}

extension UnrecordedFile.Kind {
    /// As reports name it.
    var shown: StatusReport.Kind {
        switch self {
        case .new: .new
        case .modified: .modified
        case .deleted: .deleted
        case .renamed: .renamed
        }
    }
}
