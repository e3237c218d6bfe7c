package import Workspace

/// What the file system says has happened, as far as a recording can be concerned.
package enum FileEvent: Hashable, Sendable {
    /// What the file holds may be half of what somebody is writing into it.
    case writing(WorkspacePath)
    /// Closed after writing, renamed or removed: whole, or gone.
    case written(WorkspacePath)
    /// Folders came or went, or events were lost.
    case anything
    /// Somebody may have recorded.
    case repository
    /// The workspace's own folder is no longer where it was.
    case gone
}
