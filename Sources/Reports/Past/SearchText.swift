package import Messages
import Text

/// Where a text stands and stood, for a terminal.
package struct SearchText: Sendable {
    private let report: SearchReport
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ report: SearchReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The lines of the report, without line breaks.
    package func lines() -> [String] {
        let present = report.hits.filter { $0.written == nil }
        let past = report.hits.filter { $0.written != nil }
        var lines = [style(messages("search.count", ["count": present.count]), .heading)]
        lines += present.flatMap(place)
        guard report.includesHistory else { return lines }
        lines += ["", style(messages("search.history"), .heading)]
        if past.isEmpty { lines.append(messages("search.never")) }
        for hit in past {
            lines += place(hit)
            if let written = hit.written { lines += sentence("search.written", written) }
            lines += hit.gone.map { sentence("search.gone", $0) } ?? ["      \(messages("search.still"))"]
        }
        return lines
    }

    private func place(_ hit: SearchReport.Hit) -> [String] {
        [style("  \(hit.path):\(hit.line)".visible, .source)] + indented(hit.text.visible, by: 4)
    }

    private func sentence(_ key: String, _ change: ChangeReference) -> [String] {
        let values = ["time": change.time.shown, "name": change.who(messages), "commit": change.shortID]
        return indented(messages(key, values).visible, by: 6)
    }

    private func indented(_ text: String, by blanks: Int) -> [String] {
        text.wrapped(to: max(width - blanks, 20)).map { String(repeating: " ", count: blanks) + $0 }
    }
}
