import TestSupport
import Testing
import Trail

@testable import Git

/// What later commits take back.
struct UndoneChangesTests {
    /// A history as `name` or `name > what it takes back …`, oldest first; the names are single digits.
    private static func commits(_ history: String) throws -> [Commit] {
        try history.split(separator: ",").map { entry in
            let digits = entry.filter(\.isNumber).map(String.init)
            return try commit(digits[0], undoing: digits.dropFirst())
        }
    }

    private static func commit(_ digit: String, undoing digits: some Sequence<String>) throws -> Commit {
        let trailers = digits.map { "Undoes: \(full($0))\n" }.joined()
        let person = "Åsa Öberg <asa@example.org> 0 +0000"
        let text =
            "tree \(full("0"))\nauthor \(person)\ncommitter \(person)\n\nEtt\n\nDocument: a.md\n\(trailers)"
        let id = try #require(ObjectID(full(digit)))
        return try #require(Commit(id, text: Array(text.utf8)))
    }

    private static func full(_ digit: String) -> String { String(repeating: digit, count: 40) }

    @Test(arguments: [
        Case("nothing", "1,2", ""),
        Case("a change", "1,2,3>1", "1"),
        Case("an undo of an undo brings the change back", "1,2>1,3>2", "2"),
        Case("and once more takes it away", "1,2>1,3>2,4>3", "1 3"),
        Case("several changes at once", "1,2,3>1 2", "1 2"),
        Case("by two undos, one of which is undone", "1,2>1,3>1,4>2", "1 2"),
        Case("twice by the same commit", "1,2>1 1", "1"),
        Case("what the history does not hold", "1,2>9", ""),
        Case("in whatever order they are met", "3>2,1,2>1", "2"),
    ])
    func takenBack(_ example: Case<String, String>) throws {
        let commits = try Self.commits(example.input)
        let undone = UndoneChanges(among: commits)
        let taken = commits.filter { undone.contains($0.id) }.map { String($0.id.description.prefix(1)) }.sorted()
        #expect(taken.joined(separator: " ") == example.expected)
    }

    @Test func bothHalvesOfAPairWereNeverMeant() throws {
        let commits = try Self.commits("1,2>1,3>2,4>3,5")
        let undone = UndoneChanges(among: commits)
        #expect(commits.map { undone.isNeverMeant($0.id) } == [true, true, true, true, false])
        #expect(undone.undo(of: commits[0].id) == commits[1].id)
        #expect(undone.undone(by: commits[3].id) == [commits[2].id])
        #expect(undone.undone(by: commits[2].id).isEmpty)
    }

    @Test(arguments: [
        Case("in the body", "Ett\n\nUndoes: ID\n\nmer text\n", 0), Case("as the first line", "Undoes: ID\n", 0),
        Case("cut short", "Ett\n\nUndoes: SHORT\n", 0), Case("as the last paragraph", "Ett\n\nUndoes: ID\n", 1),
    ])
    func onlyATrailerCounts(_ example: Case<String, Int>) throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.md": "a\n"])
        let message = example.input.replacing("SHORT", with: first.prefix(8)).replacing("ID", with: first)
        try repository.commit(["a.md": "b\n"], message)
        try Library.start()
        let opened = try #require(try Repository.discover(from: repository.path))
        let head = try #require(try opened.head().commit)
        let undone = try UndoneChanges(from: head, in: opened)
        #expect(undone.contains(try #require(ObjectID(first))) == (example.expected == 1))
        #expect(undone.isEmpty == (example.expected == 0))
    }

    @Test func anUndoThatIsNotReachableCountsForNothing() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.md": "a\n"])
        try repository.git("switch", "-q", "-c", "side")
        try repository.commit(["a.md": "b\n"], "Ett\n\nUndoes: \(first)")
        try repository.git("switch", "-q", "main")
        try Library.start()
        let opened = try #require(try Repository.discover(from: repository.path))
        let id = try #require(ObjectID(first))
        #expect(try UndoneChanges(from: id, in: opened).isEmpty)
        try repository.git("merge", "-q", "side")
        let head = try #require(try opened.head().commit)
        #expect(try UndoneChanges(from: head, in: opened).contains(id))
    }
}
