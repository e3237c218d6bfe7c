import Documents
import Ledger
import Reports
import Testing

/// What became of an action since an earlier meeting, from what happened to it.
@Suite struct SummaryChangeTests {
    private func event(_ kind: ActionEvent.Kind, from: String? = nil, to: String? = nil) -> ActionEvent {
        ActionEvent(kind, Fixture.action("a").action, from: from, to: to)
    }

    private func changes(_ events: [ActionEvent], _ state: Action.State = .open) -> [String] {
        SummaryChange.all(of: Fixture.action("a", state: state), events: events, reason: "sjukdom").map { change in
            [change.kind.rawValue, change.from, change.to, change.days.map(String.init), change.reason]
                .compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test func whatIsNewIsOnlyNew() {
        let events = [event(.raised), event(.postponed, from: "2024-03-01", to: "2024-03-08"), event(.reassigned)]
        #expect(changes(events) == ["raised"])
    }

    @Test func whatIsNewAndDoneIsBoth() {
        #expect(changes([event(.raised), event(.closed)], .done) == ["raised", "closed sjukdom"])
    }

    @Test func aMoveTellsHowFarAndWhy() {
        let events = [event(.advanced, from: "2024-03-08", to: "2024-03-06"), event(.reworded)]
        #expect(changes(events) == ["moved 2024-03-08 2024-03-06 -2 sjukdom"])
    }

    @Test func whatIsClosedWasNotMoved() {
        let events = [event(.closed), event(.postponed, from: "2024-03-01", to: "2024-03-08")]
        #expect(changes(events, .done) == ["closed sjukdom"])
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

    @Test func thePastOfAnActionIsThatOfItsMentionsWithoutAHistory() {
        let action = Fixture.action("a", raised: "2024-01-16")
        let past = ActionPast(of: action, life: nil, today: Fixture.today)
        #expect((past.postponements, past.carried, past.age) == (0, action.carried, 64))
    }
}
