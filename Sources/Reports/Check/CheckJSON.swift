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
    package func rendered() -> [UInt8] { JSONWriter.document(schema: 1, fields).bytes }

    /// Hands on the same a piece behind the other, each as soon as it is whole.
    package func write(to take: @escaping ([UInt8]) -> Void) { JSONWriter.write(schema: 1, to: take, fields) }

    private func fields(_ json: inout JSONWriter) {
        json.field("diagnostics", report.diagnostics, messages: messages)
    }
}
