import Documents
import Ledger
import Messages
import Reports
import Testing

@Suite struct HistoryTests {
    private static let report = HistoryReport(
        path: "minutes/2024-03-05.md", title: "Samverkansmöte",
        changes: [
            .init(
                commit: "0123456789abcdef0123456789abcdef01234567",
                time: .init(seconds: 1_709_625_600, offsetMinutes: 60),
                author: .init(name: "Åsa \u{1B}[2JÖberg", email: "asa@example.org"),
                paths: ["minutes/2024-03-05.md", "plans/a.md"],
                summary: "Protokoll 2024-03-05: 1 framflyttad",
                documents: [
                    EditedDocument(
                        path: "minutes/2024-03-05.md", title: "Samverkansmöte", kind: .modified,
                        events: [
                            ActionEvent(
                                .postponed, Fixture.action("ring skolan.", id: "k7m2xp").action, from: "v. 12",
                                to: "v. 14"),
                            ActionEvent(.reassigned, Fixture.action("boka lokal").action, from: "Amanda", to: nil),
                        ])
                ])
        ])

    @Test func theTextIsInWords() {
        let text = HistoryText(
            Self.report, messages: .of(.swedish), style: Style(isColoured: false), width: 80)
        #expect(
            text.lines() == [
                "Samverkansmöte  minutes/2024-03-05.md", "En registrering, den senaste först", "",
                #"2024-03-05 09:00  Åsa \u{1B}[2JÖberg  01234567"#, "  Protokoll 2024-03-05: 1 framflyttad",
                "    – Framflyttad: ring skolan: v. 12 → v. 14", "    – Ny ansvarig: boka lokal: Amanda → ingen",
                "    och en fil till i samma registrering",
            ])
    }

    @Test func thePathHasALineOfItsOwnWhereItDoesNotFit() {
        let text = HistoryText(Self.report, messages: .of(.swedish), style: Style(isColoured: false), width: 36)
        #expect(text.lines().prefix(2) == ["Samverkansmöte", "  minutes/2024-03-05.md"])
    }

    @Test func bothHalvesOfAPairAreMarked() {
        var report = Self.report
        report.changes[0].documents = []
        report.changes[0].paths = ["minutes/2024-03-05.md"]
        report.changes[0].undoneBy = String(repeating: "a", count: 40)
        report.changes[0].undoes = [String(repeating: "b", count: 40), String(repeating: "c", count: 40)]
        let text = HistoryText(report, messages: .of(.english), style: Style(isColoured: false), width: 80)
        #expect(text.lines().suffix(2) == ["    taken back by aaaaaaaa", "    takes back bbbbbbbb, cccccccc"])
        let json = String(decoding: HistoryJSON(report).rendered(), as: UTF8.self)
        #expect(json.contains("\"undoneBy\": \"\(String(repeating: "a", count: 40))\""))
    }

    @Test func theJSONHasTheSchemasKeys() {
        let text = String(decoding: HistoryJSON(Self.report).rendered(), as: UTF8.self)
        let expected = """
                  "commit": "0123456789abcdef0123456789abcdef01234567",
                  "time": "2024-03-05T09:00:00+01:00",
                  "author": {
                    "name": "Åsa \\u001b[2JÖberg",
                    "email": "asa@example.org"
                  },
                  "paths": [
                    "minutes/2024-03-05.md",
                    "plans/a.md"
                  ],
                  "summary": "Protokoll 2024-03-05: 1 framflyttad",
                  "actions": [
                    {
                      "id": "k7m2xp",
                      "text": "ring skolan.",
                      "event": "postponed",
                      "from": "v. 12",
                      "to": "v. 14"
                    },
            """
        #expect(text.contains(expected))
        #expect(text.contains("\"approval\": null,\n      \"undoneBy\": null,\n      \"undoes\": [],\n"))
    }

    @Test(
        arguments: [
            (0, 0, "1970-01-01T00:00:00+00:00"), (1_709_625_600, 60, "2024-03-05T09:00:00+01:00"),
            (-1, 0, "1969-12-31T23:59:59+00:00"), (1_709_596_800, -330, "2024-03-04T18:30:00-05:30"),
        ] as [(Int64, Int, String)])
    func timesAreRFC3339(seconds: Int64, offset: Int, expected: String) {
        #expect(HistoryReport.Moment(seconds: seconds, offsetMinutes: offset).rfc3339 == expected)
    }
}
