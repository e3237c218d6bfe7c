/// An entry of the head log: a commit that says which commit a branch had, and keeps that commit from being lost.
///
/// The log is the chain of first parents from `reference`; the last parent of an entry is the head it attests, of the
/// branch that it names. The tree is that of the head.
package struct HeadEntry: Hashable, Sendable {
    /// The reference that names the latest entry.
    package static let reference = "refs/protokoll/heads"

    /// The commit of the entry itself.
    package let id: ObjectID
    /// The entry before it; nil for the first one, and for the one that begins anew after a redaction.
    package let previous: ObjectID?
    /// The short name of the branch.
    package let branch: String
    /// The commit it had.
    package let head: ObjectID
    /// Why it was written.
    package let reason: Reason
    /// Who wrote it, and when by their clock.
    package let writtenBy: Signature
    /// What had been taken out of the history by decision when it was written, oldest first.
    package let redactions: [Redaction]

    /// Why an entry is written.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The log begins.
        case start
        case approval, anchor
        /// The branch does not lead to the head that was attested before.
        case rewritten
        /// Something was taken out by decision: the log begins anew.
        case redaction
    }

    private enum Key: String {
        case branch = "Branch"
        case head = "Head"
        case reason = "Reason"
    }

    /// Reads a commit; nil for one that is no entry.
    package init?(_ commit: Commit) {
        let trailers = commit.trailers
        func value(_ key: Key) -> String? { trailers.first { $0.key == key.rawValue }?.value }
        guard let branch = value(.branch), let head = value(.head).flatMap({ ObjectID($0) }),
            let reason = value(.reason).flatMap({ Reason(rawValue: $0) }), commit.parents.last == head,
            commit.parents.count <= 2
        else { return nil }
        id = commit.id
        previous = commit.parents.count == 2 ? commit.parents.first : nil
        self.branch = branch
        self.head = head
        self.reason = reason
        writtenBy = commit.committer
        redactions = Redaction.all(in: trailers)
    }

    /// The message of an entry that is to be written.
    package static func message(
        branch: String, head: ObjectID, reason: Reason, redactions: [Redaction]
    ) -> String {
        let own = [
            Trailer(Key.branch.rawValue, branch), Trailer(Key.head.rawValue, head.description),
            Trailer(Key.reason.rawValue, reason.rawValue),
        ]
        let lines = (own + redactions.flatMap(\.trailers)).map { "\($0.line)\n" }
        return "\(branch): \(head.description.prefix(8))\n\n\(lines.joined())"
    }
}
