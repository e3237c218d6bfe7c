import Documents
import Testing
import Text

@testable import Ledger

/// Actions stand in the order of their documents' paths, in whatever order the documents are given.
struct PathOrderTests {
    @Test func documentsInAnyOrder() throws {
        let library = Library(
            files: [
                ("c.md", "- [ ] tre\n- [ ] fyra"), ("a.md", "- [ ] ett"), ("b.md", "- [ ] fem senast 2024-03-01"),
            ],
            series: nil)
        let documents = try library.ledger().documents
        let expected = ["fem", "ett", "tre", "fyra"]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            let ledger = Ledger(documents: order.map { documents[$0] }, today: Day(number: 19_800))
            #expect(ledger.actions.map(\.action.text) == expected)
            #expect(ledger.diagnostics == ledger.diagnostics.sorted(by: Diagnostic.standsBefore))
        }
    }
}
