import Documents
import Ledger
import Testing

struct ActionComparisonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var old: String
        var new: String
        /// `kind text from→to`.
        var events: [String]

        var testDescription: String { name }
    }

    private func actions(_ text: String) -> [Action] {
        let reading = DocumentReader(vocabulary: .standard).read(Array("# Möte\n\n\(text)\n".utf8))
        let register = Register(people: [
            .init(id: "anna", name: "Anna Berg", handle: "anna"), .init(id: "bo", name: "Bo Ek", handle: "bo"),
        ])
        let day = Day(number: 19_800)
        return Resolver(register: register, today: day, vocabulary: .standard)
            .resolve([Source(path: "minutes/2024-03-05.md", series: nil, reading: reading)]).flatMap(\.actions)
    }

    @Test(arguments: [
        Case(name: "nothing", old: "- [ ] ring skolan", new: "- [ ] ring skolan", events: []),
        Case(name: "raised", old: "", new: "- [ ] ring skolan", events: ["raised ring skolan |→ring skolan"]),
        Case(
            name: "raised and done", old: "", new: "- [x] ring skolan",
            events: ["raised ring skolan |→ring skolan", "closed ring skolan |→done"]),
        Case(
            name: "closed", old: "- [ ] ring skolan", new: "- [x] ring skolan", events: ["closed ring skolan open→done"]
        ),
        Case(
            name: "closed, its day left out", old: "- [ ] ring skolan senast 2024-03-10", new: "- [x] ring skolan",
            events: ["closed ring skolan open→done"]),
        Case(
            name: "dropped", old: "- [ ] ring skolan", new: "- [-] ring skolan",
            events: ["dropped ring skolan open→dropped"]),
        Case(
            name: "reopened", old: "- [x] ring skolan", new: "- [ ] ring skolan",
            events: ["reopened ring skolan done→open"]),
        Case(
            name: "waiting", old: "- [/] ring skolan", new: "- [?] ring skolan",
            events: ["waiting ring skolan active→waiting"]),
        Case(
            name: "other words", old: "- [ ] ring Åsa om 2 lampor", new: "- [ ] ring Åse om 2 lampor",
            events: ["reworded ring Åse om 2 lampor ring Åsa om 2 lampor→ring Åse om 2 lampor"]),
        Case(name: "started", old: "- [ ] ring skolan", new: "- [/] ring skolan", events: []),
        Case(
            name: "reassigned", old: "- [ ] @anna ring skolan", new: "- [ ] @bo ring skolan",
            events: ["reassigned ring skolan Anna Berg→Bo Ek"]),
        Case(name: "another spelling", old: "- [ ] @anna ring skolan", new: "- [ ] Anna Berg: ring skolan", events: []),
        Case(
            name: "postponed", old: "- [ ] ring skolan senast 2024-03-10", new: "- [ ] ring skolan senast 2024-04-10",
            events: ["postponed ring skolan 2024-03-10→2024-04-10"]),
        Case(
            name: "advanced", old: "- [ ] ring skolan senast 2024-04-10", new: "- [ ] ring skolan senast 2024-03-10",
            events: ["advanced ring skolan 2024-04-10→2024-03-10"]),
        Case(
            name: "given a day", old: "- [ ] ring skolan", new: "- [ ] ring skolan senast 2024-03-10",
            events: ["advanced ring skolan |→2024-03-10"]),
        Case(
            name: "without a day", old: "- [ ] ring skolan senast 2024-03-10", new: "- [ ] ring skolan",
            events: ["postponed ring skolan 2024-03-10→|"]),
        Case(
            name: "the same day otherwise written", old: "- [ ] ring skolan senast 2024-03-10",
            new: "- [ ] ring skolan senast v. 10", events: []),
        Case(
            name: "reworded by likeness", old: "- [ ] ring skolan om rutinen",
            new: "- [ ] ring skolan om den nya rutinen",
            events: ["reworded ring skolan om den nya rutinen ring skolan om rutinen→ring skolan om den nya rutinen"]),
        Case(
            name: "reworded by id", old: "- [ ] ring skolan ^k7m2xp", new: "- [ ] besök biblioteket ^k7m2xp",
            events: ["reworded besök biblioteket ring skolan→besök biblioteket"]),
        Case(name: "punctuation and case", old: "- [ ] ring skolan", new: "- [ ] Ring skolan!", events: []),
        Case(name: "given an id", old: "- [ ] ring skolan", new: "- [ ] ring skolan ^k7m2xp", events: []),
        Case(
            name: "another id", old: "- [ ] ring skolan ^k7m2xp", new: "- [ ] ring skolan ^w3d8fq",
            events: ["raised ring skolan |→ring skolan", "vanished ring skolan ring skolan→|"]),
        Case(
            name: "vanished", old: "- [ ] ring skolan\n- [ ] mejla polisen", new: "- [ ] mejla polisen",
            events: ["vanished ring skolan ring skolan→|"]),
        Case(
            name: "nothing alike", old: "- [ ] ring skolan", new: "- [ ] boka ny lokal",
            events: ["raised boka ny lokal |→boka ny lokal", "vanished ring skolan ring skolan→|"]),
        Case(
            name: "moved", old: "- [ ] ring skolan\n- [ ] mejla polisen", new: "- [ ] mejla polisen\n- [ ] ring skolan",
            events: []),
        Case(name: "another form", old: "- [ ] ring skolan", new: "Åtgärd: ring skolan", events: []),
        Case(
            name: "two alike", old: "- [ ] ring skolan\n- [ ] ring skolan", new: "- [ ] ring skolan",
            events: ["vanished ring skolan ring skolan→|"]),
        Case(
            name: "several at once", old: "- [ ] @anna ring skolan senast 2024-03-10 ^k7m2xp",
            new: "- [x] @bo ring skolorna senast 2024-04-10 ^k7m2xp",
            events: [
                "closed ring skolorna open→done", "reassigned ring skolorna Anna Berg→Bo Ek",
                "postponed ring skolorna 2024-03-10→2024-04-10", "reworded ring skolorna ring skolan→ring skolorna",
            ]),
    ])
    func events(_ test: Case) {
        let comparison = ActionComparison(from: actions(test.old), to: actions(test.new))
        let events = comparison.events.map { event in
            "\(event.kind.rawValue) \(event.action.text) \(event.from ?? "|")→\(event.to ?? "|")"
        }
        #expect(events == test.events)
    }

    @Test func knownElsewhereIsCarried() {
        let new = actions("- [ ] ring skolan ^k7m2xp\n- [ ] mejla polisen ^w3d8fq\n- [ ] boka lokal")
        #expect(
            ActionComparison(from: [], to: new, known: ["k7m2xp"]).events.map(\.kind) == [.carried, .raised, .raised])
    }

    @Test(.timeLimit(.minutes(1))) func thousandsOfUnlikeActionsTakeNoTime() {
        let old = (0..<3000).map { "- [ ] gammal \($0) a\($0)" }.joined(separator: "\n")
        let new = (0..<3000).map { "- [ ] ny \($0) b\($0)" }.joined(separator: "\n")
        let (before, after) = (actions(old), actions(new))
        #expect(ActionComparison(from: before, to: after).events.count == 6000)
    }
}
