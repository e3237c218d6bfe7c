package import Messages

/// The `actions` report as JSON, schema 1: fields are added, never changed or removed.
package struct ActionsJSON: Sendable {
    private let report: ActionsReport
    private let messages: Messages

    package init(_ report: ActionsReport, messages: Messages) {
        self.report = report
        self.messages = messages
    }

    /// UTF-8; the same report and language give the same bytes.
    package func rendered() -> [UInt8] {
        JSONWriter.text(schema: 1) { json in
            json.field("today", report.header.today)
            json.field("revision", report.header.revision)
            json.field("unrecorded", report.header.unrecorded)
            json.field("actions", each: report.actions) { $0.action($1) }
            json.field("suggestions", each: report.suggestions) { $0.suggestion($1) }
            json.field("diagnostics", each: report.diagnostics) { $0.diagnostic($1, messages: messages) }
        }
    }
}
