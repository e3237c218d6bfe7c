import Glibc

/// A call of the operating system on a file that failed.
package struct FileError: Error, Hashable, Sendable {
    /// The C function, such as `openat`.
    package let function: String
    /// The file or folder that it was called for.
    package let path: String
    /// Why it failed.
    package let code: Code

    /// Makes an error of the thread's latest failed call; its number is taken before the path is put together.
    package init(_ function: String, _ path: @autoclosure () -> String) {
        let code = Code(rawValue: errno)
        self.init(function, path(), code)
    }

    /// Makes an error with a code of its own.
    package init(_ function: String, _ path: String, _ code: Code) {
        self.function = function
        self.path = path
        self.code = code
    }

    /// The number that `errno` had.
    package struct Code: RawRepresentable, Hashable, Sendable {
        /// The value of `errno`.
        package let rawValue: Int32

        /// Takes a value of `errno`.
        package init(rawValue: Int32) { self.rawValue = rawValue }

        /// Nothing has the path.
        package static let notFound = Code(rawValue: ENOENT)
        /// A component on the way is no folder, or is a symbolic link, which is not followed.
        package static let notAFolder = Code(rawValue: ENOTDIR)
        /// A symbolic link where a file was expected.
        package static let symbolicLink = Code(rawValue: ELOOP)
        /// Something has the name already.
        package static let exists = Code(rawValue: EEXIST)
        /// The file is longer than the caller allows.
        package static let tooLarge = Code(rawValue: EFBIG)
        /// Folders in folders beyond what is followed.
        package static let tooDeep = Code(rawValue: ENAMETOOLONG)
        /// A name that is no UTF-8.
        package static let notUTF8 = Code(rawValue: EILSEQ)
        /// Something other than a plain file has the path.
        package static let notAFile = Code(rawValue: EISDIR)
    }
}

extension FileError {
    /// True where there is no plain file at the path, as opposed to one that cannot be read.
    package var isAbsence: Bool { [.notFound, .notAFolder, .symbolicLink, .notAFile].contains(code) }
}
