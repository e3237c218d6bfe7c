import Git
import TestSupport
import Testing

@Suite struct HeadTests {
    @Test func headFollowsTheBranch() throws {
        let repository = try TemporaryRepository()
        let opened = try open(repository)
        #expect(try opened.head() == .unborn(branch: "main"))
        let first = try repository.commit(["a.md": "a\n"])
        #expect(try opened.head() == .branch("main", try #require(ObjectID(first))))
        try repository.git("checkout", "-q", "-b", "utkast/våren")
        #expect(try opened.head().branch == "utkast/våren")
        try repository.git("checkout", "-q", "--detach")
        #expect(try opened.head() == .detached(try #require(ObjectID(first))))
    }

    @Test(arguments: [
        ("MERGE_HEAD", Operation.merge), ("REVERT_HEAD", .revert), ("CHERRY_PICK_HEAD", .cherryPick),
        ("BISECT_LOG", .bisect), ("rebase-merge/interactive", .rebase), ("rebase-apply/applying", .applyMailbox),
    ])
    func anOperationUnderWayIsSeen(file: String, operation: Operation) throws {
        let repository = try TemporaryRepository()
        let id = try repository.commit(["a.md": "a\n"])
        let opened = try open(repository)
        #expect(opened.operation() == nil)
        try repository.write(".git/\(file)", "\(id)\n")
        #expect(opened.operation() == operation)
    }

    @Test(arguments: ["HEAD", "main", "v1", "HEAD~0", "refs/heads/main"])
    func aRevisionIsResolved(name: String) throws {
        let repository = try TemporaryRepository()
        let id = try repository.commit(["a.md": "a\n"])
        try repository.git("tag", "-a", "-m", "tag", "v1")
        #expect(try open(repository).resolve(name)?.description == id)
        #expect(try open(repository).resolve(String(id.prefix(7)))?.description == id)
    }

    @Test(arguments: ["", "nope", "HEAD~99", "a..b..c", "HEAD^{tree", "\u{0}"])
    func whatNamesNoCommitIsNil(name: String) throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n"])
        #expect(try open(repository).resolve(name) == nil)
    }

    @Test func onAnUnbornBranchHeadNamesNothing() throws {
        let repository = try TemporaryRepository()
        #expect(try open(repository).resolve("HEAD") == nil)
    }

    @Test func walksVisitEachCommitOnce() throws {
        let repository = try TemporaryRepository()
        for day in 1...3 { try repository.commit(["a.md": "\(day)\n"], date: "2024-03-0\(day)T09:00:00+0100") }
        try repository.git("checkout", "-q", "-b", "sida", "HEAD~1")
        try repository.commit(["b.md": "b\n"], "sida", date: "2024-03-04T09:00:00+0100")
        try repository.git("checkout", "-q", "main")
        try repository.git(
            "merge", "-q", "--no-edit", "sida", environment: ["GIT_COMMITTER_DATE": "2024-03-05T09:00:00+0100"])
        let opened = try open(repository)
        let head = try #require(try opened.head().commit)
        var first: [ObjectID] = []
        try opened.firstParents(of: head) { commit throws(GitError) in
            first.append(commit.id); return true
        }
        var all: [ObjectID] = []
        try opened.ancestors(of: head) { commit throws(GitError) in
            all.append(commit.id); return true
        }
        #expect(first.map(\.description) == (try repository.git("log", "--first-parent", "--format=%H").lines))
        #expect(all.map(\.description) == (try repository.git("log", "--date-order", "--format=%H").lines))
    }
}

extension String {
    var lines: [String] { split(separator: "\n").map(String.init) }
}
