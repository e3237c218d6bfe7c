package import Messages
import Text

/// Findings as workflow commands, which GitHub shows beside the lines of a change:
/// `::warning file=…,line=…,col=…,title=CODE::message`.
package struct CheckGitHub: Sendable {
    private let report: CheckReport
    private let texts: [String: CheckedText]
    private let folder: String
    private let messages: Messages

    /// - Parameters:
    ///   - texts: by path; columns of a file that is not among them are left in bytes.
    ///   - folder: the workspace's root below the repository's, empty where they are the same.
    package init(_ report: CheckReport, texts: [String: CheckedText], folder: String, messages: Messages) {
        self.report = report
        self.texts = texts
        self.folder = folder
        self.messages = messages
    }

    /// UTF-8, one line for each finding.
    package func rendered() -> [UInt8] {
        report.diagnostics.flatMap { Array((line(for: $0) + "\n").utf8) }
    }

    private func line(for diagnostic: Diagnostic) -> String {
        let start = place(diagnostic.start, in: diagnostic.path)
        let end = place(diagnostic.end, in: diagnostic.path)
        var properties = [
            ("file", folder.isEmpty ? diagnostic.path : "\(folder)/\(diagnostic.path)"), ("line", String(start.line)),
            ("endLine", String(end.line)),
        ]
        // Columns are only understood within one line.
        if start.line == end.line {
            properties.append(("col", String(start.column)))
            if end.column > start.column { properties.append(("endColumn", String(end.column))) }
        }
        properties.append(("title", diagnostic.code.rawValue))
        let list = properties.map { "\($0)=\(Self.escaped($1, ["\r", "\n", ":", ","]))" }.joined(separator: ",")
        let hint = messages.hint(for: diagnostic).map { "\n" + messages("check.hint", ["hint": $0.visible]) } ?? ""
        let text = messages.message(for: diagnostic).visible + hint
        return "::\(Self.command(for: diagnostic.severity)) \(list)::\(Self.escaped(text, ["\r", "\n"]))"
    }

    private func place(_ position: Position, in path: String) -> Position {
        texts[path]?.inCodePoints(position) ?? position
    }

    private static func command(for severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }

    /// Writes the percent sign and the given characters, all of them ASCII, by their numbers.
    private static func escaped(_ text: String, _ characters: Set<Unicode.Scalar>) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if scalar == "%" || characters.contains(scalar) {
                escaped += scalar.percentEncoded
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
