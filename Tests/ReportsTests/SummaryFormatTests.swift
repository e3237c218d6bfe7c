import Ledger
import Messages
import Reports
import Testing
import Text

@testable import Documents

/// A summary as a table for a spreadsheet, as a calendar, and as a page.
@Suite struct SummaryFormatTests {
    private typealias Some = SummaryFixture

    private static let few = Some.subject([Some.late, Some.undated, Some.closed, Some.commitment]) {
        $0.pasts[ActionPlace(Some.late.action)] = ActionPast(postponements: 2, postponedDays: 40, carried: 1, age: 15)
        $0.changes = [SummaryChange(.moved, Some.late, from: "a", to: "b"), SummaryChange(.closed, Some.closed)]
        $0.recorded = HistoryReport.Moment(seconds: 1_709_625_600, offsetMinutes: 0)
    }

    private func csv(_ report: SummaryReport, _ language: Language = .swedish) -> [String] {
        String(decoding: SummaryCSV(report, messages: .of(language)).rendered().dropFirst(3), as: UTF8.self)
            .split(separator: "\r\n").map(String.init)
    }

    @Test func aSpreadsheetHasARowForEach() {
        #expect(
            csv(Some.report(Self.few)).joined(separator: "\n") == """
                Del;Åtgärd;Ansvarig;Organisation;Tillsammans med;Klart senast;Som det står;Dagar sen;Läge;Sedan förra mötet;Antal framflyttningar;Framflyttad dagar;Uppföljd vid möten;Sedan;Ålder i dagar;Källa;Även i
                Försenade;tar fram förslag till åtgärdsplan;Amanda Berg;Lunneviks kommun;;2024-03-08;2024-03-08;12;öppen;nytt slutdatum;2;40;1;2024-03-05;15;Samverkansmöte 2024-03-05 § 4;
                Utan ansvarig eller datum;ringer skolan;Amanda Berg;Lunneviks kommun;;;;;öppen;;;;;2024-03-05;;Samverkansmöte 2024-03-05 § 4;
                Klara;bokar lokal;Amanda Berg;Lunneviks kommun;;2024-03-10;2024-03-10;;klar;klar;;;;2024-03-05;;Samverkansmöte 2024-03-05 § 4;
                Åtaganden enligt överenskommelser;lämnar statistik;Polisen;Polisen;;;;;öppen;;;;;2024-03-05;;Överenskommelse 2023-02-01 § 4;
                """)
    }

    @Test func insideARowHasItsIdAndPlace() {
        let rows = csv(Some.report(Self.few, language: .english) { $0.isInternal = true }, .english)
        #expect(rows[1].hasSuffix(",k7m2xp,minutes/2024-03-05.md:14"))
    }

    private func calendar(_ report: SummaryReport, asTasks: Bool = false) -> [String] {
        String(decoding: SummaryCalendar(report, asTasks: asTasks, messages: .of(.swedish)).rendered(), as: UTF8.self)
            .replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func aCalendarHasAllDayEvents() {
        #expect(
            calendar(Some.report(Self.few)).joined(separator: "\n") == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//protokoll//protokoll 1.0//sv
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Sammanställning inför Samverkan 2024-04-09
                BEGIN:VEVENT
                UID:0cd61b02f9eb18930de4d6f879b70a36@protokoll.invalid
                DTSTAMP:20240305T080000Z
                SEQUENCE:2
                DTSTART;VALUE=DATE:20240308
                DTEND;VALUE=DATE:20240309
                TRANSP:TRANSPARENT
                SUMMARY:Amanda Berg: tar fram förslag till åtgärdsplan
                DESCRIPTION:Amanda Berg\\, Lunneviks kommun\\n2024-03-08\\nframflyttad 2 gånger\\, sammanlagt 40 dagar\\; uppföljd vid ett möte\\nSamverkansmöte 2024-03-05 § 4
                END:VEVENT
                END:VCALENDAR
                """)
    }

    @Test func tasksNeedNoDay() {
        let lines = calendar(Some.report(Self.few), asTasks: true)
        #expect(lines.filter { $0 == "BEGIN:VTODO" }.count == 2)
        #expect(lines.filter { $0.hasPrefix("DUE;VALUE=DATE:") } == ["DUE;VALUE=DATE:20240308"])
    }

    @Test func anEventKeepsItsNameWhateverBecomesOfIt() {
        let moved = Some.late.with {
            $0.text = "annat"
            $0.due = DueDate(written: "2024-09-01", date: Fixture.day("2024-09-01"))
            $0.path = "minutes/2024-04-09.md"
        }
        let names = [Some.late, moved].map { action in
            calendar(Some.report(Some.subject([action]))).filter { $0.hasPrefix("UID:") }
        }
        #expect(names[0] == names[1])
        #expect(!names[0].joined().contains("k7m2xp"))
    }

    @Test func withoutARecordingTheDayStamps() {
        let lines = calendar(Some.report(Some.subject([Some.late])))
        #expect(lines.contains("DTSTAMP:20240320T000000Z"))
    }

    @Test func aPageHasHeadingsTablesAndDrawingsInWords() {
        let report = Some.report(
            Some.subject(Some.actions) { subject in
                subject.actions.append(
                    FoldedAction(parts: [Fixture.action("gammal", due: "2024-05-02", line: 40, raised: "2023-10-01")]))
                subject.pasts[ActionPlace(Some.late.action)] = ActionPast(age: 15)
            })
        let page = String(decoding: SummaryHTML(report, messages: .of(.swedish)).rendered(), as: UTF8.self)
        #expect(page.contains("<html lang=\"sv\">"))
        #expect(page.contains("<h1>Sammanställning inför Samverkan 2024-04-09</h1>"))
        #expect(page.contains("<h2>Försenade <span class=\"count\">(1)</span></h2>"))
        #expect(page.contains("<th scope=\"col\" class=\"who\">Ansvarig</th>"))
        #expect(page.contains("role=\"img\" aria-label=\"Utestående åtgärder över tid. 2023-10-31: 1; "))
        #expect(page.contains("aria-label=\"Så länge har de varit utestående. högst en månad: 1; "))
        #expect(page.contains("2024-03-08"))
        #expect(!page.contains("k7m2xp") && !page.contains("minutes/"))
    }

    @Test func atHowManyMeetingsItWasFollowedUpIsToldOnce() {
        let mentions = ["2024-01-16", "2024-02-06", "2024-03-05"].map { day in
            var mention = TrackedAction.Mention(
                path: "minutes/\(day).md", line: 1, date: Fixture.day(day), state: .open)
            mention.isAtMeeting = true
            return mention
        }
        let action = Some.late.with(mentions: mentions, raised: mentions[0])
        let report = Some.report(
            Some.subject([action]) {
                $0.pasts[ActionPlace(action.action)] = ActionPast(of: action, life: nil, today: Fixture.today)
            })
        let lines = SummaryMarkdown(report, messages: .of(.swedish)).lines(isDocument: false)
        #expect(lines.contains { $0.contains("uppföljd vid 2 möten") })
        #expect(!lines.contains { $0.contains("medtagen") })
    }

    @Test func daysInATextAreMarked() {
        var html = HTMLWriter()
        html.textWithDays("Möte 2024-03-05 § 4 (2024-02-30) (2024-02-29) 2024")
        #expect(
            String(decoding: html.bytes, as: UTF8.self)
                == "Möte <time datetime=\"2024-03-05\">2024-03-05</time> §\u{A0}4 (2024-02-30) "
                + "(<time datetime=\"2024-02-29\">2024-02-29</time>) 2024")
    }
}
