import Documents
import Ledger
import Text

extension JSONWriter {
    /// One object of `actions`, its keys in the order of the schema.
    mutating func action(_ tracked: TrackedAction) {
        let action = tracked.action
        object { json in
            json.field("id", action.id)
            json.field("text", action.text)
            json.field("textMarkdown", action.textMarkdown)
            json.field("state", action.state.rawValue)
            json.field("statusText", action.statusText)
            json.field("outstanding", tracked.outstanding)
            json.field("overdue", tracked.overdue)
            json.field("owners", each: action.owners) { $0.owner($1) }
            json.field("everyone", action.everyone)
            json.field("othersToo", action.othersToo)
            json.due(action.due)
            json.field("closed", action.closed)
            json.field("priority", action.fields.priority?.rawValue)
            json.field("tags", action.tags)
            json.field("form", action.form.rawValue)
            json.place(of: tracked)
            json.field("document") { $0.members(of: tracked.document) }
            json.field("raised") { $0.members(of: tracked.raised) }
            json.field("mentions", each: tracked.mentions) { json, mention in
                json.object { json in
                    json.members(of: mention)
                    json.field("state", mention.state.rawValue)
                }
            }
            json.field("details", action.details)
            json.fields(action.fields)
        }
    }

    /// Where the action stands.
    private mutating func place(of tracked: TrackedAction) {
        field("kind", tracked.document.kind.rawValue)
        field("path", tracked.action.path)
        field("line", tracked.action.start.line)
        field("column", tracked.action.start.column)
        field("heading", tracked.action.heading)
    }

    private mutating func owner(_ owner: Action.Owner) {
        object { json in
            json.field("written", owner.written)
            json.field("part", owner.part.rawValue)
            json.field("name", owner.name)
            json.field("person", owner.person)
            json.field("organisation", owner.organisation)
        }
    }

    private mutating func due(_ due: DueDate?) {
        guard let due else { return null("due") }
        field("due") { json in
            json.field("written", due.written)
            json.field("date", due.date)
            json.field("ongoing", due.ongoing)
            json.field("asap", due.asap)
            json.field("vague", due.vague)
        }
    }

    private mutating func members(of document: Document.Summary) {
        field("id", document.id)
        field("title", document.title)
        field("date", document.date)
        field("series", document.series)
        field("areas", document.areas)
        field("status", document.status)
    }

    private mutating func members(of mention: TrackedAction.Mention) {
        field("path", mention.path)
        field("line", mention.line)
        field("date", mention.date)
    }

    /// What task notations wrote beside the text; the key is there only when something was.
    private mutating func fields(_ fields: Action.Fields) {
        let written = [
            ("created", fields.created), ("start", fields.start), ("scheduled", fields.scheduled),
            ("recurrence", fields.recurrence), ("dependsOn", fields.dependsOn),
        ].filter { $0.1 != nil }
        guard !written.isEmpty else { return }
        field("fields") { json in
            for (name, value) in written { json.field(name, value) }
        }
    }

    /// One object of `suggestions`.
    mutating func suggestion(_ suggestion: Suggestion) {
        object { json in
            json.field("path", suggestion.path)
            json.field("line", suggestion.start.line)
            json.field("text", suggestion.text)
            json.field("owners", each: suggestion.owners) { $0.owner($1) }
            json.due(suggestion.due)
            json.key("score")
            json.share(suggestion.score)
        }
    }
}
