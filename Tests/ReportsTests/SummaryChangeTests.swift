import Documents
import Reports
import Testing

@testable import Ledger

/// What became of an action since an earlier meeting, from the events of its life.
@Suite struct SummaryChangeTests {
    private func event(
        _ kind: ActionEvent.Kind, from: String? = nil, to: String? = nil, reason: String? = nil
    ) -> LifeEvent {
        LifeEvent(
            event: ActionEvent(kind, Fixture.action("a").action, from: from, to: to), occasion: 0, reason: reason)
    }

    private func changes(_ events: [LifeEvent], _ state: Action.State = .open) -> [String] {
        SummaryChange.all(of: Fixture.action("a", state: state), since: events).map { change in
            [change.kind.rawValue, change.from, change.to, change.days.map(String.init), change.reason]
                .compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test func whatIsNewIsOnlyNew() {
        let events = [event(.raised), event(.postponed, from: "2024-03-01", to: "2024-03-08"), event(.reassigned)]
        #expect(changes(events) == ["raised"])
    }

    @Test func whatIsNewAndDoneIsBoth() {
        #expect(changes([event(.raised), event(.closed)], .done) == ["raised", "closed"])
    }

    @Test func severalMovesAreOne() {
        let events = [
            event(.postponed, from: "2024-03-01", to: "2024-03-08", reason: "sjukdom"),
            event(.advanced, from: "2024-03-08", to: "2024-03-06"),
        ]
        #expect(changes(events) == ["moved 2024-03-01 2024-03-06 5 sjukdom"])
    }

    @Test func thereAndBackAgainIsNothing() {
        let events = [
            event(.postponed, from: "2024-03-01", to: "2024-03-08"),
            event(.advanced, from: "2024-03-08", to: "2024-03-01"),
        ]
        #expect(changes(events) == [])
    }

    @Test func whatIsClosedWasNotMoved() {
        #expect(
            changes([event(.postponed, from: "2024-03-01", to: "2024-03-08"), event(.closed)], .done) == ["closed"])
    }

    @Test func theLastWordCounts() {
        #expect(changes([event(.closed), event(.reopened)]) == ["reopened"])
        #expect(changes([event(.reopened), event(.dropped)], .dropped) == ["dropped"])
        #expect(changes([event(.closed)]) == [])
    }

    @Test(arguments: [
        ("2024-03-04", Action.State.open, ["raised"]), ("2024-03-04", .done, ["raised", "closed"]),
        ("2024-03-05", .done, []), ("2024-03-04", .dropped, ["raised", "dropped"]),
    ])
    func withoutAHistoryTheDaysOfDocumentsCount(since: String, state: Action.State, expected: [String]) {
        let action = Fixture.action("a", state: state)
        #expect(SummaryChange.dated(of: action, since: Fixture.day(since)).map(\.kind.rawValue) == expected)
    }

    @Test func whatIsOpenElsewhereIsNotClosed() {
        let open = Fixture.action("a", line: 2)
        let done = Fixture.action("a", state: .done, line: 3)
        let folded = FoldedAction(parts: [done, open])
        let told = [SummaryChange(.closed, done), SummaryChange(.raised, open), SummaryChange(.moved, open)]
        #expect(SummaryChange.counted(told, of: folded).map(\.kind) == [.moved])
        #expect(SummaryChange.counted(told, of: FoldedAction(parts: [open])).count == 3)
    }

    @Test func whatIsNewInAllItsPlacesIsNewOnce() {
        let places = [Fixture.action("a", line: 2), Fixture.action("a", line: 3)]
        let told = places.map { SummaryChange(.raised, $0) }
        #expect(SummaryChange.counted(told, of: FoldedAction(parts: places)).map(\.kind) == [.raised])
    }

    @Test func theDocumentsOfAPastAreCountedByMeetings() {
        var action = Fixture.action("a", raised: "2024-01-16")
        action.mentions = [
            .init(path: "plan.md", line: 1, date: nil, state: .open),
            .init(path: "a.md", line: 1, date: nil, state: .open),
            .init(path: "b.md", line: 1, date: nil, state: .open),
        ]
        let kinds: [String: Document.Kind] = ["plan.md": .plan, "a.md": .minutes, "b.md": .minutes]
        action.raised.path = "a.md"
        let past = ActionPast(of: action, life: nil, kinds: kinds, today: Fixture.today)
        #expect((past.carried, past.age) == (1, 64))
        action.raised.path = "plan.md"
        #expect(ActionPast(of: action, life: nil, kinds: kinds, today: Fixture.today).carried == 2)
    }
}
