import Documents
import Git
import Glibc
import TestSupport
import Testing
import Text
import Trail
import Workspace

/// What is found of a trail that was tampered with, and that an honest one holds; every fault is a real one.
@Suite struct VerificationTests {
    @Test func anHonestTrailHolds() throws {
        let scene = try VerifiedScene()
        try scene.attest()
        try scene.approve()
        try scene.attest(.approval)
        let git = scene.repository
        try git.git("switch", "-q", "-c", "side")
        try git.commit(["b.md": "b\n"], date: "2024-03-13T09:00:00Z")
        try git.git("switch", "-q", "main")
        try git.commit(["plan.md": "annan\n"], date: "2024-03-14T09:00:00Z")
        try git.git("merge", "-q", "-m", "ihop", "side")
        try git.commit(["plan.md": "plan\n"], "Ångra\n\nUndoes: \(try scene.id("HEAD~1"))\n")
        let before = try scene.check()
        #expect(before.holds && before.commitCount == 6 && before.approvalCount == 1 && before.entries.count == 2)
        #expect(before.codes == ["approval.unsigned", "history.time-backwards"], "\(before.codes)")
        try git.git("gc", "-q", "--prune=now")
        try git.git("commit-graph", "write", "--reachable")
        let after = try scene.check()
        #expect(after.codes == before.codes && after.objectCount <= before.objectCount)
    }

    static let rewrites: [Case<[[String]], String>] = [
        Case("amended", [["commit", "-q", "--amend", "-m", "annat"]], "!history.rewritten"),
        Case("reset", [["reset", "-q", "--hard", "HEAD~1"]], "!history.rewritten"),
        Case(
            "reset, and new ones recorded",
            [["reset", "-q", "--hard", "HEAD~1"], ["commit", "-q", "--allow-empty", "-m", "ny"]], "!history.rewritten"),
        Case(
            "rebased",
            [
                ["checkout", "-q", "--orphan", "ny"], ["commit", "-q", "-m", "rot"],
                ["rebase", "-q", "--onto", "ny", "main~1", "main"], ["branch", "-D", "ny"],
            ], "!history.rewritten"),
        Case("the branch moved to another name", [["branch", "-m", "trunk"]], ""),
        Case("a commit on top", [["commit", "-q", "--allow-empty", "-m", "ny"]], ""),
    ]

    @Test(arguments: rewrites)
    func aRewrittenHeadIsFound(_ test: Case<[[String]], String>) throws {
        let scene = try VerifiedScene()
        try scene.repository.commit(["plan.md": "två\n"])
        let head = try scene.id()
        try scene.attest()
        for arguments in test.input {
            let done = try run("git", arguments, in: scene.repository.path)
            #expect(done.status == 0, "\(done.errors)")
        }
        let outcome = try scene.check()
        #expect(outcome.codes.contains("!history.rewritten") == !test.expected.isEmpty, "\(outcome.codes)")
        guard !test.expected.isEmpty else { return }
        #expect(outcome.isRewritten && outcome.first("history.rewritten")?.commit == head)
        try scene.attest(.rewritten)
        let again = try scene.check()
        #expect(!again.isRewritten && again.first("history.rewritten")?.commit == head, "it is not hidden")
    }

