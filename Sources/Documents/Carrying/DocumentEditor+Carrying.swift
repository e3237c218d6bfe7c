import Text

extension DocumentEditor {
    /// Adds mentions of actions; every byte that was there stays as it was.
    ///
    /// - Parameter precedes: the order of names among the sub-headings.
    /// - Returns: those that no item could be written for.
    package mutating func carry(
        _ groups: [CarriedGroup], to place: CarriedPlace,
        ordered precedes: @escaping (String, String) -> Bool = { $0 < $1 }
    ) throws(Refusal) -> [CarriedAction] {
        guard !reading.diagnostics.contains(where: { $0.code == .notUTF8 }) else { throw .notUTF8 }
        let plan = CarryingPlan(groups, to: place, in: self, precedes)
        let before = document
        let wanted = Dictionary(plan.composed.map { ($0.id, $0.placeless) }, uniquingKeysWith: { first, _ in first })
        guard let after = reread(bytes.applying(plan.edits)) else { throw .noPlace }
        let (new, old) = after.document.actions.divided { $0.id.map { wanted[$0] != nil } ?? false }
        guard after.document.withoutContents == before.withoutContents,
            after.document.suggestions.map(\.text) == before.suggestions.map(\.text),
            old.map(\.placeless) == before.actions.map(\.placeless), new.count == plan.composed.count,
            new.allSatisfy({ wanted[$0.id] == $0.placeless })
        else { throw .noPlace }
        adopt(after)
        return plan.left
    }
}

extension Document {
    /// The document but for what stands in it.
    var withoutContents: Document {
        var frame = self
        (frame.actions, frame.suggestions, frame.diagnostics) = ([], [], [])
        return frame
    }
}

extension Action {
    /// The action wherever it stands.
    var placeless: Action {
        var action = self
        (action.start, action.end) = (.start, .start)
        return action
    }
}

extension Sequence {
    fileprivate func divided(by isFirst: (Element) -> Bool) -> ([Element], [Element]) {
        reduce(into: ([], [])) { parts, element in
            if isFirst(element) { parts.0.append(element) } else { parts.1.append(element) }
        }
    }
}
