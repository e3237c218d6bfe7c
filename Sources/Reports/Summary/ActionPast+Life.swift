package import Documents
package import Ledger

extension ActionPast {
    /// Puts together what documents and, where there is one, history say of an action.
    ///
    /// - Parameter kinds: those of the documents, by their paths.
    package init(of tracked: TrackedAction, life: LifeLine?, kinds: [String: Document.Kind], today: Day) {
        let meetings = Set(tracked.mentions.map(\.path).filter { kinds[$0] == .minutes })
        let raisedAtMeeting = kinds[tracked.raised.path] == .minutes
        self.init(
            postponements: life?.postponements ?? 0, postponedDays: life?.postponedDays ?? 0,
            carried: meetings.count - (raisedAtMeeting ? 1 : 0),
            age: tracked.raised.date.map { max(0, today - $0) })
    }
}

extension SummaryChange {
    /// What became of an action by events that count, in the order they happened: at most one change of each kind.
    package static func all(of tracked: TrackedAction, since events: [LifeEvent]) -> [SummaryChange] {
        let isNew = events.contains { $0.event.kind == .raised }
        var changes = isNew ? [SummaryChange(.raised, tracked)] : []
        if let end = events.last(where: { [.closed, .dropped, .reopened].contains($0.event.kind) }) {
            changes += state(tracked, end)
        }
        guard !isNew, tracked.outstanding else { return changes }
        changes += turn(.moved, tracked, events.filter { [.postponed, .advanced].contains($0.event.kind) })
        changes += turn(.reassigned, tracked, events.filter { $0.event.kind == .reassigned })
        return changes
    }

    /// What became of an action by the days that documents say: where no history reaches back so far.
    package static func dated(of tracked: TrackedAction, since day: Day) -> [SummaryChange] {
        func isLater(_ other: Day?) -> Bool { other.map { $0 > day } ?? false }
        let isNew = isLater(tracked.raised.date)
        let kind: Kind? =
            switch tracked.action.state {
            case .done: .closed
            case .dropped: .dropped
            case .open, .active, .waiting: nil
            }
        let isClosed = isLater(tracked.action.closed ?? tracked.mentions.last?.date)
        return (isNew ? [SummaryChange(.raised, tracked)] : [])
            + (isClosed ? kind.map { [SummaryChange($0, tracked)] } ?? [] : [])
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

    private static func state(_ tracked: TrackedAction, _ event: LifeEvent) -> [SummaryChange] {
        let kind: Kind? =
            switch (event.event.kind, tracked.action.state) {
            case (.closed, .done): .closed
            case (.dropped, .dropped): .dropped
            case (.reopened, _) where tracked.outstanding: .reopened
            default: nil
            }
        return kind.map { [SummaryChange($0, tracked, reason: event.reason)] } ?? []
    }

    /// Several moves are one, from before the first to after the last; there and back again is none.
    private static func turn(_ kind: Kind, _ tracked: TrackedAction, _ events: [LifeEvent]) -> [SummaryChange] {
        guard let first = events.first, let last = events.last, first.event.from != last.event.to else { return [] }
        var whole = last.event
        whole.from = first.event.from
        return [
            SummaryChange(
                kind, tracked, from: whole.from, to: whole.to, days: whole.days,
                reason: events.compactMap(\.reason).last)
        ]
    }
}
