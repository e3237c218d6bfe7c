import Documents
import Ledger
import Text

extension JSONWriter {
    /// One object of `actions`.
    ///
    /// - Parameters:
    ///   - today: the day by which it is so old; nil where age and meetings are told elsewhere.
    ///   - changes: what happened to it since a time; the key is there only where that was asked for.
    ///   - postponed: how often it was postponed, likewise.
    mutating func action(
        _ tracked: TrackedAction, today: Day? = nil, changes: [ActionEvent]? = nil, postponed: Postponements? = nil
    ) {
        object { json in
            json.members(of: tracked)
            if let today {
                if let age = tracked.age(on: today) { json.field("age", age) } else { json.null("age") }
                json.field("carried", tracked.carried)
            }
            if let postponed {
                json.field("postponed", postponed.count)
                json.field("postponedDays", postponed.days)
            }
            if let changes { json.field("changes", each: changes) { $0.change($1) } }
        }
    }

    private mutating func change(_ event: ActionEvent) {
        object { json in
            json.field("event", event.kind.rawValue)
            json.field("from", event.from)
            json.field("to", event.to)
            if let days = event.days { json.field("days", days) } else { json.null("days") }
        }
    }

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
        guard
            fields.created != nil || fields.start != nil || fields.scheduled != nil || fields.recurrence != nil
                || fields.dependsOn != nil
        else { return }
        field("fields") { json in
            json.fieldIfWritten("created", fields.created)
            json.fieldIfWritten("start", fields.start)
            json.fieldIfWritten("scheduled", fields.scheduled)
            json.fieldIfWritten("recurrence", fields.recurrence)
            json.fieldIfWritten("dependsOn", fields.dependsOn)
        }
    }

    private mutating func fieldIfWritten(_ name: StaticString, _ text: String?) {
        if let text { field(name, text) }
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
