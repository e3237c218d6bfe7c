import Documents
import Ledger
import TestSupport
import Testing

/// The lives of actions, from the versions of made-up documents.
struct LifeLinesTests {
    /// One recording: for each document its new text (nil: deleted), and how it came about.
    struct Recording: Sendable {
        var texts: [(path: String, text: String?)]
        var period = 0
        var isByCommand = false
        var isNeverMeant = false
        var moved: [String: String] = [:]

        init(
            _ texts: [(path: String, text: String?)], period: Int = 0, isByCommand: Bool = false,
            isNeverMeant: Bool = false, moved: [String: String] = [:]
        ) {
            self.texts = texts
            self.period = period
            self.isByCommand = isByCommand
            self.isNeverMeant = isNeverMeant
            self.moved = moved
        }

        init(_ text: String?, period: Int = 0, isByCommand: Bool = false, isNeverMeant: Bool = false) {
            self.init(
                [("minutes/2024-03-05.md", text)], period: period, isByCommand: isByCommand, isNeverMeant: isNeverMeant)
        }
    }

    private static let other = "minutes/2024-04-02.md"

    private static func actions(_ path: String, _ text: String) -> [Action] {
        let reading = DocumentReader(vocabulary: .standard).read(Array(text.utf8))
        return Resolver(register: Register(), today: Day(number: 19_800), vocabulary: .standard)
            .resolve([Source(path: path, series: "s", reading: reading)]).flatMap(\.actions)
    }

    /// What was read of some recordings, the documents of each in the order they are given.
    private static func lines(_ recordings: [Recording]) -> LifeLines<String> {
        var lines = LifeLines<String>()
        var texts: [String: String] = [:]
        func content(_ path: String, _ text: String?) -> VersionStep<String>.Content? {
            text.map { .init("\(path)\n\($0)", path: path, actions: actions(path, $0)) }
        }
        for (number, recording) in recordings.enumerated() {
            let steps = recording.texts.map { path, text in
                let source = recording.moved[path] ?? path
                return VersionStep(
                    old: content(source, texts[source]), new: content(path, text), period: recording.period)
            }
            for source in recording.moved.values { texts[source] = nil }
            for (path, text) in recording.texts { texts[path] = text }
            lines.read(
                steps,
                on: Occasion(
                    number: number, isByCommand: recording.isByCommand,
                    reason: recording.isByCommand ? "sjukdom" : nil, isNeverMeant: recording.isNeverMeant))
        }
        return lines
    }

    /// `0 raised`, `1 postponed 2024-03-10→2024-04-10`; in brackets what does not count.
    private static func told(_ line: LifeLine?) -> [String] {
        (line?.events ?? []).map { life in
            let change = life.event.from == nil ? "" : " \(life.event.from ?? "")→\(life.event.to ?? "")"
            let told = "\(life.occasion) \(life.event.kind.rawValue)" + (life.event.kind == .vanished ? "" : change)
            return life.counts ? told : "(\(told))"
        }
    }

