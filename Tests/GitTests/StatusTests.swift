import Git
import TestSupport
import Testing

@Suite struct StatusTests {
    /// Makes a repository with one change of every kind.
    private func changed() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        try repository.commit([
            ".gitignore": "*.tmp\n", "kvar.md": "a\n", "ändrad.md": "a\n", "borta.md": "a\n", "bytt.md": "a\n",
        ])
        try repository.write("ändrad.md", "b\n")
        try repository.write("ny mapp/ny.md", "n\n")
        try repository.write("skräp.tmp", "n\n")
        try run("rm", ["\(repository.path)/borta.md"])
        return repository
    }

    private let expected = ["borta.md deleted", "ny mapp/ny.md new", "ändrad.md modified"]

    private func check(_ repository: TemporaryRepository, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let status = try open(repository).status().map { "\($0.path) \($0.change)" }
        #expect(status.sorted() == expected, sourceLocation: sourceLocation)
    }

    @Test func changesAreSeen() throws { try check(try changed()) }

    @Test func stagedChangesAreSeen() throws {
        let repository = try changed()
        try repository.git("add", "-A")
        try check(repository)
    }

    @Test func aMissingIndexHidesNothing() throws {
        let repository = try changed()
        try run("rm", ["\(repository.path)/.git/index"])
        try check(repository)
    }

    @Test(arguments: ["", "skräp som inte är ett index"])
    func aDamagedIndexHidesNothing(bytes: String) throws {
        let repository = try changed()
        try repository.write(".git/index", bytes)
        try check(repository)
        #expect(try open(repository).trackedPaths().contains("kvar.md"))
    }

    @Test func anIndexThatIsBehindHidesNothing() throws {
        let repository = try changed()
        try run("cp", ["\(repository.path)/.git/index", "\(repository.path)/.git/old"])
        try repository.git("stash", "-q", "-u")
        try repository.commit(["till.md": "till\n"])
        try repository.git("stash", "pop", "-q")
        try run("mv", ["\(repository.path)/.git/old", "\(repository.path)/.git/index"])
        try check(repository)
    }

    @Test func anIndexInUseIsNoHindrance() throws {
        let repository = try changed()
        try repository.write(".git/index.lock", "")
        try check(repository)
    }
}
