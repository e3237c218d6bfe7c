package import Messages
import Text

/// Who last touched each line of a document, for a terminal: lines of one recording stand together below it.
package struct BlameText: Sendable {
    private let report: BlameReport
    private let messages: Messages
    private let style: Style

    package init(_ report: BlameReport, messages: Messages, style: Style) {
        self.report = report
        self.messages = messages
        self.style = style
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        var lines = [style(report.title.visible, .title) + style("  \(report.path.visible)", .source)]
        let digits = String(report.lines.count).count
        var shown: ChangeReference??
        for (index, line) in report.lines.enumerated() {
            // Blank lines say nothing: they stand with those before them.
            let isBlank = line.text.allSatisfy { $0 == " " || $0 == "\t" }
            if shown != .some(line.change), shown == nil || !isBlank {
                lines += ["", head(line.change)]
                shown = .some(line.change)
            }
            let number = String(index + 1)
            let gap = String(repeating: " ", count: 2 + digits - number.count)
            lines.append("\(gap)\(style(number, .source))  \(line.text.visible)")
        }
        return lines
    }

    private func head(_ change: ChangeReference?) -> String {
        guard let change else { return style(messages("blame.unrecorded"), .soon) }
        return [
            style(change.time.shown, .name), change.who(messages).visible, style(change.shortID, .source),
            change.summary.visible,
        ].joined(separator: "  ")
    }
}
