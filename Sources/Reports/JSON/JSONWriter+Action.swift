import Documents
import Ledger
import Text

extension JSONWriter {
    /// One object of `actions`.
    mutating func action(_ tracked: TrackedAction) { object { $0.members(of: tracked) } }

    /// Its members, in the order of the schema.
    mutating func members(of tracked: TrackedAction) {
        let action = tracked.action
        field("id", action.id)
        field("text", action.text)
        field("textMarkdown", action.textMarkdown)
        field("state", action.state.rawValue)
        field("statusText", action.statusText)
        field("outstanding", tracked.outstanding)
        field("overdue", tracked.overdue)
        field("owners", each: action.owners) { $0.owner($1) }
        field("everyone", action.everyone)
        field("othersToo", action.othersToo)
        due(action.due)
        field("closed", action.closed)
        field("priority", action.fields.priority?.rawValue)
        field("tags", action.tags)
        field("form", action.form.rawValue)
        place(of: tracked)
        field("document") { $0.members(of: tracked.document) }
        field("raised") { $0.members(of: tracked.raised) }
        field("mentions", each: tracked.mentions) { json, mention in
            json.object { json in
                json.members(of: mention)
                json.field("state", mention.state.rawValue)
            }
        }
        field("details", action.details)
        fields(action.fields)
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

    /// What is said of a document.
    mutating func members(of document: Document.Summary) {
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
