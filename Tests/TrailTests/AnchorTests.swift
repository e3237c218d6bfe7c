import Git
import TestSupport
import Testing
import Trail

/// Lines that are kept outside: how they survive the way, and what they tell later.
@Suite struct AnchorTests {
    private static let head = String(repeating: "0a1b2c3d", count: 5)

    private func anchor() throws -> Anchor {
        Anchor(
            at: Timestamp(seconds: 1_709_629_200, offsetMinutes: 60), head: try #require(ObjectID(Self.head)),
            count: 83,
            signers: nil)
    }

    @Test func theLineSaysWhatItIs() throws {
        let anchor = try anchor()
        #expect(anchor.line.hasPrefix("protokoll-anchor-1 2024-03-05T10:00:00+01:00 \(Self.head) 83 - "))
        #expect(Anchor.all(in: anchor.line) == [anchor])
    }

    static let ways: [Case<@Sendable (String) -> String, Int>] = [
        Case("wrapped", { $0.replacing(" ", with: "\n") }, 1),
        Case("quoted in a mail", { "> " + $0.replacing(" 83", with: "\n> 83") }, 1),
        Case("among words", { "Hej!\n\nRaden: ”\($0)”\nHälsningar" }, 1),
        Case("with hard blanks", { $0.replacing(" ", with: "\u{A0}") }, 1),
        Case("with a full stop", { $0 + "." }, 1),
        Case("twice", { "\($0)\r\n\($0)" }, 2),
        Case("another number", { $0.replacing(" 83 ", with: " 84 ") }, 0),
        Case("cut short", { String($0.dropLast(4)) }, 0),
        Case("no line", { _ in "protokoll" }, 0),
    ]

    @Test(arguments: ways)
    func itSurvivesTheWay(_ test: Case<@Sendable (String) -> String, Int>) throws {
        let anchor = try anchor()
        let found = Anchor.all(in: test.input(anchor.line))
        #expect(found == Array(repeating: anchor, count: test.expected), sourceLocation: test.sourceLocation)
    }

    private func anchor(_ scene: VerifiedScene, signers: String? = nil, count: Int? = nil) throws -> Anchor {
        let outcome = try scene.check()
        return Anchor(
            at: Timestamp(seconds: 1_709_629_200, offsetMinutes: 60), head: try scene.id(),
            count: count ?? outcome.commitCount, signers: signers ?? outcome.firstSigners)
    }

    @Test func laterRecordingsLeaveItWhole() throws {
        let scene = try VerifiedScene()
        try scene.repository.commit(["allowed_signers": "key-a"])
        let anchor = try anchor(scene)
        #expect(anchor.signers?.count == 64)
        try scene.repository.commit(["plan.md": "två\n"])
        #expect(try scene.check(against: [anchor]).codes.contains("anchor.holds"))
    }

    @Test func aRewrittenHistoryIsFoundThoughTheLogWasRewrittenToo() throws {
        let scene = try VerifiedScene()
        try scene.repository.commit(["plan.md": "två\n"])
        try scene.attest()
        let anchor = try anchor(scene)
        try scene.repository.git("commit", "-q", "--amend", "-m", "annat")
        try scene.attest(.start, anew: [])
        #expect(try scene.check().holds, "nothing inside shows it")
        #expect(try scene.check(against: [anchor]).codes.first == "!anchor.head-lost")
    }

    @Test func anotherCountAndAnotherListAreFound() throws {
        let scene = try VerifiedScene()
        #expect(try scene.check(against: [try anchor(scene, count: 7)]).codes.first == "!anchor.count")
        #expect(try scene.check(against: [try anchor(scene, signers: "00")]).codes.first == "!anchor.signers")
    }
}
