import Cache
import Git
import Text
import Workspace

/// The tables of the file that holds a history index; every value in them is sealed for its place.
struct HistoryTables: ~Copyable {
    /// Counted up when what is written means something else than before.
    private static let format = 1

    private static let definitions = """
        CREATE TABLE state(id INTEGER PRIMARY KEY, packed BLOB NOT NULL);
        CREATE TABLE commits(first INTEGER PRIMARY KEY, packed BLOB NOT NULL);
        CREATE TABLE ids(first INTEGER PRIMARY KEY, packed BLOB NOT NULL);
        CREATE TABLE paths(number INTEGER PRIMARY KEY, packed BLOB NOT NULL);
        CREATE TABLE touches(path BLOB NOT NULL, part INTEGER NOT NULL, packed BLOB NOT NULL,
            PRIMARY KEY(path, part)) WITHOUT ROWID
        """

    /// The tables that have a number for a key.
    enum Numbered: String, CaseIterable {
        case state, commits, ids, paths

        fileprivate var key: String {
            switch self {
            case .state: "id"
            case .commits, .ids: "first"
            case .paths: "number"
            }
        }

        fileprivate func place(_ key: Int) -> Checksum {
            var place = Checksum(UInt64(bitPattern: Int64(key)))
            place.combine(rawValue.utf8)
            return place
        }
    }

    /// The file, in the folder that all work trees of a repository share.
    static func file(of repository: Repository) -> CacheFile {
        CacheFile("\(repository.commonDirectory)/protokoll/history.sqlite", format: format, tables: definitions)
    }

    private let database: Database

    init(_ database: consuming Database) { self.database = database }

    /// What is read from now on is as it is now; others must wait with what they write.
    borrowing func beginReading() throws(CacheError) { try database.execute("BEGIN") }

    /// Others may write.
    borrowing func endReading() {
        do throws(CacheError) { try database.execute("COMMIT") } catch {
            // There was nothing to end.
        }
    }

    /// A value that was read.
    enum Value {
        case none
        /// The bytes are not those that were written.
        case damaged
        case whole(PackedReader)
    }

    /// What a table holds under a number.
    borrowing func value(_ table: Numbered, _ key: Int) throws(CacheError) -> Value {
        let statement = try database.prepare("SELECT packed FROM \(table.rawValue) WHERE \(table.key) = ?")
        try statement.bind(key, at: 1)
        guard try statement.step() else { return .none }
        return PackedReader(statement.bytes(0), at: table.place(key)).map { .whole($0) } ?? .damaged
    }

    /// The parts of what was done to a path, in their order.
    borrowing func touches(of path: WorkspacePath) throws(CacheError) -> [Value] {
        let statement = try database.prepare("SELECT part, packed FROM touches WHERE path = ? ORDER BY part")
        try statement.bind(path.bytes, at: 1)
        var parts: [Value] = []
        while try statement.step() {
            let reader =
                statement.number(0) == parts.count
                ? PackedReader(statement.bytes(1), at: Self.place(path, part: parts.count)) : nil
            parts.append(reader.map { .whole($0) } ?? .damaged)
        }
        return parts
    }

    private static func place(_ path: WorkspacePath, part: Int) -> Checksum {
        var place = Checksum(UInt64(part))
        place.combine(path.bytes)
        return place
    }
}

extension HistoryTables {
    /// Does all of some writing, or nothing of it.
    borrowing func transaction(_ body: () throws(CacheError) -> Void) throws(CacheError) {
        try database.transaction(body)
    }

    /// Statements that write, made ready once for many rows.
    struct Writing: ~Copyable {
        private let statement: Statement

        fileprivate init(_ statement: consuming Statement) { self.statement = statement }

        /// Puts a value in a table that has a number for a key.
        borrowing func write(_ writer: PackedWriter, to table: Numbered, _ key: Int) throws(CacheError) {
            try statement.bind(key, at: 1)
            try statement.bind(writer.sealed(table.place(key)), at: 2)
            _ = try statement.step()
        }

        /// Puts a part of what was done to a path there.
        borrowing func write(
            _ part: PathTouch.Part, of path: WorkspacePath, number: Int
        ) throws(CacheError) {
            try statement.bind(path.bytes, at: 1)
            try statement.bind(number, at: 2)
            try statement.bind(part.packed().sealed(HistoryTables.place(path, part: number)), at: 3)
            _ = try statement.step()
        }
    }

    /// Makes ready what writes to a table.
    borrowing func writing(to table: Numbered) throws(CacheError) -> Writing {
        Writing(try database.prepare("INSERT OR REPLACE INTO \(table.rawValue) VALUES(?, ?)"))
    }

    /// Makes ready what writes what was done to paths.
    borrowing func writingTouches() throws(CacheError) -> Writing {
        Writing(try database.prepare("INSERT OR REPLACE INTO touches VALUES(?, ?, ?)"))
    }
}
