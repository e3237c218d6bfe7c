import Documents
import Git
import Ledger
import TestSupport
import Testing
import Workspace

@testable import Trail

/// Checks what a walk through a history tells of each commit, oldest first: its summary, what became of each document
/// with the events of its actions, and the other files.
private func checkTrail(
    _ repository: TemporaryRepository, in folder: String = "", _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let lines = try trail(repository, in: folder).map { change in
        ([change.commit.summary] + change.documents.map(told) + change.files.map(told)).joined(separator: " | ")
    }
    #expect(lines == expected, sourceLocation: sourceLocation)
}

private func told(_ document: DocumentChange) -> String {
    ([told(document.kind), document.difference.path.text] + document.events.map(\.kind.rawValue))
        .joined(separator: " ")
}

private func told(_ file: FileChange) -> String {
    let lines = file.lines.map { " +\($0.added) -\($0.removed)" } ?? ""
    return "\(told(file.kind)) \(file.role.rawValue) \(file.path.text)\(lines)"
}

private func told(_ kind: Change.Kind) -> String {
    switch kind {
    case .added: "new"
    case .modified: "modified"
    case .deleted: "deleted"
    case .renamed(let source): "from \(source) to"
    }
}

private func trail(
    _ repository: TemporaryRepository, in folder: String = "", where isWanted: (Commit) -> Bool = { _ in true },
    knowing ids: Set<String>? = nil
) throws -> [WorkspaceChange] {
    let opened = try #require(try Repository.discover(from: repository.path))
    guard let head = try opened.head().commit else { return [] }
    let trail = WorkspaceTrail(
        opened, folder: WorkspacePath(folder), reader: VersionReader(today: Day(number: 19_800)))
    var changes: [WorkspaceChange] = []
    try trail.read(
        CommitOrder.oldestFirst(Ancestry(of: head, in: opened)), where: isWanted, knowing: ids
    ) { changes += $0 }
    return changes
}

struct WorkspaceTrailTests {
    /// A few commits are told as they are among all, by whatever is known of earlier ones.
    @Test(arguments: 0..<8)
    func aFewAreToldAsAmongAll(_ number: Int) throws {
        let repository = try TemporaryRepository()
        try repository.commit(["minutes/2024-03-05.md": "- [ ] ring skolan ^k7m2xp\n- [ ] boka lokal\n"], "0")
        try repository.commit(["minutes/2024-04-02.md": "- [ ] ring skolan ^k7m2xp\n"], "1")
        try repository.commit(["plans/plan.md": "# Plan\n\n- [ ] boka lokal ^p3x8mn\n"], "2")
        try repository.git("mv", "minutes/2024-04-02.md", "minutes/2024-04-03.md")
        try repository.commit(["minutes/other.md": "Text utan åtgärd.\n"], "3")
        try repository.commit(["minutes/2024-05-07.md": "- [x] ring skolan ^k7m2xp\n- [ ] boka lokal ^p3x8mn\n"], "4")
        try repository.commit(["minutes/2024-04-03.md": "- [ ] ring skolan igen ^k7m2xp\n"], "5")
        try repository.commit(["minutes/2024-06-04.md": "- [ ] ny sak ^q2w4er\n"], "6")
        try repository.commit(["plans/plan.md": "# Plan\n\n- [ ] boka lokal ^p3x8mn\n- [ ] ny sak ^q2w4er\n"], "7")
        let all = try trail(repository).filter { $0.commit.summary == "\(number)" }
        func shown(_ changes: [WorkspaceChange]) -> [String] { changes.flatMap { $0.documents.map(told) } }
        let isWanted = { (commit: Commit) in commit.summary == "\(number)" }
        let alone = try trail(repository, where: isWanted, knowing: [])
        let ids = Set(alone.flatMap(\.documents).flatMap(\.events).compactMap(\.action.joiningID))
        #expect(shown(try trail(repository, where: isWanted, knowing: ids)) == shown(all))
    }

    @Test func everyFileHasItsPart() throws {
        let repository = try TemporaryRepository()
        try repository.commit(
            ["protokoll.yaml": "language: sv\n", "minutes/a.md": "- [ ] ring skolan ^k7m2xp\n"], "Ett")
        try repository.commit(
            ["protokoll.yaml": "language: en\n", "people.yaml": "people: []\n", "templates/minutes.md": "# Möte\n"],
            "Två")
        try repository.commit(["minutes/a.md": "- [x] ring skolan ^k7m2xp\n", "bild.png": "x"], "Tre")
        try checkTrail(
            repository,
            [
                "Ett | new minutes/a.md raised | new settings protokoll.yaml",
                "Två | new register people.yaml | modified settings protokoll.yaml +1 -1"
                    + " | new template templates/minutes.md",
                "Tre | modified minutes/a.md closed | new other bild.png",
            ])
    }

