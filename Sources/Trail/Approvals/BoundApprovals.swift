package import Documents
package import Git
package import Workspace

/// The approvals that led to a revision, each with the very text that it binds.
package struct BoundApprovals {
    /// One of them.
    package struct Bound: Sendable {
        package let approval: Approval
        /// The document without the lines of its approval keys; its SHA-256 is what the approval states.
        package let text: [UInt8]
    }

    /// Oldest first; those that were taken back are among them.
    package let all: [Bound]

    /// - Parameters:
    ///   - folder: the workspace's root below the repository's.
    ///   - documentID: the one document; nil for all.
    package init(
        from head: ObjectID, in repository: Repository, folder: WorkspacePath, vocabulary: Vocabulary,
        documentID: String? = nil
    ) throws(GitError) {
        var found: [Bound] = []
        try repository.ancestors(of: head) { commit throws(GitError) in
            guard let approval = Approval(commit), documentID == nil || approval.documentID == documentID else {
                return true
            }
            let path = folder.appending(WorkspacePath(approval.path).bytes).text
            if let entry = try repository.entry(at: path, in: commit.tree), entry.mode.isFile {
                let text = BoundText(try repository.blob(entry.id), vocabulary: vocabulary).bytes
                found.append(Bound(approval: approval, text: text))
            }
            return true
        }
        all = found.reversed()
    }
}
