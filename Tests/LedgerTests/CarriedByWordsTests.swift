import Documents
import Ledger
import TestSupport
import Testing

/// Lives of actions across the meetings of a series, without ids.
struct CarriedByWordsTests {
    /// The minutes of March, April and May as they were recorded, each once or several times.
    private static func lines(_ recordings: [(day: String, text: String)], series: String = "s") -> LifeLines<String> {
        var lines = LifeLines<String>()
        var texts: [String: VersionStep<String>.Content] = [:]
        for (number, recording) in recordings.enumerated() {
            let path = recording.day.hasPrefix("plan") ? "plans/plan.md" : "minutes/\(recording.day).md"
            let reading = DocumentReader(vocabulary: .standard).read(Array(recording.text.utf8))
            let documents = Resolver(register: Register(), today: Day(number: 19_800), vocabulary: .standard)
                .resolve([Source(path: path, series: path.hasPrefix("minutes") ? series : nil, reading: reading)])
            let new = VersionStep<String>.Content(
                "\(path) \(number)", path: path, actions: documents.flatMap(\.actions), day: documents.first?.date,
                meeting: documents.first.flatMap(Meeting.init))
            lines.read([VersionStep(old: texts[path], new: new, period: 0)], on: Occasion(number: number))
            texts[path] = new
        }
        return lines
    }

    /// `ring skolan: 0 raised, 1 carried; like ringa skolan 80`
    private static func told(_ lines: LifeLines<String>) -> [String] {
        lines.all.map { line in
            let events = line.events.map { life in
                let told = "\(life.occasion) \(life.event.kind.rawValue)"
                return life.counts ? told : "(\(told))"
            }
            let kin = line.kin.map { "; \($0.isEarlier ? "from" : "as") \($0.action.text)" }.joined()
            return "\(line.action.text): \(events.joined(separator: ", "))\(kin)"
        }
    }

    @Test(arguments: [
        Case(
            "the same words", ["- [ ] Ring skolan om rutinen", "- [x] ring skolan om rutinen."],
            ["ring skolan om rutinen.: 0 raised, 1 carried, 1 closed"]),
        Case(
            "with another day and other people",
            ["- [ ] @bo ring skolan nu senast 2024-03-10", "- [ ] @eva ring skolan nu senast 2024-04-10"],
            ["ring skolan nu: 0 raised, 1 carried, 1 reassigned, 1 postponed"]),
        Case(
            "closed, and the same task once more", ["- [x] ring skolan nu", "- [ ] ring skolan nu"],
            ["ring skolan nu: 0 raised, 0 closed", "ring skolan nu: 1 raised"]),
        Case(
            "other words are only offered",
            ["- [ ] @bo kartlägg belysningen vid stationen", "- [ ] @bo inventera belysningen vid stationen"],
            [
                "kartlägg belysningen vid stationen: 0 raised; as inventera belysningen vid stationen",
                "inventera belysningen vid stationen: 1 raised; from kartlägg belysningen vid stationen",
            ]),
        Case(
            "unlike", ["- [ ] @bo ring skolan om rutinen", "- [ ] @bo boka en lokal"],
            ["ring skolan om rutinen: 0 raised", "boka en lokal: 1 raised"]),
        Case(
            "two ids are two actions", ["- [ ] ring skolan nu ^k7m2xp", "- [ ] ring skolan nu ^w3d8fq"],
            ["ring skolan nu: 0 raised", "ring skolan nu: 1 raised"]),
        Case(
            "an id that comes with the next meeting", ["- [ ] ring skolan nu", "- [ ] ring skolan nu ^w3d8fq"],
            ["ring skolan nu: 0 raised, 1 carried"]),
        Case(
            "twice in one document", ["- [ ] ring skolan nu\n- [ ] ring skolan nu", "- [ ] ring skolan nu"],
            ["ring skolan nu: 0 raised, 1 carried", "ring skolan nu: 0 raised"]),
    ])
    func fromMeetingToMeeting(_ example: Case<[String], [String]>) {
        let days = ["2024-03-05", "2024-04-02"]
        let lines = Self.lines(zip(days, example.input).map { ($0, $1) })
        #expect(Self.told(lines) == example.expected, sourceLocation: example.sourceLocation)
    }

    @Test func onlyEarlierMeetingsOfTheSeriesCount() {
        let later = Self.lines([("2024-04-02", "- [ ] ring skolan nu"), ("2024-03-05", "- [ ] ring skolan nu")])
        #expect(later.all.count == 2)
        let plan = Self.lines([("2024-03-05", "- [ ] ring skolan nu"), ("plan", "- [ ] ring skolan nu")])
        #expect(plan.all.count == 2)
    }

    @Test func wordsThatAreStillBeingWrittenAreLookedForAgain() {
        let lines = Self.lines([
            ("2024-03-05", "- [ ] ring skolan om rutinen"), ("2024-04-02", "- [ ] ring skola"),
            ("2024-04-02", "- [ ] ring skolan om rutinen"),
        ])
        #expect(Self.told(lines) == ["ring skolan om rutinen: 0 raised, 1 carried, (2 reworded)"])
    }

    @Test func meetingsAreCounted() {
        let lines = Self.lines([
            ("2024-03-05", "- [ ] ring skolan nu"), ("2024-04-02", "- [ ] ring skolan nu"),
            ("plan", "- [ ] ring skolan nu ^k7m2xp"), ("2024-05-07", "- [ ] ring skolan nu ^k7m2xp"),
        ])
        #expect(lines.line(ofID: "k7m2xp")?.carried == 1 && lines.line(ofID: "k7m2xp")?.beganAtMeeting == false)
        #expect(lines.all.first?.carried == 1 && lines.all.first?.raised?.iso == "2024-03-05")
    }

    @Test func whatTheSeriesHadSaidIsNoNewsThere() {
        let lines = Self.lines([
            ("2024-03-05", "- [ ] @bo ring skolan nu ^k7m2xp"), ("plan", "- [ ] @kommunen ring skolan nu ^k7m2xp"),
            ("2024-04-02", "- [ ] @bo ring skolan nu ^k7m2xp"), ("2024-05-07", "- [ ] @eva ring skolan nu ^k7m2xp"),
        ])
        #expect(
            Self.told(lines) == [
                "ring skolan nu: 0 raised, 1 carried, 1 reassigned, 2 carried, 3 carried, 3 reassigned"
            ])
    }

    @Test func reopenedAndClosedInOneDraftIsNothing() {
        let lines = Self.lines([
            ("plan", "- [ ] ring skolan nu ^k7m2xp"), ("plan", "- [x] ring skolan nu ^k7m2xp"),
            ("2024-04-02", "- [/] ring skolan nu ^k7m2xp"), ("2024-04-02", "- [x] ring skolan nu ^k7m2xp"),
        ])
        #expect(
            Self.told(lines) == ["ring skolan nu: 0 raised, 1 closed, 2 carried, (2 reopened), (3 closed)"])
    }

    @Test func whatWasWrittenBelowIsNoted() {
        let lines = Self.lines([
            ("2024-03-05", "- [ ] ring skolan nu senast 2024-03-10 ^k7m2xp"),
            ("2024-04-02", "- [ ] ring skolan nu senast 2024-04-10 ^k7m2xp\n  - Rektorn var bortrest."),
        ])
        let moved = lines.line(ofID: "k7m2xp")?.events.last
        #expect(moved?.event.kind == .postponed && moved?.note?.contains("Rektorn var bortrest.") == true)
    }
}
