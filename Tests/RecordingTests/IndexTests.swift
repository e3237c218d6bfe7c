import Git
import Recording
import TestSupport
import Testing

@Suite struct IndexTests {
    @Test func aMissingIndexLosesNothing() throws {
        let scene = try Scene()
        try run("rm", [".git/index"], in: scene.path)
        try scene.repository.write("plan.md", "ny\n")
        try scene.save("plan.md")
        #expect(try scene.recorded("möten/a.md") == Array("a\n".utf8))
        try scene.checkClean()
    }

    @Test func anIndexThatIsBehindRevertsNobody() throws {
        let scene = try Scene()
        try run("cp", [".git/index", ".git/old"], in: scene.path)
        try scene.repository.commit(["möten/a.md": "nyare\n"])
        try run("mv", [".git/old", ".git/index"], in: scene.path)
        try scene.repository.write("plan.md", "ny\n")
        try scene.save("plan.md")
        #expect(try scene.recorded("möten/a.md") == Array("nyare\n".utf8))
        #expect(try scene.recorded("plan.md") == Array("ny\n".utf8))
    }

    @Test(arguments: ["", "DIRC", "skräp som inte är ett index"])
    func aDamagedIndexIsLeftAloneAndNamed(bytes: String) throws {
        let scene = try Scene()
        try scene.repository.write(".git/index", bytes)
        try scene.repository.write("plan.md", "ny\n")
        let recorded = try #require(try scene.save("plan.md"))
        #expect(recorded.indexFailure != nil)
        #expect(try scene.recorded("möten/a.md") == Array("a\n".utf8))
        #expect(try scene.recorded("plan.md") == Array("ny\n".utf8))
        #expect(try scene.repository.read(".git/index") == Array(bytes.utf8))
        #expect(try scene.leftovers() == [])
    }

    /// Tries again where the index is locked, or the branch has moved; not for ever.
    private static let commitByHand =
        "for attempt in $(seq 1000); do git add b.md && git commit -qm b && exit 0; done 2>/dev/null; exit 1"

    @Test func aCommitOfGitsOwnInBetweenBringsNoOldTextBack() throws {
        let scene = try Scene(["a.md": "a\n", "b.md": "b\n"])
        for round in 1...8 {
            try scene.repository.write("a.md", "a\(round)\n")
            try scene.repository.write("b.md", "b\(round)\n")
            let git = try start(
                "sh", ["-c", Self.commitByHand], in: scene.path)
            try scene.save("a.md")
            #expect(try wait(for: git) == 0)
            #expect(try scene.recorded("a.md") == Array("a\(round)\n".utf8))
            #expect(try scene.recorded("b.md") == Array("b\(round)\n".utf8))
        }
        try scene.checkClean()
        #expect(try scene.repository.git("rev-list", "--count", "HEAD") == "17\n")
    }

    @Test func aChangeInTheTickOfTheIndexStaysVisible() throws {
        let scene = try Scene(["a.md": "a\n", "b.md": "b\n"])
        // Same size, same time as the index: only git's distrust of its own index shows it.
        try scene.repository.git("add", "b.md")
        try scene.repository.write("b.md", "c\n")
        try run("touch", ["-r", ".git/index", "b.md"], in: scene.path)
        try scene.repository.write("a.md", "ny\n")
        try scene.save("a.md")
        try scene.checkClean(" M b.md\n")
    }

    @Test func amongManyFilesOnlyOneChanges() throws {
        let files = Dictionary(uniqueKeysWithValues: (0..<2000).map { ("möten/\($0 % 20)/\($0).md", "\($0)\n") })
        let scene = try Scene(files)
        try scene.repository.write("möten/7/1007.md", "ny\n")
        try scene.save("möten/7/1007.md")
        #expect(
            try scene.repository.git("-c", "core.quotepath=off", "show", "--name-only", "--format=")
                == "möten/7/1007.md\n")
        try scene.checkClean()
    }
}
