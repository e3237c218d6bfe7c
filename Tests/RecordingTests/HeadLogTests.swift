import Git
import Glibc
import TestSupport
import Testing

@testable import Recording

/// The log of the heads that a branch has had: what is kept, and what a crash leaves.
@Suite struct HeadLogTests {
    private static let writer = Signature(
        Identity(name: "Åsa Öberg", email: "asa@example.org"),
        at: Timestamp(seconds: 1_709_629_200, offsetMinutes: 60))

    private func log(_ scene: Scene) throws -> [String] {
        try scene.repository.git(
            "log", "--first-parent", "--format=%(trailers:key=Reason,valueonly,separator=%x20)", "refs/protokoll/heads"
        )
        .split(separator: "\n").map(String.init)
    }

    private func id(_ scene: Scene, _ name: String) throws -> String {
        String(try scene.repository.git("rev-parse", name).dropLast())
    }

    @Test func theFirstRecordingBeginsIt() throws {
        let scene = try Scene([:])
        try scene.repository.write("a.md", "a\n")
        let recorded = try #require(try scene.save("a.md"))
        #expect(recorded.headLogFailure == nil)
        #expect(try log(scene) == ["start"])
        #expect(try id(scene, "refs/protokoll/heads^1") == id(scene, "HEAD"))
        try scene.repository.write("a.md", "b\n")
        try scene.save("a.md")
        #expect(try log(scene) == ["start"])
        try scene.checkClean()
    }

    @Test func anEntryKeepsTheOneBeforeAndTheHead() throws {
        let scene = try Scene()
        let first = try #require(try scene.recorder().attest(.start, by: Self.writer))
        #expect(first.previous == nil && first.branch == "main")
        #expect(try scene.recorder().attest(.anchor, by: Self.writer) == nil, "the last entry says it already")
        try scene.repository.commit(["plan.md": "annan\n"])
        var request = scene.request([Request.Change("möten/a.md", .write([1], replacing: Array("a\n".utf8)))])
        request.attests = .approval
        let recorded = try #require(try scene.recorder().record(request, gate: nil))
        #expect(try log(scene) == ["approval", "start"])
        #expect(try id(scene, "refs/protokoll/heads^1") == first.id.description)
        #expect(try id(scene, "refs/protokoll/heads^2") == recorded.commit.description)
        #expect(try id(scene, "refs/protokoll/heads^{tree}") == id(scene, "HEAD^{tree}"))
        try scene.checkClean()
    }

    @Test func aRewrittenHeadIsKeptBesideTheNewOne() throws {
        let scene = try Scene()
        let first = try #require(try scene.recorder().attest(.start, by: Self.writer))
        try scene.repository.git("commit", "-q", "--amend", "-m", "annat")
        let second = try #require(try scene.recorder().attest(.rewritten, by: Self.writer))
        #expect(second.previous == first.id && second.head != first.head)
        try scene.repository.git("reflog", "expire", "--expire=now", "--all")
        try scene.repository.git("gc", "-q", "--prune=now")
        #expect(try scene.repository.git("cat-file", "-t", first.head.description) == "commit\n")
        try scene.checkClean()
    }

    @Test func aRedactionBeginsItAnewAndNamesTheOldOne() throws {
        let scene = try Scene()
        let first = try #require(try scene.recorder().attest(.start, by: Self.writer))
        try scene.repository.git("commit", "-q", "--amend", "-m", "annat")
        let entry = try scene.recorder().record(
            (old: first.head, decision: "§ 41\nmer", caseNumber: "KS-2024-12"), by: Self.writer)
        #expect(entry.previous == nil && entry.reason == .redaction)
        let redaction = try #require(entry.redactions.first)
        #expect(redaction.old == first.head && redaction.new == entry.head && redaction.oldEntry == first.id)
        #expect(redaction.decision == "§ 41 mer" && redaction.caseNumber == "KS-2024-12")
        #expect(redaction.recordedBy == Self.writer)
        try scene.repository.git("reflog", "expire", "--expire=now", "--all")
        try scene.repository.git("gc", "-q", "--prune=now")
        #expect(try run("git", ["cat-file", "-t", first.head.description], in: scene.path).status != 0)
        try scene.repository.commit(["plan.md": "sedan\n"])
        let next = try #require(try scene.recorder().attest(.anchor, by: Self.writer))
        #expect(next.redactions == [redaction] && next.previous == entry.id)
        try scene.checkClean()
    }

    @Test func whatGitHasPackedIsFound() throws {
        let scene = try Scene()
        let first = try #require(try scene.recorder().attest(.start, by: Self.writer))
        try scene.repository.git("pack-refs", "--all", "--prune")
        #expect(!exists("\(scene.path)/.git/refs/protokoll/heads"))
        try scene.repository.commit(["plan.md": "annan\n"])
        #expect(try scene.recorder().attest(.anchor, by: Self.writer)?.previous == first.id)
        try scene.checkClean()
    }

    @Test func aLockOfOursIsReleasedByTheNextCommand() throws {
        let scene = try Scene()
        let recorder = try scene.recorder()
        let folder = StateFolder(of: recorder.repository)
        try folder.make()
        let path = "\(scene.path)/.git/refs/protokoll/heads"
        try BranchMove.makeFolders(above: path)
        _ = try LockFile.take(
            "\(path).lock", claim: folder.headLogClaim, content: [1], isLasting: true, in: folder,
            patience: Patience(.zero))
        #expect(try recorder.recover() == nil)
        try scene.checkClean()
        #expect(try recorder.attest(.start, by: Self.writer) != nil)
    }

    @Test func aLockOfOthersIsLeftAndTheRecordingStands() throws {
        let scene = try Scene()
        try scene.repository.write(".git/refs/protokoll/heads.lock", "")
        var request = scene.request([Request.Change("plan.md", .write([1], replacing: Array("plan\n".utf8)))])
        request.attests = .approval
        let recorded = try #require(try scene.recorder(patience: .milliseconds(50)).record(request, gate: nil))
        #expect(recorded.headLogFailure == .locked(file: "\(scene.path)/.git/refs/protokoll/heads.lock"))
        #expect(exists("\(scene.path)/.git/refs/protokoll/heads.lock"))
    }

    @Test func nothingIsAttestedWithoutABranchOrACommit() throws {
        let empty = try Scene([:])
        #expect(try empty.recorder().attest(.anchor, by: Self.writer) == nil)
        let scene = try Scene()
        try scene.repository.git("checkout", "-q", "--detach")
        #expect(throws: Refusal.detachedHead) { try scene.recorder().attest(.anchor, by: Self.writer) }
    }
}
