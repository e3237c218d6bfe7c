import Ledger
package import Messages

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
        let name = [words.title, words.audience].compactMap(\.self).joined(separator: ", ")
        calendar.calendar(
            name, by: (report.request.version, messages.language.rawValue), report.items.map(entry(of:)))
        return calendar.bytes
    }

    private func entry(of item: SummaryItem) -> CalendarEntry {
        CalendarEntry(
            tracked: item.tracked, words: words.actions, isTask: asTasks, stamp: report.stamp,
            postponements: item.past.postponements,
            description: [
                words.who(item.tracked), words.when(item.tracked), words.facts(item).joined(separator: "; "),
                words.source(item).joined(separator: " · "),
            ])
    }
}
