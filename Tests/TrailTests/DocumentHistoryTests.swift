import Documents
import Git
import Ledger
import TestSupport
import Testing
import Trail
import Workspace

/// Checks the history of a path: for each change, newest first, its summary, what happened to the file, and the
/// events of its actions.
func checkHistory(
    _ repository: TemporaryRepository, _ path: String, _ expected: [String], carried: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let changes = try history(repository, path, carried: carried)
    let lines = changes.map { change in
        let kind =
            switch change.kind {
            case .added: "added"
            case .modified: "modified"
            case .deleted: "deleted"
            case .renamed(let source): "from \(source)"
            }
        return ([change.commit.summary, kind] + change.events.map(\.kind.rawValue)).joined(separator: " | ")
    }
    #expect(lines == expected, sourceLocation: sourceLocation)
}

func history(_ repository: TemporaryRepository, _ path: String, in folder: String = "", carried: Set<String> = [])
    throws -> [Change]
{
    try Library.start()
    let opened = try #require(try Repository.discover(from: repository.path))
    guard let head = try opened.head().commit else { return [] }
    let reader = VersionReader(today: Day(number: 19_800))
    let history = DocumentHistory(Past(opened), folder: WorkspacePath(folder), reader: reader)
    return try history.changes(of: WorkspacePath(path), from: head).map { change in
        var change = change
        change.events = change.events.carrying(carried)
        return change
    }
}

struct DocumentHistoryTests {
    private static let minutes = "minutes/möte 5 mars.md"
    private static let long = (1...20).map { "Rad \($0) står kvar.\n" }.joined()

    @Test func newestFirst() throws {
        let repository = try TemporaryRepository()
        try repository.commit([Self.minutes: "# Möte\n\n- [ ] ring skolan ^k7m2xp\n"], "Ett")
        try repository.commit(["other.md": "# Annat\n"], "Annat")
        try repository.commit([Self.minutes: "# Möte\n\n- [x] ring skolan ^k7m2xp\n"], "Två\n\nDocument: a\n")
        try checkHistory(repository, Self.minutes, ["Två | modified | closed", "Ett | added | raised"])
        let change = try #require(try history(repository, Self.minutes).first)
        #expect(change.commit.author.identity == Identity(name: "Åsa Öberg", email: "asa@example.org"))
        #expect(change.commit.author.time == Timestamp(seconds: 1_709_625_600, offsetMinutes: 60))
        #expect(change.commit.committer == change.commit.author)
        #expect(change.paths == [Self.minutes])
        #expect(change.commit.trailers == [Trailer("Document", "a")])
    }

