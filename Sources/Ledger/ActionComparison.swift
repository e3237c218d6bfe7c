package import Documents

/// What happened to the actions of one document between two versions of it.
///
/// An action of the older version is found again by its id, else by its text, else by the likeness of its text within
/// the same form and heading.
package struct ActionComparison: Sendable {
    /// In the order of the newer version; what vanished comes last, in the order of the older one.
    package let events: [ActionEvent]

    /// - Parameter known: ids that other documents bore before: a new mention of one is carried, not raised.
    package init(from old: [Action], to new: [Action], known: Set<String> = []) {
        let (start, end) = ActionPairing.commonEnds(old, new)
        // Most actions of a document are as they were.
        let (old, new) = (Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
        let pairs = ActionPairing(old: old, new: new)
        var changes: [ActionEvent] = []
        for index in new.indices {
            if let before = pairs.olds[index] {
                if !old[before].isSame(as: new[index]) { changes += Self.events(from: old[before], to: new[index]) }
            } else {
                changes += Self.firstEvents(of: new[index], known: known)
            }
        }
        events = changes + pairs.unmatchedOlds.map { ActionEvent(.vanished, old[$0], from: old[$0].text) }
    }

    /// What is said of an action that only the newer version has.
    static func firstEvents(of action: Action, known: Set<String>) -> [ActionEvent] {
        let isKnown = action.id.map(known.contains) ?? false
        let first = ActionEvent(isKnown ? .carried : .raised, action, to: action.text)
        let end: ActionEvent.Kind? =
            switch action.state {
            case .done: .closed
            case .dropped: .dropped
            case .open, .active, .waiting: nil
            }
        return [first] + (end.map { [ActionEvent($0, action, to: action.state.rawValue)] } ?? [])
    }

    /// What happened to an action that both versions have.
    static func events(from old: Action, to new: Action) -> [ActionEvent] {
        [state(old, new), owners(old, new), due(old, new), text(old, new)].compactMap { $0 }
    }

    private static func state(_ old: Action, _ new: Action) -> ActionEvent? {
        guard old.state != new.state else { return nil }
        let kind: ActionEvent.Kind? =
            switch new.state {
            case .done: .closed
            case .dropped: .dropped
            case .waiting where old.state.isOutstanding: .waiting
            case .open, .active, .waiting: old.state.isOutstanding ? nil : .reopened
            }
        return kind.map { ActionEvent($0, new, from: old.state.rawValue, to: new.state.rawValue) }
    }

    private static func owners(_ old: Action, _ new: Action) -> ActionEvent? {
        let isSame = old.owners == new.owners && old.everyone == new.everyone
        guard !isSame, identities(old) != identities(new) else { return nil }
        return ActionEvent(.reassigned, new, from: names(old), to: names(new))
    }

    private static func due(_ old: Action, _ new: Action) -> ActionEvent? {
        let (before, after) = (old.due?.date, new.due?.date)
        // What is closed waits for no day: a due date that goes with the closing is no move.
        guard before != after, after != nil || new.state.isOutstanding else { return nil }
        // Without a day an action is never late: as if it were due at the end of time.
        let isLater = after.map { after in before.map { after > $0 } ?? false } ?? true
        return ActionEvent(
            isLater ? .postponed : .advanced, new, from: before?.iso ?? old.due?.written,
            to: after?.iso ?? new.due?.written)
    }

    private static func text(_ old: Action, _ new: Action) -> ActionEvent? {
        guard old.text != new.text, ActionPairing.words(old) != ActionPairing.words(new) else { return nil }
        // The text of an assignment is its whole sentence: a new owner or day in it is said as that.
        let isSentence = old.form == .assignment && new.form == .assignment
        if isSentence, identities(old) != identities(new) || old.due != new.due { return nil }
        return ActionEvent(.reworded, new, from: old.text, to: new.text)
    }

    /// Who is meant: a person or an organisation of the register, whatever the spelling.
    private static func identities(_ action: Action) -> Set<String> {
        Set(action.owners.map(\.identity) + (action.everyone ? ["*"] : []))
    }

    private static func names(_ action: Action) -> String? {
        action.owners.isEmpty ? nil : action.owners.map { $0.name ?? $0.written }.joined(separator: ", ")
    }
}

extension Action {
    /// Whether another version has the same action, wherever in the document it stands.
    func isSame(as other: Action) -> Bool {
        id == other.id && text == other.text && state == other.state && form == other.form && due == other.due
            && owners == other.owners && everyone == other.everyone && heading == other.heading
    }
}
