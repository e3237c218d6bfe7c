import Git
import Glibc
import TestSupport
import Testing

/// What a look at every object finds, and where it says that it stands; real faults in real files.
@Suite struct ObjectScanTests {
    /// A history of two commits with a folder and a tag.
    private func history() throws -> TemporaryRepository {
        try isolate()
        let repository = try TemporaryRepository()
        let lines = (1...200).map { "rad \($0)\n" }.joined()
        try repository.commit(["möten/a.md": lines, "plan.md": "plan\n", "möten.md": "m\n"])
        try repository.commit(["möten/a.md": lines + "mer\n"])
        try repository.git("tag", "-a", "-m", "första", "v1")
        return repository
    }

    private func traces(_ repository: TemporaryRepository) throws -> [FaultTrace] {
        let opened = try open(repository)
        let store = ObjectStore(of: opened)
        let roots = try opened.references(matching: "refs/*").map(\.id).sorted()
        return FaultTrace.all(of: try ObjectScan(store), in: store, from: roots)
    }

    private func id(_ repository: TemporaryRepository, _ name: String) throws -> ObjectID {
        try #require(ObjectID(try repository.git("rev-parse", name).prefix(40)))
    }

    private func file(_ repository: TemporaryRepository, _ name: String) throws -> String {
        let digits = try id(repository, name).description
        return "\(repository.path)/.git/objects/\(digits.prefix(2))/\(digits.dropFirst(2))"
    }

    /// Changes a file that git keeps from being written.
    private func damage(_ path: String, _ change: (inout [UInt8]) -> Void) throws {
        var bytes = try readFile(path)
        change(&bytes)
        #expect(chmod(path, 0o644) == 0)
        try writeFile(path, bytes)
    }

    static let stores: [Case<[[String]], Int>] = [
        Case("objects of their own", [], 0),
        Case("a pack", [["repack", "-q", "-a", "-d"]], 1),
        Case("a pack, its index of the first version", [["-c", "pack.indexVersion=1", "repack", "-q", "-a", "-d"]], 1),
        Case("a pack of deltas by name", [["-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-a", "-d"]], 1),
        Case("gc", [["gc", "-q"], ["commit-graph", "write", "--reachable"], ["multi-pack-index", "write"]], 1),
    ]

