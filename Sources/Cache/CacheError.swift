internal import CSQLite

/// A failure of SQLite: what was called, what it answered and what it said.
package struct CacheError: Error, Hashable, Sendable {
    /// The result of the call.
    package let code: Code
    /// The name of the C function that failed.
    package let function: String
    /// SQLite's own words, in English.
    package let message: String

    /// Makes the error of a call from what is known of it.
    package init(_ code: Code, function: String, message: String = "") {
        self.code = code
        self.function = function
        self.message = message
    }

    /// A primary result code of SQLite; unknown codes keep their number.
    package struct Code: RawRepresentable, Hashable, Sendable {
        /// The number that the C function answered, without its extension.
        package let rawValue: Int32

        /// Takes a result, known or not.
        package init(rawValue: Int32) { self.rawValue = rawValue & 0xFF }

        /// A statement that the file has no tables for: it is of another format.
        package static let generic = Code(rawValue: 1)
        /// Another process has the lock.
        package static let busy = Code(rawValue: 5)
        /// The system refused to read or to write.
        package static let input = Code(rawValue: 10)
        /// The bytes are not those that were written.
        package static let corrupt = Code(rawValue: 11)
        /// There is no room on the disk.
        package static let full = Code(rawValue: 13)
        /// The file is none of SQLite's.
        package static let notADatabase = Code(rawValue: 26)
    }

    /// Whether the file itself is at fault, and of no use to anybody.
    package var isOfFile: Bool { [.generic, .corrupt, .notADatabase].contains(code) }
}