    @Test func carriedFromAnotherDocument() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "- [ ] ring skolan ^k7m2xp\n- [ ] boka lokal\n"], "Ett")
        try checkHistory(repository, "a.md", ["Ett | added | carried | raised"], carried: ["k7m2xp"])
    }

    @Test func recordedForAnother() throws {
        let repository = try TemporaryRepository()
        try repository.write("a.md", "a\n")
        try repository.git("add", "-A")
        try repository.git(
            "commit", "-q", "-m", "Ett\n\nFound: outside", environment: ["GIT_AUTHOR_NAME": "Bo Ek"])
        let change = try #require(try history(repository, "a.md").first)
        #expect(change.commit.author.identity.name == "Bo Ek")
        #expect(change.commit.committer.identity.name == "Åsa Öberg")
        #expect(change.commit.trailers == [Trailer("Found", "outside")])
    }

    @Test func renamedWithTheSameBytes() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "- [ ] ring skolan\n"], "Ett")
        try repository.git("mv", "a.md", "b.md")
        try repository.commit([:], "Två")
        try repository.commit(["b.md": "- [x] ring skolan\n"], "Tre")
        try checkHistory(
            repository, "b.md", ["Tre | modified | closed", "Två | from a.md", "Ett | added | raised"])
    }

    @Test func renamedAndRewrittenWithTheSameID() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "---\nid: mote-1\n---\nEtt\n", "c.md": "---\nid: mote-2\n---\nTre\n"], "Ett")
        try repository.git("rm", "-q", "a.md", "c.md")
        try repository.commit(["b.md": "---\nid: mote-1\n---\nHelt andra ord än förut, och många.\n"], "Två")
        try checkHistory(repository, "b.md", ["Två | from a.md", "Ett | added"])
    }

    @Test func renamedAndEdited() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": Self.long], "Ett")
        try repository.git("rm", "-q", "a.md")
        try repository.commit(["b.md": Self.long + "En till.\n"], "Två")
        try checkHistory(repository, "b.md", ["Två | from a.md", "Ett | added"])
        #expect(try history(repository, "b.md")[0].paths == ["a.md", "b.md"])
    }

    @Test func anotherIDIsAnotherDocument() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "---\nid: mote-1\n---\n" + Self.long], "Ett")
        try repository.git("rm", "-q", "a.md")
        try repository.commit(["b.md": "---\nid: mote-2\n---\n" + Self.long], "Två")
        try checkHistory(repository, "b.md", ["Två | added"])
    }

    @Test func deletedAndBack() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "- [ ] ring skolan\n"], "Ett")
        try repository.git("rm", "-q", "a.md")
        try repository.commit([:], "Två")
        try checkHistory(repository, "a.md", ["Två | deleted | vanished", "Ett | added | raised"])
        try repository.commit(["a.md": "# Ny\n"], "Tre")
        try checkHistory(repository, "a.md", ["Tre | added", "Två | deleted | vanished", "Ett | added | raised"])
    }

    @Test func throughAMerge() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n"], "Ett", date: "2024-03-01T09:00:00+0100")
        try repository.git("checkout", "-q", "-b", "side")
        try repository.commit(["a.md": "b\n"], "Två", date: "2024-03-02T09:00:00+0100")
        try repository.git("checkout", "-q", "main")
        try repository.commit(["b.md": "b\n"], "Annat", date: "2024-03-03T09:00:00+0100")
        try repository.git("merge", "-q", "--no-ff", "-m", "Samman", "side")
        try checkHistory(repository, "a.md", ["Två | modified", "Ett | added"])
    }

    @Test func mergedWithATextOfItsOwn() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n"], "Ett", date: "2024-03-01T09:00:00+0100")
        try repository.git("checkout", "-q", "-b", "side")
        try repository.commit(["a.md": "b\n"], "Två", date: "2024-03-02T09:00:00+0100")
        try repository.git("checkout", "-q", "main")
        try repository.commit(["a.md": "c\n"], "Tre", date: "2024-03-03T09:00:00+0100")
        _ = try run("git", ["merge", "-q", "side"], in: repository.path)
        try repository.commit(["a.md": "d\n"], "Samman", date: "2024-03-04T09:00:00+0100")
        try checkHistory(
            repository, "a.md", ["Samman | modified", "Tre | modified", "Två | modified", "Ett | added"])
    }

    @Test func inAWorkspaceBelowTheRoot() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["möten här/a.md": "a\n", "b.md": "b\n"], "Ett")
        try repository.git("mv", "möten här/a.md", "möten här/c.md")
        try repository.commit(["b.md": "c\n"], "Två")
        let changes = try history(repository, "c.md", in: "möten här")
        #expect(changes.map(\.kind) == [.renamed(from: "a.md"), .added])
        #expect(changes.map(\.paths) == [["a.md", "b.md", "c.md"], ["a.md", "b.md"]])
    }

    @Test func ofNothing() throws {
        let repository = try TemporaryRepository()
        try checkHistory(repository, "a.md", [])
        try repository.commit(["b.md": "b\n"], "Ett")
        try checkHistory(repository, "a.md", [])
        try checkHistory(repository, "b.md/c.md", [])
    }

    @Test func onADetachedHead() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n"], "Ett")
        try repository.git("checkout", "-q", "--detach")
        try repository.commit(["a.md": "b\r\n"], "Två")
        try checkHistory(repository, "a.md", ["Två | modified", "Ett | added"])
    }

    @Test func aLinkIsNoDocument() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n"], "Ett")
        try repository.git("rm", "-q", "a.md")
        try run("ln", ["-s", "b.md", "a.md"], in: repository.path)
        try repository.commit([:], "Två")
        try checkHistory(repository, "a.md", ["Två | deleted", "Ett | added"])
    }
}
