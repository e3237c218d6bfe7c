package import Documents
package import Ledger

extension ActionPast {
    /// Puts together what documents and, where there is one, history say of an action.
    package init(of tracked: TrackedAction, life: LifeLine?, today: Day) {
        self.init(
            postponements: life?.postponements ?? 0, postponedDays: life?.postponedDays ?? 0,
            carried: max(tracked.carried, life?.carried ?? 0), age: tracked.age(on: today).map { max(0, $0) })
    }
}

extension SummaryChange {
    /// What became of an action, of all that happened to it.
    ///
    /// - Parameter reason: what was given as the reason, where anything was.
    package static func all(of tracked: TrackedAction, events: [ActionEvent], reason: String? = nil) -> [SummaryChange]
    {
        let isNew = events.contains { $0.kind == .raised }
        return events.compactMap { event in
            switch event.kind {
            case .raised: SummaryChange(.raised, tracked)
            case .closed: SummaryChange(.closed, tracked, reason: reason)
            case .dropped: SummaryChange(.dropped, tracked, reason: reason)
            case .reopened: SummaryChange(.reopened, tracked, reason: reason)
            case .postponed, .advanced: turn(.moved, tracked, event, reason, unless: isNew)
            case .reassigned: turn(.reassigned, tracked, event, reason, unless: isNew)
            case .carried, .reworded, .waiting, .vanished: nil
            }
        }
    }

    /// Of what is new or closed nothing else is told.
    private static func turn(
        _ kind: Kind, _ tracked: TrackedAction, _ event: ActionEvent, _ reason: String?, unless isNew: Bool
    ) -> SummaryChange? {
        guard !isNew, tracked.outstanding else { return nil }
        return SummaryChange(kind, tracked, from: event.from, to: event.to, days: event.days, reason: reason)
    }

    /// The changes of an action that stands in several places: each kind once, and none that another place denies.
    package static func counted(_ changes: [SummaryChange], of folded: FoldedAction) -> [SummaryChange] {
        guard folded.parts.count > 1 else { return changes }
        let isNew = folded.parts.allSatisfy { part in
            changes.contains { $0.kind == .raised && ActionPlace($0.tracked.action) == ActionPlace(part.action) }
        }
        var seen: Set<Kind> = []
        return changes.filter { change in
            switch change.kind {
            case .raised where !isNew: false
            case .closed, .dropped: !folded.outstanding && seen.insert(change.kind).inserted
            case .raised, .reopened, .moved, .reassigned: seen.insert(change.kind).inserted
            }
        }
    }
}
