import Documents
import Ledger
package import Messages
import Text

/// An agenda as JSON, schema 1: fields are added, never changed or removed.
package struct AgendaJSON: Sendable {
    private let report: AgendaReport
    private let words: AgendaWords
    private let messages: Messages

    package init(_ report: AgendaReport, messages: Messages) {
        self.report = report
        self.messages = messages
        words = AgendaWords(report, messages: messages)
    }

    /// UTF-8; the same report and language give the same bytes.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("title", words.title)
            json.field("today", report.summary.header.today)
            json.field("revision", report.summary.header.revision)
            json.meeting(report.summary.meeting)
            json.field("draft", draft)
            json.field("points", each: report.points) { json, point in
                json.object { json in
                    json.field("title", point.title)
                    json.field("parts", point.parts)
                    json.field("missing", point.isMissing)
                }
            }
            json.field("decisions", each: report.decisions) { json, decision in
                json.object { write(decision, to: &$0) }
            }
            json.field("followUp", each: report.followUp) { json, party in
                json.object { json in
                    json.field("name", party.name)
                    json.field("everyone", party.isEveryone)
                    json.field("actions", each: party.items) { $0.item($1) }
                }
            }
            json.field("version", report.summary.request.version)
        }.bytes
    }

    private var draft: String? { if case .written(let path) = report.draft { path } else { nil } }

    private func write(_ decision: AgendaReport.Decision, to json: inout JSONWriter) {
        switch decision {
        case .approval(let document):
            json.field("decision", "approval")
            json.field("path", document.path)
        case .review(let review):
            json.field("decision", "review")
            json.field("path", review.document.path)
            json.field("code", review.finding.code.rawValue)
        case .contradiction(let contradiction):
            json.field("decision", "contradiction")
            json.field("path", contradiction.tracked.action.path)
        }
        json.field("text", words.lines(decision).first)
    }
}
