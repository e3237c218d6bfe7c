import Documents
import Ledger
import Messages
import Reports
import Testing
import Text

@Suite struct ActionsJSONTests {
    private func json(_ report: ActionsReport) -> String {
        String(decoding: ActionsJSON(report, messages: .of(.english)).rendered(), as: UTF8.self)
    }

    @Test func theSchemasKeysInItsOrder() {
        let action = Fixture.action(
            "tar fram \"förslag\"", id: "k7m2xp", due: "2024-03-24", written: "v. 12", raised: "2024-01-16"
        ) { $0.tags = ["skola"] }
        let text = json(
            Fixture.report([action]) {
                $0.revision = "abc"; $0.unrecorded = ["minutes/2024-03-19.md"]
            })
        #expect(text == Self.expected)
    }

    private static let expected = """
        {
          "schema": 1,
          "today": "2024-03-20",
          "revision": "abc",
          "unrecorded": [
            "minutes/2024-03-19.md"
          ],
          "actions": [
            {
              "id": "k7m2xp",
              "text": "tar fram \\"förslag\\"",
              "textMarkdown": "tar fram \\"förslag\\"",
              "state": "open",
              "statusText": null,
              "outstanding": true,
              "overdue": false,
              "owners": [
                {
                  "written": "amanda",
                  "part": "lead",
                  "name": "Amanda Berg",
                  "person": "amanda",
                  "organisation": "kommunen"
                }
              ],
              "everyone": false,
              "othersToo": false,
              "due": {
                "written": "v. 12",
                "date": "2024-03-24",
                "ongoing": false,
                "asap": false,
                "vague": false
              },
              "closed": null,
              "priority": null,
              "tags": [
                "skola"
              ],
              "form": "checkbox",
              "kind": "minutes",
              "path": "minutes/2024-03-05.md",
              "line": 14,
              "column": 3,
              "heading": [
                "Samverkansmöte",
                "§ 4 Åtgärdsplan"
              ],
              "document": {
                "id": null,
                "title": "Samverkansmöte",
                "date": "2024-03-05",
                "series": "samverkan",
                "areas": [
                  "brottsförebyggande"
                ],
                "status": "draft"
              },
              "raised": {
                "path": "minutes/2024-03-05.md",
                "line": 14,
                "date": "2024-01-16"
              },
              "mentions": [
                {
                  "path": "minutes/2024-03-05.md",
                  "line": 14,
                  "date": "2024-01-16",
                  "state": "open"
                },
                {
                  "path": "minutes/2024-03-05.md",
                  "line": 14,
                  "date": "2024-03-05",
                  "state": "open"
                }
              ],
              "details": null,
              "age": 64,
              "carried": 0
            }
          ],
          "suggestions": [],
          "diagnostics": []
        }

        """

    @Test func diagnosticsAreWorded() {
        let diagnostic = Diagnostic(
            .init(rawValue: "due.unreadable"), .warning, path: "a.md", start: Position(line: 3, column: 9),
            end: Position(line: 3, column: 13), arguments: ["3/14"])
        let text = json(Fixture.report([], diagnostics: [diagnostic]))
        #expect(text.contains(#""message": "“3/14” cannot be read as a date""#))
        #expect(text.contains(#""hint": "Write for example"#) && text.contains(#""endColumn": 13"#))
    }

    @Test func noDateIsNull() {
        let text = json(Fixture.report([Fixture.action("a"), Fixture.action("b", written: "före påsk")]))
        #expect(text.contains(#""due": null"#) && text.contains(#""date": null"#))
    }

    @Test func fieldsAreThereWhenWritten() {
        let action = Fixture.action("a") { $0.fields.start = "2024-03-01" }
        #expect(json(Fixture.report([action])).contains("\"fields\": {\n        \"start\": \"2024-03-01\"\n      }"))
        #expect(!json(Fixture.report([Fixture.action("a")])).contains("\"fields\""))
    }
}
