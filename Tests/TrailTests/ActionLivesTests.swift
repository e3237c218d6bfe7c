import Documents
import Git
import Ledger
import TestSupport
import Testing
import Trail
import Workspace

/// Lives of actions, read from a repository.
struct ActionLivesTests {
    private static func lives(
        _ repository: TemporaryRepository, meetings: [String] = []
    ) throws -> (lives: ActionLives, documents: [Document]) {
        let opened = try Opened(repository)
        let reader = opened.reader
        let documents = meetings.compactMap { day in
            reader.document(at: WorkspacePath("minutes/\(day).md"), Array("# Möte \(day)\n".utf8))
        }
        let lives = try ActionLives(
            from: opened.head, in: opened.repository, folder: WorkspacePath(""), reader: reader,
            meetings: ActionLives.Meetings(of: documents))
        return (lives, documents)
    }

    private static func told(_ line: LifeLine?, _ lives: ActionLives) -> [String] {
        (line?.events ?? []).map { life in
            let told = "\(lives.commits[life.occasion].summary) \(life.event.kind.rawValue)"
            return life.counts ? told : "(\(told))"
        }
    }

    private static let path = "minutes/2024-03-05.md"

    private static func minutes(_ due: String) -> [String: String] {
        [path: "# Möte 2024-03-05\n\n- [ ] ring skolan senast \(due) ^k7m2xp\n"]
    }

