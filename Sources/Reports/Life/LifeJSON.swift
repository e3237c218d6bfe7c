import Documents
import Ledger
import Text

/// The life of an action as JSON, schema 1.
package struct LifeJSON: Sendable {
    private let report: LifeReport

    package init(_ report: LifeReport) { self.report = report }

    /// UTF-8.
    package func rendered() -> [UInt8] {
        JSONWriter.document(schema: 1) { json in
            json.field("id", report.action.id)
            json.field("text", report.action.text)
            json.field("state", report.action.state.rawValue)
            json.field("present", report.isPresent)
            json.field("raised", report.raised)
            if let age = report.age { json.field("age", age) } else { json.null("age") }
            json.field("carried", report.carried)
            json.field("postponements", report.postponements)
            json.field("postponedDays", report.postponedDays)
            json.field("perhaps", each: report.kin) { json, kin in json.object { $0.members(of: kin) } }
            json.field("life", each: report.events) { json, event in json.object { $0.members(of: event) } }
        }.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func members(of event: LifeReport.Event) {
        members(of: event.life.event)
        field("path", event.life.path)
        field("line", event.life.line)
        if let days = event.life.event.days { field("days", days) } else { null("days") }
        field("reason", event.life.reason)
        field("note", event.life.note)
        field("byWords", event.life.isByWords)
        field("commit", event.commit)
        field("time", event.time.rfc3339)
        field("author") { json in
            json.field("name", event.author.name)
            json.field("email", event.author.email)
        }
        field("drafting", event.life.isDrafting)
        field("undoneBy", event.undoneBy)
        field("undoes", event.undoes)
    }

    /// Another action that may be the same, whether it was there before or came after.
    fileprivate mutating func members(of kin: LifeKin) {
        field("id", kin.action.id)
        field("text", kin.action.text)
        field("path", kin.action.path)
        field("line", kin.action.start.line)
        field("earlier", kin.isEarlier)
        key("score")
        share(kin.score)
    }
}
