import Glibc
package import Workspace

/// The kernel's watch over folders: says at once what is written, renamed and removed in them (inotify).
package struct FolderWatch: ~Copyable {
    private let queue: Descriptor
    private let root: String
    private var folders: [Int32: WorkspacePath] = [:]
    private var repository: Set<Int32> = []

    /// Why the kernel does not watch.
    package enum Failure: Error, Hashable, Sendable {
        /// It watches no more folders for this user (`fs.inotify.max_user_watches`, `max_user_instances`).
        case exhausted
        case file(FileError)
    }

    /// Watches nothing yet.
    ///
    /// - Parameter root: the absolute path of the workspace.
    package init(root: String) throws(Failure) {
        let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard number >= 0 else { throw Failure(FileError("inotify_init1", root)) }
        queue = Descriptor(owning: number, path: root)
        self.root = root
    }

    /// The descriptor that is readable when there are events.
    package var descriptor: Int32 { queue.number }

    /// Watches these folders of the workspace from now on, under these names, and no others.
    package mutating func watch(_ paths: [WorkspacePath]) throws(Failure) {
        var watched: [Int32: WorkspacePath] = [:]
        for path in paths {
            let place = path.bytes.isEmpty ? Array(root.utf8) : Array("\(root)/".utf8) + path.bytes
            // A folder may be gone by now: the one above it has said so.
            if let watch = try add(place, InotifyRecord.folderMask) { watched[watch] = path }
        }
        for watch in folders.keys where watched[watch] == nil { inotify_rm_watch(queue.number, watch) }
        folders = watched
    }

    /// Watches a folder in which every recording leaves a trace; there need be none.
    package mutating func watch(repository folder: String) throws(Failure) {
        if let watch = try add(Array(folder.utf8), InotifyRecord.repositoryMask) { repository.insert(watch) }
    }

    /// What has happened since the last call, in its order.
    package func events() throws(Failure) -> [FileEvent] {
        var events: [FileEvent] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(queue.number, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0, errno != EAGAIN { throw .file(FileError("read", root)) }
            guard count > 0 else { return events }
            for record in InotifyRecord.all(in: Array(buffer[..<count])) {
                if let event = event(record) { events.append(event) }
            }
        }
    }

    private func event(_ record: InotifyRecord) -> FileEvent? {
        if repository.contains(record.watch) { return .repository }
        guard let folder = folders[record.watch] else {
            // What comes late from a folder that is no longer watched is nobody's; −1 is all of them.
            return record.watch < 0 ? .anything : nil
        }
        return record.event(in: folder)
    }

    private func add(_ path: [UInt8], _ mask: UInt32) throws(Failure) -> Int32? {
        let watch = (path.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { inotify_add_watch(queue.number, $0, mask) } ?? -1
        }
        if watch >= 0 { return watch }
        let error = FileError("inotify_add_watch", String(decoding: path, as: UTF8.self))
        if error.isAbsence { return nil }
        throw Failure(error)
    }
}

extension FolderWatch.Failure {
    init(_ error: FileError) {
        self = [ENOSPC, EMFILE, ENFILE].contains(error.code.rawValue) ? .exhausted : .file(error)
    }
}
