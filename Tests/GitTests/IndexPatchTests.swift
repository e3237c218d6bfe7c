import Git
import Glibc
import TestSupport
import Testing

/// Git's index with a file replaced in its bytes, as git reads it.
@Suite struct IndexPatchTests {
    private static let files = ["a.md": "a\n", "möten/2024/b.md": "b\n", "möten/2024/c.md": "c\n", "möten/d.md": "d\n"]

    /// What is done to a repository before its index is patched.
    enum State: String, CaseIterable {
        case committed, afterStatus, otherStaged, otherRemoved, withoutTrees, otherAdded
    }

    @Test(arguments: State.allCases, ["a.md", "möten/2024/b.md", "möten/d.md"])
    func gitReadsIt(_ state: State, _ path: String) throws {
        let repository = try TemporaryRepository()
        try repository.commit(Self.files)
        switch state {
        case .committed: break
        case .afterStatus: try repository.git("status")
        case .otherStaged:
            try repository.write("möten/2024/c.md", "cc\n")
            try repository.git("add", "-A")
        case .otherRemoved: try repository.git("rm", "-q", "möten/2024/c.md")
        case .withoutTrees:
            try repository.git("read-tree", "--empty")
            try repository.git("add", "-A")
        case .otherAdded:
            try repository.write("möten/2023/ny.md", "ny\n")
            try repository.git("add", "-A")
        }
        let staged = try repository.git("ls-files", "-s")
        let text = "ny text\n"
        let id = try open(repository).storeBlob(Array(text.utf8))
        try repository.write(path, text)
        var status = stat()
        #expect(lstat("\(repository.path)/\(path)", &status) == 0)
        try patch(repository, [.set(path: path, id, .file, FileStamp(status))])
        let quoted = try repository.git("-c", "core.quotepath=on", "ls-files", path).dropLast()
        let expected = staged.split(separator: "\n").map { line in
            line.hasSuffix("\t\(quoted)") ? "100644 \(id) 0\t\(quoted)" : String(line)
        }
        #expect(try repository.git("ls-files", "-s").split(separator: "\n").map(String.init) == expected)
        #expect(try repository.git("diff", "--name-only") == "")
        // A tree made of what the index remembers is the one made of its entries alone.
        let tree = try repository.git("write-tree")
        try repository.git("-c", "core.quotepath=off", "commit", "-q", "-m", "nytt")
        #expect(try repository.git("rev-parse", "HEAD^{tree}") == tree)
        #expect(try repository.git("show", "HEAD:\(path)") == text)
        #expect(try repository.complaints() == "")
    }

    @Test func aFileWithoutAStampIsReadByGit() throws {
        let repository = try TemporaryRepository()
        try repository.commit(Self.files)
        let id = try open(repository).storeBlob(Array("annat\n".utf8))
        try patch(repository, [.set(path: "a.md", id, .executable, nil)])
        #expect(try repository.git("ls-files", "-s", "a.md") == "100755 \(id) 0\ta.md\n")
        #expect(try repository.git("diff", "--name-only") == "a.md\n")
    }

    @Test func whatIsYoungIsReadAgain() throws {
        let repository = try TemporaryRepository()
        try repository.commit(Self.files)
        let id = try open(repository).storeBlob(Array("annat\n".utf8))
        let patched = try #require(
            IndexPatch.apply(
                [.set(path: "a.md", id, .file, nil)], to: try index(of: repository),
                RacyNotes(since: timespec(), in: repository.path, now: timespec()))
        )
        try run("sh", ["-c", "cat > .git/index"], in: repository.path, input: patched)
        #expect(try repository.git("ls-files", "--debug", "möten/d.md").contains("size: 0"))
        #expect(try repository.git("status", "--porcelain", "möten") == "")
    }

    /// Git compares whole seconds, so that what was written twice within one would look unchanged to it.
    @Test func aSecondIsLong() throws {
        let repository = try TemporaryRepository()
        try repository.commit(Self.files)
        let id = try open(repository).storeBlob(Array("annat\n".utf8))
        var status = stat()
        #expect(lstat("\(repository.path)/möten/d.md", &status) == 0)
        // The index was written in the second of the file, and later by nanoseconds.
        let written = timespec(tv_sec: status.st_mtim.tv_sec, tv_nsec: 999_999_999)
        func isTrusted(_ now: Int) throws -> Bool {
            let notes = RacyNotes(since: written, in: repository.path, now: timespec(tv_sec: now, tv_nsec: 0))
            let change = IndexChange.set(path: "a.md", id, .file, nil)
            let patched = try #require(IndexPatch.apply([change], to: try index(of: repository), notes))
            try run("sh", ["-c", "cat > .git/patched"], in: repository.path, input: patched)
            let listed = try repository.git(
                "ls-files", "--debug", "möten/d.md", environment: ["GIT_INDEX_FILE": ".git/patched"])
            return !listed.contains("size: 0")
        }
        #expect(try isTrusted(status.st_mtim.tv_sec + 2))
        #expect(try !isTrusted(status.st_mtim.tv_sec))
        try repository.write("möten/d.md", "D\n")
        #expect(try !isTrusted(status.st_mtim.tv_sec + 2))
    }

    /// What is not for us to do.
    enum Other: String, CaseIterable {
        case newFile, removal, versionFour, onlyMeant, conflict, assumedUnchanged, cutShort, text, empty
    }

    @Test(arguments: Other.allCases)
    func theRestIsLeftToLibgit2(_ other: Other) throws {
        let repository = try TemporaryRepository()
        try repository.commit(Self.files)
        let id = try open(repository).storeBlob(Array("annat\n".utf8))
        var change = IndexChange.set(path: "a.md", id, .file, nil)
        switch other {
        case .newFile: change = .set(path: "ny.md", id, .file, nil)
        case .removal: change = .remove(path: "a.md")
        case .versionFour: try repository.git("update-index", "--index-version", "4")
        case .onlyMeant:
            try repository.write("e.md", "e\n")
            try repository.git("add", "--intent-to-add", "e.md")
        case .conflict:
            try run(
                "sh", ["-c", "printf '100644 \(id) 1\ta.md\n100644 \(id) 2\ta.md\n' | git update-index --index-info"],
                in: repository.path)
        case .assumedUnchanged: try repository.git("update-index", "--assume-unchanged", "a.md")
        case .cutShort, .text, .empty: break
        }
        var bytes = try index(of: repository)
        switch other {
        case .cutShort: bytes.removeLast(40)
        case .text: bytes = Array("DIRC, but no index at all, however long the text may be".utf8)
        case .empty: bytes = []
        default: break
        }
        #expect(
            IndexPatch.apply([change], to: bytes, RacyNotes(since: timespec(), in: repository.path, now: timespec()))
                == nil)
    }

    private func index(of repository: TemporaryRepository) throws -> [UInt8] { try repository.read(".git/index") }

    private func patch(_ repository: TemporaryRepository, _ changes: [IndexChange]) throws {
        var status = stat()
        #expect(stat("\(repository.path)/.git/index", &status) == 0)
        let patched = try #require(
            IndexPatch.apply(
                changes, to: try index(of: repository),
                RacyNotes(since: status.st_mtim, in: repository.path, now: timespec())))
        try run("sh", ["-c", "cat > .git/index"], in: repository.path, input: patched)
    }
}
