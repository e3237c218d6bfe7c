internal import CLibgit2
import Glibc

/// A failure of libgit2: what was called, what it answered and what it said.
package struct GitError: Error, Hashable, Sendable {
    /// The result of the call.
    package let code: Code
    /// The name of the C function that failed.
    package let function: String
    /// libgit2's own words, in English, for a log and for the end of a sentence; empty when it gave none.
    package let message: String
    /// The part of libgit2 that failed, as its `git_error_t` number; 0 when it gave none.
    package let category: Int32

    /// The number of the operating system's error where that was the cause and no fault of the repository's; libgit2 only
    /// passes on the words.
    package var systemError: Int32? {
        guard category == Int32(GIT_ERROR_OS.rawValue) else { return nil }
        return Self.faultsOfDisks.first { number in
            message.hasSuffix(unsafe String(cString: strerror(number)))
        }
    }

    private static let faultsOfDisks = [ENOSPC, EDQUOT, EIO, EROFS]

    /// Makes the error of a call from what is known of it.
    package init(_ code: Code, function: String, message: String, category: Int32 = 0) {
        self.code = code
        self.function = function
        self.message = message
        self.category = category
    }

    /// A libgit2 result code; unknown codes keep their number.
    package struct Code: RawRepresentable, Hashable, Sendable {
        /// The number that the C function answered.
        package let rawValue: Int32

        /// Takes a result, known or not.
        package init(rawValue: Int32) { self.rawValue = rawValue }

        /// No code of its own; the message says what is wrong.
        package static let generic = Code(rawValue: -1)
        /// An object, a reference, a setting or a repository that is not there.
        package static let notFound = Code(rawValue: -3)
        /// Something has the name already.
        package static let exists = Code(rawValue: -4)
        /// A short id that several objects have.
        package static let ambiguous = Code(rawValue: -5)
        /// A repository without a work tree.
        package static let bareRepository = Code(rawValue: -8)
        /// HEAD names a branch that has no commit yet.
        package static let unbornBranch = Code(rawValue: -9)
        /// A name that no reference can bear.
        package static let invalidSpecification = Code(rawValue: -12)
        /// Another process holds the lock file; libgit2 never waits.
        package static let locked = Code(rawValue: -14)
        /// The reference no longer held the expected value.
        package static let modified = Code(rawValue: -15)
        /// A value that git cannot keep or that we refuse to read.
        package static let invalid = Code(rawValue: -21)
        /// The object's bytes do not have its id.
        package static let mismatch = Code(rawValue: -33)
        /// The repository belongs to another user.
        package static let foreignOwner = Code(rawValue: -36)
    }
}

extension GitError {
    /// Makes the error of a call that has just failed on this thread.
    init(_ result: Int32, _ function: String) {
        guard let last = unsafe git_error_last() else {
            self.init(Code(rawValue: result), function: function, message: "")
            return
        }
        let message = unsafe last.pointee.message.map { unsafe String(cString: $0) } ?? ""
        let category = unsafe last.pointee.klass
        self.init(Code(rawValue: result), function: function, message: message, category: category)
    }
}

/// Throws the last error of this thread when a call's result says that it failed.
@discardableResult
func check(_ function: String, _ result: Int32) throws(GitError) -> Int32 {
    guard result >= 0 else { throw GitError(result, function) }
    return result
}
