import CLinux
import Glibc
import Workspace

/// The right to record in a workspace: a lock of the kernel, which dies with its holder.
struct WorkspaceLock: ~Copyable {
    private let file: Descriptor

    private init(file: consuming Descriptor) {
        self.file = file
    }

    /// Takes the lock in a folder of the repository's own; waits for another holder.
    static func take(in folder: StateFolder, patience: Patience) throws(Refusal) -> WorkspaceLock {
        let lock = WorkspaceLock(
            file: try Refusal.file { () throws(FileError) in
                try Descriptor(folder.lock, flags: O_RDWR | O_CREAT, mode: 0o644)
            })
        let number = lock.file.number
        let taken: Bool? = try patience.wait { () throws(Refusal) -> Bool? in
            if protokoll_flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK || errno == EINTR else { throw .file(FileError("flock", folder.lock)) }
            return nil
        }
        guard taken != nil else { throw .busy(process: try lock.holder()) }
        try lock.sign()
        return lock
    }

    /// For whoever waits: only the kernel's lock counts, the number is what they are told.
    private func sign() throws(Refusal) {
        try Refusal.file { () throws(FileError) in
            guard ftruncate(file.number, 0) == 0 else { throw FileError("ftruncate", file.path) }
            try file.write(Array("\(getpid())\n".utf8))
        }
    }

    private func holder() throws(Refusal) -> Int32? {
        let bytes = try Refusal.file { () throws(FileError) in try file.bytes() }
        return Int32(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