    @Test(arguments: [
        Case(
            "raised and closed", [Recording("- [ ] ring skolan ^k7m2xp"), Recording("- [x] ring skolan ^k7m2xp")],
            ["0 raised", "1 closed open→done"]),
        Case(
            "what is typed over in the draft that raised it is drafting",
            [
                Recording("- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
                Recording("- [ ] ring skolan senast 2024-03-20 ^k7m2xp"),
            ], ["0 raised", "(1 postponed 2024-03-10→2024-03-20)"]),
        Case(
            "after the next meeting it counts",
            [
                Recording("- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
                Recording("- [ ] ring skolan senast 2024-03-20 ^k7m2xp", period: 1),
            ], ["0 raised", "1 postponed 2024-03-10→2024-03-20"]),
        Case(
            "what a command did always counts",
            [
                Recording("- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
                Recording("- [ ] ring skolan senast 2024-03-20 ^k7m2xp", isByCommand: true),
            ], ["0 raised", "1 postponed 2024-03-10→2024-03-20"]),
        Case(
            "of several days in one period the last counts, from the first",
            [
                Recording("- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
                Recording("- [ ] ring skolan senast 2024-03-20 ^k7m2xp", period: 1),
                Recording("- [ ] ring skolan senast 2024-03-15 ^k7m2xp", period: 1),
            ],
            ["0 raised", "(1 postponed 2024-03-10→2024-03-20)", "2 postponed 2024-03-10→2024-03-15"]),
        Case(
            "and none where it is back",
            [
                Recording("- [ ] @anna ring skolan ^k7m2xp"), Recording("- [ ] @bo ring skolan ^k7m2xp", period: 1),
                Recording("- [ ] @anna ring skolan ^k7m2xp", period: 1),
            ], ["0 raised", "(1 reassigned anna→bo)", "(2 reassigned anna→anna)"]),
        Case(
            "a pair that was never meant",
            [
                Recording("- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
                Recording("- [ ] ring skolan senast 2024-03-20 ^k7m2xp", period: 1, isNeverMeant: true),
                Recording("- [ ] ring skolan senast 2024-03-10 ^k7m2xp", period: 1, isNeverMeant: true),
            ],
            ["0 raised", "(1 postponed 2024-03-10→2024-03-20)", "(2 advanced 2024-03-20→2024-03-10)"]),
        Case(
            "an id that comes later", [Recording("- [ ] ring skolan"), Recording("- [x] ring skolan ^k7m2xp")],
            ["0 raised", "1 closed open→done"]),
        Case(
            "vanished and back",
            [Recording("- [ ] ring skolan ^k7m2xp"), Recording("# Möte"), Recording("- [ ] ring skolan ^k7m2xp")],
            ["0 raised", "1 vanished", "2 raised"]),
        Case(
            "a deleted document", [Recording("- [ ] ring skolan ^k7m2xp"), Recording(nil)], ["0 raised", "1 vanished"]),
    ])
    func inOneDocument(_ example: Case<[Recording], [String]>) {
        #expect(Self.told(Self.lines(example.input).line(ofID: "k7m2xp")) == example.expected)
    }

    @Test(arguments: [
        Case(
            "carried and postponed there", "- [ ] ring skolan senast 2024-04-10 ^k7m2xp",
            ["0 raised", "1 carried", "1 postponed 2024-03-10→2024-04-10"]),
        Case("carried as it was", "- [ ] ring skolan senast 2024-03-10 ^k7m2xp", ["0 raised", "1 carried"]),
        Case("what it leaves out holds", "- [ ] ring ^k7m2xp", ["0 raised", "1 carried"]),
        Case(
            "other words", "- [ ] mejla skolan ^k7m2xp",
            ["0 raised", "1 carried", "1 reworded ring skolan→mejla skolan"]),
    ])
    func inAnotherDocument(_ example: Case<String, [String]>) {
        let lines = Self.lines([
            Recording("- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
            Recording([(Self.other, example.input)], period: 0),
        ])
        #expect(Self.told(lines.line(ofID: "k7m2xp")) == example.expected)
    }

    @Test func whatAnotherDocumentHasSaidIsNoNews() {
        let lines = Self.lines([
            Recording([
                ("minutes/2024-03-05.md", "- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
                (Self.other, "- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
            ]),
            Recording([(Self.other, "- [x] ring skolan senast 2024-04-10 ^k7m2xp")], isByCommand: true),
            Recording("- [x] ring skolan senast 2024-04-10 ^k7m2xp", isByCommand: true),
        ])
        let line = lines.line(ofID: "k7m2xp")
        #expect(
            Self.told(line) == [
                "0 raised", "0 carried", "1 closed open→done", "1 postponed 2024-03-10→2024-04-10",
            ])
        #expect(line?.postponements == 1 && line?.postponedDays == 31)
        #expect(line?.events.last?.reason == "sjukdom")
    }

    @Test func aStaleMentionSaysNothingOfTheRest() {
        let lines = Self.lines([
            Recording("- [ ] ring skolan senast 2024-03-10 ^k7m2xp"),
            Recording([(Self.other, "- [x] ring skolan senast 2024-04-10 ^k7m2xp")]),
            Recording("- [ ] @bo ring skolan senast 2024-03-10 ^k7m2xp", isByCommand: true),
        ])
        let line = lines.line(ofID: "k7m2xp")
        #expect(Self.told(line).last == "2 reassigned" || Self.told(line).last?.hasPrefix("2 reassigned") == true)
        #expect(line?.action.state == .done && line?.action.due?.date?.iso == "2024-04-10")
    }

    @Test func movedFromOneDocumentToAnotherItDoesNotVanish() {
        let lines = Self.lines([
            Recording("- [ ] ring skolan ^k7m2xp"),
            Recording([("minutes/2024-03-05.md", "# Möte"), (Self.other, "- [ ] ring skolan ^k7m2xp")]),
            Recording([(Self.other, nil)]),
        ])
        #expect(Self.told(lines.line(ofID: "k7m2xp")) == ["0 raised", "1 carried", "2 vanished"])
        #expect(lines.line(ofID: "k7m2xp")?.paths == [])
    }

    @Test func renamedDocumentsGoOn() {
        let lines = Self.lines([
            Recording([("a.md", "- [ ] ring skolan ^k7m2xp")]),
            Recording([("b.md", "- [x] ring skolan ^k7m2xp")], moved: ["b.md": "a.md"]),
        ])
        #expect(Self.told(lines.line(ofID: "k7m2xp")) == ["0 raised", "1 closed open→done"])
        #expect(lines.line(ofID: "k7m2xp")?.paths == ["b.md"])
    }

    @Test func twoThatGetOneIDAreOne() {
        let lines = Self.lines([
            Recording("- [ ] ring skolan"), Recording([(Self.other, "- [ ] ring skolan ^k7m2xp")]),
            Recording("- [ ] ring skolan ^k7m2xp"), Recording([(Self.other, "- [x] ring skolan ^k7m2xp")]),
        ])
        #expect(Self.told(lines.line(ofID: "k7m2xp")) == ["0 raised", "1 carried", "3 closed open→done"])
        #expect(lines.all.count == 1)
    }

    @Test func withoutAnIDByTheWords() {
        let lines = Self.lines([
            Recording("- [ ] ring skolan om rutinen\n- [ ] boka lokal"),
            Recording("- [ ] boka lokal\n- [x] ring skolan om den nya rutinen", period: 1),
        ])
        let line = lines.line(
            of: "minutes/2024-03-05.md\n- [ ] boka lokal\n- [x] ring skolan om den nya rutinen", action: 1)
        #expect(
            Self.told(line) == [
                "0 raised", "1 closed open→done", "1 reworded ring skolan om rutinen→ring skolan om den nya rutinen",
            ])
        #expect(lines.line(of: "x", action: 0) == nil && lines.line(ofID: "x") == nil)
    }
}
