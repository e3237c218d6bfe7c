import Documents
import Ledger
import Reports
import TestSupport
import Testing

/// What a meeting is to talk of, by the headings of its draft.
struct AgendaTests {
    @Test(arguments: [
        Case("points", "# Möte\n\n## § 1 Öppnande\n\ntext\n\n## § 2 *Frågor*\n", ["§ 1 Öppnande", "§ 2 Frågor"]),
        Case("parts", "## Frågor\n\n### Lampor\n\n#### Torget\n\n## Övrigt\n", ["Frågor: Lampor, Torget", "Övrigt"]),
        Case("those who are there", "## Närvarande\n\n### Polisen\n\n## Frånvarande\n\n## Beslut\n", ["Beslut"]),
        Case("a title with parts", "# Möte\n\n### Inledning\n\n## Beslut\n", ["Beslut"]),
        Case("a heading in two lines", "Frågor\nm.m.\n---\n", ["Frågor m.m."]),
        Case("code and comments", "```\n## a\n```\n\n<!--\n## b\n-->\n\n## c\n", ["c"]),
        Case("nothing", "", []),
    ])
    func points(_ test: Case<String, [String]>) {
        let points = AgendaPoint.all(in: Array(test.input.utf8), standing: [], vocabulary: .standard)
        let shown = points.map { ([$0.title] + ($0.parts.isEmpty ? [] : [$0.parts.joined(separator: ", ")])) }
        #expect(shown.map { $0.joined(separator: ": ") } == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func whatAPartnerFollowsUpIsInTheOrderOfDueDates() {
        let undated = Fixture.action("ringer skolan", line: 1)
        let late = Fixture.action("ser över belysningen", due: "2024-03-08", line: 2)
        let later = Fixture.action("söker bidrag", due: "2024-09-01", line: 3)
        let waiting = Fixture.action("bokar lokal", due: "2024-05-01", state: .waiting, line: 4)
        let subject = SummaryFixture.subject([undated, later, waiting, late])
        let summary = SummaryFixture.report(subject)
        let agenda = AgendaReport(summary, of: subject, draft: .coming, points: [], precedes: <)
        #expect(
            agenda.followUp.map { $0.items.map(\.tracked.action.text) } == [
                ["ser över belysningen", "bokar lokal", "söker bidrag", "ringer skolan"]
            ])
    }

    @Test func standingItemsThatTheDraftLacks() {
        let text = Array("## § 4 Lägesbild\n\n## 5. Frågor\n\n### Skola och unga\n".utf8)
        let points = AgendaPoint.all(
            in: text, standing: ["lägesbild", "Skola och unga", "Trygghet"], vocabulary: .standard)
        #expect(points.filter(\.isMissing).map(\.title) == ["Trygghet"])
        #expect(points.map(\.title) == ["§ 4 Lägesbild", "5. Frågor", "Trygghet"])
    }
}
