import Git
import Glibc
import TestSupport
import Testing

@Suite struct OpeningTests {
    @Test func aFolderInsideLeadsToTheRoot() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["möten/2024/a b.md": "hej\n"])
        let opened = try open(repository)
        let inside = try #require(try Repository.discover(from: "\(repository.path)/möten/2024"))
        #expect(inside.workTree == repository.path)
        #expect(opened.gitDirectory == "\(repository.path)/.git")
        #expect(opened.commonDirectory == opened.gitDirectory)
    }

    @Test func aFolderOutsideAnyRepositoryLeadsNowhere() throws {
        try isolate()
        let folder = try TemporaryFolder()
        #expect(try Repository.discover(from: folder.path) == nil)
    }

    @Test func aBareRepositoryIsNamedAsOne() throws {
        let folder = try TemporaryFolder()
        try run("git", ["init", "-q", "--bare"], in: folder.path)
        #expect(try refusal(opening: folder.path) == .bare(folder.path))
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
    func aRepositoryOfAnotherUserIsNamedAsOne() throws {
        let repository = try TemporaryRepository()
        try run("chown", ["-R", "12345", repository.path])
        #expect(try refusal(opening: repository.path) == .foreignOwner(repository.path))
    }

    @Test(arguments: [("objectformat", "sha256"), ("worktreeConfig", "true")])
    func aPartOfGitThatIsUnknownToLibgit2IsNamed(name: String, value: String) throws {
        let repository = try TemporaryRepository()
        try repository.git("config", "core.repositoryformatversion", "1")
        try repository.git("config", "extensions.\(name)", value)
        #expect(try refusal(opening: repository.path) == .unsupported(extension: name.lowercased()))
    }

    @Test func aLinkedWorkTreeSharesItsObjects() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n"])
        let other = try TemporaryFolder()
        try repository.git("worktree", "add", "-q", "\(other.path)/länk", "-b", "sida")
        let linked = try #require(try Repository.discover(from: "\(other.path)/länk"))
        #expect(linked.commonDirectory == "\(repository.path)/.git")
        #expect(linked.gitDirectory == "\(repository.path)/.git/worktrees/länk")
        #expect(try linked.head().branch == "sida")
    }

    @Test func aNewRepositoryHasAnUnbornBranchAndNoHook() throws {
        try isolate()
        let folder = try TemporaryFolder()
        let created = try Repository.create(at: "\(folder.path)/ny")
        #expect(try created.head() == .unborn(branch: "main"))
        #expect(
            try run("find", [created.gitDirectory + "/hooks", "-type", "f", "!", "-name", "*.sample"]).text.isEmpty)
        #expect(try run("git", ["status", "--porcelain"], in: created.workTree).status == 0)
    }

    @Test func aRepositoryIsNotMadeTwice() throws {
        let repository = try TemporaryRepository()
        _ = try open(repository)
        let error = try #require(throws: GitError.self) { _ = try Repository.create(at: repository.path) }
        #expect(error.code == .exists)
    }
}
