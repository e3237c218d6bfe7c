package import Git
package import Workspace

/// Finds out by looking at files again and again what has happened to them: for folders of which the kernel does not
/// hear what other machines write.
package struct FolderPoll: Sendable {
    private var stamps: [WorkspacePath: FileStamp]

    /// - Parameter stamps: what the files are now.
    package init(_ stamps: [WorkspacePath: FileStamp]) { self.stamps = stamps }

    /// What has happened, seen from the files as they are now; what a file holds may still be half of its text.
    package mutating func events(_ now: [WorkspacePath: FileStamp]) -> [FileEvent] {
        let touched = Set(now.keys).union(stamps.keys).filter { path in
            guard let old = stamps[path], let new = now[path] else { return true }
            return !old.agrees(with: new)
        }
        stamps = now
        return touched.sorted().map { .writing($0) }
    }
}
