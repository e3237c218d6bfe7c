import Git
import TestSupport
import Testing
import Text
import Trail
import Workspace

struct TextHistoryTests {
    /// Writes each span as `path:line text written–gone`.
    private func check(
        _ temporary: TemporaryRepository, _ term: String, _ expected: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let opened = try Opened(temporary)
        let history = TextHistory(opened.repository, folder: WorkspacePath(""), reader: opened.reader)
        let spans = try history.spans(of: try #require(SearchTerm(term)), from: opened.head)
        let shown = spans.map { span in
            "\(span.path.text):\(span.line) \(span.text) \(span.written.summary)–\(span.gone?.summary ?? "")"
        }
        #expect(shown == expected, sourceLocation: sourceLocation)
    }

    @Test func writtenGoneAndBack() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "# A\n"], "Ett")
        try temporary.commit(["a.md": "# A\n\nRing skolan\nnu.\n", "b.txt": "skolan"], "Två")
        try temporary.commit(["a.md": "# A\n\nmer\n\nRing skolan\nnu.\n"], "Tre")
        try temporary.commit(["a.md": "# A\n"], "Fyra")
        try temporary.commit(["a.md": "skolan nu\n"], "Fem")
        try check(temporary, "skolan nu", ["a.md:3 Ring skolan Två–Fyra", "a.md:1 skolan nu Fem–"])
        try check(temporary, "finns inte", [])
    }

    @Test func aRenameEndsNothing() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "skolan\noch mer\n"], "Ett")
        try temporary.git("mv", "a.md", "b.md")
        try temporary.commit([:], "Två")
        try check(temporary, "skolan", ["a.md:1 skolan Ett–"])
        try temporary.git("rm", "-q", "b.md")
        try temporary.commit([:], "Tre")
        try check(temporary, "skolan", ["a.md:1 skolan Ett–Tre"])
    }

    @Test func branchesThatMeet() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "1\n2\n3\n4\n5\n"], "Ett", date: "2024-03-01T09:00:00+0100")
        try temporary.git("checkout", "-q", "-b", "side")
        try temporary.commit(["a.md": "1\n2\n3\n4\nskolan\n"], "Sida", date: "2024-03-02T09:00:00+0100")
        try temporary.git("checkout", "-q", "main")
        try temporary.commit(["a.md": "ett\n2\n3\n4\n5\n"], "Huvud", date: "2024-03-03T09:00:00+0100")
        try temporary.git("merge", "-q", "--no-ff", "-m", "Samman", "side")
        try check(temporary, "skolan", ["a.md:5 skolan Sida–"])
        try temporary.git("checkout", "-q", "-b", "other", "HEAD~1")
        try temporary.git("merge", "-q", "--no-ff", "-s", "ours", "-m", "Vår", "main")
        try check(temporary, "skolan", ["a.md:5 skolan Sida–Vår"])
    }
}
