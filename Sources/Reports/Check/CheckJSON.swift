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
    package func rendered() -> [UInt8] { written.bytes }

    /// The same in pieces, to be written one behind the other.
    package func pieces() -> [[UInt8]] { written.pieces }

    private var written: JSONWriter {
        JSONWriter.document(schema: 1) { json in
            json.field("diagnostics", report.diagnostics, messages: messages)
        }
    }
}
