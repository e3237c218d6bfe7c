import Documents
import Git
import TestSupport
import Testing
import Text
import Trail

/// Which approvals a revision knows, and how a document stands by them.
struct ApprovalsTests {
    private static let text = "---\nid: k7m2xp\njusterat: 2024-03-12\n---\n# M\n\na\n"

    private static func digest(_ text: String) -> String {
        BoundText(Array(text.utf8), vocabulary: .standard).digest.description
    }

    private func message(_ names: [String], of text: String = text) -> String {
        "M: justerat\n\nDocument: m.md\nDocument-Id: k7m2xp\nApproved: 2024-03-12\n"
            + names.map { "Approved-by: \($0)\n" }.joined() + "Approved-text: sha256 \(Self.digest(text))\n"
    }

    private func approvals(_ repository: TemporaryRepository, at revision: String = "HEAD") throws -> Approvals {
        try Library.start()
        let opened = try #require(try Repository.discover(from: repository.path))
        return try Approvals(from: try #require(try opened.resolve(revision)), in: opened)
    }

    private func standing(
        _ repository: TemporaryRepository, _ text: String = text, kind: Document.Kind = .minutes, parties: [String] = []
    ) throws -> ApprovalStanding? {
        let resolver = Resolver(register: Register(), today: Day(number: 19_800), vocabulary: .standard)
        let reading = DocumentReader(vocabulary: .standard).read(Array(text.utf8))
        var document = try #require(
            resolver.resolve([Source(path: "m.md", series: nil, reading: reading)]).first)
        document.kind = kind
        document.parties = parties
        return ApprovalStanding(
            try approvals(repository).of(documentID: "k7m2xp"), of: document, Array(text.utf8), vocabulary: .standard)
    }

    @Test func theTrailersSayItAll() throws {
        let repository = try TemporaryRepository()
        let extra = "Decision: § 41\nEvidence: sha256 00ff sig.pdf\n"
        let commit = try repository.commit(["m.md": Self.text], message(["Anna Berg", "Bo Ek, Polisen"]) + extra)
        let approval = try #require(try approvals(repository).of(documentID: "k7m2xp").first)
        #expect(approval.commit.description == commit && approval.path == "m.md")
        #expect(approval.signatories == [Signatory("Anna Berg"), Signatory("Bo Ek", of: "Polisen")])
        #expect(approval.day == Day(iso: "2024-03-12") && approval.digest == Self.digest(Self.text))
        #expect(approval.decision == "§ 41" && approval.evidence == "sha256 00ff sig.pdf")
        #expect(approval.recordedBy.identity.name == "Åsa Öberg")
    }

    static let strangers: [Case<String, Int>] = [
        Case("keys in front matter alone", "M\n\nDocument: m.md\nDocument-Id: k7m2xp\n", 0),
        Case("in the body", "M\n\nApproved-text: sha256 00\n\nslut på det\n", 0),
        Case("nobody", "M\n\nDocument: m.md\nDocument-Id: k7m2xp\nApproved-text: sha256 00\n", 0),
        Case("another digest", "M\n\nDocument: m.md\nDocument-Id: k7m2xp\nApproved-by: A\nApproved-text: md5 00\n", 0),
        Case("whole", "M\n\nDocument: m.md\nDocument-Id: k7m2xp\nApproved-by: A\nApproved-text: sha256 00\n", 1),
    ]

    @Test(arguments: strangers)
    func onlyWholeOnesCount(_ test: Case<String, Int>) throws {
        let repository = try TemporaryRepository()
        try repository.commit(["m.md": Self.text], test.input)
        let found = try approvals(repository).of(documentID: "k7m2xp").count
        #expect(found == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func onlyThoseThatLedToTheRevisionCount() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["m.md": Self.text])
        try repository.git("switch", "-q", "-c", "side")
        try repository.commit([:], message(["Anna"]))
        #expect(try approvals(repository, at: "main").isEmpty)
        #expect(try !approvals(repository, at: "side").isEmpty)
    }

    @Test func whatIsTakenBackDoesNotCount() throws {
        let repository = try TemporaryRepository()
        let commit = try repository.commit(["m.md": Self.text], message(["Anna"]))
        try repository.commit(["m.md": "# M\n"], "Ångra\n\nUndoes: \(commit)\n")
        #expect(try approvals(repository).isEmpty)
    }

    @Test func signatoriesOfOneTextAddUp() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["m.md": Self.text], message(["Anna"]), date: "2024-03-12T09:00:00Z")
        try repository.commit([:], message(["anna", "Bo"]), date: "2024-03-13T09:00:00Z")
        let standing = try #require(try standing(repository))
        #expect(standing.signatories.map(\.name) == ["Anna", "Bo"])
        #expect(standing.isCurrent && standing.isComplete)
    }

    @Test func aLaterTextStartsAfresh() throws {
        let repository = try TemporaryRepository()
        let corrected = Self.text + "b\n"
        try repository.commit(["m.md": Self.text], message(["Anna"]), date: "2024-03-12T09:00:00Z")
        try repository.commit(["m.md": corrected], message(["Bo"], of: corrected), date: "2024-03-13T09:00:00Z")
        #expect(try standing(repository, corrected)?.signatories.map(\.name) == ["Bo"])
        #expect(try standing(repository, corrected)?.isCurrent == true)
        #expect(try standing(repository, Self.text)?.isCurrent == false)
    }

    @Test func keysMayChangeAndTheTextMayNot() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["m.md": Self.text], message(["Anna"]))
        #expect(try standing(repository, Self.text.replacing("2024-03-12", with: "2024-03-13"))?.isCurrent == true)
        #expect(try standing(repository, Self.text.replacing("# M", with: "# N"))?.isCurrent == false)
    }

    @Test func anAgreementWaitsForEachParty() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["m.md": Self.text], message(["Anna, Kommunen"]), date: "2024-03-12T09:00:00Z")
        let parties = ["Kommunen", "Polisen"]
        #expect(try standing(repository, kind: .agreement, parties: parties)?.missing == ["Polisen"])
        try repository.commit([:], message(["Bo, POLISEN"]), date: "2024-03-13T09:00:00Z")
        #expect(try standing(repository, kind: .agreement, parties: parties)?.isComplete == true)
    }
}
