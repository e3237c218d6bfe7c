package import Messages
import Text

/// Findings for a terminal, document by document: where, what is wrong, and what to write instead.
package struct CheckText: Sendable {
    private let report: CheckReport
    private let messages: Messages
    private let style: Style
    private let width: Int

    /// `width` is the terminal's, in columns.
    package init(_ report: CheckReport, messages: Messages, style: Style, width: Int) {
        self.report = report
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The lines of the report, without line breaks; the last one counts.
    package func lines() -> [String] {
        let byPath = Dictionary(grouping: report.diagnostics, by: \.path)
        return report.paths.flatMap { [heading($0)] + findings(byPath[$0] ?? []) + [""] } + [summary]
    }

    private func heading(_ path: String) -> String { style((report.titles[path] ?? path).visible, .heading) }

    /// The findings of one document; a hint that stands above already is not said again.
    private func findings(_ diagnostics: [Diagnostic]) -> [String] {
        var said: Set<String> = []
        return diagnostics.flatMap { diagnostic in
            let hint = messages.hint(for: diagnostic).flatMap { said.insert($0).inserted ? $0 : nil }
            return ["  " + head(of: diagnostic)] + indented(messages.message(for: diagnostic).visible, .plain)
                + (hint.map { indented(messages("check.hint", ["hint": $0.visible]), .source) } ?? [])
        }
    }

    /// `path:line:column`, which editors and terminals can jump to, how much it matters, and the code.
    private func head(of diagnostic: Diagnostic) -> String {
        let place = "\(diagnostic.path.visible):\(diagnostic.start.line):\(diagnostic.start.column)"
        let severity = style(messages.word(for: diagnostic.severity), Style.Role(diagnostic.severity))
        return "\(style(place, .name))  \(severity)  \(style(diagnostic.code.rawValue, .source))"
    }

    private func indented(_ text: String, _ role: Style.Role) -> [String] {
        text.wrapped(to: max(20, width - 4)).map { "    " + style($0, role) }
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
}

extension Style.Role {
    /// How a finding that matters so much is shown.
    init(_ severity: Diagnostic.Severity) {
        self =
            switch severity {
            case .error: .late
            case .warning: .soon
            case .info: .source
            }
    }
}
