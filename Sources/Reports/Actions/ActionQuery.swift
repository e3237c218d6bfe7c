package import Documents
package import Ledger

/// Which actions are asked for, and in what order.
package struct ActionQuery: Hashable, Sendable {
    /// Names, handles or pieces of them; any of them will do. Empty asks for every owner.
    package var owners: [String] = []
    /// Ids, names or aliases of organisations; any of them will do.
    package var organisations: [String] = []
    package var overdueOnly = false
    package var dueBefore: Day?
    /// Empty asks for every kind.
    package var kinds: Set<Document.Kind> = []
    /// The series of the last mention; empty asks for every one.
    package var series: [String] = []
    /// The places of the actions that are asked for at all; nil for all.
    package var places: Set<MentionPlace>?
    /// Nil asks for the outstanding ones.
    package var states: Set<Action.State>?
    package var sort: Sort = .due
    package var limit: Int?

    package init() {}

    /// Whether an outstanding action may be left out.
    package var isSelective: Bool {
        let hasEveryState = states.map { $0.isSuperset(of: Action.State.allCases.filter(\.isOutstanding)) } ?? true
        let hasEveryone = owners.isEmpty && organisations.isEmpty
        return !hasEveryState || !hasEveryone || overdueOnly || dueBefore != nil || !kinds.isEmpty || !series.isEmpty
            || places != nil || limit != nil
    }

    /// The places of those of the actions that were asked for, in order.
    package func matches(in actions: [TrackedAction], register: Register) -> [Int] {
        let names = OwnerMatch(names: owners, organisations: organisations, register: register)
        return actions.indices.filter { (!overdueOnly || actions[$0].overdue) && accepts(actions[$0], names) }
    }

    private func accepts(_ tracked: TrackedAction, _ names: OwnerMatch) -> Bool {
        hasState(tracked) && isDue(tracked)
            && (kinds.isEmpty || kinds.contains(tracked.document.kind))
            && (series.isEmpty || tracked.document.series.map(series.contains) ?? false)
            && (places?.contains(MentionPlace(tracked.action)) ?? true)
            && names.accepts(tracked.action)
    }

    private func hasState(_ tracked: TrackedAction) -> Bool {
        states.map { $0.contains(tracked.action.state) } ?? tracked.outstanding
    }

    private func isDue(_ tracked: TrackedAction) -> Bool {
        guard let dueBefore else { return true }
        return tracked.action.due?.date.map { $0 < dueBefore } ?? false
    }
}
