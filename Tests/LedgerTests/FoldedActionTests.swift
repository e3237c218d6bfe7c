import Documents
import Ledger
import TestSupport
import Testing

/// Actions that look the same, counted once.
struct FoldedActionTests {
    private static let plan = "| Åtgärd | Ansvarig | Klart | Status |\n|---|---|---|---|\n"

    /// The plan of January and the minutes of March, folded: `open: text @ files`, what they disagree in after `!`.
    private static func told(_ plan: String, _ minutes: String) throws -> [String] {
        let files = [
            ("plans/2024-01-15.md", Self.plan + plan), ("minutes/2024-03-05.md", minutes),
        ]
        return try Library(files: files).ledger().folded().map { folded in
            let places = folded.parts.map { $0.action.path.split(separator: "/").first ?? "" }.joined(separator: " ")
            let state = folded.outstanding ? "open" : "closed"
            let faults = folded.disagreements.map { " !\($0.rawValue)" }.sorted()
            return "\(state): \(folded.leading.action.text) @ \(places)\(faults.joined())"
        }
    }

    @Test(arguments: [
        Case(
            "a row and an item",
            ["| Byt armaturer i tunneln | Bo | 2024-05-01 | |", "- [ ] @bo byt armaturer i tunneln senast 2024-05-01"],
            ["open: byt armaturer i tunneln @ plans minutes"]),
        Case(
            "closed in one", ["| Byt armaturer i tunneln | Bo | 2024-05-01 | |", "- [x] @bo byt armaturer i tunneln"],
            ["open: Byt armaturer i tunneln @ plans minutes !state"]),
        Case(
            "until different days",
            ["| Byt armaturer i tunneln | Bo | 2024-05-01 | |", "- [ ] @bo byt armaturer i tunneln senast 2024-09-01"],
            ["open: byt armaturer i tunneln @ plans minutes !due"]),
        Case(
            "of two people",
            ["| Byt armaturer i tunneln | Bo | 2024-05-01 | |", "- [ ] @anna byt armaturer i tunneln"],
            ["open: Byt armaturer i tunneln @ plans", "open: byt armaturer i tunneln @ minutes"]),
        Case(
            "closed before it was raised again",
            ["| Byt armaturer i tunneln | Bo | 2024-05-01 | Klar 2024-01-20 |", "- [ ] @bo byt armaturer i tunneln"],
            ["closed: Byt armaturer i tunneln @ plans", "open: byt armaturer i tunneln @ minutes"]),
        Case(
            "by one id", ["| Byt armaturer ^k7m2xp | Bo | 2024-05-01 | |", "- [x] @bo byt armaturer ^k7m2xp"],
            ["closed: byt armaturer @ minutes"]),
    ])
    func folds(_ example: Case<[String], [String]>) throws {
        #expect(
            try Self.told(example.input[0], example.input[1]) == example.expected,
            sourceLocation: example.sourceLocation)
    }

    @Test func countedOnce() throws {
        let files = [
            ("plans/2024-01-15.md", Self.plan + "| Byt armaturer i tunneln | Bo | 2024-05-01 | |"),
            ("minutes/2024-03-05.md", "- [ ] @bo byt armaturer i tunneln\n- [ ] ring"),
            ("minutes/2024-04-02.md", "- [ ] @bo byt armaturerna i tunneln"),
        ]
        let ledger = try Library(files: files).ledger()
        #expect(ledger.actions.count == 4 && ledger.samePairs.count == 2)
        #expect(ledger.distinctCount(of: ledger.actions) == 2)
        #expect(ledger.distinctCount(of: ledger.actions.filter { $0.action.path.hasPrefix("minutes/") }) == 2)
        #expect(ledger.distinctCount(of: []) == 0)
    }
}
