package import Documents

/// Something that happened to an action between two versions of what speaks of it.
package struct ActionEvent: Hashable, Sendable {
    /// What happened.
    package var kind: Kind
    /// The action as it stands after the event; for `vanished` as it stood before.
    package var action: Action
    /// What was before, as written: a text, a state, owners, a due date; nil where there was nothing.
    package var from: String?
    /// What is now, likewise.
    package var to: String?

    /// Takes what happened to an action, and the words before and after.
    package init(_ kind: Kind, _ action: Action, from: String? = nil, to: String? = nil) {
        self.kind = kind
        self.action = action
        self.from = from
        self.to = to
    }

    /// What happened; the raw values are those of the JSON (`event`).
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case raised
        /// Taken over from an earlier document, by its id.
        case carried
        case reworded, reassigned
        /// The due date moved to a later day, or fell away.
        case postponed
        /// The due date moved to an earlier day, or came to be.
        case advanced
        case waiting, closed, dropped, reopened
        /// No longer written anywhere in the newer version.
        case vanished

        /// Whether somebody may have told why: a change of what was agreed.
        package var hasReasons: Bool {
            switch self {
            case .postponed, .advanced, .reassigned, .waiting, .dropped, .reopened: true
            case .raised, .carried, .reworded, .closed, .vanished: false
            }
        }
    }
}

extension [ActionEvent] {
    /// The events as a document with others beside it tells them: a new mention of an id that is known is carried.
    package func carrying(_ known: Set<String>) -> [ActionEvent] {
        map { event in
            guard event.kind == .raised, let id = event.action.joiningID, known.contains(id) else { return event }
            var carried = event
            carried.kind = .carried
            return carried
        }
    }

    /// Whether an action with an id was raised, which another document may have done before.
    package var raiseKnowableActions: Bool { contains { $0.kind == .raised && $0.action.joiningID != nil } }
}

extension ActionEvent {
    /// How many days a due date moved: later ones count up, earlier ones down; nil where no two days are known.
    package var days: Int? {
        guard kind == .postponed || kind == .advanced, let old = from.flatMap({ Day(iso: $0) }),
            let new = to.flatMap({ Day(iso: $0) })
        else { return nil }
        return new.number - old.number
    }
}
