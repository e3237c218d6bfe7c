import Documents
import Ledger

/// The past of a document as JSON, schema 1.
package struct HistoryJSON: Sendable {
    private let report: HistoryReport

    package init(_ report: HistoryReport) { self.report = report }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("changes", each: report.changes) { json, change in
                json.object { $0.members(of: change) }
            }
        }.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func members(of change: HistoryReport.Change) {
        field("commit", change.commit)
        field("time", change.time.rfc3339)
        field("author") { json in
            json.field("name", change.authorName)
            json.field("email", change.authorEmail)
        }
        field("paths", change.paths)
        field("summary", change.summary)
        field("actions", each: change.events) { json, event in json.event(event) }
        null("approval")
        field("undoneBy", change.undoneBy)
        field("undoes", change.undoes)
    }

    /// Writes what happened to an action.
    mutating func event(_ event: ActionEvent) {
        object { json in
            json.field("id", event.action.id)
            json.field("text", event.action.text)
            json.field("event", event.kind.rawValue)
            json.field("from", event.from)
            json.field("to", event.to)
        }
    }
}
