package import Messages
import Text

/// Whether a trail holds as JSON, schema 1.
package struct VerifyJSON: Sendable {
    private let report: VerifyReport
    private let messages: Messages

    package init(_ report: VerifyReport, messages: Messages) {
        self.report = report
        self.messages = messages
    }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("ok", report.holds)
            json.field("head", report.head?.commit)
            json.field("count", report.count)
            json.field("findings", each: report.findings) { json, finding in
                json.object { json in
                    json.field("code", finding.diagnostic.code.rawValue)
                    json.field("severity", finding.diagnostic.severity.rawValue)
                    json.field("message", messages.message(for: finding.diagnostic))
                    json.field("hint", messages.hint(for: finding.diagnostic))
                    json.field("commit", finding.commit)
                    json.field("path", finding.diagnostic.path.isEmpty ? nil : finding.diagnostic.path)
                }
            }
        }.bytes
    }
}
