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
        var json = JSONWriter()
        json.object { json in
            json.field("schema", 1)
            json.field("diagnostics", each: report.diagnostics) { $0.diagnostic($1, messages: messages) }
        }
        json.end()
        return json.bytes
    }
}
