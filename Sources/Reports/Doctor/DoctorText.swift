package import Messages
import Text

/// What a repository and its machine suffer from, for a terminal: what it is, what it means, and what to do.
package struct DoctorText: Sendable {
    private let report: DoctorReport
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ report: DoctorReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        let healthy = report.findings.isEmpty ? [style(messages("doctor.healthy"), .good)] : []
        return healthy + report.findings.flatMap { lines(of: $0) + [""] }.dropLast() + recorded
    }

    private func lines(of finding: Diagnostic) -> [String] {
        let severity = style(messages.word(for: finding.severity), Style.Role(finding.severity))
        let head = "\(severity)  \(style(finding.code.rawValue, .source))"
        let command = messages.command(for: finding)
        let hint = messages.hint(for: finding).map { command == nil ? $0 : "\($0):" }
        return [head] + indented(messages.message(for: finding).visible, .plain)
            + (hint.map { indented($0.visible, .source) } ?? [])
            + (command.map { ["    " + style($0.visible, .name)] } ?? [])
    }

    /// What was found in the past, by document, and what is to be done about it.
    private var recorded: [String] {
        guard let recorded = report.recorded else { return [] }
        let off = switchedOff
        guard !recorded.isEmpty else { return ["", style(messages("doctor.nothing-recorded"), .good)] + off }
        let items = recorded.flatMap { item in
            let place = "\(item.finding.path.visible):\(item.finding.start.line)"
            let source = messages(
                "doctor.brought",
                ["time": item.time.shown, "name": item.authorName.visible, "commit": String(item.commit.prefix(8))])
            return [style(place, .name)] + indented(messages.message(for: item.finding).visible, .plain)
                + indented(source, .source)
        }
        return ["", style(messages("doctor.recorded", ["count": recorded.count]), .heading)] + items
            + off + [""] + messages("doctor.what-now").wrapped(to: max(20, width))
    }

    /// Which kinds new text is not searched for, and why.
    private var switchedOff: [String] {
        guard let off = report.switchedOff else { return [] }
        let kinds = off.kinds.map { messages("privacy-kinds.\($0.rawValue)") }.joined(separator: ", ")
        let line = messages("doctor.switched-off", ["kinds": kinds, "reason": off.reason.visible])
        return [""] + line.wrapped(to: max(20, width))
    }

    private func indented(_ text: String, _ role: Style.Role) -> [String] {
        text.wrapped(to: max(20, width - 2)).map { "  " + style($0, role) }
    }
}
