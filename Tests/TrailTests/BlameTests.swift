import Git
import TestSupport
import Testing
import Trail
import Workspace

struct BlameTests {
    /// Compares the first lines of the messages of the commits that the lines are from; `–` for one not recorded.
    private func check(
        _ temporary: TemporaryRepository, _ path: String, text: String? = nil, _ expected: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let opened = try Opened(temporary)
        let bytes = try text.map { Array($0.utf8) } ?? temporary.read(path)
        let blame = Blame(Past(opened.repository), folder: WorkspacePath(""), reader: opened.reader)
        let commits = try blame.commits(ofLinesIn: bytes, at: WorkspacePath(path), from: opened.head)
        #expect(commits.map { $0?.summary ?? "–" } == expected, sourceLocation: sourceLocation)
    }

    @Test func eachLineIsFromTheChangeThatWroteIt() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "ett\ntvå\ntre\n"], "Ett")
        try temporary.commit(["a.md": "ett\n2\ntre\n"], "Två")
        try temporary.commit(["b.md": "b\n"], "Annat")
        try temporary.commit(["a.md": "noll\nett\n2\ntre\nfyra\n"], "Tre")
        try check(temporary, "a.md", ["Tre", "Ett", "Två", "Ett", "Tre"])
        try check(temporary, "a.md", text: "ett\nny\n2\r\n", ["Ett", "–", "Två"])
        try check(temporary, "a.md", text: "", [])
    }

    @Test func throughARename() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "---\nid: m-1\n---\nett\ntvå\n"], "Ett")
        try temporary.git("mv", "a.md", "b.md")
        try temporary.commit(["b.md": "---\nid: m-1\n---\nett\nett och ett halvt\ntvå\n"], "Två")
        try check(temporary, "b.md", ["Ett", "Ett", "Ett", "Ett", "Två", "Ett"])
    }

    @Test func throughAMerge() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "1\n2\n3\n4\n5\n"], "Ett", date: "2024-03-01T09:00:00+0100")
        try temporary.git("checkout", "-q", "-b", "side")
        try temporary.commit(["a.md": "1\n2\n3\n4\nfem\n"], "Sida", date: "2024-03-02T09:00:00+0100")
        try temporary.git("checkout", "-q", "main")
        try temporary.commit(["a.md": "ett\n2\n3\n4\n5\n"], "Huvud", date: "2024-03-03T09:00:00+0100")
        try temporary.git("merge", "-q", "--no-ff", "-m", "Samman", "side")
        try check(temporary, "a.md", ["Huvud", "Ett", "Ett", "Ett", "Sida"])
    }

    @Test func aDocumentThatIsNotRecordedHasNoChanges() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["b.md": "b\n"], "Ett")
        try check(temporary, "a.md", text: "a\nb", ["–", "–"])
    }

    /// The commits of the lines are those of `git blame`, on random edits that leave no doubt which line is which.
    @Test(arguments: 0..<4)
    func agreesWithGit(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let temporary = try TemporaryRepository()
        var lines: [String] = []
        for round in 0..<30 {
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0...lines.count, using: &generator)
                if Bool.random(using: &generator), place < lines.count {
                    lines[place] = "rad \(round) \(generator.next())"
                } else if lines.count > 5, Bool.random(using: &generator), place < lines.count {
                    lines.remove(at: place)
                } else {
                    lines.insert("rad \(round) \(generator.next())", at: place)
                }
            }
            try temporary.commit(["a.md": lines.map { $0 + "\n" }.joined()], "Nummer \(round)")
        }
        let git = try temporary.git("blame", "--porcelain", "a.md").split(separator: "\n")
        let ids = git.filter { $0.wholeMatch(of: #/[0-9a-f]{40} .*/#) != nil }.map { String($0.prefix(40)) }
        let opened = try Opened(temporary)
        let blame = Blame(Past(opened.repository), folder: WorkspacePath(""), reader: opened.reader)
        let commits = try blame.commits(
            ofLinesIn: try temporary.read("a.md"), at: WorkspacePath("a.md"), from: opened.head)
        #expect(commits.map { $0?.id.description } == ids)
    }
}
