package import Messages
import Text

/// Findings as SARIF 2.1.0 (OASIS), which code scanners exchange; the same bytes on every machine.
package struct CheckSARIF: Sendable {
    private let report: CheckReport
    private let texts: [String: CheckedText]
    private let folder: String
    private let version: String
    private let messages: Messages
    /// Those that the report holds findings of, in the order of their names.
    private let rules: [Diagnostic.Code]

    /// - Parameters:
    ///   - texts: by path; a finding in a file that is not among them has a line and no column.
    ///   - folder: the workspace's root below the repository's, empty where they are the same.
    ///   - version: this program's.
    package init(
        _ report: CheckReport, texts: [String: CheckedText], folder: String, version: String, messages: Messages
    ) {
        self.report = report
        self.texts = texts
        self.folder = folder
        self.version = version
        self.messages = messages
        rules = Set(report.diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field(
                "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.field("version", "2.1.0")
            json.field("runs", each: [report]) { json, _ in json.object(run) }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func run(_ json: inout JSONWriter) {
        json.field("tool") { json in
            json.field("driver") { json in
                json.field("name", "protokoll")
                json.field("version", version)
                json.field("rules", each: rules, rule)
            }
        }
        json.field("language", messages.language.rawValue)
        json.field("columnKind", "unicodeCodePoints")
        json.field("originalUriBaseIds") { json in
            // Where the root lies on this machine is nobody's business, and would make the bytes differ.
            json.field(Self.root) { json in json.message("description", messages("check.root")) }
        }
        var seen: [String: Int] = [:]
        json.field("results", each: report.diagnostics) { json, diagnostic in
            let fingerprint = fingerprint(of: diagnostic)
            seen[fingerprint, default: 0] += 1
            json.object { result(diagnostic, "\(fingerprint):\(seen[fingerprint] ?? 1)", &$0) }
        }
    }

    private static let root: StaticString = "ROOT"

    private func rule(_ json: inout JSONWriter, _ code: Diagnostic.Code) {
        json.object { json in
            json.field("id", code.rawValue)
            if let text = messages.outline(of: code) { json.message("shortDescription", text) }
            if let text = messages.advice(on: code) { json.message("help", text) }
        }
    }

    private func result(_ diagnostic: Diagnostic, _ fingerprint: String, _ json: inout JSONWriter) {
        json.field("ruleId", diagnostic.code.rawValue)
        if let index = rules.firstIndex(of: diagnostic.code) { json.field("ruleIndex", index) }
        json.field("level", Self.level(of: diagnostic.severity))
        let hint = messages.hint(for: diagnostic).map { "\n" + messages("check.hint", ["hint": $0]) } ?? ""
        json.message("message", messages.message(for: diagnostic) + hint)
        json.field("locations", each: [diagnostic]) { json, diagnostic in
            json.object { $0.field("physicalLocation") { location(of: diagnostic, &$0) } }
        }
        json.field("partialFingerprints") { $0.field("protokoll/v1", fingerprint) }
    }

    private func location(of diagnostic: Diagnostic, _ json: inout JSONWriter) {
        json.field("artifactLocation") { json in
            let path = folder.isEmpty ? diagnostic.path : "\(folder)/\(diagnostic.path)"
            json.field("uri", path.percentEncodedPath)
            json.field("uriBaseId", "\(Self.root)")
        }
        json.field("region") { json in
            json.field("startLine", diagnostic.start.line)
            guard let text = texts[diagnostic.path] else { return }
            json.field("startColumn", text.inCodePoints(diagnostic.start).column)
            json.field("endLine", diagnostic.end.line)
            json.field("endColumn", text.inCodePoints(diagnostic.end).column)
        }
    }

    /// What stays the same when lines are put in above: the finding, the file, and the line it stands on.
    private func fingerprint(of diagnostic: Diagnostic) -> String {
        let line = texts[diagnostic.path].map { Array($0.line(diagnostic.start.line)) } ?? []
        let parts =
            ([diagnostic.code.rawValue, diagnostic.path] + diagnostic.arguments).map { Array($0.utf8) } + [line]
        return String(Self.hash(parts.joined(separator: [0])), radix: 16)
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private static func level(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }
}

extension JSONWriter {
    /// A sentence as SARIF holds it: braces of its own stand twice (section 3.11.5).
    fileprivate mutating func message(_ name: StaticString, _ text: String) {
        let doubled = text.replacing("{", with: "{{").replacing("}", with: "}}")
        field(name) { $0.field("text", doubled) }
    }
}
