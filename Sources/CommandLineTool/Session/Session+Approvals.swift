import Documents
import Git
import Text
import Trail
import Workspace

extension Session {
    /// What is said of documents that were edited after they were approved; nothing outside git.
    func approvalFindings(_ documents: [Document]) throws(Complaint) -> [Diagnostic] {
        let claiming = documents.filter(\.isApproved).map { WorkspacePath($0.path) }
        guard !claiming.isEmpty, let repository = workspace.repository else { return [] }
        var files: [(path: WorkspacePath, bytes: [UInt8])] = []
        for path in claiming {
            do throws(Snapshot.Failure) {
                if let bytes = try workspace.snapshot.bytes(at: path) { files.append((path, bytes)) }
            } catch {
                throw Complaint(error)
            }
        }
        do throws(GitError) {
            guard let head = try repository.head().commit else { return [] }
            let texts = ApprovedTexts(
                of: files, in: repository, folder: workspace.folder, vocabulary: workspace.vocabulary)
            return try texts.findings(from: head)
        } catch {
            throw Complaint(error)
        }
    }
}