    @Test func namesAndDeletions() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "- [ ] ring skolan\n", "b.md": "# B\n\n- [ ] boka lokal\n"], "Ett")
        try repository.git("mv", "a.md", "c.md")
        try repository.git("rm", "-q", "b.md")
        try repository.commit([:], "Två")
        try checkTrail(
            repository, ["Ett | new a.md raised | new b.md raised", "Två | deleted b.md vanished | from a.md to c.md"])
        let lost = try trail(repository)[1].documents[0]
        #expect(lost.outstandingLost.map(\.text) == ["boka lokal"] && lost.title == "B")
        #expect(lost.paragraphs().isEmpty)
    }

    @Test func documentsThatChangePlacesAreToldByTheirIDs() throws {
        let repository = try TemporaryRepository()
        let (one, two) = ("---\nid: mote-1\n---\nEtt\n", "---\nid: mote-2\n---\nTvå\n")
        try repository.commit(["a.md": one, "b.md": two], "Ett")
        try repository.commit(["a.md": two, "b.md": one], "Två")
        try checkTrail(repository, ["Ett | new a.md | new b.md", "Två | from b.md to a.md | from a.md to b.md"])
    }

    @Test func whatAnotherDocumentBoreIsCarried() throws {
        let repository = try TemporaryRepository()
        try repository.commit(
            [
                "minutes/2024-04-02.md": "- [ ] ring skolan ^k7m2xp\n",
                "minutes/2024-03-05.md": "- [ ] ring skolan ^k7m2xp\n",
            ], "Ett")
        try repository.git("mv", "minutes/2024-03-05.md", "minutes/2024-03-06.md")
        try repository.commit([:], "Två")
        try repository.commit(["minutes/2024-03-06.md": "# Möte\n"], "Tre")
        try repository.commit(["minutes/2024-03-06.md": "- [ ] ring skolan ^k7m2xp\n"], "Fyra")
        try repository.commit(["plans/plan.md": "- [ ] ring skolan ^k7m2xp\n"], "Fem")
        try checkTrail(
            repository,
            [
                "Ett | new minutes/2024-03-05.md raised | new minutes/2024-04-02.md carried",
                "Två | from minutes/2024-03-05.md to minutes/2024-03-06.md",
                "Tre | modified minutes/2024-03-06.md vanished", "Fyra | modified minutes/2024-03-06.md raised",
                "Fem | new plans/plan.md carried",
            ])
        // What is not told of is known all the same.
        #expect(
            try trail(repository, where: { $0.summary == "Fem" }).map { told($0.documents[0]) }
                == ["new plans/plan.md carried"])
    }

    @Test func aMergeTellsWhatNeitherSideHad() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n", "b.md": "b\n"], "Ett", date: "2024-03-01T09:00:00+0100")
        try repository.git("checkout", "-q", "-b", "side")
        try repository.commit(["a.md": "b\n", "s.md": "s\n"], "Två", date: "2024-03-02T09:00:00+0100")
        try repository.git("checkout", "-q", "main")
        try repository.commit(["a.md": "c\n"], "Tre", date: "2024-03-03T09:00:00+0100")
        _ = try run("git", ["merge", "-q", "side"], in: repository.path)
        try repository.commit(["a.md": "d\n"], "Samman", date: "2024-03-04T09:00:00+0100")
        try checkTrail(
            repository,
            [
                "Ett | new a.md | new b.md", "Två | modified a.md | new s.md", "Tre | modified a.md",
                "Samman | modified a.md",
            ])
        #expect(try trail(repository).last?.paths == ["a.md", "s.md"])
        #expect(try trail(repository).map(\.commit.parents.count) == [0, 1, 1, 2])
    }

    @Test func parentsComeFirstWhateverTheClocksSay() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n"], "Ett", date: "2024-03-05T09:00:00+0100")
        try repository.commit(["a.md": "b\n"], "Två", date: "2024-03-01T09:00:00+0100")
        try repository.git("checkout", "-q", "-b", "side")
        try repository.commit(["b.md": "b\n"], "Tre", date: "2024-02-01T09:00:00+0100")
        try repository.git("checkout", "-q", "main")
        try repository.commit(["c.md": "c\n"], "Fyra", date: "2024-04-01T09:00:00+0100")
        try repository.git(
            "merge", "-q", "--no-ff", "-m", "Samman", "side",
            environment: ["GIT_COMMITTER_DATE": "2024-01-01T09:00:00+0100"])
        #expect(try trail(repository).map(\.commit.summary) == ["Ett", "Två", "Tre", "Fyra", "Samman"])
    }

    @Test func aWorkspaceBelowTheRoot() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["möten här/a.md": "a\n", "b.md": "b\n"], "Ett")
        try repository.commit(["b.md": "c\n"], "Två")
        try checkTrail(repository, in: "möten här", ["Ett | new a.md", "Två"])
        #expect(try trail(repository, in: "möten här").map(\.paths) == [["a.md", "b.md"], ["b.md"]])
    }

    @Test func moreThanABatch() throws {
        let repository = try TemporaryRepository()
        let files = (0..<1200).map { ("minutes/\($0).md", "# Möte\n\n- [ ] ring \($0) ^a\($0)b\n") }
        try repository.commit(Dictionary(uniqueKeysWithValues: files), "Ett")
        try repository.commit(["minutes/7.md": "# Möte\n\n- [x] ring 7 ^a7b\n"], "Två")
        let changes = try trail(repository)
        #expect(changes.map(\.documents.count) == [1200, 1])
        #expect(changes.last.map { told($0.documents[0]) } == "modified minutes/7.md closed")
    }

    @Test func nothingAtAll() throws {
        let repository = try TemporaryRepository()
        try checkTrail(repository, [])
        try repository.commit([:], "Tomt")
        try checkTrail(repository, ["Tomt"])
    }
}
