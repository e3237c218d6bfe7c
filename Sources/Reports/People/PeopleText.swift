package import Messages
import Text

/// The register and what is owned, for a terminal.
package struct PeopleText: Sendable {
    private let report: PeopleReport
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ report: PeopleReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        let people = table("people.people", report.people)
        let organisations = table("people.organisations", report.organisations.filter { $0.outstanding > 0 })
        let parts = [
            people.isEmpty ? wrapped(messages("people.none"), .plain) : people, organisations, unknown(), unowned(),
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func unowned() -> [String] {
        report.unowned == 0 ? [] : wrapped(messages("people.unowned", ["count": report.unowned]), .missing)
    }

    private func wrapped(_ text: String, _ role: Style.Role) -> [String] {
        text.wrapped(to: width).map { style($0, role) }
    }

    /// A heading, and the rows below it.
    private func table(_ heading: String, _ rows: [PeopleReport.Row]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let sorted = rows.sorted { messages.sorts($0.name, before: $1.name) }
        let table = PeopleTable(sorted, messages: messages, style: style, width: width)
        return [style(messages(heading), .heading)] + table.lines()
    }

    /// Names the register lacks, and what to do about each.
    private func unknown() -> [String] {
        guard !report.unknown.isEmpty else { return [] }
        return wrapped(messages("people.unknown", ["count": report.unknown.count]), .heading)
            + report.unknown.flatMap { name in
                let count = messages("people.count", ["count": name.count])
                let advice =
                    name.nearest.map { messages("people.correct", ["nearest": $0.visible]) }
                    ?? messages("people.add", ["name": name.written.visible])
                return ["  \(style(name.written.visible, .name))  \(style(count, .source))"]
                    + advice.wrapped(to: max(20, width - 4)).map { "    " + $0 }
            }
    }
}
