package import Messages
package import Text

/// Findings as compilers write them, so that editors can jump to them: `path:line:column: warning: message [code]`.
package struct CheckText: Sendable {
    private let report: CheckReport
    private let messages: Messages
    private let style: Style

    package init(_ report: CheckReport, messages: Messages, style: Style) {
        self.report = report
        self.messages = messages
        self.style = style
    }

    /// The lines of the report, without line breaks; the last one counts.
    package func lines() -> [String] {
        report.diagnostics.flatMap(lines(for:)) + [summary]
    }

    /// The finding, and below it what to do.
    package func lines(for diagnostic: Diagnostic) -> [String] {
        let place = "\(diagnostic.path.visible):\(diagnostic.start.line):\(diagnostic.start.column):"
        let severity = "\(messages.word(for: diagnostic.severity)):"
        let message = messages.message(for: diagnostic).visible
        let code = style("[\(diagnostic.code.rawValue)]", .source)
        var lines = ["\(style(place, .name)) \(style(severity, role(of: diagnostic.severity))) \(message) \(code)"]
        if let hint = messages.hint(for: diagnostic) {
            lines.append("    \(messages("check.hint", ["hint": hint.visible]))")
        }
        return lines
    }

    private var summary: String {
        let parts: [(key: String, severity: Diagnostic.Severity)] = [
            ("check.errors", .error), ("check.warnings", .warning), ("check.infos", .info),
        ]
        let counts = parts.compactMap { key, severity in
            let count = report.count(of: severity)
            return count == 0 ? nil : messages(key, ["count": count])
        }
        return counts.isEmpty ? style(messages("check.none"), .good) : counts.joined(separator: ", ")
    }

    private func role(of severity: Diagnostic.Severity) -> Style.Role {
        switch severity {
        case .error: .late
        case .warning: .soon
        case .info: .source
        }
    }
}
