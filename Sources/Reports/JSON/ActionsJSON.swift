import Ledger
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
    package func rendered() -> [UInt8] { JSONWriter.document(schema: 1, fields).bytes }

    /// Hands on the same a piece behind the other, each as soon as it is whole.
    package func write(to take: @escaping ([UInt8]) -> Void) { JSONWriter.write(schema: 1, to: take, fields) }

    private func fields(_ json: inout JSONWriter) {
        json.field("today", report.header.today)
        json.field("revision", report.header.revision)
        json.field("unrecorded", report.header.unrecorded)
        if case .dated(let day) = report.header.knowledge { json.field("documentsUntil", day) }
        if let since = report.since {
            json.field("since") { json in
                json.field("written", since.written)
                json.field("meeting", since.meeting)
                json.field("revision", since.revision)
            }
        }
        json.field("actions", parallel: report.actions, of: 2048) {
            [changes = report.changes, postponed = report.postponed, today = report.header.today] json, tracked in
            let place = MentionPlace(tracked.action)
            json.action(tracked, today: today, changes: changes[place], postponed: postponed[place])
        }
        json.field("suggestions", each: report.suggestions) { $0.suggestion($1) }
        json.field("diagnostics", report.diagnostics, messages: messages)
    }
}
