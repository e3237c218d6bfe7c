import Documents
import Git
import Messages
import Trail
import Workspace

extension Session {
    /// A document as a commit holds it, with its bytes.
    ///
    /// - Parameter written: the day or the revision that was typed for the commit.
    /// - Throws: a complaint where it was not there.
    func version(
        of document: NamedDocument, at commit: Commit, typedAs written: String?, in repository: Repository
    ) throws(Complaint) -> (path: WorkspacePath, bytes: [UInt8]) {
        if let found = try versionIfThere(of: document, at: commit, in: repository) { return found }
        let day = written.flatMap { Day(iso: $0) } ?? commit.committer.time.localDay
        throw complaint("not-there", ["path": document.path.text, "date": day.iso])
    }

    /// A document as a commit holds it; nil where it was not there.
    func versionIfThere(
        of document: NamedDocument, at commit: Commit, in repository: Repository
    ) throws(Complaint) -> (path: WorkspacePath, bytes: [UInt8])? {
        let head = try head(of: repository)
        do throws(GitError) {
            let path = workspace.folder.appending(document.path).text
            let found = try Past.read(path, from: head, in: repository) { past throws(GitError) in
                try PastVersions(past, folder: workspace.folder, reader: reader)
                    .version(of: document.path, from: head, at: commit.id)
            }
            guard let found else { return nil }
            return (found.path, try repository.blob(found.blob))
        } catch {
            throw Complaint(error)
        }
    }
}
