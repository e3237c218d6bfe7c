internal import CSQLite

/// A connection to a file of SQLite's.
///
/// A write that is cut off is taken back by whoever opens the file next; what was committed outlives a power failure.
@safe
package struct Database: ~Copyable {
    private let pointer: OpaquePointer

    /// How long another process is waited for, in milliseconds: what is looked for can be found without the file.
    private static let patience: Int32 = 50

    /// Opens a file that is there, never through a link.
    package init(_ path: String, writable: Bool) throws(CacheError) {
        var opened: OpaquePointer?
        let mode = writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
        let result = unsafe sqlite3_open_v2(
            path, &opened, mode | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, nil)
        guard result == SQLITE_OK, let opened = unsafe opened else {
            let error = unsafe CacheError(result, "sqlite3_open_v2", of: opened)
            _ = unsafe sqlite3_close_v2(opened)
            throw error
        }
        unsafe pointer = opened
        _ = unsafe sqlite3_busy_timeout(opened, Self.patience)
        // The file may hold anything: nothing in it is run, and its pages are looked at closely.
        for (option, value) in [(SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)] as [(Int32, Int32)]
        {
            _ = unsafe protokoll_sqlite_configure(opened, option, value)
        }
    }

    /// Runs statements that answer nothing.
    package func execute(_ statements: String) throws(CacheError) {
        let result = unsafe sqlite3_exec(pointer, statements, nil, nil, nil)
        guard result == SQLITE_OK else { throw unsafe CacheError(result, "sqlite3_exec", of: pointer) }
    }

    /// Does all of some writing, or nothing of it.
    package func transaction(_ body: () throws(CacheError) -> Void) throws(CacheError) {
        try execute("BEGIN IMMEDIATE")
        do throws(CacheError) {
            try body()
            try execute("COMMIT")
        } catch {
            // Closing the file would take it back too, but not before it is looked at again.
            do throws(CacheError) { try execute("ROLLBACK") } catch { throw error }
            throw error
        }
    }

    /// Makes a statement ready.
    package func prepare(_ statement: String) throws(CacheError) -> Statement {
        var prepared: OpaquePointer?
        let result = unsafe sqlite3_prepare_v2(pointer, statement, -1, &prepared, nil)
        guard result == SQLITE_OK, let prepared = unsafe prepared else {
            throw unsafe CacheError(result, "sqlite3_prepare_v2", of: pointer)
        }
        return unsafe Statement(prepared, of: pointer)
    }

    /// The number by which the file says of which format it is; 0 for a new one.
    package func format() throws(CacheError) -> Int {
        let statement = try prepare("PRAGMA user_version")
        defer { statement.reset() }
        return try statement.step() ? statement.number(0) : 0
    }

    /// Makes the file an empty one, whatever it holds; no other process sees half of that.
    package func clear() throws(CacheError) {
        _ = unsafe protokoll_sqlite_configure(pointer, SQLITE_DBCONFIG_RESET_DATABASE, 1)
        defer { _ = unsafe protokoll_sqlite_configure(pointer, SQLITE_DBCONFIG_RESET_DATABASE, 0) }
        try execute("VACUUM")
    }

    deinit { _ = unsafe sqlite3_close_v2(pointer) }
}
