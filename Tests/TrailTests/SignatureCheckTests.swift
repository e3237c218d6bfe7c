import Git
import TestSupport
import Testing
import Text
import Trail

/// By which list a signature is judged, and who may change the list.
@Suite struct SignatureCheckTests {
    private static let list = "allowed_signers"

    /// A trail whose first list names some keys.
    private func scene(_ keys: String, in folder: String = "") throws -> VerifiedScene {
        let scene = try VerifiedScene()
        try scene.repository.commit([folder + Self.list: keys], "listan")
        return scene
    }

    private func approveSigned(_ scene: VerifiedScene, _ key: String) throws {
        try scene.commitSigned(["m.md": VerifiedScene.text], VerifiedScene.approval(), key: key)
        let tag = "approved/k7m2xp/2024-03-12-\(try scene.id().description.prefix(8))"
        try scene.repository.git("tag", "-a", "-m", VerifiedScene.approval() + VerifiedScene.armour(key), tag)
    }

    static let approvals: [Case<(keys: String, key: String, later: String?), [String]>] = [
        Case("by a key of the list", ("key-a key-b", "key-a", nil), []),
        Case("by no key of the list", ("key-a", "key-c", nil), ["!signature.unknown-key"]),
        Case("forged", ("key-a", "bad", nil), ["!signature.bad"]),
        Case("the key was put on the list only later", ("key-a", "key-b", "key-a key-b"), ["!signature.unknown-key"]),
        Case("the key was taken from the list only later", ("key-a key-b", "key-b", "key-a"), []),
    ]

    @Test(arguments: approvals)
    func theListOfTheParentCounts(_ test: Case<(keys: String, key: String, later: String?), [String]>) throws {
        let scene = try scene(test.input.keys)
        try approveSigned(scene, test.input.key)
        if let later = test.input.later { try scene.commitSigned([Self.list: later], "ändrad", key: "key-a") }
        let outcome = try scene.check()
        #expect(outcome.codes.filter { $0.hasPrefix("!") } == test.expected, sourceLocation: test.sourceLocation)
        #expect(outcome.signedCount == (test.expected.isEmpty ? 1 : 0))
        #expect(outcome.codes.contains("signers.first"))
    }

    @Test func aKeyThatWasRemovedCountsNoMore() throws {
        let scene = try scene("key-a key-b")
        try scene.commitSigned([Self.list: "key-a"], "b är borta", key: "key-a")
        try approveSigned(scene, "key-b")
        #expect(try scene.check().codes.first == "!signature.unknown-key")
    }

    @Test func aRevokedKeyCountsFromItsRevocationOn() throws {
        let scene = try scene("key-a key-b")
        try approveSigned(scene, "key-b")
        try scene.commitSigned(["revoked_keys": "key-b"], "b är spärrad", key: "key-a")
        #expect(try scene.check().holds, "what it signed before stands")
        try approveSigned(scene, "key-b")
        #expect(try scene.check().codes.filter { $0.hasPrefix("!") } == ["!signature.revoked"])
        let outside = SignerLists.Outside(signers: Array("key-a key-b".utf8), revoked: Array("key-b".utf8))
        let found = try scene.check(lists: outside).findings.filter {
            $0.diagnostic.code.rawValue == "signature.revoked"
        }
        #expect(Set(found.map(\.commit)).count == 2, "of a list from outside nobody knows since when it holds")
    }

    static let changes: [Case<String?, [String]>] = [
        Case("by somebody on it", "key-a", []),
        Case("by nobody", nil, ["!signers.changed-unsigned"]),
        Case("by a key that it brings itself", "key-c", ["!signature.unknown-key"]),
        Case("with a forged signature", "bad", ["!signature.bad"]),
    ]

    @Test(arguments: changes, ["", "arbete/"])
    func aChangeOfTheListIsSigned(_ test: Case<String?, [String]>, folder: String) throws {
        let scene = try scene("key-a", in: folder)
        if let key = test.input {
            try scene.commitSigned([folder + Self.list: "key-a key-c"], "ändrad", key: key)
        } else {
            try scene.repository.commit([folder + Self.list: "key-a key-c"], "ändrad")
        }
        let codes = try scene.check(folder: folder.isEmpty ? "" : "arbete").codes.filter { $0.hasPrefix("!") }
        #expect(codes == test.expected, sourceLocation: test.sourceLocation)
        let outside = SignerLists.Outside(signers: Array("key-z".utf8))
        #expect(try scene.check(lists: outside).holds, "a list from outside counts instead")
    }

    @Test func aSecondFirstListIsNotTakenOnTrust() throws {
        let scene = try scene("key-a")
        try scene.repository.git("checkout", "-q", "--orphan", "sida")
        try scene.repository.commit([Self.list: "key-x"], "min egen")
        try scene.repository.git("switch", "-q", "main")
        try scene.repository.git("merge", "-q", "-s", "ours", "--allow-unrelated-histories", "-m", "x", "sida")
        #expect(try scene.check().codes.first == "!signers.changed-unsigned")
    }

    @Test func withoutAListTheKeyIsNamed() throws {
        let scene = try VerifiedScene()
        try approveSigned(scene, "key-a")
        let outcome = try scene.check()
        #expect(outcome.holds && outcome.signedCount == 0 && outcome.codes.contains("signature.unlisted"))
        #expect(try scene.check(lists: SignerLists.Outside(signers: Array("key-a".utf8))).signedCount == 1)
    }

    @Test func aTagThatLostItsSignatureIsFound() throws {
        let scene = try scene("key-a")
        try approveSigned(scene, "key-a")
        let tag = try scene.repository.git("tag").dropLast()
        try scene.repository.git("tag", "-f", "-a", "-m", VerifiedScene.approval(), String(tag))
        #expect(try scene.check().codes.first == "!approval.tag-differs")
    }

    @Test func signaturesOfOtherKindsAreNotJudged() throws {
        let scene = try VerifiedScene()
        try scene.commitSigned(["m.md": VerifiedScene.text], VerifiedScene.approval(), key: "x")
        let bytes = try run("git", ["cat-file", "commit", "HEAD"], in: scene.repository.path).text
        let other = bytes.replacing("SSH SIGNATURE", with: "PGP SIGNATURE")
        let stored = try run(
            "git", ["hash-object", "-t", "commit", "-w", "--stdin"], in: scene.repository.path, input: Array(other.utf8)
        )
        try scene.repository.git("update-ref", "HEAD", String(stored.text.prefix(40)))
        #expect(try scene.check().codes.contains("signature.not-ssh"))
    }
}
