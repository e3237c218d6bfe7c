internal import CSQLite

/// A statement that has been made ready, run as often as it is wanted.
@safe
package struct Statement: ~Copyable {
    private let pointer: OpaquePointer
    private let database: OpaquePointer

    /// Takes ownership of a statement of a connection.
    init(_ pointer: OpaquePointer, of database: OpaquePointer) {
        unsafe (self.pointer, self.database) = (pointer, database)
    }

    /// Gives a place, counted from 1, a number.
    package func bind(_ number: Int, at index: Int32) throws(CacheError) {
        try check("sqlite3_bind_int64", unsafe sqlite3_bind_int64(pointer, index, Int64(number)))
    }

    /// Gives a place, counted from 1, bytes.
    package func bind(_ bytes: [UInt8], at index: Int32) throws(CacheError) {
        let result = unsafe bytes.withUnsafeBytes {
            unsafe protokoll_sqlite_bind_bytes(pointer, index, $0.baseAddress, Int32($0.count))
        }
        try check("sqlite3_bind_blob", result)
    }

    /// Goes on to the next row; false where there is none. What was bound stays.
    package func step() throws(CacheError) -> Bool {
        let result = unsafe sqlite3_step(pointer)
        if result == SQLITE_ROW { return true }
        guard result == SQLITE_DONE else {
            let error = unsafe CacheError(result, "sqlite3_step", of: database)
            reset()
            throw error
        }
        reset()
        return false
    }

    /// Ends the run, so that it can be run again.
    package func reset() { _ = unsafe sqlite3_reset(pointer) }

    /// A number of the row, by its column from 0.
    package func number(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(pointer, column)) }

    /// Bytes of the row, by their column from 0.
    package func bytes(_ column: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(pointer, column) else { return [] }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column))))
    }

    private func check(_ function: String, _ result: Int32) throws(CacheError) {
        guard result == SQLITE_OK else { throw unsafe CacheError(result, function, of: database) }
    }

    deinit { _ = unsafe sqlite3_finalize(pointer) }
}

extension CacheError {
    /// Makes the error of a call that has just failed on a connection.
    init(_ result: Int32, _ function: String, of database: OpaquePointer?) {
        let message = unsafe sqlite3_errmsg(database).map { unsafe String(cString: $0) } ?? ""
        self.init(Code(rawValue: result), function: function, message: message)
    }
}
