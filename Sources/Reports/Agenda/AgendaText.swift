package import Messages
import Text

/// An agenda for a terminal.
package struct AgendaText: Sendable {
    private let report: AgendaReport
    private let words: AgendaWords
    private let rows: SummaryRows
    private let columns: ActionColumns
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ report: AgendaReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
        words = AgendaWords(report, messages: messages)
        rows = SummaryRows(words.summary)
        columns = ActionColumns(fitting: report.summary.items.map(rows.row), screen: width)
    }

    /// The lines of the agenda, without line breaks.
    package func lines() -> [String] {
        styled(words.title, .title) + words.basis.flatMap { styled($0) } + points + decisions + followUp + footer
    }

    private var points: [String] {
        guard !report.points.isEmpty else { return [] }
        return heading(messages("agenda.points"))
            + report.points.flatMap { point in
                indented(words.title(point), point.isMissing ? .soon : .plain)
                    + point.parts.flatMap { indented($0, .plain, by: 4) }
            }
    }

    private var decisions: [String] {
        guard !report.decisions.isEmpty else { return [] }
        return heading("\(messages("agenda.decisions")) (\(report.decisions.count))")
            + report.decisions.flatMap { decision in
                words.lines(decision).enumerated().flatMap { number, line in
                    indented(line, number == 0 ? .plain : .source, by: number == 0 ? 2 : 4)
                }
            }
    }

    private var followUp: [String] {
        let title = "\(messages("agenda.follow-up")) (\(report.summary.items.count))"
        guard !report.followUp.isEmpty else {
            return heading(title) + indented(messages("summary.nothing-outstanding"))
        }
        return heading(title)
            + report.followUp.flatMap { party in
                ["", "  " + style("\(words.name(party).visible) (\(party.items.count))", .name)]
                    + party.items.flatMap { columns.lines(rows.row($0), style: style) }
            }
    }

    private var footer: [String] { [""] + words.summary.footer.flatMap { styled($0, .source) } }

    private func heading(_ title: String) -> [String] { [""] + styled(title, .heading) }

    private func indented(_ text: String, _ role: Style.Role = .plain, by blanks: Int = 2) -> [String] {
        text.visible.wrapped(to: max(width - blanks, 20)).map {
            String(repeating: " ", count: blanks) + style($0, role)
        }
    }

    private func styled(_ text: String, _ role: Style.Role = .plain) -> [String] {
        text.visible.wrapped(to: width).map { style($0, role) }
    }
}
