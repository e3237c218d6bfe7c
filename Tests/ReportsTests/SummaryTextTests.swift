import Ledger
import Messages
import Reports
import Testing
import Text

@testable import Documents

/// A summary on a screen.
@Suite struct SummaryTextTests {
    private typealias Some = SummaryFixture

    private func check(
        _ report: SummaryReport, language: Language = .swedish, width: Int = 80, expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let text = SummaryText(report, messages: .of(language), style: Style(isColoured: false), width: width)
        #expect(text.lines().joined(separator: "\n") == expected, sourceLocation: sourceLocation)
    }

    private static let few = Some.subject([Some.late, Some.unowned, Some.closed]) {
        $0.pasts[ActionPlace(Some.late.action)] = ActionPast(postponements: 2, postponedDays: 40, carried: 1)
        $0.changes = [
            SummaryChange(
                .moved, Some.late, from: "2024-01-28", to: "2024-03-08", days: 40, reason: "underlaget saknades"),
            SummaryChange(.closed, Some.closed),
        ]
        $0.diagnostics = [
            Diagnostic(
                .noOwner, .warning, path: "minutes/2024-03-05.md", start: Position(line: 17, column: 3),
                arguments: ["ser över belysningen"]),
            Diagnostic(.reviewDuePlan, .warning, path: "plans/plan.md", arguments: ["2024-01-01"]),
        ]
    }

    @Test func insideAt80Columns() {
        check(
            Some.report(Self.few) { $0.isInternal = true },
            expected: """
                Sammanställning inför Samverkan 2024-04-09
                Per 2024-03-20 · 4 dokument, varav 3 utkast
                Nästa möte 2024-04-09 (om 20 dagar) · förra mötet 2024-03-05

                2 utestående åtgärder · 1 försenad · 1 utan ansvarig · 1 framflyttad

                Försenade (1)
                  Amanda Berg       tar fram förslag till åtgärdsplan               2024-03-08
                  Lunneviks kommun  framflyttad 2 gånger, sammanlagt 40 dagar       12 dagar sen
                                    uppföljd vid ett möte · Samverkansmöte 2024-03-05 § 4
                                    minutes/2024-03-05.md:14 · ^k7m2xp

                Utan ansvarig eller datum (1)
                  ingen ansvarig    ser över belysningen                            2024-05-01
                                    Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:17

                Sedan förra mötet 2024-03-05
                  Klara (1)
                  Amanda Berg       bokar lokal                                     2024-03-05
                  Lunneviks kommun
                  Nytt slutdatum (1)
                  Amanda Berg       tar fram förslag till åtgärdsplan               2024-03-08
                  Lunneviks kommun  2024-01-28 → 2024-03-08 (40 dagar)
                                    Skäl: underlaget saknades

                Dags att följa upp (1)
                  Åtgärdsplan 2023-11-01 · plans/plan.md
                    Åtgärdsplanen skulle ha följts upp senast 2024-01-01

                Per organisation
                                                               Utestående  Försenade  Före mötet
                  Lunneviks kommun                                      1          1
                  Amanda Berg 1 (en försenad)
                  Utan ansvarig                                         1

                Att rätta i dokumenten (1)
                  ”ser över belysningen” har ingen ansvarig
                    minutes/2024-03-05.md:17

                Källor ovan som inte är justerade (1)
                  Samverkansmöte 2024-03-05 · minutes/2024-03-05.md · utkast

                Gjord med protokoll 1.0 per 2024-03-20. Version 8c0a1d2e.
                Görs om med: protokoll summary
                """)
    }

    @Test func handedOutInEnglishAt120Columns() {
        check(
            Some.report(Self.few, language: .english), language: .english, width: 120,
            expected: """
                Summary for Samverkan 2024-04-09
                As of 2024-03-20 · 4 documents, 3 of them drafts
                Next meeting 2024-04-09 (in 20 days) · last meeting 2024-03-05

                2 outstanding actions · 1 overdue · 1 without an owner · 1 postponed

                Overdue (1)
                  Amanda Berg       tar fram förslag till åtgärdsplan                                           2024-03-08  12 days late
                  Lunneviks kommun  postponed 2 times, by 40 days in all · followed up at one meeting
                                    Samverkansmöte 2024-03-05 § 4

                Without an owner or a date (1)
                  no owner          ser över belysningen                                                        2024-05-01
                                    Samverkansmöte 2024-03-05 § 4

                Since the last meeting 2024-03-05
                  Done (1)
                  Amanda Berg       bokar lokal                                                                 2024-03-05
                  Lunneviks kommun
                  New due date (1)
                  Amanda Berg       tar fram förslag till åtgärdsplan                                           2024-03-08
                  Lunneviks kommun  2024-01-28 → 2024-03-08 (40 days)

                Time to follow up (1)
                  Åtgärdsplan 2023-11-01
                    The action plan was to be followed up by 2024-01-01

                By organisation
                                                                                            Outstanding  Overdue  Before meeting
                  Lunneviks kommun                                                                    1        1
                  Amanda Berg 1 (one overdue)
                  Without an owner                                                                    1

                Sources above that are not approved (1)
                  Samverkansmöte 2024-03-05 · draft

                Made with protokoll 1.0 as of 2024-03-20. Version 8c0a1d2e.
                Made again with: protokoll summary
                """)
    }

    @Test func withoutAMeetingToComeThirtyDaysAreNamed() {
        let report = Some.report(Some.subject([Some.soon]) { $0.meeting.day = nil })
        let text = SummaryText(report, messages: .of(.swedish), style: Style(isColoured: false), width: 80)
        let lines = text.lines()
        #expect(lines[2] == "Förra mötet 2024-03-05")
        #expect(lines[4] == "1 utestående åtgärd · 1 inom 30 dagar")
        #expect(lines.contains("Inom 30 dagar (1)"))
        #expect(!lines.contains { $0.contains("Före mötet") })
    }

    @Test(arguments: [40, 60, 80, 120])
    func noLineIsWiderThanTheScreen(width: Int) {
        let long = Fixture.action(
            String(repeating: "x", count: 300) + " 🙂🙂 ångström", owners: [Fixture.ake], due: "2024-03-08")
        let report = Some.report(Some.subject([long] + Some.actions)) { $0.isInternal = true }
        let text = SummaryText(report, messages: .of(.swedish), style: Style(isColoured: false), width: width)
        for line in text.lines() { #expect(line.displayWidth <= width, "\(line)") }
    }

    @Test func nothingFromADocumentReachesTheTerminalAsAControl() {
        let evil = Fixture.action("a\u{1B}[2J\u{202E}b\r\nc", id: "k7", due: "2024-03-08")
        let subject = Some.subject([evil]) {
            $0.changes = [SummaryChange(.moved, evil, from: "\u{1B}[31m", to: "\u{7}", reason: "\u{9B}1m")]
        }
        let report = Some.report(subject) { ($0.isInternal, $0.command) = (true, "a\u{1B}b") }
        let text = SummaryText(report, messages: .of(.swedish), style: Style(isColoured: false), width: 80)
        let controls = text.lines().joined().unicodeScalars.filter(\.isTerminalControl)
        #expect(controls.isEmpty)
    }
}
