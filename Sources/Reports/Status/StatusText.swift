package import Messages
import Text

/// What is not recorded yet, for a terminal.
package struct StatusText: Sendable {
    private let report: StatusReport
    private let messages: Messages
    private let style: Style

    package init(_ report: StatusReport, messages: Messages, style: Style) {
        self.report = report
        self.messages = messages
        self.style = style
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        guard !report.changes.isEmpty else { return [style(messages("status.clean"), .good)] }
        let words = StatusReport.Kind.allCases.map { messages("status.\($0.rawValue)") }
        let width = words.map(\.displayWidth).max() ?? 0
        let changes = report.changes.map { change in
            let word = messages("status.\(change.kind.rawValue)")
            let gap = String(repeating: " ", count: width - word.displayWidth + 2)
            return "  \(style(word, change.kind == .deleted ? .late : .soon))\(gap)\(path(change))"
        }
        return [style(messages("status.changes", ["count": report.changes.count]), .heading)] + changes
            + ["", messages("status.how-to-save")]
    }

    /// A renamed document stands with the path it had.
    private func path(_ change: StatusReport.Change) -> String {
        (change.previousPath.map { "\($0.visible) → " } ?? "") + change.path.visible
    }
}
