import Documents
import Git
import Text
import Workspace

/// Checks that each approval still says of the text what it said, and that its tag does.
struct ApprovalProof {
    let scan: ObjectScan
    let store: ObjectStore
    let graph: CommitGraph
    let folder: WorkspacePath
    /// The vocabularies by which a text of a commit may have been bound, the likeliest first.
    let vocabularies: (ObjectID) -> [Vocabulary]
    let signatures: SignatureCheck

    /// What was found, and how much of it is proved.
    struct Outcome {
        var findings: [TrailFinding] = []
        var count = 0
        var signedCount = 0
    }

    /// Looks at the approvals of commits, oldest first, and at all tags of approvals.
    func check(_ reachable: Set<ObjectID>, tags: [Reference]) -> Outcome {
        var outcome = Outcome()
        var known: Set<String> = []
        for commit in graph.ordered(reachable) {
            guard let approval = Approval(commit) else { continue }
            outcome.count += 1
            outcome.findings += check(approval, of: commit, tags: tags, &known, &outcome.signedCount)
        }
        for tag in tags where !known.contains(tag.name) {
            let commit = graph.target(of: tag)
            outcome.findings.append(
                TrailFinding(
                    .approvalTagUnknown, .error, commit: commit, [Self.shortName(tag.name)]))
        }
        return outcome
    }

    private func check(
        _ approval: Approval, of commit: Commit, tags: [Reference], _ known: inout Set<String>, _ signedCount: inout Int
    ) -> [TrailFinding] {
        var findings: [TrailFinding] = []
        let bytes = text(of: approval, in: commit)
        if !matches(bytes, approval) {
            findings.append(
                TrailFinding(
                    .approvalAltered, .error, path: approval.path, commit: commit.id,
                    [approval.path, Signatory.joined(approval.signatories)]))
        }
        var isSigned = false
        if let signed = graph.bytes(commit.id).flatMap({ SignedText(commit: $0) }) {
            let outcome = signatures.judge(signed, of: commit, as: approval.path, path: approval.path)
            findings += outcome.findings
            isSigned = true
            if outcome.isGood { signedCount += 1 }
        } else {
            findings.append(
                TrailFinding(
                    .approvalUnsigned, .info, path: approval.path, commit: commit.id,
                    [approval.path, Signatory.joined(approval.signatories)]))
        }
        return findings + checkTag(of: approval, commit, bytes, isSigned: isSigned, tags: tags, &known)
    }

    private func text(of approval: Approval, in commit: Commit) -> [UInt8]? {
        let path = folder.appending(WorkspacePath(approval.path).bytes).text
        guard let entry = store.entry(at: path, in: commit.tree), entry.mode.isFile else { return nil }
        return store.bytes(of: entry.id, as: .blob)
    }

    private func matches(_ bytes: [UInt8]?, _ approval: Approval) -> Bool {
        guard let bytes else { return false }
        return vocabularies(approval.commit).contains {
            BoundText(bytes, vocabulary: $0).digest.description == approval.digest
        }
    }
}

extension ApprovalProof {
    private static let prefix = "refs/tags/"

    static func shortName(_ reference: String) -> String {
        reference.hasPrefix(prefix) ? String(reference.dropFirst(prefix.count)) : reference
    }

    /// A complete approval has a tag of its own, which says what its commit says.
    private func checkTag(
        of approval: Approval, _ commit: Commit, _ bytes: [UInt8]?, isSigned: Bool, tags: [Reference],
        _ known: inout Set<String>
    ) -> [TrailFinding] {
        let day = approval.day?.iso ?? ""
        let name = "\(Self.prefix)approved/\(approval.documentID)/\(day)-\(commit.id.short)"
        func finding(_ code: Diagnostic.Code, _ name: String) -> [TrailFinding] {
            [TrailFinding(code, .error, path: approval.path, commit: commit.id, [Self.shortName(name), approval.path])]
        }
        guard let tag = tags.first(where: { $0.name == name }) else {
            // One that is named otherwise and leads here has been moved or renamed.
            if let other = tags.first(where: { graph.target(of: $0) == commit.id }) {
                known.insert(other.name)
                return finding(.approvalTagDiffers, other.name)
            }
            let isComplete = bytes.map { bytes in
                vocabularies(commit.id).contains { ApprovalClaim(bytes, vocabulary: $0)?.isComplete == true }
            }
            return isComplete == true ? finding(.approvalTagMissing, name) : []
        }
        known.insert(tag.name)
        guard graph.target(of: tag) == commit.id else { return finding(.approvalTagMoved, tag.name) }
        guard let tagBytes = scan.tags[tag.id], let text = TagText(tagBytes), text.name == Self.shortName(name),
            text.message == commit.message
        else { return finding(.approvalTagDiffers, tag.name) }
        guard let signed = SignedText(tag: tagBytes) else {
            return isSigned ? finding(.approvalTagDiffers, tag.name) : []
        }
        let outcome = signatures.judge(signed, of: commit, as: Self.shortName(tag.name), path: approval.path)
        // What else is to be said of the key is said of the commit.
        return isSigned ? outcome.findings.filter(\.isBreak) : outcome.findings
    }
}

/// What an annotated tag says.
struct TagText {
    let object: ObjectID
    let name: String
    /// Without a signature.
    let message: String

    /// Nil where the bytes are no tag of a commit.
    init?(_ bytes: [UInt8]) {
        let text = String(decoding: SignedText(tag: bytes)?.text ?? bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard lines.count == 4, lines[0].hasPrefix("object "), lines[1] == "type commit", lines[2].hasPrefix("tag "),
            let object = ObjectID(lines[0].dropFirst(7)), let end = lines[3].firstRange(of: "\n\n")
        else { return nil }
        self.object = object
        name = String(lines[2].dropFirst(4))
        message = String(lines[3][end.upperBound...])
    }
}
