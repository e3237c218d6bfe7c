import Git
import TestSupport
import Testing

@Suite struct TreeTests {
    private let files = ["möten/2024/a b.md": "hej\n", "plan.md": "plan\n"]

    @Test func filesAreListedAsGitListsThem() throws {
        let repository = try TemporaryRepository()
        for (path, text) in files { try repository.write(path, text) }
        // Two names that Swift holds equal: a dictionary would have lost one.
        try repository.write("M\u{F6}te.md", "NFC\n")
        try repository.write("Mo\u{308}te.md", "NFD\n")
        try repository.commit(["plan.md": "plan\n"])
        let opened = try open(repository)
        let tree = try opened.commit(try #require(try opened.head().commit)).tree
        let listed = try opened.files(in: tree)
        let expected = try repository.git("-c", "core.quotepath=off", "ls-tree", "-r", "-z", "--name-only", "HEAD")
        #expect(listed.map(\.path).joined(separator: "\u{0}").utf8.elementsEqual(expected.utf8.dropLast()))
        #expect(try opened.trackedPaths().map { Array($0.utf8) } == listed.map { Array($0.path.utf8) })
        let nfc = try #require(try opened.entry(at: "M\u{F6}te.md", in: tree))
        let nfd = try #require(try opened.entry(at: "Mo\u{308}te.md", in: tree))
        #expect(try opened.blob(nfc.id) == Array("NFC\n".utf8))
        #expect(try opened.blob(nfd.id) == Array("NFD\n".utf8))
        #expect(try opened.entry(at: "möten/2024/a b.md", in: tree)?.mode == .file)
        for absent in ["", "/", "möten/", "plan.md/x", "möten/2023/a", "../plan.md"] {
            #expect(try opened.entry(at: absent, in: tree) == nil)
        }
    }

    @Test func withoutAnIndexTheTrackedPathsAreThoseOfHead() throws {
        let repository = try TemporaryRepository()
        #expect(try open(repository).trackedPaths().isEmpty)
        try repository.commit(["a.md": "a\n", "b/c.md": "c\n"])
        try run("rm", ["\(repository.path)/.git/index"])
        #expect(try open(repository).trackedPaths() == ["a.md", "b/c.md"])
    }

    @Test func aTreeIsChangedByPaths() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n", "b/only.md": "x\n", "c/d/e.md": "e\n"])
        let opened = try open(repository)
        let tree = try opened.commit(try #require(try opened.head().commit)).tree
        let blob = try opened.storeBlob(Array("ny\n".utf8))
        let changed = try opened.storeTree(
            changing: tree,
            [.set(path: "n/y/å.md", blob, .executable), .remove(path: "b/only.md"), .set(path: "a.md", blob, .file)])
        #expect(try opened.files(in: changed).map(\.path) == ["a.md", "c/d/e.md", "n/y/å.md"])
        #expect(try opened.entry(at: "n/y/å.md", in: changed)?.mode == .executable)
        let fresh = try opened.storeTree(changing: nil, [.set(path: "n/å.md", blob, .file)])
        #expect(try opened.files(in: fresh).map(\.path) == ["n/å.md"])
    }

    @Test func differencesNameRenamesWhenAsked() throws {
        let repository = try TemporaryRepository()
        let text = (1...40).map { "rad \($0)\n" }.joined()
        try repository.commit(["gammal.md": text, "lika.md": "lika\n"])
        try repository.git("mv", "gammal.md", "ny.md")
        try repository.commit(["ny.md": text + "en till\n"])
        let opened = try open(repository)
        let new = try opened.commit(try #require(try opened.resolve("HEAD"))).tree
        let old = try opened.commit(try #require(try opened.resolve("HEAD~1"))).tree
        #expect(try opened.changes(from: old, to: new).map(\.change) == [.deleted, .added])
        #expect(
            try opened.changes(from: old, to: new, detectingRenames: true).map(\.change) == [
                .renamed(from: "gammal.md")
            ])
        #expect(try opened.changes(from: nil, to: old).map(\.path) == ["gammal.md", "lika.md"])
        #expect(try opened.changes(from: old, to: old).isEmpty)
    }
}
