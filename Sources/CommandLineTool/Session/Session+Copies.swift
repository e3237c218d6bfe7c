import Git
import Recording
import Reports
import Workspace

extension Session {
    /// What is kept outside this machine of what is recorded; nil outside git.
    func copyElsewhere() throws(Complaint) -> Overview.Copy? {
        guard let repository = workspace.repository else { return nil }
        let note: BackupNote?
        do throws(FileError) { note = try BackupNote.read(of: repository) } catch { throw Complaint(error) }
        do throws(GitError) {
            if try repository.knowsRemoteBranch() { return .whole }
            guard let note, note.isElsewhere, let head = try repository.head().commit else { return Overview.Copy.none }
            if note.head == head { return .whole }
            // A history that was rewritten may know the commit no more: then nothing of it counts as copied.
            guard try repository.resolve(note.head.description) != nil else { return Overview.Copy.none }
            let missing = try repository.count(from: head, without: note.head)
            return missing == 0 ? .whole : .behind(count: missing)
        } catch {
            throw Complaint(error)
        }
    }
}
