import Documents
import Ledger
import TestSupport
import Testing
import Text

/// Outstanding actions that a meeting passes over without a word.
struct PassedOverTests {
    /// The minutes of March, April and May; what is said of them is told as `place ← minutes that lack it`.
    private static func told(_ texts: [String], series: String? = "samverkan", today: String = "2024-06-01") throws
        -> [String]
    {
        let days = ["2024-03-05", "2024-04-02", "2024-05-07"]
        let files = zip(days, texts).map { ("minutes/\($0).md", $1) }
        return try Library(files: files, series: series).ledger(today: today).vanished.map { vanished in
            guard case .passedOver(let meeting) = vanished.cause else { return "deleted" }
            return "\(vanished.action.action.text) ← \(meeting.date?.iso ?? "")"
        }
    }

    private static let both = "- [ ] ring skolan nu ^k7m2xp\n- [ ] boka en lokal ^w3d8fq"

    @Test(arguments: [
        Case("passed over", [both, "- [ ] ring skolan nu ^k7m2xp"], ["boka en lokal ← 2024-04-02"]),
        Case("followed up", [both, both], []),
        Case("closed meanwhile", [both, "- [x] ring skolan nu ^k7m2xp\n- [-] boka en lokal ^w3d8fq"], []),
        Case("a meeting that follows nothing up", [both, "- [ ] skriv till nämnden om medel ^b4d8rf"], []),
        Case(
            "the meeting after that does", [both, "Extra möte.", "- [ ] ring skolan nu ^k7m2xp"],
            ["boka en lokal ← 2024-05-07"]),
        Case(
            "back at the next but one", [both, "- [ ] ring skolan nu ^k7m2xp", "- [ ] boka en lokal ^w3d8fq"],
            ["ring skolan nu ← 2024-05-07"]),
        Case(
            "said once, however many meetings lack it",
            [both, "- [ ] ring skolan nu ^k7m2xp", "- [ ] ring skolan nu ^k7m2xp"], ["boka en lokal ← 2024-04-02"]),
        Case(
            "without ids", ["- [ ] ring skolan nu\n- [ ] boka en lokal", "- [x] ring skolan nu"],
            ["boka en lokal ← 2024-04-02"]),
        Case(
            "in other words, by the same people",
            [
                "- [ ] @bo ring skolan nu\n- [ ] @bo boka en lokal",
                "- [ ] @bo ring skolan nu\n- [ ] @bo boka en större lokal",
            ],
            []),
        Case(
            "closed where it was raised",
            ["- [x] boka en lokal ^w3d8fq\n- [ ] ring skolan nu ^k7m2xp", "- [ ] ring skolan nu ^k7m2xp"], []),
    ])
    func isSaid(_ example: Case<[String], [String]>) throws {
        #expect(try Self.told(example.input) == example.expected, sourceLocation: example.sourceLocation)
    }

    @Test func aMeetingToComePassesNothingOver() throws {
        let texts = [Self.both, "- [ ] ring skolan nu ^k7m2xp"]
        #expect(try Self.told(texts, today: "2024-04-02") == [])
        #expect(try Self.told(texts, today: "2024-04-03") == ["boka en lokal ← 2024-04-02"])
        let approved = [Self.both, "---\njusterat: 2024-03-28\n---\n- [ ] ring skolan nu ^k7m2xp"]
        #expect(try Self.told(approved, today: "2024-03-28") == ["boka en lokal ← 2024-04-02"])
    }

    @Test func withoutASeriesNothingIsPassedOver() throws {
        #expect(try Self.told([Self.both, "- [ ] ring skolan nu ^k7m2xp"], series: nil) == [])
    }

    @Test func whatAnotherDocumentHasTakenUpSinceIsThere() throws {
        let files = [
            ("minutes/2024-03-05.md", Self.both), ("minutes/2024-04-02.md", "- [ ] ring skolan nu ^k7m2xp"),
            ("uppföljning/2024-04-20.md", "- [ ] boka en lokal ^w3d8fq"),
        ]
        #expect(try Library(files: files).ledger().vanished == [])
    }

    @Test func theFindingNamesPlaceAndMeeting() throws {
        let files = [
            ("minutes/2024-03-05.md", Self.both), ("minutes/2024-04-02.md", "- [ ] ring skolan nu ^k7m2xp"),
        ]
        let finding = try #require(try Library(files: files).ledger().diagnostics.first { $0.code == .vanished })
        #expect(finding.path == "minutes/2024-03-05.md" && finding.start.line == 2 && finding.severity == .warning)
        #expect(
            finding.arguments == ["boka en lokal", "minutes/2024-03-05.md:2", "2024-04-02", "minutes/2024-04-02.md"])
    }
}
