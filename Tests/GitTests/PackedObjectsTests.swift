import Git
import TestSupport
import Testing

/// Objects out of packs, read one after another, against the same read one by one.
struct PackedObjectsTests {
    private static let packings: [[[String]]] = [
        [["repack", "-q", "-a", "-d"]],
        [["-c", "pack.indexVersion=1", "repack", "-q", "-a", "-d"]],
        [["-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-a", "-d", "-f"]],
        [],
    ]

    /// A list that grows by a line with each commit.
    private static func history() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        var text = (0..<60).map { "- [ ] uppgift \($0) för någon\n" }.joined()
        for number in 0..<12 {
            text += "- [ ] och \(number)\n"
            try repository.commit(["minutes/a.md": text, "b/\(number).md": "\(number)\n"], "\(number)")
        }
        return repository
    }

    private static func ids(_ repository: TemporaryRepository, _ type: String) throws -> [ObjectID] {
        try repository.git("cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)")
            .split(separator: "\n").filter { $0.hasPrefix(type) }.compactMap { ObjectID($0.suffix(40)) }
    }

    @Test(arguments: packings) func manyObjectsAreThoseReadOneByOne(_ packing: [[String]]) throws {
        let repository = try Self.history()
        for command in packing { try run("git", command, in: repository.path) }
        let (one, many) = (try open(repository), try open(repository))
        try many.readMany(from: OpenedPacks(of: many))
        let blobs = try Self.ids(repository, "blob")
        #expect(blobs.count > 20)
        for id in blobs + blobs.reversed() { #expect(try many.blob(id) == one.blob(id)) }
        let head = try #require(try one.head().commit)
        let tree = try one.commit(head).tree
        #expect(try many.changes(from: nil, to: tree) == one.changes(from: nil, to: tree))
        #expect(try many.changes(from: nil, to: tree) == one.changes(from: nil, to: tree))
    }

    @Test func whatIsTooLargeOrOfAnotherTypeOrMissingIsRefused() throws {
        let repository = try Self.history()
        try repository.git("repack", "-q", "-a", "-d")
        let many = try open(repository)
        try many.readMany(from: OpenedPacks(of: many))
        for id in try Self.ids(repository, "blob") where try many.blobSize(id) > 100 {
            #expect(throws: GitError.self) { try many.blob(id, limit: 100) }
        }
        for id in try Self.ids(repository, "tree") { #expect(throws: GitError.self) { try many.blob(id) } }
        let absent = try #require(ObjectID(String(repeating: "12", count: 20)))
        #expect(throws: GitError.self) { try many.blob(absent) }
    }
}
