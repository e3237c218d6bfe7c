import Documents
import Ledger
package import Messages
import Text

/// The due dates of a summary as a calendar to subscribe to or to import: all-day events, or tasks.
package struct SummaryCalendar: Sendable {
    private let report: SummaryReport
    private let words: SummaryWords
    private let messages: Messages
    private let asTasks: Bool

    /// - Parameter asTasks: write VTODO, which task lists read, in place of VEVENT, which every calendar shows.
    package init(_ report: SummaryReport, asTasks: Bool, messages: Messages) {
        self.report = report
        self.messages = messages
        self.asTasks = asTasks
        words = SummaryWords(report, messages: messages)
    }

    /// The whole file.
    package func rendered() -> [UInt8] {
        var calendar = CalendarWriter()
        calendar.component("VCALENDAR") { calendar in
            calendar.property("VERSION", "2.0")
            calendar.text("PRODID", "-//protokoll//protokoll \(report.request.version)//\(messages.language.rawValue)")
            calendar.property("CALSCALE", "GREGORIAN")
            calendar.property("METHOD", "PUBLISH")
            calendar.text("X-WR-CALNAME", name)
            for item in report.items where asTasks || item.tracked.action.due?.date != nil {
                calendar.component(asTasks ? "VTODO" : "VEVENT") { write(item, to: &$0) }
            }
        }
        return calendar.bytes
    }

    private var name: String { [words.title, words.audience].compactMap(\.self).joined(separator: ", ") }

    private func write(_ item: SummaryItem, to calendar: inout CalendarWriter) {
        let action = item.tracked.action
        calendar.property("UID", Self.uid(item.tracked))
        calendar.property("DTSTAMP", stamp)
        // A day that moved is a later state of the same thing, which calendars tell by this number.
        calendar.property("SEQUENCE", "\(item.past.postponements)")
        writeDay(action.due?.date, to: &calendar)
        calendar.text("SUMMARY", summary(item.tracked).visible)
        calendar.text("DESCRIPTION", description(item))
        if !action.tags.isEmpty {
            calendar.property(
                "CATEGORIES", action.tags.map { $0.visible.replacing(",", with: "") }.joined(separator: ","))
        }
        guard asTasks else { return }
        let status = action.state == .active ? "IN-PROCESS" : "NEEDS-ACTION"
        calendar.property("STATUS", status)
        if action.fields.priority == .high { calendar.property("PRIORITY", "1") }
    }

    private func writeDay(_ day: Day?, to calendar: inout CalendarWriter) {
        guard let day else { return }
        guard !asTasks else { return calendar.day("DUE", day.iso) }
        calendar.day("DTSTART", day.iso)
        // The end is the first day that no longer belongs to it.
        calendar.day("DTEND", (day + 1).iso)
        calendar.property("TRANSP", "TRANSPARENT")
    }

    private func summary(_ tracked: TrackedAction) -> String {
        let text = words.actions.task(tracked.action)
        return words.actions.lead(tracked.action).map { "\($0): \(text)" } ?? text
    }

    /// Who, how it stands, and where it was said; each on a line of its own.
    private func description(_ item: SummaryItem) -> String {
        let facts = words.facts(item).joined(separator: "; ")
        return [words.who(item.tracked), words.when(item.tracked), facts, words.source(item).joined(separator: " · ")]
            .filter { !$0.isEmpty }.map(\.visible).joined(separator: "\n")
    }

    /// When what is told was recorded, in UTC.
    private var stamp: String {
        let time = HistoryReport.Moment(seconds: report.stamp, offsetMinutes: 0).rfc3339.prefix(19)
        return "\(time.replacing("-", with: "").replacing(":", with: ""))Z"
    }

    /// The same for the same action in every summary, and telling nothing of it.
    private static func uid(_ tracked: TrackedAction) -> String {
        let name = tracked.action.joiningID ?? "\(tracked.raised.path)\n\(tracked.action.text)"
        return "\(SHA256(Array("protokoll\n\(name)".utf8)).description.prefix(32))@protokoll.invalid"
    }
}