    @Test func eachRewritingIsToldOnce() throws {
        let scene = try VerifiedScene()
        for number in 1...3 {
            try scene.repository.commit(["plan.md": "\(number)\n"])
            try scene.attest(.anchor)
        }
        try scene.repository.git("reset", "-q", "--hard", "HEAD~3")
        try scene.repository.commit(["plan.md": "ny\n"])
        try scene.attest(.rewritten)
        try scene.repository.git("commit", "-q", "--amend", "-m", "annan")
        let outcome = try scene.check()
        #expect(
            outcome.findings.count { $0.diagnostic.code.rawValue == "history.rewritten" } == 2, "\(outcome.findings)")
    }

    @Test func aBranchIsJudgedByItsOwnEntries() throws {
        let scene = try VerifiedScene()
        try scene.attest()
        try scene.repository.git("switch", "-q", "-c", "side")
        try scene.repository.commit(["b.md": "b\n"])
        try scene.attest(.anchor, branch: "side")
        try scene.repository.git("switch", "-q", "main")
        #expect(try scene.check().holds)
        try scene.repository.git("merge", "-q", "side")
        try scene.repository.git("branch", "-d", "side")
        #expect(try scene.check().holds, "its commits are in main")
        try scene.repository.git("reset", "-q", "--hard", "HEAD~1")
        #expect(try scene.check().codes.contains("!history.rewritten"))
    }

    @Test func withoutALogThatIsSaid() throws {
        let scene = try VerifiedScene()
        #expect(try scene.check().codes == ["history.no-head-log"])
        try scene.repository.git("update-ref", HeadEntry.reference, "HEAD")
        #expect(try scene.check().codes == ["!history.head-log-broken"])
    }

    @Test func anEmptyRepositoryHolds() throws {
        let repository = try TemporaryRepository()
        let opened = try #require(try Repository.discover(from: repository.path))
        let grounds = Verification.Grounds(
            folder: .init(""), register: Register(), vocabularies: { _ in [.standard] }, lists: .init(),
            verifier: SignatureVerifier { _ in .bad }, anchors: [])
        let outcome = try Verification(opened, by: grounds).run()
        #expect(outcome.holds && outcome.head == nil && outcome.commitCount == 0)
    }

    // MARK: Approvals

    static let approvals: [Case<[[String]], [String]>] = [
        Case("as it was made", [], []),
        Case("its tag deleted", [["tag", "-d", "TAG"]], ["!approval.tag-missing"]),
        Case("its tag moved", [["tag", "-f", "-a", "-m", "M: justerat", "TAG", "HEAD~1"]], ["!approval.tag-moved"]),
        Case("its tag without words", [["tag", "-f", "TAG", "HEAD"]], ["!approval.tag-differs"]),
        Case("its tag with other words", [["tag", "-f", "-a", "-m", "M", "TAG", "HEAD"]], ["!approval.tag-differs"]),
        Case(
            "a tag without an approval", [["tag", "approved/x/2024-01-01-abcdef01", "HEAD~1"]],
            ["!approval.tag-unknown"]),
        Case("written out of the history", [["reset", "-q", "--hard", "HEAD~1"]], ["!approval.tag-unknown"]),
    ]

    @Test(arguments: approvals)
    func anApprovalStandsWithItsTag(_ test: Case<[[String]], [String]>) throws {
        let scene = try VerifiedScene()
        let tag = try scene.approve()
        for arguments in test.input {
            let done = try run("git", arguments.map { $0 == "TAG" ? tag : $0 }, in: scene.repository.path)
            #expect(done.status == 0, "\(done.errors)")
        }
        let codes = try scene.check().codes.filter { $0.hasPrefix("!") }
        #expect(codes == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func anAlteredTextWithCopiedTrailersIsFound() throws {
        let scene = try VerifiedScene()
        try scene.approve(VerifiedScene.text.replacing("a\n", with: "b\n"))
        let outcome = try scene.check()
        #expect(outcome.codes.first == "!approval.altered")
        #expect(outcome.first("approval.altered")?.diagnostic.path == "m.md")
        #expect(outcome.first("approval.altered")?.commit == (try scene.id()))
    }

    @Test func aLaterTextBreaksNothing() throws {
        let scene = try VerifiedScene()
        try scene.approve()
        try scene.repository.commit(["m.md": VerifiedScene.text + "b\n"], date: "2024-03-13T09:00:00Z")
        #expect(try scene.check().holds)
    }

    @Test func theFirstPartyOfAnAgreementHasNoTag() throws {
        let scene = try VerifiedScene()
        let open = VerifiedScene.text.replacing("justerat: 2024-03-12\n", with: "")
        try scene.repository.commit(["m.md": open], VerifiedScene.approval(of: open), date: "2024-03-12T09:00:00Z")
        #expect(try scene.check().holds)
    }

    @Test func aWorkspaceBelowTheRootIsFound() throws {
        let scene = try VerifiedScene()
        try scene.repository.commit(
            ["arbete/m.md": VerifiedScene.text], VerifiedScene.approval(), date: "2024-03-12T09:00:00Z")
        let tag = "approved/k7m2xp/2024-03-12-\(try scene.id().description.prefix(8))"
        try scene.repository.git("tag", "-a", "-m", VerifiedScene.approval(), tag)
        #expect(try scene.check(folder: "arbete").holds)
    }

    // MARK: Objects

    @Test func damageIsToldWithItsPlace() throws {
        let scene = try VerifiedScene()
        try scene.approve()
        let blob = try scene.repository.git("rev-parse", "HEAD:plan.md").prefix(40)
        let path = "\(scene.repository.path)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
        #expect(chmod(path, 0o644) == 0)
        try writeFile(path, Array(try readFile(path).dropLast(6)))
        let outcome = try scene.check()
        #expect(outcome.codes.first == "!object.damaged" && outcome.hasDamage)
        #expect(outcome.first("object.damaged")?.diagnostic.path == "plan.md")
        #expect(unlink(path) == 0)
        #expect(try scene.check().codes.first == "!object.missing")
    }

    @Test func aDamagedHeadEndsIt() throws {
        let scene = try VerifiedScene()
        let head = try scene.id().description
        let path = "\(scene.repository.path)/.git/objects/\(head.prefix(2))/\(head.dropFirst(2))"
        #expect(chmod(path, 0o644) == 0)
        try writeFile(path, [UInt8](repeating: 7, count: 100))
        #expect(try scene.check().codes == ["!object.damaged", "!verify.not-checked-further"])
    }

    @Test func whatGitShowsInstadOfAnObjectIsNamed() throws {
        let scene = try VerifiedScene()
        try scene.repository.commit(["plan.md": "två\n"])
        try scene.repository.git("replace", "HEAD", "HEAD~1")
        #expect(try scene.check().codes.contains("history.replaced-objects"))
    }

    // MARK: Notes

    @Test func clocksAndStrangersAreNotes() throws {
        let scene = try VerifiedScene()
        try scene.repository.commit(["plan.md": "två\n"], date: "2024-02-01T09:00:00Z")
        let known = Register(people: [Register.Person(id: "a", name: "Anna", email: "ASA@example.org")])
        #expect(try scene.check(register: known).codes == ["history.no-head-log", "history.time-backwards"])
        let other = Register(people: [Register.Person(id: "a", name: "Anna")])
        let stranger = try #require(try scene.check(register: other).first("history.unknown-author"))
        #expect(stranger.diagnostic.arguments == ["Åsa Öberg", "asa@example.org", "2"])
    }
}
