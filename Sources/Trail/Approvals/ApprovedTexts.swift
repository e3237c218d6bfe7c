package import Documents
package import Git
package import Text
package import Workspace

/// Finds documents that claim to be approved and were edited afterwards.
///
/// The text that was approved is that of the first recorded version whose approval keys say what they say now.
package struct ApprovedTexts {
    private let repository: Repository
    /// The workspace's root below the repository's.
    private let folder: WorkspacePath
    private let vocabulary: Vocabulary
    /// Those that claim to be approved, by the path they have in the commit the walk stands at.
    private var sought: [String: Sought] = [:]

    private struct Sought {
        let path: WorkspacePath
        let claim: ApprovalClaim
        var approved: (commit: Commit, claim: ApprovalClaim)?
    }

    /// - Parameter documents: paths and bytes; those that claim nothing are left out.
    package init(
        of documents: [(path: WorkspacePath, bytes: [UInt8])], in repository: Repository, folder: WorkspacePath,
        vocabulary: Vocabulary
    ) {
        self.repository = repository
        self.folder = folder
        self.vocabulary = vocabulary
        for (path, bytes) in documents {
            guard let claim = ApprovalClaim(bytes, vocabulary: vocabulary) else { continue }
            sought[folder.appending(path.bytes).text] = Sought(path: path, claim: claim)
        }
    }

    /// The findings, by path; one walk through history for all documents, none where no document claims anything.
    package func findings(from head: ObjectID) throws(GitError) -> [Diagnostic] {
        var pending = sought
        var done: [Sought] = []
        if !pending.isEmpty {
            try repository.ancestors(of: head) { commit throws(GitError) in
                try visit(commit, &pending, &done)
                return !pending.isEmpty
            }
        }
        return (done + pending.values).compactMap(finding).sorted { $0.path < $1.path }
    }

    /// Looks at what a commit did to the documents; what it made, no earlier one holds.
    private func visit(
        _ commit: Commit, _ pending: inout [String: Sought], _ done: inout [Sought]
    ) throws(GitError) {
        let parent = try commit.parents.first.map { id throws(GitError) in try repository.commit(id).tree }
        let changes = try repository.changes(from: parent, to: commit.tree)
        for change in changes {
            guard var document = pending[change.path], let new = change.new else { continue }
            let claim = ApprovalClaim(try repository.blob(new), vocabulary: vocabulary)
            if let claim, claim.keys == document.claim.keys { document.approved = (commit, claim) }
            pending[change.path] = document
            // Where branches meet, a file that came along was made by an earlier commit.
            guard change.change == .added, commit.parents.count < 2 else { continue }
            pending[change.path] = nil
            if let source = try source(of: change, among: changes, from: parent, to: commit.tree) {
                pending[source] = document
            } else {
                done.append(document)
            }
        }
    }

    /// The path that a commit moved a document from.
    private func source(
        of added: PathChange, among changes: [PathChange], from old: ObjectID?, to new: ObjectID
    ) throws(GitError) -> String? {
        guard changes.contains(where: { $0.change == .deleted }) else { return nil }
        let renames = try repository.changes(from: old, to: new, detectingRenames: true)
        guard case .renamed(let source)? = renames.first(where: { $0.path == added.path })?.change else { return nil }
        return source
    }

    private func finding(_ document: Sought) -> Diagnostic? {
        guard let approved = document.approved, !approved.claim.approves(document.claim) else { return nil }
        let line = Position(line: document.claim.firstLine(differingFrom: approved.claim), column: 1)
        let count = LineCount(from: approved.claim.text.bytes, to: document.claim.text.bytes)
        return Diagnostic(
            .editedAfterApproval, .warning, path: document.path.text, start: line,
            arguments: [
                approved.commit.author.time.day.iso, String(count.added), String(count.removed),
                String(approved.commit.id.description.prefix(8)), document.path.text, "",
            ])
    }
}

extension Timestamp {
    /// The day by the clock that showed it.
    var day: Day {
        let local = Int(seconds) + offsetMinutes * 60
        return Day(number: (local - (local % 86_400 + 86_400) % 86_400) / 86_400)
    }
}
