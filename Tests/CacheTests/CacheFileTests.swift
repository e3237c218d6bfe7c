import Cache
import Glibc
import TestSupport
import Testing

struct CacheFileTests {
    private let folder: TemporaryFolder
    private var path: String { "\(folder.path)/state/cache" }

    init() throws { folder = try TemporaryFolder() }

    private func file(format: Int = 1) -> CacheFile {
        CacheFile(path, format: format, tables: "CREATE TABLE words(id INTEGER PRIMARY KEY, word BLOB)")
    }

    private func put(_ word: String, format: Int = 1) throws {
        guard let database = file(format: format).forWriting() else { throw SystemError("forWriting") }
        let statement = try database.prepare("INSERT OR REPLACE INTO words VALUES(1, ?)")
        try statement.bind(Array(word.utf8), at: 1)
        #expect(try !statement.step())
    }

    /// The word that the file holds; nil where it holds none, or is of no use.
    private func word(format: Int = 1) throws -> String? {
        guard let database = file(format: format).forReading() else { return nil }
        let statement = try database.prepare("SELECT word FROM words")
        return try statement.step() ? String(decoding: statement.bytes(0), as: UTF8.self) : nil
    }

    @Test func whatIsWrittenIsRead() throws {
        #expect(try word() == nil)
        try put("ord")
        #expect(try word() == "ord")
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o666 & ~currentMask())
    }

    private func currentMask() -> mode_t {
        let mask = umask(0)
        umask(mask)
        return mask
    }

    @Test func anotherFormatIsThrownAway() throws {
        try put("nytt", format: 9)
        #expect(try word() == nil)
        try put("gammalt")
        #expect(try word() == "gammalt")
        #expect(try word(format: 9) == nil)
    }

    @Test(arguments: ["", "no database, but long enough to be looked at as one", String(repeating: "x", count: 9000)])
    func whatIsNoCacheIsThrownAway(text: String) throws {
        mkdir("\(folder.path)/state", 0o755)
        try writeFile(path, text)
        #expect(try word() == nil)
        try put("ord")
        #expect(try word() == "ord")
    }

    @Test func whatIsThrownAwayIsEmpty() throws {
        try put("ord")
        file().discard()
        #expect(try word() == nil)
        try put("nytt")
        #expect(try word() == "nytt")
    }

    /// The other one is waited for no longer than it takes to do without.
    @Test func aLockedOneIsDoneWithout() throws {
        try put("ord")
        guard let holder = file().forWriting() else { throw SystemError("forWriting") }
        try holder.execute("BEGIN EXCLUSIVE")
        #expect(try word() == nil)
        let isWritable = isThere(file().forWriting())
        #expect(!isWritable)
        file().discard()
        try holder.execute("COMMIT")
        #expect(try word() == "ord")
    }

    @Test func nothingIsMadeWhereTheFolderIsMissing() throws {
        for path in ["\(folder.path)/a/b/cache", "cache"] {
            let isMade = isThere(CacheFile(path, format: 1, tables: "").forWriting())
            #expect(!isMade)
        }
    }

    private func isThere(_ database: consuming Database?) -> Bool {
        if case .some = database { true } else { false }
    }
}
