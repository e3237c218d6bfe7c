import Documents
import Git
import Glibc
import TestSupport
import Testing
import Text
import Trail
import Workspace

/// Keeps the settings of the machine and of whoever runs the tests out of this process.
private let isolation = Result { try Library.readSettings(fromHome: nil) }

/// A trail that a test makes with the git program alone, and then checks.
struct VerifiedScene {
    let repository: TemporaryRepository
    static let text = "---\nid: k7m2xp\njusterat: 2024-03-12\n---\n# M\n\na\n"

    init() throws {
        try isolation.get()
        repository = try TemporaryRepository()
        try repository.commit(["m.md": Self.text, "plan.md": "plan\n"], date: "2024-03-01T09:00:00Z")
    }

    func id(_ name: String = "HEAD") throws -> ObjectID {
        try #require(ObjectID(try repository.git("rev-parse", "\(name)^{commit}").prefix(40)))
    }

    static func approval(of text: String = text, by name: String = "Anna Berg") -> String {
        let digest = BoundText(Array(text.utf8), vocabulary: .standard).digest
        return "M: justerat\n\nDocument: m.md\nDocument-Id: k7m2xp\nApproved: 2024-03-12\nApproved-by: \(name)\n"
            + "Approved-text: sha256 \(digest)\n"
    }

    /// Records an approval, and its tag; answers the tag's name.
    @discardableResult
    func approve(
        _ text: String = text, message: String = approval(), date: String = "2024-03-12T09:00:00Z"
    ) throws -> String {
        let commit = try repository.commit(["m.md": text], message, date: date)
        let tag = "approved/k7m2xp/2024-03-12-\(commit.prefix(8))"
        try repository.git("tag", "-a", "-m", message, tag)
        return tag
    }

    /// Writes an entry into the head log.
    @discardableResult
    func attest(
        _ reason: HeadEntry.Reason = .start, branch: String = "main", anew redactions: [Redaction]? = nil
    ) throws -> ObjectID {
        let head = try id()
        let last = try run("git", ["rev-parse", "-q", "--verify", HeadEntry.reference], in: repository.path)
        let previous = last.status == 0 && redactions == nil ? ["-p", String(last.text.prefix(40))] : []
        let message = HeadEntry.message(
            branch: branch, head: head, reason: reason, redactions: redactions ?? [])
        let arguments = ["commit-tree"] + previous + ["-p", head.description, "-m", message, "HEAD^{tree}"]
        let entry = try run("git", arguments, in: repository.path)
        try repository.git("update-ref", HeadEntry.reference, String(entry.text.prefix(40)))
        return try #require(ObjectID(entry.text.prefix(40)))
    }

    /// Checks it all; a signature counts by what stands in it: `good`, or the name of what is wrong.
    func check(
        lists: SignerLists.Outside = SignerLists.Outside(), register: Register = Register(), against: [Anchor] = [],
        folder: String = ""
    ) throws -> Verification.Outcome {
        let opened = try #require(try Repository.discover(from: repository.path))
        let grounds = Verification.Grounds(
            folder: WorkspacePath(folder), register: register, vocabularies: { _ in [.standard] }, lists: lists,
            verifier: SignatureVerifier(verify: Self.verdict), anchors: against)
        return try Verification(opened, by: grounds).run()
    }

    /// Judges by the second line of a signature, and by whether the list and the revocations hold that line.
    @Sendable private static func verdict(on question: SignatureVerifier.Question) -> SignatureVerifier.Verdict {
        let lines = String(decoding: question.signature, as: UTF8.self).split(separator: "\n")
        let key = lines.count > 1 ? String(lines[1]) : ""
        func holds(_ list: [UInt8]?) -> Bool { list.map { String(decoding: $0, as: UTF8.self).contains(key) } ?? false }
        if key == "bad" { return .bad }
        guard question.signers != nil else { return .unlisted(key: key) }
        if holds(question.revoked) { return .revoked(key: key) }
        return holds(question.signers) ? .good : .unknown(key: key)
    }

    /// Records with such a signature.
    func commitSigned(_ files: [String: String], _ message: String, key: String) throws {
        try repository.commit(files, message)
        let bytes = try run("git", ["cat-file", "commit", "HEAD"], in: repository.path).text
        let end = try #require(bytes.firstRange(of: "\n\n"))
        let signed =
            "\(bytes[..<end.lowerBound])\ngpgsig \(Self.armour(key).split(separator: "\n").joined(separator: "\n "))"
        let stored = try run(
            "git", ["hash-object", "-t", "commit", "-w", "--stdin"], in: repository.path,
            input: Array((signed + bytes[end.lowerBound...]).utf8))
        try repository.git("update-ref", "HEAD", String(stored.text.prefix(40)))
    }

    static func armour(_ key: String) -> String {
        "-----BEGIN SSH SIGNATURE-----\n\(key)\n-----END SSH SIGNATURE-----\n"
    }
}

extension Verification.Outcome {
    /// The codes of what was found, each once, those that break the trail marked with `!`.
    var codes: [String] {
        var codes: [String] = []
        for finding in findings {
            let code = "\(finding.isBreak ? "!" : "")\(finding.diagnostic.code.rawValue)"
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    func first(_ code: String) -> TrailFinding? { findings.first { $0.diagnostic.code.rawValue == code } }
}
