package import Documents

/// Something to do, as another tool wrote it.
package struct ImportedItem: Hashable, Sendable {
    /// The text without its fields, on one line, as it was written.
    package var text: String
    /// The same as Markdown; nil where each of its signs stands for itself.
    package var markdown: String?
    package var state: Action.State
    package var due: Day?
    /// When it was done or dropped; counts for nothing else.
    package var closed: Day?
    /// Handles and names; a handle that the text holds already is not written twice.
    package var owners: [String]
    /// Without `#`; those that the text holds already are not written twice.
    package var tags: [String]
    package var fields: Action.Fields
    /// Without `^`.
    package var id: String?

    /// Takes a text; everything else is set afterwards.
    package init(_ text: String, state: Action.State = .open) {
        self.text = text
        self.state = state
        owners = []
        tags = []
        fields = Action.Fields()
    }
}

extension ImportedItem {
    /// A word as a tag of ours: without signs before its first letter; nil where other signs stand in it.
    static func tag(_ word: some StringProtocol) -> String? {
        let tag = word.drop { !$0.isLetter && !$0.isNumber }
        guard let first = tag.first, first.isLetter,
            tag.allSatisfy({ $0.isLetter || $0.isNumber || "-_/".contains($0) })
        else { return nil }
        return String(tag)
    }

    /// Whether a mention says of it what another tool said: more may be read from its words, nothing may be missing.
    func isSaid(by action: Action) -> Bool {
        let written = Set(action.owners.map(\.written))
        return action.state == state && (due == nil || action.due?.date == due)
            && (closed == nil || state.isOutstanding || action.closed == closed) && (id == nil || action.id == id)
            && written.isSuperset(of: owners) && Set(action.tags).isSuperset(of: tags)
            && action.fields.holds(fields)
    }
}

extension Action.Fields {
    /// Whether each field that others have is the same here.
    fileprivate func holds(_ others: Action.Fields) -> Bool {
        (others.priority == nil || priority == others.priority) && (others.created == nil || created == others.created)
            && (others.start == nil || start == others.start)
            && (others.scheduled == nil || scheduled == others.scheduled)
            && (others.recurrence == nil || recurrence == others.recurrence)
    }
}
