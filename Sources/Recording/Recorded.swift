package import Git

/// A commit that has been proved to be there, with the very bytes that were to be recorded.
package struct Recorded: Hashable, Sendable {
    /// The commit on HEAD's branch.
    package let commit: ObjectID
    /// The paths that the commit changes.
    package let paths: [String]
    /// The tag that names the commit, without `refs/tags/`; nil where it bears none.
    package let tag: String?
    /// Why git's index was left as it is; nil when it was brought up to date.
    package let indexFailure: GitError?
    /// Why the head log has no entry of it; nil where it has one, or needs none.
    package let headLogFailure: Refusal?
    /// What an earlier recording that was cut off had left, and what became of it.
    package let recovered: Recovery?
}

/// What was made of a recording that was cut off: by a crash, a kill or a power failure.
package struct Recovery: Hashable, Sendable {
    /// The commit that the cut-off recording has now; nil when it was taken back or had changed nothing.
    package var commit: ObjectID?
    /// The paths that the commit changes.
    package var paths: [String] = []
    /// Paths whose text is neither the one before nor the one after: somebody has edited them since, and they were left.
    package var found: [String] = []
    /// Why git's index was left as it is; nil when it was brought up to date.
    package var indexFailure: GitError?
    /// Where text that an editor had saved at the moment of the crash was put, beside its document.
    package var rescued: [String] = []
}
