import Ledger
import Messages
import Reports
import Testing
import Text

@testable import Documents

/// What stands in documents comes out inert, whatever the format.
@Suite struct SummaryEscapeTests {
    private typealias Some = SummaryFixture

    /// HTML, a script, a formula, controls, bidi marks, separators, line breaks and a word of ten thousand letters.
    private static let evil =
        "=cmd|' /C calc'!A0 </td><script>alert(1)</script> & \"x\" ]]> <!-- , ; \\ \r\nBEGIN:VEVENT\n\u{1B}[2J\u{202E}\u{0} "
        + String(repeating: "å", count: 10_000)

    private static var subject: SummarySubject {
        let owner = Action.Owner(written: evil, part: .lead, name: evil)
        let action = Fixture.action(evil, id: "k7", owners: [owner], due: "2024-03-08", written: evil) {
            $0.statusText = evil
            $0.tags = [evil]
            $0.heading = [evil]
        }
        let documents = [
            SummaryFixture.document("minutes/2024-03-05.md", evil, "2024-03-05"),
            SummaryFixture.document("agreements/polisen.md", evil, "2023-02-01", kind: .agreement),
        ]
        return Some.subject([action, Some.commitment], documents: documents) {
            $0.changes = [
                SummaryChange(.moved, action, from: evil, to: evil, days: 1, reason: evil),
                SummaryChange(.reassigned, action, from: evil, to: evil),
            ]
            $0.vanished = [VanishedAction(action, .passedOver(by: documents[0].summary))]
            $0.diagnostics = [
                Diagnostic(.noOwner, .warning, path: evil, arguments: [evil]),
                Diagnostic(.reviewDueAgreement, .warning, path: "agreements/polisen.md", arguments: [evil]),
            ]
            $0.meeting.title = evil
        }
    }

    private static func report(isInternal: Bool = true) -> SummaryReport {
        Some.report(subject) { ($0.isInternal, $0.command) = (isInternal, "protokoll --for '\(evil)'") }
    }

    /// Control characters other than the line breaks that the format itself has.
    private func controls(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
            $0.isTerminalControl && $0 != "\n" && $0 != "\r"
        }
    }

    @Test func html() {
        let bytes = SummaryHTML(Self.report(), messages: .of(.swedish)).rendered()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(controls(bytes) == [])
        #expect(!text.contains("<script"))
        #expect(!text.contains("<!-- "))
        #expect(text.components(of: "<td").count == text.components(of: "</td>").count)
    }

    @Test func csv() {
        let bytes = SummaryCSV(Self.report(), messages: .of(.swedish)).rendered()
        #expect(controls(bytes).isEmpty)
        let rows = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(of: "\r\n")
        #expect(rows.count == 4)
        for row in rows { #expect(!row.contains(";=") && !row.contains(";\"=")) }
    }

    @Test func json() throws {
        let bytes = SummaryJSON(Self.report(), messages: .of(.swedish)).rendered()
        #expect(controls(bytes) == [])
        #expect(JSONValue(String(decoding: bytes, as: UTF8.self)) != nil)
    }

    @Test(arguments: [true, false]) func calendar(asTasks: Bool) {
        let bytes = SummaryCalendar(Self.report(), asTasks: asTasks, messages: .of(.swedish)).rendered()
        #expect(controls(bytes) == [])
        let lines = String(decoding: bytes, as: UTF8.self).components(of: "\r\n")
        for line in lines { #expect(line.utf8.count <= 75 && !line.contains("\n") && !line.contains("\r")) }
        #expect(lines.filter { $0.hasPrefix("BEGIN:") }.count == 2)
    }

    @Test func markdown() {
        let lines = SummaryMarkdown(Self.report(), messages: .of(.swedish)).lines(isDocument: false)
        #expect(controls(Array(lines.joined(separator: "\n").utf8)) == [])
        for line in lines { #expect(!line.contains("\n") && !line.contains("\r")) }
        #expect(!lines.contains { $0.contains("<script") && !$0.contains("\\<script") })
    }

    @Test func terminal() {
        let text = SummaryText(
            Self.report(), messages: .of(.swedish), style: Style(isColoured: false), width: 80)
        for line in text.lines() { #expect(line.displayWidth <= 80) }
        #expect(controls(Array(text.lines().joined(separator: "\n").utf8)) == [])
    }
}

extension String {
    /// The pieces between separators.
    fileprivate func components(of separator: String) -> [String] {
        var pieces: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
