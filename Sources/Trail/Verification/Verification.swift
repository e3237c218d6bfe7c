package import Documents
package import Git
import Text
package import Workspace

/// Checks a trail from its first byte to its last: objects, approvals, signatures, and that nothing was rewritten.
///
/// It reads the repository's files and what it is given, and nothing else: no cache, and no configuration.
package struct Verification {
    /// What a trail is checked by.
    package struct Grounds {
        /// The workspace's root below the repository's.
        package var folder: WorkspacePath
        package var register: Register
        /// The vocabularies by which a text of a commit may have been bound, the likeliest first.
        package var vocabularies: (ObjectID) -> [Vocabulary]
        package var lists: SignerLists.Outside
        package var verifier: SignatureVerifier
        /// Lines that were kept outside.
        package var anchors: [Anchor]

        /// Takes what the trail is checked by.
        package init(
            folder: WorkspacePath, register: Register, vocabularies: @escaping (ObjectID) -> [Vocabulary],
            lists: SignerLists.Outside, verifier: SignatureVerifier, anchors: [Anchor]
        ) {
            self.folder = folder
            self.register = register
            self.vocabularies = vocabularies
            self.lists = lists
            self.verifier = verifier
            self.anchors = anchors
        }
    }

    /// What was found.
    package struct Outcome: Sendable {
        /// What breaks the trail comes first.
        package var findings: [TrailFinding] = []
        package var head: Commit?
        /// How many commits led to HEAD, itself included.
        package var commitCount = 0
        package var objectCount = 0
        /// Approvals whose proof was not lost to a redaction.
        package var approvalCount = 0
        /// Approvals whose signature is by a key that a list gives to somebody.
        package var signedCount = 0
        /// Oldest first.
        package var entries: [HeadEntry] = []
        /// SHA-256 of the first list of signers in hexadecimal digits.
        package var firstSigners: String?
        /// True where HEAD's branch does not lead to the head that the log has last.
        package var isRewritten = false

        /// Objects are missing or not what they should be.
        package var hasDamage: Bool {
            findings.contains { $0.isBreak && $0.diagnostic.code.rawValue.hasPrefix("object.") }
        }

        /// Nothing is broken.
        package var holds: Bool { !findings.contains(where: \.isBreak) }
    }

    private let repository: Repository
    private let grounds: Grounds

    /// Takes the repository and what it is checked by.
    package init(_ repository: Repository, by grounds: Grounds) {
        self.repository = repository
        self.grounds = grounds
    }

    /// Reads everything that is stored, once.
    package func run() throws(GitError) -> Outcome {
        let (store, scan, references, findings) = try readObjects()
        let graph = CommitGraph(scan)
        var outcome = Outcome()
        outcome.objectCount = scan.count
        outcome.findings = findings
        guard let head = references.head, let commit = graph.commit(head) else {
            outcome.findings.append(TrailFinding(.notCheckedFurther, references.head == nil ? .info : .error))
            return outcome
        }
        outcome.head = commit
        outcome.commitCount = graph.reachable(from: [head]).count
        let log = HeadLog(from: references.log, in: graph)
        outcome.entries = log.entries
        outcome.isRewritten = log.isRewritten(references, in: graph)
        let lists = SignerLists(grounds.lists, scan: scan, store: store, folder: grounds.folder)
        let signatures = SignatureCheck(verifier: grounds.verifier, lists: lists, graph: graph)
        let reachable = graph.reachable(from: references.branches.map(\.value) + [head])
        let proof = ApprovalProof(
            scan: scan, store: store, graph: graph, folder: grounds.folder, vocabularies: grounds.vocabularies,
            signatures: signatures
        ).check(reachable, tags: references.approvalTags)
        outcome.approvalCount = proof.count
        outcome.signedCount = proof.signedCount
        outcome.firstSigners = signatures.firstList(from: head).flatMap { lists.digest(of: $0.list) }
        let redactions = RedactionCheck(log: log, graph: graph, references: references, store: store)
        outcome.findings += log.findings(references, in: graph) + redactions.findings()
        outcome.findings += redactions.excused(
            proof.findings + signatures.listChanges(among: reachable, head: head), tags: references.approvalTags)
        outcome.approvalCount -= outcome.findings.count { $0.diagnostic.code == .redactedProof }
        outcome.findings += AnchorCheck(graph: graph, head: head, signatures: signatures, log: log).findings(
            grounds.anchors)
        outcome.findings += HistoryNotes(graph: graph, register: grounds.register).findings(graph.ordered(reachable))
        outcome.findings = Self.sorted(outcome.findings)
        return outcome
    }

    /// How often damage is looked for again before it is told.
    private static let attempts = 3

    /// Reads the objects, and says what is wrong with them.
    ///
    /// What git tidies up at this very moment looks as if it were missing: then all is read once more.
    private func readObjects() throws(GitError) -> (ObjectStore, ObjectScan, VerifiedReferences, [TrailFinding]) {
        var attempt = 1
        while true {
            let references = try VerifiedReferences(of: repository)
            let store = ObjectStore(of: repository)
            let scan = try ObjectScan(store, watching: SignerLists.watched(below: grounds.folder))
            let findings = ObjectFindings(scan: scan, store: store, references: references).findings()
            if attempt == Self.attempts || !findings.contains(where: \.isBreak) {
                return (store, scan, references, findings)
            }
            attempt += 1
        }
    }

    private static func sorted(_ findings: [TrailFinding]) -> [TrailFinding] {
        findings.enumerated().sorted {
            ($0.element.diagnostic.severity, $0.offset) < ($1.element.diagnostic.severity, $1.offset)
        }.map(\.element)
    }
}
