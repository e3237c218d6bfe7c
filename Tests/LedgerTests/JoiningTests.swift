import Documents
import Ledger
import TestSupport
import Testing
import Text

/// One action across documents (notation.md, section 7).
struct JoiningTests {
    @Test func whatIsSaidOfSomeDocumentsIsPartOfWhatIsSaid() throws {
        let ledger = try minutes(["- [ ] ring ^k7m2xp", "- [ ] @bo ring skolan nu senast v. 99", "- [ ] ring ^k7m2xp"])
            .ledger()
        let all = ledger.diagnostics
        for path in Set(all.map(\.path)) {
            #expect(ledger.diagnostics(ofDocuments: [path]) == all.filter { $0.path == path })
        }
        #expect(ledger.diagnostics(ofDocuments: Set(all.map(\.path))) == all)
        #expect(ledger.diagnostics(ofDocuments: []) == [])
        #expect(ledger.warningCount == all.count { $0.severity != .info } && ledger.warningCount > 0)
    }

    /// The texts of the minutes of March, April and May.
    private func minutes(_ texts: [String]) -> Library {
        let days = ["2024-03-05", "2024-04-02", "2024-05-07"]
        return Library(files: zip(days, texts).map { ("minutes/\($0).md", $1) })
    }

    @Test(arguments: [
        Case(
            "one id, two meetings", ["- [ ] ring ^k7m2xp", "- [x] ring ^k7m2xp"],
            ["done ring ← 2024-03-05:1 2024-04-02:1"]),
        Case(
            "two ids", ["- [ ] ring ^k7m2xp", "- [ ] ring ^w3d8fq"],
            ["open ring ← 2024-03-05:1", "open ring ← 2024-04-02:1"]),
        Case(
            "the last wording", ["- [ ] ring ^k7m2xp", "- [ ] ring skolan ^k7m2xp"],
            ["open ring skolan ← 2024-03-05:1 2024-04-02:1"]),
        Case("no ids", ["- [ ] ring", "- [ ] ring"], ["open ring ← 2024-03-05:1", "open ring ← 2024-04-02:1"]),
        Case(
            "an id given later", ["- [ ] Ring skolan!", "- [ ] ring skolan ^k7m2xp"],
            ["open ring skolan ← 2024-03-05:1 2024-04-02:1"]),
        Case(
            "an id given earlier", ["- [ ] ring skolan ^k7m2xp", "- [ ] ring skolan"],
            ["open ring skolan ← 2024-03-05:1", "open ring skolan ← 2024-04-02:1"]),
        Case(
            "two ids of one text", ["- [ ] ring", "- [ ] ring ^k7m2xp\n- [ ] ring ^w3d8fq"],
            [
                "open ring ← 2024-03-05:1", "open ring ← 2024-04-02:1", "open ring ← 2024-04-02:2",
            ]),
        Case(
            "an id without a letter", ["- [ ] ring ^12", "- [ ] ring ^12"],
            ["open ring ← 2024-03-05:1", "open ring ← 2024-04-02:1"]),
        Case(
            "a closing day orders", ["- [x] ring ✅ 2024-04-20 ^k7m2xp", "- [ ] ring ^k7m2xp"],
            ["done ring ← 2024-04-02:1 2024-03-05:1"]),
        Case(
            "twice in one document, alike", ["- [ ] ring skolan ^k7m2xp\n- [x] ring skolan nu ^k7m2xp"],
            ["done ring skolan nu ← 2024-03-05:1 2024-03-05:2"]),
        Case(
            "twice in one document, unlike", ["- [ ] ring ^k7m2xp\n- [ ] boka ^k7m2xp"],
            ["open ring ← 2024-03-05:1", "open boka ← 2024-03-05:2"]),
    ])
    func mentions(_ test: Case<[String], [String]>) throws {
        let ledger = try minutes(test.input).ledger()
        #expect(ledger.actions.map(\.life) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("an owner left out", ["- [ ] @anna ring ^k7m2xp", "- [ ] ring ^k7m2xp"], "anna -"),
        Case("an owner changed", ["- [ ] @anna ring ^k7m2xp", "- [ ] @bo ring ^k7m2xp"], "bo -"),
        Case("a day left out", ["- [ ] ring senast 1 maj ^k7m2xp", "- [ ] ring ^k7m2xp"], " 2024-05-01"),
        Case("nobody said", ["- [ ] @anna ring ^k7m2xp", "- [ ] ring. Ansvarig: – ^k7m2xp"], " -"),
        Case("from the nearest", ["- [ ] @anna ring ^k7m2xp", "- [ ] @bo ring ^k7m2xp", "- [ ] ring ^k7m2xp"], "bo -"),
        Case("everyone left out", ["- [ ] Alla ska ringa ^k7m2xp", "- [ ] ringa ^k7m2xp"], "everyone -"),
    ])
    func whatTheLastLeavesOut(_ test: Case<[String], String>) throws {
        let ledger = try minutes(test.input).ledger()
        let action = try #require(ledger.actions.first).action
        let owners = action.owners.map(\.written) + (action.everyone ? ["everyone"] : [])
        #expect(
            owners.joined(separator: ",") + " " + (action.due?.date?.iso ?? "-") == test.expected,
            sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("closed, then open", ["- [x] ring ^k7m2xp", "- [ ] ring ^k7m2xp"], ["action.contradiction 2024-03-05:1"]),
        Case(
            "dropped, then open", ["- [-] ring ^k7m2xp", "- [ ] ring ^k7m2xp"], ["action.contradiction 2024-03-05:1"]),
        Case("open, then closed", ["- [ ] ring ^k7m2xp", "- [x] ring ^k7m2xp"], []),
        Case("closed twice", ["- [x] ring ^k7m2xp", "- [x] ring ^k7m2xp"], []),
        Case("one id for two", ["- [ ] ring ^k7m2xp\n- [ ] boka ^k7m2xp"], ["action.duplicate-id 2024-03-05:2"]),
        Case("due before the document", ["- [ ] ring senast 2024-03-01"], ["due.before-document 2024-03-05:1"]),
        Case("due before it, but done", ["- [x] ring senast 2024-03-01"], []),
        Case(
            "due before a later mention only",
            ["- [ ] ring senast 2024-03-20 ^k7m2xp", "- [ ] ring senast 2024-03-20 ^k7m2xp"], []),
        Case(
            "looks the same", ["- [ ] ring skolan om rutinen", "- [ ] ring skolan om rutinen"],
            ["action.same? 2024-04-02:1"]),
        Case(
            "looks the same, another owner",
            ["- [ ] @anna ring skolan om rutinen", "- [ ] @bo ring skolan om rutinen"], []),
        Case("looks the same, one is done", ["- [x] ring skolan om rutinen", "- [ ] ring skolan om rutinen"], []),
        Case(
            "at most one, the nearest", ["- [ ] ring skolan nu", "- [ ] ring skolan nu", "- [ ] ring skolan nu"],
            [
                "action.same? 2024-04-02:1", "action.same? 2024-05-07:1",
            ]),
        Case("not alike", ["- [ ] ring skolan", "- [ ] boka lokalen"], []),
    ])
    func diagnostics(_ test: Case<[String], [String]>) throws {
        let shown = try minutes(test.input).ledger().diagnostics
            .filter { $0.code != .noOwner && $0.code != .noDue && $0.code != .unknownOwner }
            .map { "\($0.code.rawValue) \($0.path.split(separator: "/").last?.prefix(10) ?? ""):\($0.start.line)" }
        #expect(shown == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func raisedIsTheFirstMention() throws {
        let ledger = try minutes(["- [ ] ring ^k7m2xp", "- [ ] ring ^k7m2xp", "- [x] ring ^k7m2xp"]).ledger()
        let action = try #require(ledger.actions.first)
        #expect(action.raised.date?.iso == "2024-03-05")
        #expect(action.mentions.map(\.state) == [.open, .open, .done])
        #expect(action.document.path == "minutes/2024-05-07.md")
    }

    @Test func withoutASeriesNothingIsJoinedByText() throws {
        var library = minutes(["- [ ] ring skolan", "- [ ] ring skolan ^k7m2xp"])
        library.series = nil
        #expect(try library.ledger().actions.count == 2)
    }

    @Test func oneIdInTwoSeriesIsOneActionOnlyIfAlike() throws {
        let library = Library(files: [
            ("minutes/2024-03-05.md", "- [ ] ring skolan ^k7m2xp"),
            ("b.md", "---\nserie: b\n---\n- [ ] boka lokalen ^k7m2xp"),
        ])
        let ledger = try library.ledger()
        #expect(ledger.actions.count == 2)
        #expect(ledger.diagnostics.contains { $0.code == .duplicateActionID })
    }

    @Test func actionsAreSortedByDayThenPlace() throws {
        let ledger = try Library(files: [
            ("b.md", "- [ ] b1\n- [ ] b2 senast 2024-05-01"),
            ("a.md", "- [ ] a1\n- [ ] a2 senast 2024-05-01\n- [ ] a3 senast 2024-04-01\n- [ ] a4 – löpande"),
        ]).ledger()
        #expect(ledger.actions.map(\.action.text) == ["a3", "a2", "b2", "a1", "a4", "b1"])
    }

    @Test(arguments: [
        Case("yesterday", "2024-05-31", true), Case("today", "2024-06-01", false),
        Case("tomorrow", "2024-06-02", false),
    ])
    func overdue(_ test: Case<String, Bool>) throws {
        let ledger = try minutes(["- [ ] ring senast \(test.input)\n- [x] boka senast \(test.input)"]).ledger()
        #expect(ledger.actions.map(\.overdue) == [test.expected, false], sourceLocation: test.sourceLocation)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            Case("one id, unlike texts", (0..<3_000).map { "- [ ] a\($0) b\($0) ^k7m2xp\n" }.joined(), 3_000),
            Case("one id, like texts", (0..<3_000).map { "- [ ] ring skolan \($0) ^k7m2xp\n" }.joined(), 1),
            Case("no ids, like texts", (0..<3_000).map { "- [ ] ring skolan om rutin \($0)\n" }.joined(), 3_000),
        ])
    func manyMentionsTakeNoTime(_ test: Case<String, Int>) throws {
        #expect(try minutes([test.input]).ledger().actions.count == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func whatLivesOnSpeaksOnTheDayItsLineChanged() throws {
        let files = [
            ("plans/2024-01-15.md", "- [x] ring ^k7m2xp\n- [ ] boka ^w3d8fq"),
            ("minutes/2024-03-05.md", "- [ ] ring ^k7m2xp\n- [x] boka ^w3d8fq"),
        ]
        let library = Library(files: files)
        #expect(
            try library.ledger().actions.map(\.life) == [
                "open ring ← 2024-01-15:1 2024-03-05:1", "done boka ← 2024-01-15:2 2024-03-05:2",
            ])
        let place = MentionPlace(path: "plans/2024-01-15.md", start: Position(line: 1, column: 3))
        let changed = try library.ledger(changed: [place: try #require(Day(iso: "2024-04-10"))])
        #expect(
            Set(changed.actions.map(\.life)) == [
                "done ring ← 2024-03-05:1 2024-01-15:1", "done boka ← 2024-01-15:2 2024-03-05:2",
            ])
        #expect(changed.actions.first { $0.action.id == "k7m2xp" }?.raised.date?.iso == "2024-01-15")
        let early = try library.ledger(changed: [place: try #require(Day(iso: "2024-01-02"))])
        #expect(early.actions.first { $0.action.id == "k7m2xp" }?.mentions.first?.date?.iso == "2024-01-15")
    }
}
