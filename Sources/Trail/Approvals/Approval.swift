package import Documents
package import Git

/// An approval as the trailers of its commit tell it.
package struct Approval: Hashable, Sendable {
    /// The commit that made it.
    package let commit: ObjectID
    /// Who recorded it, and when by their clock.
    package let recordedBy: Signature
    /// The document's `id`.
    package let documentID: String
    /// Where the document lay then, below the workspace's root.
    package let path: String
    /// The day that was stated; nil where none can be read.
    package let day: Day?
    /// Who approved by this commit.
    package let signatories: [Signatory]
    /// SHA-256 of the text that is bound, in hexadecimal digits.
    package let digest: String
    /// Where it was decided.
    package let decision: String?
    /// What proves it elsewhere: `sha256`, the digest and the name of a file.
    package let evidence: String?

    /// Reads a commit; nil for one that approves nothing.
    package init?(_ commit: Commit) {
        // Most commits have none, which their bytes tell at once.
        guard commit.hasLine(beginningWith: Self.trailerStart) else { return nil }
        let trailers = commit.trailers
        func value(_ key: ApprovalTrailer) -> String? { trailers.first { $0.key == key.rawValue }?.value }
        let words = value(.text)?.split(separator: " ") ?? []
        guard words.count == 2, words[0] == ApprovalTrailer.algorithm, let id = value(.documentID),
            let path = value(.document)
        else { return nil }
        let signatories = trailers.filter { $0.key == ApprovalTrailer.by.rawValue }.compactMap {
            Signatory(written: $0.value)
        }
        guard !signatories.isEmpty else { return nil }
        self.commit = commit.id
        recordedBy = commit.author
        documentID = id
        self.path = path
        day = value(.day).flatMap { Day(iso: $0) }
        self.signatories = signatories
        digest = String(words[1])
        decision = value(.decision)
        evidence = value(.evidence)
    }

    /// The day it was recorded, by the clock of whoever did.
    package var recordedDay: Day { recordedBy.time.day }

    /// What a line of the message of every approval begins with.
    static let trailerStart = "\(ApprovalTrailer.text.rawValue): "
}
