import Ledger
import Reports
import Testing
import Text

@testable import Documents

@Suite struct ActionQueryTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var expected: [String]
        var change: @Sendable (inout ActionQuery) -> Void
        var testDescription: String { name }

        init(_ name: String, _ expected: [String], _ change: @escaping @Sendable (inout ActionQuery) -> Void) {
            self.name = name
            self.expected = expected
            self.change = change
        }
    }

    private static let actions: [TrackedAction] = [
        Fixture.action("late", due: "2024-03-01"),
        Fixture.action("today", owners: [Fixture.ake], due: "2024-03-20", line: 2),
        Fixture.action("plan", owners: [Fixture.police], line: 3, path: "plans/a.md", kind: .plan),
        Fixture.action("done", due: "2024-01-01", state: .done, line: 4),
        Fixture.action("nobody", owners: [], state: .waiting, line: 5),
    ]

    @Test(arguments: [
        Case("outstanding by default", ["late", "today", "nobody", "plan"]) { _ in },
        Case("every state", ["done", "late", "today", "nobody", "plan"]) { $0.states = Set(Action.State.allCases) },
        Case("one state", ["nobody"]) { $0.states = [.waiting] },
        Case("overdue", ["late"]) { $0.overdueOnly = true },
        Case("due before", ["late"]) { $0.dueBefore = Fixture.day("2024-03-20") },
        Case("owner by first name", ["late"]) { $0.owners = ["amanda"] },
        Case("owner by last name, any case", ["today"]) { $0.owners = ["ÖST"] },
        Case("owner by handle", ["late"]) { $0.owners = ["@amanda"] },
        Case("owner by a piece inside a word", []) { $0.owners = ["manda"] },
        Case("several owners", ["late", "today"]) { $0.owners = ["Berg", "Åke"] },
        Case("organisation with its people", ["today", "plan"]) { $0.organisations = ["polisen"] },
        Case("organisation by alias", ["late"]) { $0.organisations = ["kommunen"] },
        Case("kind", ["plan"]) { $0.kinds = [.plan] },
        Case("limit", ["late", "today"]) { $0.limit = 2 },
        Case("by owner", ["late", "plan", "today", "nobody"]) { $0.sort = .owner },
        Case("by place", ["today", "nobody", "late", "plan"]) { $0.sort = .path },
    ])
    func finds(search: Case) {
        var query = ActionQuery()
        search.change(&query)
        #expect(Fixture.report(Self.actions, query: query).actions.map(\.action.text) == search.expected)
    }

    @Test(arguments: [
        Case("nothing", []) { _ in },
        Case("every state", []) { $0.states = Set(Action.State.allCases) },
        Case("the outstanding states", []) { $0.states = [.open, .active, .waiting] },
        Case("another order", []) { $0.sort = .path },
        Case("one state", ["selective"]) { $0.states = [.open] },
        Case("overdue", ["selective"]) { $0.overdueOnly = true },
        Case("due before", ["selective"]) { $0.dueBefore = Fixture.today },
        Case("owner", ["selective"]) { $0.owners = ["amanda"] },
        Case("organisation", ["selective"]) { $0.organisations = ["polisen"] },
        Case("kind", ["selective"]) { $0.kinds = [.plan] },
        Case("series", ["selective"]) { $0.series = ["samverkan"] },
        Case("places", ["selective"]) { $0.places = [] },
        Case("limit", ["selective"]) { $0.limit = 100 },
    ])
    func mayLeaveOutOutstandingOnes(search: Case) {
        var query = ActionQuery()
        search.change(&query)
        #expect((query.isSelective ? ["selective"] : []) == search.expected)
    }

    @Test func namesTheDocumentsThatSpeakOfWhatIsListed() {
        var query = ActionQuery()
        query.kinds = [.plan]
        let suggestion = Suggestion(
            path: "c.md", start: .start, end: .start, text: "ringa", owners: [], due: nil, score: 0.5)
        #expect(Fixture.report(Self.actions, query: query).documentPaths == ["plans/a.md"])
        #expect(
            Fixture.report(Self.actions, query: query, suggestions: [suggestion]).documentPaths
                == ["plans/a.md", "c.md"])
    }

    @Test func countsWhatTheLimitLeavesOut() {
        var query = ActionQuery()
        query.limit = 1
        let report = Fixture.report(Self.actions, query: query)
        #expect(report.actions.count == 1 && report.total == 4)
    }

    @Test func sortsByWhenItWasRaised() {
        var query = ActionQuery()
        query.sort = .raised
        let actions = ["2024-03-05", "2023-11-02", "2024-01-16"].map { Fixture.action($0, raised: $0) }
        let sorted = Fixture.report(actions, query: query).actions.map(\.action.text)
        #expect(sorted == ["2023-11-02", "2024-01-16", "2024-03-05"])
    }
}
