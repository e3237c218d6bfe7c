import Documents
package import Git

/// The approvals that a revision knows: those that led to it and are not taken back.
package struct Approvals: Sendable {
    /// Newest first, by the document's `id`.
    private let byDocument: [String: [Approval]]

    /// Knows none: a folder without a history.
    package init() { byDocument = [:] }

    /// Reads the messages of a revision and all that led to it, in one walk.
    ///
    /// - Parameter sought: the commits that are asked for, where no others are: the walk ends when it has met them all.
    package init(
        from head: ObjectID, in repository: Repository, seeking sought: Set<ObjectID>? = nil
    ) throws(GitError) {
        var rest = sought
        var approvals: [Approval] = []
        var telling: [Commit] = []
        try repository.ancestors(of: head) { commit throws(GitError) in
            let approval = Approval(commit)
            if let approval { approvals.append(approval) }
            if approval != nil || commit.hasLine(beginningWith: UndoneChanges.trailerStart) { telling.append(commit) }
            rest?.remove(commit.id)
            return rest?.isEmpty != true
        }
        self.init(approvals, undone: UndoneChanges(among: telling))
    }

    /// Reads the messages of a revision and all that led to it; where an index knows which of them say anything, only those.
    package init(from head: ObjectID, in past: Past) throws(GitError) {
        let telling = try past.tellers([.undo, .approval], from: head)
        self.init(telling.compactMap { Approval($0) }, undone: UndoneChanges(among: telling))
    }

    private init(_ approvals: [Approval], undone: UndoneChanges) {
        byDocument = Dictionary(grouping: approvals.filter { !undone.contains($0.commit) }, by: \.documentID)
    }

    /// Those of a document, newest first.
    package func of(documentID: String?) -> [Approval] { documentID.flatMap { byDocument[$0] } ?? [] }

    /// True where no document is approved.
    package var isEmpty: Bool { byDocument.isEmpty }
}
