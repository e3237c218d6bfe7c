import CLinux
import Glibc
import Workspace

/// A lock of the kernel on a file that names its holder, and that dies with it.
struct ProcessLock: ~Copyable {
    private let file: Descriptor
    /// The process that had it last and did not sign off; nil where nobody was cut off.
    let cutOff: Int32?

    private init(file: consuming Descriptor, holder: Int32?) {
        self.file = file
        cutOff = holder
    }

    /// Takes the lock; waits for another holder.
    ///
    /// - Parameter busy: what to refuse with, given the holder's process, if it is known.
    static func take(
        _ path: String, patience: Patience, busy: (Int32?) -> Refusal
    ) throws(Refusal) -> ProcessLock {
        let file = try Refusal.file { () throws(FileError) in
            try Descriptor(path, flags: O_RDWR | O_CREAT, mode: 0o644)
        }
        let number = file.number
        let taken: Bool? = try patience.wait { () throws(Refusal) -> Bool? in
            if protokoll_flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw .file(FileError("flock", path)) }
            return nil
        }
        let holder = Self.process(in: try Refusal.file { () throws(FileError) in try file.bytes() })
        guard taken != nil else { throw busy(holder) }
        return ProcessLock(file: file, holder: holder)
    }

    /// For whoever waits: only the kernel's lock counts, the number is what they are told.
    func sign() throws(Refusal) { try write("\(getpid())\n") }

    /// Nobody was cut off.
    func signOff() throws(Refusal) { try write("") }

    private func write(_ text: String) throws(Refusal) {
        try Refusal.file { () throws(FileError) in
            guard ftruncate(file.number, 0) == 0 else { throw FileError("ftruncate", file.path) }
            guard pwrite(file.number, text, text.utf8.count, 0) == text.utf8.count else {
                throw FileError("pwrite", file.path)
            }
        }
    }

    private static func process(in bytes: [UInt8]) -> Int32? {
        Int32(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}

extension StateFolder {
    /// Takes the right to record in the workspace.
    func takeLock(_ patience: Patience) throws(Refusal) -> ProcessLock {
        let lock = try ProcessLock.take(lock, patience: patience) { .busy(process: $0) }
        try lock.sign()
        return lock
    }
}
