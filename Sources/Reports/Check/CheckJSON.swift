package import Messages

/// Findings as JSON, schema 1.
package struct CheckJSON: Sendable {
    private let report: CheckReport
    private let messages: Messages

    package init(_ report: CheckReport, messages: Messages) {
        self.report = report
        self.messages = messages
    }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.text(schema: 1) { json in
            json.field("diagnostics", each: report.diagnostics) { $0.diagnostic($1, messages: messages) }
        }
    }
}
