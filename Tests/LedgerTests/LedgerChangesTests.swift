import Documents
import Ledger
import TestSupport
import Testing

/// What became of actions between two ledgers.
struct LedgerChangesTests {
    private static let march = "minutes/2024-03-05.md"
    private static let april = "minutes/2024-04-02.md"

    private static func told(
        _ old: [String: String], _ new: [String: String], moved: [String: String] = [:], until: String = "2024-06-01"
    ) throws -> [String] {
        let before = try Library(files: old.map { ($0.key, $0.value) }).ledger(today: "2024-03-20")
        let after = try Library(files: new.map { ($0.key, $0.value) }).ledger(today: until)
        return LedgerChanges(from: before, to: after, moved: moved).changed.map { changed in
            let events = changed.events.map { event in
                event.kind.rawValue + (event.days.map { " \($0)" } ?? "")
            }
            return "\(changed.action.action.text): \(events.joined(separator: ", "))"
        }
    }

    @Test(arguments: [
        Case("nothing", ["- [ ] ring skolan nu", "- [ ] ring skolan nu"], []),
        Case("new", ["", "- [ ] ring skolan nu"], ["ring skolan nu: raised"]),
        Case("new and done", ["", "- [x] ring skolan nu"], ["ring skolan nu: raised, closed"]),
        Case("closed", ["- [ ] ring skolan nu", "- [x] ring skolan nu"], ["ring skolan nu: closed"]),
        Case(
            "moved twice is moved once", ["- [ ] ring nu senast 2024-03-10", "- [ ] ring nu senast 2024-03-30"],
            ["ring nu: postponed 20"]),
        Case(
            "several things", ["- [ ] @bo ring skolan om kön ^k7m2xp", "- [/] @eva ring skolorna om kön ^k7m2xp"],
            ["ring skolorna om kön: reassigned, reworded"]),
        Case("an id that was minted", ["- [ ] ring skolan nu", "- [ ] ring skolan nu ^k7m2xp"], []),
        Case("gone", ["- [ ] ring skolan nu\n- [x] boka", ""], ["ring skolan nu: vanished"]),
        Case("reopened", ["- [x] ring skolan nu", "- [ ] ring skolan nu"], ["ring skolan nu: reopened"]),
    ])
    func inOneDocument(_ example: Case<[String], [String]>) throws {
        let told = try Self.told([Self.march: example.input[0]], [Self.march: example.input[1]])
        #expect(told == example.expected, sourceLocation: example.sourceLocation)
    }

    @Test(arguments: [
        Case(
            "by its id", ["- [ ] ring skolan nu ^k7m2xp", "- [x] ring skolan nu ^k7m2xp"], ["ring skolan nu: closed"]),
        Case("in the same words", ["- [ ] ring skolan nu", "- [x] Ring skolan nu."], ["Ring skolan nu.: closed"]),
        Case("as it was", ["- [ ] ring skolan nu", "- [ ] ring skolan nu"], []),
        Case(
            "passed over", ["- [ ] ring skolan nu ^k7m2xp\n- [ ] boka lokal ^w3d8fq", "- [ ] ring skolan nu ^k7m2xp"],
            ["boka lokal: vanished"]),
    ])
    func carriedToTheNextMeeting(_ example: Case<[String], [String]>) throws {
        let old = [Self.march: example.input[0]]
        let told = try Self.told(old, old.merging([Self.april: example.input[1]]) { $1 })
        #expect(told == example.expected, sourceLocation: example.sourceLocation)
    }

    @Test func renamedDocumentsAreTheSame() throws {
        let moved = ["minutes/2024-03-06.md": Self.march]
        let old = [Self.march: "- [ ] ring skolan nu"]
        let new = ["minutes/2024-03-06.md": "- [x] ring skolan nu"]
        #expect(try Self.told(old, new, moved: moved) == ["ring skolan nu: closed"])
        #expect(try Self.told(old, new).count == 2)
    }

    @Test func whatHadVanishedBeforeIsNoNews() throws {
        let old = [
            Self.march: "- [ ] ring skolan nu ^k7m2xp\n- [ ] boka lokal ^w3d8fq",
            "minutes/2024-03-12.md": "- [ ] ring skolan nu ^k7m2xp",
        ]
        #expect(try Self.told(old, old) == [])
    }
}
