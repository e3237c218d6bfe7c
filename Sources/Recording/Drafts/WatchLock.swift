package import Git
import Glibc
package import Workspace

/// The right to watch a workspace: a lock of the kernel, which dies with its holder.
package struct WatchLock: ~Copyable {
    private let lock: ProcessLock

    /// Takes the right, unless another process has it.
    ///
    /// What a watch that was cut off has left half-written among git's objects is removed.
    package static func take(for workspace: WorkspacePath, in repository: Repository) throws(Refusal) -> WatchLock {
        let folder = StateFolder(of: repository)
        try Refusal.file { () throws(FileError) in try folder.make() }
        let file = try file(for: workspace, in: folder)
        // Another command may hold it for a moment, to see whether somebody watches.
        let lock = try ProcessLock.take(file, patience: Patience(.seconds(1))) { .watched(process: $0) }
        if lock.cutOff != nil {
            try Refusal.file { () throws(FileError) in
                try LooseLitter.remove(from: "\(repository.commonDirectory)/objects", since: file)
            }
        }
        try lock.sign()
        return WatchLock(lock: lock)
    }

    /// Whether a process watches a workspace; nothing is left of one that was cut off.
    ///
    /// - Parameter workspace: its root below the repository's.
    package static func isHeld(for workspace: WorkspacePath, in repository: Repository) throws(Refusal) -> Bool {
        let folder = StateFolder(of: repository)
        guard access(try file(for: workspace, in: folder), F_OK) == 0 else { return false }
        do throws(Refusal) {
            try take(for: workspace, in: repository).end()
            return false
        } catch {
            guard case .watched = error else { throw error }
            return true
        }
    }

    /// Lets go of it, as one that was not cut off.
    package func end() throws(Refusal) { try lock.signOff() }

    /// One for each workspace of the repository.
    private static func file(for workspace: WorkspacePath, in folder: StateFolder) throws(Refusal) -> String {
        guard !workspace.bytes.isEmpty else { return folder.watch }
        let id = try Refusal.git { () throws(GitError) in try Repository.blobID(of: workspace.bytes) }
        return "\(folder.watch)-\(id.description.prefix(8))"
    }
}