    @Test func draftingEndsWithTheNextMeeting() throws {
        let repository = try TemporaryRepository()
        try repository.commit(Self.minutes("2024-03-20"), "Ett", date: "2024-03-05T09:00:00+0100")
        try repository.commit(Self.minutes("2024-03-21"), "Två", date: "2024-03-06T09:00:00+0100")
        try repository.commit(Self.minutes("2024-04-21"), "Tre", date: "2024-04-03T09:00:00+0200")
        let (lives, _) = try Self.lives(repository, meetings: ["2024-03-05", "2024-04-02"])
        #expect(
            Self.told(lives.line(ofID: "k7m2xp"), lives) == ["Ett raised", "(Två postponed)", "Tre postponed"])
    }

    @Test func draftingEndsWithTheApproval() throws {
        let repository = try TemporaryRepository()
        let approved = { (due: String) in
            [
                Self.path:
                    "---\nid: mote-1\njusterat: 2024-03-08\n---\n# Möte\n\n- [ ] ring skolan senast \(due) ^k7m2xp\n"
            ]
        }
        try repository.commit(approved("2024-03-20"), "Ett")
        try repository.commit(approved("2024-03-21"), "Två")
        let (lives, _) = try Self.lives(repository)
        #expect(Self.told(lives.line(ofID: "k7m2xp"), lives) == ["Ett raised", "Två postponed"])
    }

    @Test func commandsAndUndosAreReadFromTheTrailers() throws {
        let repository = try TemporaryRepository()
        try repository.commit(Self.minutes("2024-03-20"), "Ett")
        let second = try repository.commit(
            Self.minutes("2024-03-21"), "Två\n\nReason: sjukdom\nCommand: postpone\n")
        try repository.commit(Self.minutes("2024-03-20"), "Tre\n\nUndoes: \(second)\n")
        try repository.commit(Self.minutes("2024-03-25"), "Fyra\n\nCommand: postpone\n")
        let (lives, _) = try Self.lives(repository)
        let line = lives.line(ofID: "k7m2xp")
        #expect(Self.told(line, lives) == ["Ett raised", "(Två postponed)", "(Tre advanced)", "Fyra postponed"])
        #expect(line?.events[1].reason == "sjukdom" && line?.postponedDays == 5)
    }

    @Test func anActionWithoutAnIDIsFoundWhereItStands() throws {
        let repository = try TemporaryRepository()
        try repository.commit([Self.path: "- [ ] ring\n- [ ] ring\n"], "Ett")
        try repository.commit([Self.path: "- [ ] ring\n- [x] ring\n"], "Två")
        let (lives, _) = try Self.lives(repository)
        let document = try Opened(repository).reader.document(
            at: WorkspacePath(Self.path), Array("- [ ] ring\n- [x] ring\n".utf8))
        let lines = try #require(document).actions.map { try lives.line(of: $0) }
        #expect(Set(lines.map { Self.told($0, lives) }) == [["Ett raised"], ["Ett raised", "Två closed"]])
        var elsewhere = try #require(document?.actions.first)
        elsewhere.path = "minutes/none.md"
        #expect(try lives.line(of: elsewhere) == nil)
    }

    @Test func branchesThatMeet() throws {
        let repository = try TemporaryRepository()
        try repository.commit(Self.minutes("2024-03-20"), "Ett", date: "2024-03-01T09:00:00+0100")
        try repository.git("checkout", "-q", "-b", "side")
        try repository.commit(
            ["plans/plan.md": "- [ ] ring skolan senast 2024-03-20 ^k7m2xp\n"], "Två", date: "2024-03-02T09:00:00+0100")
        try repository.git("checkout", "-q", "main")
        try repository.commit(
            [Self.path: "# Möte\n\n- [x] ring skolan senast 2024-03-20 ^k7m2xp\n"], "Tre",
            date: "2024-03-03T09:00:00+0100")
        try repository.git("merge", "-q", "--no-ff", "-m", "Samman", "side")
        let (lives, _) = try Self.lives(repository)
        let line = lives.line(ofID: "k7m2xp")
        #expect(Self.told(line, lives) == ["Ett raised", "Två carried", "Tre closed"])
        #expect(line?.paths == [Self.path, "plans/plan.md"])
    }

    private static let onceRecorded: [[String: String]] = [
        ["plans/a.md": "- [ ] ring\n- [x] skriv\n", "plans/b.md": "- [ ] ring\n"],
        ["plans/a.md": "- [ ] ring senast 2024-03-20 ^k7m2xp\n", path: "- [ ] ring senast 2024-03-25 ^k7m2xp\n"],
        ["plans/a.md": "- [ ] ring senast 2024-03-20 ^k7m2xp\n- [ ] ring senast 2024-03-25 ^k7m2xp\n"],
        [
            path: "---\nserie: styr\n---\n# Möte 2024-03-05\n\n- [ ] ring skolan om mötet\n",
            "minutes/2024-04-05.md": "---\nserie: styr\n---\n# Möte 2024-04-05\n\n- [ ] ring skolan om mötet\n",
        ],
        [
            path: "---\nserie: styr\n---\n# Möte 2024-03-05\n\n- [ ] ring till nästa möte\n",
            "minutes/2024-04-05.md": "---\nserie: styr\n---\n# Möte 2024-04-05\n\n- [x] ring till nästa möte\n",
        ],
    ]

    @Test(arguments: onceRecorded) func documentsThatAreKnownNeedNotBeRead(_ documents: [String: String]) throws {
        let repository = try TemporaryRepository()
        for (number, document) in documents.sorted(by: { $0.key < $1.key }).enumerated() {
            try repository.commit([document.key: document.value], "\(number)\n\nReason: sjukdom\n")
        }
        let (lives, _) = try Self.lives(repository)
        let opened = try Opened(repository)
        let read = documents.keys.sorted().compactMap { path in
            documents[path].flatMap { opened.reader.document(at: WorkspacePath(path), Array($0.utf8)) }
        }
        let known = try ActionLives(
            from: opened.head, in: opened.repository, folder: WorkspacePath(""), reader: opened.reader,
            meetings: ActionLives.Meetings(of: []), unchanged: read)
        let actions = read.flatMap(\.actions)
        #expect(!actions.isEmpty)
        #expect(try known.lines(of: actions) == lives.lines(of: actions))
    }

    @Test(arguments: ["", " ^k7m2xp"]) func anActionAskedForAloneHasTheSameLife(_ id: String) throws {
        let repository = try TemporaryRepository()
        try repository.commit(["plans/a.md": "- [ ] ring senast 2024-03-20\(id)\n- [ ] ring\n"], "Ett")
        try repository.commit(["plans/b.md": "- [ ] ring senast 2024-03-25\(id)\n"], "Två")
        try repository.git("mv", "plans/a.md", "plans/c.md")
        try repository.git("commit", "-q", "-m", "Tre")
        try repository.commit(["plans/c.md": "- [ ] ring senast 2024-04-20\(id)\n- [x] ring\n"], "Fyra")
        let (lives, _) = try Self.lives(repository)
        let opened = try Opened(repository)
        let path = WorkspacePath("plans/c.md")
        let text = Array("- [ ] ring senast 2024-04-20\(id)\n- [x] ring\n".utf8)
        let actions = try #require(opened.reader.document(at: path, text)).actions
        let asked = try ActionLives(
            from: opened.head, in: opened.repository, folder: WorkspacePath(""), reader: opened.reader,
            meetings: ActionLives.Meetings(of: []), of: path)
        #expect(try asked.lines(of: actions) == lives.lines(of: actions))
        #expect(actions.count == 2)
        let told = try asked.lines(of: actions).map { Self.told($0, asked) }
        let elsewhere = id.isEmpty ? [] : ["Två carried", "Två postponed"]
        #expect(told == [["Ett raised"] + elsewhere + ["(Fyra postponed)"], ["Ett raised", "Fyra closed"]])
    }
}