    @Test(arguments: stores)
    func whatIsWholeIsWhole(_ test: Case<[[String]], Int>) throws {
        let repository = try history()
        for arguments in test.input { #expect(try run("git", arguments, in: repository.path).status == 0) }
        let opened = try open(repository)
        let scan = try ObjectScan(ObjectStore(of: opened), watching: ["plan.md"])
        #expect(scan.faults == [:])
        #expect(scan.count == 11 && scan.commits.count == 2 && scan.tags.count == 1)
        let tree = try id(repository, "HEAD^{tree}")
        #expect(scan.watched[tree]?["plan.md"]?.id == (try id(repository, "HEAD:plan.md")))
        #expect(try traces(repository) == [])
    }

    @Test func borrowedObjectsCount() throws {
        let repository = try history()
        let copy = try TemporaryFolder()
        #expect(try run("git", ["clone", "-q", "-s", repository.path, "\(copy.path)/k"]).status == 0)
        let opened = try #require(try Repository.discover(from: "\(copy.path)/k"))
        #expect(try ObjectScan(ObjectStore(of: opened)).count == 11)
    }

    @Test func aShallowCopyIsWhole() throws {
        let repository = try history()
        let copy = try TemporaryFolder()
        let source = "file://\(repository.path)"
        #expect(try run("git", ["clone", "-q", "--depth", "1", source, "\(copy.path)/k"]).status == 0)
        let opened = try #require(try Repository.discover(from: "\(copy.path)/k"))
        let store = ObjectStore(of: opened)
        #expect(store.shallow.count == 1)
        #expect(try ObjectScan(store).faults == [:])
    }

    static let files: [Case<String, @Sendable (FaultTrace) -> Bool>] = [
        Case("a document", "HEAD:möten/a.md", { $0.path == "möten/a.md" && $0.fault == .damaged && $0.commit != nil }),
        Case("a folder", "HEAD:möten", { $0.path == "möten" && $0.fault == .damaged && $0.commit != nil }),
        Case("a commit", "HEAD", { $0.path == "" && $0.fault == .damaged && $0.commit == $0.id }),
        Case("an earlier commit", "HEAD~1", { $0.path == "" && $0.fault == .damaged && $0.commit == $0.id }),
        Case("a tag", "v1", { $0.path == "" && $0.fault == .damaged }),
    ]

    static let damages: [Case<@Sendable (inout [UInt8]) -> Void, Void>] = [
        Case("a flipped bit", { $0[$0.count / 2] ^= 4 }, ()),
        Case("cut short", { $0.removeLast($0.count / 2) }, ()),
        Case("empty", { $0 = [] }, ()),
        Case("other bytes", { $0 = Array("blob 5\0hejsan".utf8) }, ()),
        Case("one byte", { $0 = [0x78] }, ()),
    ]

    @Test(arguments: files, damages)
    func aDamagedFileIsFoundInItsPlace(
        _ file: Case<String, @Sendable (FaultTrace) -> Bool>, _ harm: Case<@Sendable (inout [UInt8]) -> Void, Void>
    ) throws {
        let repository = try history()
        let id = try id(repository, file.input)
        try damage(try self.file(repository, file.input), harm.input)
        let found = try traces(repository)
        #expect(found.count == 1 && found.first?.id == id && found.first?.isReachable == true)
        #expect(found.first.map(file.expected) == true, "\(found)")
    }

    @Test(arguments: ["HEAD:plan.md", "HEAD:möten", "HEAD~1", "HEAD", "v1"])
    func whatIsNotThereIsMissed(name: String) throws {
        let repository = try history()
        let id = try id(repository, name)
        #expect(unlink(try file(repository, name)) == 0)
        let found = try traces(repository)
        #expect(found.count == 1 && found.first?.id == id && found.first?.fault == .missing, "\(found)")
    }

    @Test func whatNothingNamesIsNoPartOfTheHistory() throws {
        let repository = try history()
        let stored = try run("git", ["hash-object", "-w", "--stdin"], in: repository.path, input: [1, 2, 3])
        try damage(try file(repository, String(stored.text.prefix(40)))) { $0[$0.count / 2] ^= 1 }
        let found = try traces(repository)
        #expect(found.map(\.isReachable) == [false] && found.first?.fault == .damaged)
    }

    /// Trees that git itself would not write, and what is wrong with each; `#` stands for the id of a document.
    static let trees: [Case<[String], ObjectFault?>] = [
        Case("whole", ["100644 a\0#", "40000 a.b\0@", "100644 a.c\0#"], nil),
        Case("twice", ["100644 a\0#", "100644 a\0#"], .malformed(.twice)),
        Case("a file and a folder of a name", ["100644 a\0#", "100644 a.b\0#", "40000 a\0@"], .malformed(.twice)),
        Case("out of order", ["100644 b\0#", "100644 a\0#"], .malformed(.order)),
        Case("a folder as a file sorts", ["40000 a\0@", "100644 a.b\0#"], .malformed(.order)),
        Case("the folder above", ["40000 ..\0@"], .malformed(.name)),
        Case("git's own folder", ["40000 .Git\0@"], .malformed(.name)),
        Case("git's own folder on Windows", ["40000 GIT~1\0@"], .malformed(.name)),
        Case("a path", ["100644 a/b\0#"], .malformed(.name)),
        Case("no name", ["100644 \0#"], .malformed(.name)),
        Case("cut short", ["100644 a\0#", "100644 b\0"], .malformed(.incomplete)),
        Case("no mode", ["a\0#"], .malformed(.incomplete)),
        Case("a document as a folder", ["40000 a\0#"], .misnamed),
    ]

    @Test(arguments: trees)
    func aTreeThatIsNoneIsFound(_ test: Case<[String], ObjectFault?>) throws {
        let repository = try history()
        let blob = try id(repository, "HEAD:plan.md")
        let tree = try id(repository, "HEAD:möten")
        let bytes = test.input.flatMap { entry in
            entry.utf8.flatMap { $0 == UInt8(ascii: "#") ? blob.bytes : $0 == UInt8(ascii: "@") ? tree.bytes : [$0] }
        }
        let stored = try run(
            "git", ["hash-object", "-t", "tree", "-w", "--literally", "--stdin"], in: repository.path, input: bytes)
        let commit = try run("git", ["commit-tree", "-m", "x", String(stored.text.prefix(40))], in: repository.path)
        guard commit.status == 0 else {
            try #require(test.expected != nil, "\(commit.errors)")
            return
        }
        try repository.git("update-ref", "refs/heads/side", String(commit.text.prefix(40)))
        let found = try traces(repository)
        #expect(found.map(\.fault) == (test.expected.map { [$0] } ?? []), sourceLocation: test.sourceLocation)
    }

    @Test func aPackIsNeverTakenForWholeWhereGitDoesNot() throws {
        let repository = try history()
        try repository.git("repack", "-q", "-a", "-d")
        let names = try run("sh", ["-c", "ls .git/objects/pack/*.pack"], in: repository.path).text
        let path = "\(repository.path)/\(names.dropLast())"
        let whole = try readFile(path)
        for place in stride(from: 0, to: whole.count - 20, by: 3) {
            try damage(path) { $0[place] ^= 0x11 }
            let opened = try open(repository)
            let store = ObjectStore(of: opened)
            let scan = try ObjectScan(store)
            let isWhole = store.unreadablePacks.isEmpty && scan.faults.isEmpty && scan.commits.count == 2
            if isWhole { #expect(try run("git", ["log", "-p"], in: repository.path).status == 0, "\(place)") }
            try damage(path) { $0 = whole }
        }
        for count in stride(from: 0, to: whole.count, by: 17) {
            try damage(path) { $0 = Array(whole.prefix(count)) }
            let opened = try open(repository)
            let store = ObjectStore(of: opened)
            let faults = try ObjectScan(store).faults
            #expect(!faults.isEmpty || !store.unreadablePacks.isEmpty, "\(count)")
        }
    }

    @Test func aFlippedIndexHidesNothingUntold() throws {
        let repository = try history()
        try repository.git("repack", "-q", "-a", "-d")
        let names = try run("sh", ["-c", "ls .git/objects/pack/*.idx"], in: repository.path).text
        let path = "\(repository.path)/\(names.dropLast())"
        let whole = try readFile(path)
        let opened = try open(repository)
        let commits = try ObjectScan(ObjectStore(of: opened)).commits.keys
        #expect(commits.count == 2)
        for place in stride(from: 0, to: whole.count - 40, by: 5) {
            try damage(path) { $0[place] ^= 0xFF }
            let store = ObjectStore(of: opened)
            let scan = try ObjectScan(store)
            #expect(
                scan.commits.keys == commits || !scan.faults.isEmpty || !store.unreadablePacks.isEmpty, "\(place)")
            try damage(path) { $0 = whole }
        }
    }
}
