package import Documents
package import Git
package import Text
package import Workspace

/// Finds what was changed in documents after the approval that the trail knows last.
package struct EditedAfterApproval {
    private let repository: Repository
    /// The workspace's root below the repository's.
    private let folder: WorkspacePath
    private let vocabulary: Vocabulary

    /// - Parameter folder: the workspace's root below the repository's.
    package init(_ repository: Repository, folder: WorkspacePath, vocabulary: Vocabulary) {
        self.repository = repository
        self.folder = folder
        self.vocabulary = vocabulary
    }

    /// Says that a document's text is not the one that was approved last; nil where it is, or none was approved.
    ///
    /// - Parameter approvals: the document's, newest first.
    package func finding(
        for document: Document, _ bytes: [UInt8], _ approvals: [Approval]
    ) throws(GitError) -> Diagnostic? {
        guard let standing = ApprovalStanding(approvals, of: document, bytes, vocabulary: vocabulary),
            !standing.isCurrent
        else { return nil }
        let approval = standing.latest
        let present = BoundText(bytes, vocabulary: vocabulary)
        let approved = try text(of: approval).map { BoundText($0, vocabulary: vocabulary) }
        let count = LineCount(from: approved?.bytes ?? [], to: present.bytes)
        let line = approved.map { present.firstLine(differingFrom: $0) } ?? 1
        return Diagnostic(
            .editedAfterApproval, .warning, path: document.path, start: Position(line: line, column: 1),
            arguments: [
                (approval.day ?? approval.recordedDay).iso, String(count.added), String(count.removed),
                String(approval.commit.description.prefix(8)), approval.path,
                Signatory.joined(standing.signatories),
            ])
    }

    private func text(of approval: Approval) throws(GitError) -> [UInt8]? {
        let path = folder.appending(WorkspacePath(approval.path).bytes).text
        guard let entry = try repository.entry(at: path, in: repository.commit(approval.commit).tree),
            entry.mode.isFile
        else { return nil }
        return try repository.blob(entry.id)
    }
}
