import Text

/// An action as a further document is to mention it.
package struct CarriedAction: Hashable, Sendable {
    /// What the mention shall say, changes aside.
    package var action: Action
    /// The id it shall bear, without the `^`.
    package var id: String
    /// Nothing but its text joins it to what was said before, so that no letter may be lost.
    package var isJoinedByText: Bool
    /// Where it was first raised; nil says nothing of it.
    package var origin: Origin?
    /// What the mention shall say otherwise.
    package var changes: [ActionChange]

    /// Takes an action as it stands now, all its mentions joined.
    package init(
        _ action: Action, id: String, isJoinedByText: Bool = false, origin: Origin? = nil, changes: [ActionChange] = []
    ) {
        self.action = action
        self.id = id
        self.isJoinedByText = isJoinedByText
        self.origin = origin
        self.changes = changes
    }

    /// The meeting or document that an action was raised in.
    package struct Origin: Hashable, Sendable {
        package var title: String
        package var day: Day?
        /// Those above the action, outermost first.
        package var headings: [String]

        /// Takes what people cite a document by.
        package init(title: String, day: Day?, headings: [String]) {
            self.title = title
            self.day = day
            self.headings = headings
        }

        /// `Samverkansmöte 2025-10-14 § 4`; without the title where that cannot be written.
        func citation(withTitle: Bool) -> String {
            let paragraph = headings.lazy.reversed().compactMap(\.paragraphNumber).first
            let shown = day.flatMap { withTitle && title.contains($0.iso) ? nil : $0.iso }
            return [withTitle ? title : nil, shown, paragraph].compactMap(\.self).joined(separator: " ")
        }
    }
}

extension Action {
    /// The action as it shall be said after some changes.
    func changed(by changes: [ActionChange], known: KnownNames) -> Action {
        changes.reduce(into: self) { action, change in
            switch change {
            case .state(let state): (action.state, action.closed) = (state, nil)
            case .due(let day):
                action.due = DueDate(written: day.iso, date: day)
                action.deniesDue = false
            case .assign(let assignment): action.assign(assignment, known)
            case .id(let id): action.id = id
            }
        }
    }

    private mutating func assign(_ assignment: ActionChange.Assignment, _ known: KnownNames) {
        let place = assignment.from.map { from in owners.firstIndex { $0.isNamed(from) } } ?? 0
        guard let place else { return }
        var owner = known.owner(assignment.to, place == 0 ? .lead : .participant)
        owner.part = place == 0 ? .lead : .participant
        if owners.indices.contains(place) { owners[place] = owner } else { owners = [owner] }
        var seen: Set<String> = []
        owners = owners.filter { seen.insert($0.identity).inserted }
        (everyone, deniesOwner) = (false, false)
    }
}

extension Action.Owner {
    /// Whom the name means, as far as that is known.
    package var identity: String { person ?? organisation ?? Folded.key(name ?? written) }
}

extension String {
    /// `§ 4` of a heading such as `§ 4 Handlingsplan` or `§4. Handlingsplan`; nil where it bears none.
    package var paragraphNumber: String? {
        guard hasPrefix("§") else { return nil }
        let rest = drop { $0 == "§" || $0 == " " || $0 == "\u{A0}" }
        let number = rest.prefix { $0.isNumber || $0.isLetter }
        guard number.first?.isNumber == true else { return nil }
        return "§ \(number)"
    }
}
