import Documents
import Git
import TestSupport
import Testing
import Trail
import Workspace

struct PastVersionsTests {
    /// The path and text of a document of the head at a revision; nil where it was not there.
    private func version(_ temporary: TemporaryRepository, _ path: String, at revision: String) throws -> String? {
        let opened = try Opened(temporary)
        let versions = PastVersions(Past(opened.repository), folder: WorkspacePath(""), reader: opened.reader)
        let found = try versions.version(of: WorkspacePath(path), from: opened.head, at: opened.commit(revision))
        return try found.map { found in
            "\(found.path.text): \(String(decoding: try opened.repository.blob(found.blob), as: UTF8.self))"
        }
    }

    @Test func throughRenames() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["x.md": "x"], "Noll")
        try temporary.commit(["a.md": "ett"], "Ett")
        try temporary.git("mv", "a.md", "b.md")
        try temporary.commit([:], "Två")
        try temporary.commit(["b.md": "tre"], "Tre")
        #expect(try version(temporary, "b.md", at: "HEAD") == "b.md: tre")
        #expect(try version(temporary, "b.md", at: "HEAD~1") == "b.md: ett")
        #expect(try version(temporary, "b.md", at: "HEAD~2") == "a.md: ett")
        #expect(try version(temporary, "b.md", at: "HEAD~3") == nil)
        #expect(try version(temporary, "a.md", at: "HEAD~2") == "a.md: ett")
    }

    @Test func documentsThatChangedPlacesAreToldApartByTheirIDs() throws {
        let temporary = try TemporaryRepository()
        let (one, two) = ("---\nid: m-1\n---\nett\n", "---\nid: m-2\n---\ntvå\n")
        try temporary.commit(["a.md": one, "b.md": two], "Ett")
        try temporary.commit(["a.md": two + "mer\n", "b.md": one], "Bytta")
        #expect(try version(temporary, "a.md", at: "HEAD~1") == "b.md: \(two)")
        #expect(try version(temporary, "b.md", at: "HEAD~1") == "a.md: \(one)")
        try checkHistory(temporary, "a.md", ["Bytta | from b.md", "Ett | added"])
    }

    @Test func aDeletedDocument() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "ett", "b.md": "b"], "Ett")
        try temporary.git("rm", "-q", "a.md")
        try temporary.commit([:], "Bort")
        #expect(try version(temporary, "a.md", at: "HEAD") == nil)
        #expect(try version(temporary, "a.md", at: "HEAD~1") == "a.md: ett")
    }

    @Test func onAnotherBranch() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "---\nid: m-1\n---\nett\n", "c.md": "c"], "Ett")
        try temporary.git("checkout", "-q", "-b", "side")
        try temporary.git("mv", "a.md", "b.md")
        try temporary.commit(["c.md": "d"], "Sida")
        try temporary.git("checkout", "-q", "main")
        #expect(try version(temporary, "a.md", at: "side")?.hasPrefix("b.md: ") == true)
        #expect(try version(temporary, "c.md", at: "side") == "c.md: d")
    }

    @Test func onTheSideThatAMergeDidNotTake() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "ett"], "Ett", date: "2024-03-01T09:00:00+0100")
        try temporary.git("checkout", "-q", "-b", "side")
        try temporary.commit(["a.md": "sida"], "Sida", date: "2024-03-02T09:00:00+0100")
        try temporary.git("checkout", "-q", "main")
        try temporary.commit(["b.md": "b"], "Huvud", date: "2024-03-03T09:00:00+0100")
        try temporary.git("merge", "-q", "--no-ff", "-m", "Samman", "side")
        #expect(try version(temporary, "a.md", at: "HEAD^1") == "a.md: ett")
        #expect(try version(temporary, "a.md", at: "HEAD^2") == "a.md: sida")
    }
}

struct RecordedDaysTests {
    @Test func theLastCommitOnOrBeforeADayByItsOwnClock() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "1"], "Ett", date: "2024-03-01T23:30:00+0100")
        try temporary.commit(["a.md": "2"], "Två", date: "2024-03-02T00:30:00+0200")
        let opened = try Opened(temporary)
        func commit(_ day: String) throws -> String {
            switch try RecordedDays(opened.repository).commit(on: try #require(Day(iso: day)), from: opened.head) {
            case .found(let commit): commit.summary
            case .tooEarly(let first): "before \(first.iso)"
            }
        }
        #expect(try commit("2024-03-01") == "Ett")
        #expect(try commit("2024-03-02") == "Två")
        #expect(try commit("2030-01-01") == "Två")
        #expect(try commit("2024-02-29") == "before 2024-03-01")
    }
}

struct FormerDocumentsTests {
    @Test func deletedAndMovedPaths() throws {
        let temporary = try TemporaryRepository()
        try temporary.commit(["a.md": "en text\n", "b.md": "en annan\n", "c.txt": "c", ".git-x/d.md": "d"], "Ett")
        try temporary.git("mv", "a.md", "e.md")
        try temporary.git("rm", "-q", "b.md", "c.txt", ".git-x/d.md")
        try temporary.commit([:], "Två")
        let opened = try Opened(temporary)
        let former = FormerDocuments(opened.repository, folder: WorkspacePath(""), reader: opened.reader)
        let found = try former.departures(from: opened.head)
        #expect(found.map { "\($0.path.text) → \($0.movedTo?.text ?? "")" } == ["a.md → e.md", "b.md → "])
        #expect(found.allSatisfy { (try? opened.commit("HEAD~1")) == $0.lastHolder })
    }
}
