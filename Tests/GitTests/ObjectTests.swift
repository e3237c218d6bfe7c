import Git
import TestSupport
import Testing

@Suite struct ObjectTests {
    @Test func anObjectIsHeldOnceItIsStored() throws {
        let repository = try TemporaryRepository()
        let opened = try #require(try Repository.discover(from: repository.path))
        let id = try Repository.blobID(of: [1, 2, 3])
        #expect(!opened.holds(id))
        #expect(try opened.storeBlob([1, 2, 3]) == id)
        #expect(opened.holds(id))
    }

    @Test func aCommitIsReadWhole() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit(["a.md": "a\n"])
        try repository.commit(
            ["a.md": "b\n"], "Protokoll 2024-03-05\n\nDocument: möten/a.md", date: "2024-03-05T21:00:00-0530")
        let opened = try open(repository)
        let commit = try opened.commit(try #require(try opened.resolve("HEAD")))
        #expect(commit.parents.map(\.description) == [first])
        #expect(commit.author.identity == asa)
        #expect(commit.author.time == Timestamp(seconds: 1_709_692_200, offsetMinutes: -330))
        #expect(commit.message == "Protokoll 2024-03-05\n\nDocument: möten/a.md\n")
    }

    @Test func anOldMessageInLatin1IsRead() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "a\n"])
        let tree = try repository.git("rev-parse", "HEAD^{tree}")
        let person = "Ake <a@b.se> 1709625600 +0100"
        let header = "tree \(tree)author \(person)\ncommitter \(person)\nencoding ISO-8859-1\n\nM"
        let stored = try run(
            "git", ["hash-object", "-t", "commit", "-w", "--stdin"], in: repository.path,
            input: Array(header.utf8) + [0xf6] + Array("te\n".utf8))
        let id = try #require(ObjectID(stored.text.prefix(40)))
        #expect(try open(repository).commit(id).message == "Möte\n")
    }

    @Test(arguments: [[], [0xff, 0xfe, 0x00], Array("å ä ö\r\n".utf8), [UInt8](repeating: 65, count: 200_000)])
    func aBlobIsItsVeryBytes(bytes: [UInt8]) throws {
        let repository = try TemporaryRepository()
        try repository.git("config", "core.autocrlf", "true")
        let opened = try open(repository)
        let id = try opened.storeBlob(bytes)
        #expect(try opened.blob(id) == bytes)
        #expect(try opened.blobSize(id) == bytes.count)
        #expect(try Repository.blobID(of: bytes) == id)
        try repository.git("update-ref", "refs/tags/blob", id.description)
        try repository.git("repack", "-q", "-a", "-d")
        #expect(try open(repository).blob(id) == bytes)
    }

    @Test func aBlobOverTheLimitIsRefused() throws {
        let repository = try TemporaryRepository()
        let opened = try open(repository)
        let id = try opened.storeBlob(Array("123456".utf8))
        #expect(throws: GitError.self) { try opened.blob(id, limit: 5) }
    }

    @Test(arguments: [0, 1, 20, 60, 4000])
    func anObjectThatWasCutShortIsAnErrorAndNoHang(length: Int) throws {
        let repository = try TemporaryRepository()
        let opened = try open(repository)
        var generator = UInt64(7)
        let bytes = (0..<50_000).map { _ in
            generator = generator &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(truncatingIfNeeded: generator >> 33)
        }
        let id = try opened.storeBlob(bytes).description
        let file = "\(repository.path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
        let whole = try readFile(file)
        try run("chmod", ["u+w", file])
        try writeFile(file, whole.prefix(length))
        let again = try open(repository)
        #expect(throws: GitError.self) { try again.blob(try #require(ObjectID(id))) }
    }

    @Test func anIdIsFortyDigits() throws {
        let digits = "00ff10a0b0c0d0e0f0112233445566778899aabb"
        #expect(ObjectID(digits)?.description == digits)
        #expect(ObjectID(digits.uppercased()) == ObjectID(digits))
        #expect(ObjectID(digits.dropLast()) == nil)
        #expect(ObjectID("g" + digits.dropLast()) == nil)
        #expect(ObjectID(bytes: try #require(ObjectID(digits)).bytes) == ObjectID(digits))
    }
}
