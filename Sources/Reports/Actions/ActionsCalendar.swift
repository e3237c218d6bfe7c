import Documents
import Ledger
package import Messages

/// The due dates of the `actions` report as a calendar of all-day events.
package struct ActionsCalendar: Sendable {
    private let report: ActionsReport
    private let words: ActionWords
    private let version: String

    /// - Parameter version: that of the program.
    package init(_ report: ActionsReport, version: String, messages: Messages) {
        self.report = report
        self.version = version
        words = ActionWords(report: report, messages: messages)
    }

    /// The whole file; an action without a day has no place in it.
    package func rendered() -> [UInt8] {
        var calendar = CalendarWriter()
        calendar.calendar(
            HeaderWords(report: report, messages: words.messages).title,
            by: (version, words.messages.language.rawValue), report.actions.map(entry(of:)))
        return calendar.bytes
    }

    private func entry(of tracked: TrackedAction) -> CalendarEntry {
        let who = [words.lead(tracked.action), words.organisation(tracked.action), words.company(tracked.action)]
        let when = [words.dueAsWritten(tracked.action), words.lateness(tracked)]
        return CalendarEntry(
            tracked: tracked, words: words, stamp: Int64(report.header.today.number) * 86_400,
            description: [
                who.compactMap(\.self).joined(separator: ", "), when.compactMap(\.self).joined(separator: ", "),
                words.source(tracked).joined(separator: " · "),
            ])
    }
}
