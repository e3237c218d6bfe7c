import Documents
import Messages
import Reports
import Testing

/// A list of actions as a page, as a table for a spreadsheet and as a calendar.
@Suite struct ActionsFormatTests {
    private static let report = Fixture.report([
        Fixture.action("tar fram <b>karta</b>", due: "2024-03-08", written: "8 mars"),
        Fixture.action("=ring; \"skolan\"", owners: [], line: 3),
    ])

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func theTableHasARowForEachAction() {
        let csv = Self.text(ActionsCSV(Self.report, groupedBy: .due, messages: .of(.swedish)).rendered())
        let rows = csv.split(separator: "\r\n").map(String.init)
        #expect(
            rows == [
                "\u{FEFF}Del;Åtgärd;Ansvarig;Organisation;Tillsammans med;Klart senast;Som det står;Dagar sen;Läge;"
                    + "Sedan;Källa;Id;Plats",
                "Försenade;tar fram <b>karta</b>;Amanda Berg;Lunneviks kommun;;2024-03-08;8 mars;12;öppen;2024-03-05;"
                    + "Samverkansmöte 2024-03-05 § 4;;minutes/2024-03-05.md:14",
                "Utan ansvarig;\"'=ring; \"\"skolan\"\"\";;;;;;;öppen;2024-03-05;Samverkansmöte 2024-03-05 § 4;;"
                    + "minutes/2024-03-05.md:3",
            ])
    }

    @Test func thePageEscapesWhatDocumentsSay() {
        let page = Self.text(ActionsHTML(Self.report, groupedBy: .due, messages: .of(.english)).rendered())
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">") && page.hasSuffix("</main>\n</body>\n</html>\n"))
        for part in [
            "<h1>Outstanding actions</h1>", "<section class=\"overdue\">", "<div class=\"lateness\">12 days late</div>",
            "tar fram &lt;b&gt;karta&lt;/b&gt;", "<div class=\"nobody\">no owner</div>", "minutes/2024-03-05.md:14",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(!page.contains("<b>"))
    }

    @Test func theCalendarHoldsWhatHasADay() {
        let calendar = Self.text(ActionsCalendar(Self.report, version: "1.2.3", messages: .of(.english)).rendered())
        let lines = calendar.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
        for line in [
            "PRODID:-//protokoll//protokoll 1.2.3//en", "X-WR-CALNAME:Outstanding actions", "DTSTAMP:20240320T000000Z",
            "DTSTART;VALUE=DATE:20240308", "DTEND;VALUE=DATE:20240309", "SUMMARY:Amanda Berg: tar fram <b>karta</b>",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        #expect(!calendar.contains("SEQUENCE"))
    }
}
