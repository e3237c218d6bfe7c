import Text

/// Tells whether an edited document says what was meant to change, and all else as before.
struct IntendedChange {
    private let change: ActionChange
    private let number: Int
    private let before: Document
    private let known: KnownNames

    init(_ change: ActionChange, number: Int, before: Document, known: KnownNames) {
        self.change = change
        self.number = number
        self.before = before
        self.known = known
    }

    func isAllThatChanged(in after: Document) -> Bool {
        guard after.actions.count == before.actions.count, after.withoutContents == before.withoutContents,
            after.suggestions.map(\.text) == before.suggestions.map(\.text)
        else { return false }
        let target = before.actions[number]
        for index in before.actions.indices where index != number {
            guard isSame(before.actions[index], after.actions[index], beside: target) else { return false }
        }
        return isMeant(after.actions[number], target)
    }

    /// Another action may stand elsewhere now, and what it inherits or quotes of the one that changed may differ.
    private func isSame(_ old: Action, _ new: Action, beside target: Action) -> Bool {
        var (left, right) = (old.placeless, new.placeless)
        let quoted = target.textMarkdown.prefix { !$0.isNewline }
        if !quoted.isEmpty, old.details?.contains(quoted) == true { (left.details, right.details) = (nil, nil) }
        if case .assign = change, old.start > target.start, old.owners == target.owners {
            (left.owners, right.owners) = ([], [])
            (left.everyone, right.everyone) = (false, false)
        }
        return left == right
    }

    private func isMeant(_ new: Action, _ old: Action) -> Bool {
        var (left, right) = (old.placeless, new.placeless)
        (left.textMarkdown, right.textMarkdown) = ("", "")
        // The text of an assignment is its whole sentence, due phrase and owner included.
        if old.form == .assignment { (left.text, right.text) = ("", "") }
        switch change {
        case .state(let state):
            guard new.state == state, state.isOutstanding ? new.closed == nil : true else { return false }
            right.state = left.state
            right.closed = left.closed
            right.statusText = left.statusText
        case .due(let day):
            guard new.due?.date == day, new.due?.isWrittenAsDay == true else { return false }
            right.due = left.due
            right.deniesDue = left.deniesDue
        case .assign(let assignment):
            guard isHandedOver(new, old, assignment) else { return false }
            right.owners = left.owners
            right.everyone = left.everyone
            right.deniesOwner = left.deniesOwner
            right.othersToo = left.othersToo
        case .id(let id):
            guard new.id == id else { return false }
            right.id = left.id
        }
        return left == right
    }

    /// The new owner stands where the old one stood; all others stay.
    private func isHandedOver(_ new: Action, _ old: Action, _ assignment: ActionChange.Assignment) -> Bool {
        let place = assignment.from.map { from in old.owners.firstIndex { $0.isNamed(from) } } ?? 0
        guard let place else { return false }
        let owner = known.owner(assignment.to, place == 0 ? .lead : .participant)
        func whom(_ owner: Action.Owner) -> String {
            owner.person ?? owner.organisation ?? owner.name ?? Folded.key(owner.written)
        }
        var expected = old.owners.map(whom)
        // What is inherited does not stay beside an owner that the item itself names.
        if assignment.from == nil, new.owners.count == 1 { expected = [] }
        if expected.isEmpty { expected = [whom(owner)] } else { expected[place] = whom(owner) }
        var seen: Set<String> = []
        return new.owners.map(whom) == expected.filter { seen.insert($0).inserted }
    }
}
