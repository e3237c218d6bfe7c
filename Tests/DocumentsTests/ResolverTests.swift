import Documents
import TestSupport
import Testing
import Text

/// What is found out only with the other documents, the register and today.
struct ResolverTests {
    private func resolve(_ files: [(path: String, series: String?, text: String)], today: String = "2024-06-01") throws
        -> [Document]
    {
        let reader = DocumentReader(vocabulary: .standard)
        let today = try #require(Day(iso: today))
        return Resolver(register: Register(), today: today, vocabulary: .standard)
            .resolve(files.map { Source(path: $0.path, series: $0.series, reading: reader.read(Array($0.text.utf8))) })
    }

    @Test func nextMeetingIsTheNextOfTheSeries() throws {
        let text = "- [ ] ring senast nästa möte"
        let documents = try resolve([
            ("möten/2024-05-07.md", "a", text), ("möten/2024-03-05.md", "a", text), ("möten/2024-04-02.md", "b", text),
            ("möten/2024-03-12.md", nil, text),
        ])
        let dues = documents.map { "\($0.path) \($0.actions.first?.due?.date?.iso ?? "-")" }
        #expect(
            dues == [
                "möten/2024-03-05.md 2024-05-07", "möten/2024-03-12.md -", "möten/2024-04-02.md -",
                "möten/2024-05-07.md -",
            ])
    }

    @Test func whatADocumentSaysOfItsNextMeetingGoesFirst() throws {
        let documents = try resolve([
            ("2024-03-05.md", "a", "Nästa möte: 9 april\n\n- [ ] ring senast nästa möte"), ("2024-05-07.md", "a", ""),
        ])
        #expect(documents[0].actions[0].due?.date?.iso == "2024-04-09")
    }

    @Test func aSeriesOfFrontMatterGoesBeforeThePath() throws {
        let documents = try resolve([("2024-03-05.md", "a", "---\nserie: b\n---\n")])
        #expect(documents[0].series == "b")
    }

    @Test func oneIdInTwoDocumentsIsSaidAtTheSecond() throws {
        let documents = try resolve([
            ("b.md", nil, "---\nid: abcd\n---\n"), ("a.md", nil, "---\nid: abcd\n---\n"),
            ("c.md", nil, "---\nid: efgh\n---\n"),
        ])
        #expect(documents.map { $0.diagnostics.map(\.code.rawValue) } == [[], ["document.duplicate-id"], []])
        #expect(documents[1].diagnostics[0].arguments == ["abcd", "a.md"])
    }

    @Test func documentsStandInTheOrderOfTheirPaths() throws {
        let documents = try resolve([("ö.md", nil, ""), ("a/b.md", nil, ""), ("Z.md", nil, "")])
        #expect(documents.map(\.path) == ["Z.md", "a/b.md", "ö.md"])
    }

    @Test func diagnosticsKnowTheirDocument() throws {
        let documents = try resolve([("möten/a.md", nil, "- [!] ring due:3/14")])
        #expect(documents[0].diagnostics.allSatisfy { $0.path == "möten/a.md" })
        #expect(!documents[0].diagnostics.isEmpty)
    }

    @Test(arguments: [
        Case(
            "an agreement that ran out", ["avtal/a.md", "gäller-till: 2024-05-31"],
            ["agreement.expired", "agreement.incomplete"]),
        Case("on its last day", ["avtal/a.md", "gäller-till: 2024-06-01"], ["agreement.incomplete"]),
        Case(
            "an agreement to be reviewed", ["avtal/a.md", "översyn: 2024-05-01"],
            ["agreement.review-due", "agreement.incomplete"]),
        Case("a plan two years old", ["planer/a.md", "datum: 2022-05-31"], ["plan.review-due"]),
        Case("a plan of two years to the day", ["planer/a.md", "datum: 2022-06-01"], []),
        Case("a plan with a later review", ["planer/a.md", "datum: 2020-01-01\növersyn: 2025-01-01"], []),
        Case("a stale picture", ["lägesbilder/a.md", "datum: 2021-01-01"], ["situation.stale"]),
        Case("a plan without a date", ["planer/a.md", "rubrik: x"], ["document.no-period"]),
        Case("minutes", ["möten/2020-01-01.md", "rubrik: x"], []),
    ])
    func reviews(_ test: Case<[String], [String]>) throws {
        let documents = try resolve([(test.input[0], nil, "---\n\(test.input[1])\n---\n")])
        #expect(documents[0].diagnostics.map(\.code.rawValue) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("a heading's day", "## 2024-04-10 Möte\n\n- [ ] ring senast fredag", "2024-04-12"),
        Case("written out", "## 10 april 2024\n\n- [ ] ring senast fredag", "2024-04-12"),
        Case("a heading above", "## 2024-04-10\n\n### Läget\n\n- [ ] ring senast fredag", "2024-04-12"),
        Case("the document's", "## Möte\n\n- [ ] ring senast fredag", "2024-03-08"),
    ])
    func datesCountFromTheDatedHeading(_ test: Case<String, String>) throws {
        let document = try Sample().document(test.input)
        #expect(document.actions[0].due?.date?.iso == test.expected, sourceLocation: test.sourceLocation)
    }
}
