package import Text

/// What somebody is to do, as one place in one document says it.
package struct Action: Hashable, Sendable {
    /// `k7m2xp`, without the `^`; nil when none was written.
    package var id: String?
    /// Plain text: what is left when marks, fields, owners and state have been read.
    package var text: String
    /// The untouched source of the item's own paragraph or cell, after its box.
    package var textMarkdown: String
    package var state: State
    /// The words of a status cell that the vocabulary does not know.
    package var statusText: String?
    /// The lead first, then the participants.
    package var owners: [Owner]
    /// `Alla`, `Everyone` was written as an owner.
    package var everyone: Bool
    /// `m.fl.`, `et al.` followed the owners.
    package var othersToo: Bool
    /// An owner was explicitly written as nobody (a dash, `TBD`).
    package var deniesOwner: Bool
    package var due: DueDate?
    /// A due date was explicitly written as none (a dash, `TBD`).
    package var deniesDue: Bool
    package var closed: Day?
    package var fields: Fields
    package var tags: [String]
    package var form: Form
    /// The document's path, relative to the workspace root.
    package var path: String
    /// Where the item's content starts, after its list marker, or the action cell's text.
    package var start: Position
    package var end: Position
    /// The headings above, outermost first, as plain text.
    package var heading: [String]
    /// The ISO or full date that the nearest dated heading begins with.
    package var headingDate: Day?
    /// The item's further paragraphs and plain nested items, as source, dedented.
    package var details: String?

    /// Neither done nor dropped, and not a commitment without a date.
    package var outstanding: Bool { Self.isOutstanding(state, form, due: due?.date) }

    /// Whether an action of a state and form is outstanding.
    package static func isOutstanding(_ state: State, _ form: Form, due: Day?) -> Bool {
        state.isOutstanding && (form != .commitment || due != nil)
    }

    /// Outstanding, and due before `today`.
    package func isOverdue(today: Day) -> Bool {
        guard outstanding, let date = due?.date else { return false }
        return date < today
    }

    /// How far an action has come.
    package enum State: String, Hashable, Sendable, CaseIterable {
        case open, active, waiting, done, dropped

        package var isOutstanding: Bool {
            switch self {
            case .open, .active, .waiting: true
            case .done, .dropped: false
            }
        }
    }

    /// The way an action was written; the order is their precedence where one text could be several.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case checkbox, label, section, row, commitment, assignment
    }

    package enum Priority: String, Hashable, Sendable, CaseIterable {
        case high, medium, low
    }

    /// What task notations write beside the text; read and shown, never acted upon.
    package struct Fields: Hashable, Sendable {
        package var priority: Priority?
        package var created: String?
        package var start: String?
        package var scheduled: String?
        package var recurrence: String?
        package var dependsOn: String?

        package init() {}
    }

    /// Somebody who is to do it, as written and as the register knows them.
    package struct Owner: Hashable, Sendable {
        /// As written, marks and `@` stripped.
        package var written: String
        package var part: Part
        /// The full name, where the register or the attendance list has one.
        package var name: String?
        /// The register's id of the person.
        package var person: String?
        /// The register's id of the organisation, or of the person's organisation.
        package var organisation: String?

        package init(
            written: String, part: Part, name: String? = nil, person: String? = nil,
            organisation: String? = nil
        ) {
            self.written = written
            self.part = part
            self.name = name
            self.person = person
            self.organisation = organisation
        }

        package enum Part: String, Hashable, Sendable, CaseIterable {
            case lead, participant
        }
    }
}

/// When something is to be done: the words, and the day they name where they name one.
package struct DueDate: Hashable, Sendable {
    /// The expression as written, without the phrase before it (`v. 12`).
    package var written: String
    /// The last day that is in time; nil when the words name no day.
    package var date: Day?
    /// `löpande`, `varje kvartal`: never late.
    package var ongoing: Bool
    /// `snarast`, `asap`.
    package var asap: Bool
    /// Words that speak of a time but name none (`före påsk`).
    package var vague: Bool
    /// The words are that very day (`30 september`), and so say no more than `date` does.
    package var isWrittenAsDay = false

    package init(
        written: String, date: Day? = nil, ongoing: Bool = false, asap: Bool = false, vague: Bool = false
    ) {
        self.written = written
        self.date = date
        self.ongoing = ongoing
        self.asap = asap
        self.vague = vague
    }
}

/// Perhaps an action: offered, never counted.
package struct Suggestion: Hashable, Sendable {
    package var path: String
    package var start: Position
    package var end: Position
    package var text: String
    package var owners: [Action.Owner]
    package var due: DueDate?
    /// 0 (a guess) to 1 (nearly certain).
    package var score: Double
}
