import Documents
import Ledger
package import Messages
import Text
import Workspace

/// A summary for a terminal: who, what, when and how late, side by side, and below what else the meeting needs.
package struct SummaryText: Sendable {
    private let report: SummaryReport
    private let words: SummaryWords
    private let rows: SummaryRows
    private let columns: ActionColumns
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// How wide a text is that goes into a file, in columns.
    package static let fileWidth = 100

    /// `width` is the terminal's, in columns.
    package init(_ report: SummaryReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
        words = SummaryWords(report, messages: messages)
        rows = SummaryRows(words)
        columns = ActionColumns(fitting: rows.all(of: report), screen: width)
    }

    /// The lines of the paper, without line breaks.
    package func lines() -> [String] {
        head + sections(report.urgent) + changes + vanished + contradictions + reviews + parties
            + sections(report.others) + agreements + findings + drafts + footer
    }

    private var head: [String] {
        let figures = words.figures.filter { $0.value > 0 || $0.key == "outstanding" }
            .map { "\($0.value)\u{A0}\($0.label.replacing(" ", with: "\u{A0}"))" }.joined(separator: " · ")
        return styled(words.title, .title) + (words.audience.map { styled($0, .name) } ?? [])
            + words.basis.flatMap { styled($0, .plain) }
            + [""] + figures.visible.wrapped(to: width).map { $0.replacing("\u{A0}", with: " ") }
            + (report.sections.isEmpty ? ["", messages("summary.nothing-outstanding")] : [])
    }

    private func sections(_ sections: [SummaryReport.Section]) -> [String] {
        sections.flatMap { section in
            heading(
                words.heading(section.period), section.items.count,
                section.period == .overdue ? .lateHeading : .heading)
                + each(section.items) { columns.lines(rows.row($0), style: style) }
        }
    }

    private var parties: [String] {
        guard report.parties.count > 1 || report.parties.contains(where: { !$0.people.isEmpty }) else { return [] }
        let table = SummaryPartyTable(report.parties, words: words, style: style, width: width)
        return heading(words.partiesHeading) + table.lines()
    }

    private var changes: [String] {
        guard report.since != nil else { return [] }
        let title = heading(words.changesHeading)
        if report.changes.isEmpty { return title + indented(messages("summary.nothing-changed")) }
        return title
            + SummaryChange.Kind.allCases.flatMap { kind -> [String] in
                let found = report.changes.filter { $0.kind == kind }
                guard !found.isEmpty else { return [] }
                return ["  " + style("\(words.heading(kind)) (\(found.count))", .name)]
                    + each(found) { columns.lines(rows.row($0), style: style) }
            }
    }

    private var contradictions: [String] {
        list(messages("summary.contradictions"), report.contradictions) { contradiction in
            [contradiction.tracked.action.text] + words.sides(contradiction)
        }
    }

    private var reviews: [String] {
        list(messages("summary.reviews"), report.reviews) { review in
            [words.source(review.document), messages.message(for: review.finding)]
        }
    }

    private var agreements: [String] {
        guard !report.agreements.isEmpty else { return [] }
        return heading(messages("summary.agreements"), report.agreements.reduce(0) { $0 + $1.commitments.count })
            + report.agreements.flatMap { agreement in
                indented(words.source(agreement.document), .name)
                    + agreement.commitments.flatMap { columns.lines(rows.compact($0), style: style) }
            }
    }

    private var findings: [String] {
        list(messages("summary.findings"), report.findings) { finding in
            [messages.message(for: finding), "\(finding.path):\(finding.start.line)"]
        }
    }

    private var drafts: [String] {
        list(messages("summary.drafts"), report.sources.filter { $0.isCited && $0.standing != .approved }) { source in
            ["\(words.source(source.document)) · \(words.standing(source))"]
        }
    }

    private var footer: [String] { [""] + words.footer.flatMap { styled($0, .source) } }
}

extension SummaryText {
    private var vanished: [String] {
        list(messages("summary.vanished"), report.vanished) { vanished in
            ["\(vanished.action.action.text) – \(words.who(vanished.action))"] + words.cause(vanished)
        }
    }

    private func heading(_ title: String, _ count: Int? = nil, _ role: Style.Role = .heading) -> [String] {
        [""] + styled(count.map { "\(title) (\($0))" } ?? title, role)
    }

    /// A part that is left out where there is nothing in it; of each thing the first line stands out.
    private func list<Element: Sendable>(
        _ title: String, _ elements: [Element], _ texts: @Sendable (Element) -> [String]
    ) -> [String] {
        guard !elements.isEmpty else { return [] }
        return heading(title, elements.count)
            + each(elements) { element in
                texts(element).enumerated().flatMap { indented($1, $0 == 0 ? .plain : .source, by: $0 == 0 ? 2 : 4) }
            }
    }

    /// The lines of all elements, made on all cores.
    private func each<Element: Sendable>(
        _ elements: [Element], _ lines: @Sendable (Element) -> [String]
    ) -> [String] {
        parallelMap(elements.count, stripe: Self.stripe) { lines(elements[$0]) }.flatMap(\.self)
    }

    /// Enough to be worth a thread's while.
    private static let stripe = 64

    private func indented(_ text: String, _ role: Style.Role = .plain, by blanks: Int = 2) -> [String] {
        text.visible.wrapped(to: max(width - blanks, 20)).map {
            String(repeating: " ", count: blanks) + style($0, role)
        }
    }

    private func styled(_ text: String, _ role: Style.Role) -> [String] {
        text.visible.wrapped(to: width).map { style($0, role) }
    }
}
