import Glibc
import Workspace

/// One record of the kernel's file events (inotify(7)).
struct InotifyRecord: Hashable {
    /// Which watch it is about; −1 where events were lost.
    let watch: Int32
    let mask: UInt32
    /// What in the watched folder it is about; empty for the folder itself.
    let name: [UInt8]

    init(watch: Int32, mask: UInt32, name: [UInt8] = []) {
        self.watch = watch
        self.mask = mask
        self.name = name
    }

    /// What concerns the workspace.
    static let folderMask = UInt32(
        IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF
            | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)

    /// What shows that git's own folder was written to; every writer of it renames files into place, or appends.
    static let repositoryMask = UInt32(IN_MODIFY | IN_MOVED_TO | IN_ONLYDIR)

    /// The records that one reading answers.
    static func all(in bytes: [UInt8]) -> [InotifyRecord] {
        let header = 16
        var records: [InotifyRecord] = []
        bytes.withUnsafeBytes { buffer in
            var start = 0
            while start + header <= buffer.count {
                let length = Int(buffer.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
                let end = start + header + length
                guard end <= buffer.count else { return }
                records.append(
                    InotifyRecord(
                        watch: buffer.loadUnaligned(fromByteOffset: start, as: Int32.self),
                        mask: buffer.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self),
                        name: Array(buffer[(start + header)..<end].prefix { $0 != 0 })))
                start = end
            }
        }
        return records
    }

    /// What it means for the workspace, in whose folder it happened; nil for what is no concern.
    func event(in folder: WorkspacePath) -> FileEvent? {
        if has(IN_Q_OVERFLOW) || has(IN_UNMOUNT) { return .anything }
        if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) { return folder.bytes.isEmpty ? .gone : .anything }
        if mask & UInt32(IN_ISDIR) != 0 { return name.first == UInt8(ascii: ".") ? nil : .anything }
        let path = folder.appending(name)
        // Which files are documents has changed.
        if name.elementsEqual(".gitignore".utf8) { return .anything }
        guard path.isMarkdown || [Workspace.settingsPath, Workspace.registerPath].contains(path) else { return nil }
        if has(IN_CLOSE_WRITE) || has(IN_MOVED_FROM) || has(IN_MOVED_TO) || has(IN_DELETE) { return .written(path) }
        return has(IN_CREATE) || has(IN_MODIFY) ? .writing(path) : nil
    }

    private func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
    private func has(_ flag: UInt32) -> Bool { mask & flag != 0 }
}
