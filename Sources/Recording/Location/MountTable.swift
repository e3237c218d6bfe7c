import Glibc

/// What is mounted where, as the kernel tells it (proc_pid_mountinfo(5)).
struct MountTable: Hashable, Sendable {
    /// A file system in its place.
    struct Mount: Hashable, Sendable {
        /// Without a `/` at its end; empty for the root.
        var point: String
        /// `ext4`, `cifs`, `fuse.sshfs`.
        var type: String
        /// What it shows: a device, `//server/share`, `C:\\`.
        var source: String
        var options: String
    }

    /// Those further down lie over the ones before them.
    let mounts: [Mount]

    /// Reads the table's text; lines that say something else are passed over.
    init(_ text: String) {
        mounts = text.split(separator: "\n").compactMap { Mount(line: $0) }
    }

    /// That of this process; empty where the kernel tells nothing.
    static func ofThisProcess() -> MountTable {
        guard let file = fopen("/proc/self/mountinfo", "r") else { return MountTable("") }
        defer { fclose(file) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return MountTable(String(decoding: text, as: UTF8.self)) }
            text += buffer[..<count]
        }
    }

    /// The file system that holds an absolute path; nil where the table does not say.
    func mount(of path: String) -> Mount? {
        let holding = mounts.filter { path == $0.point || path.hasPrefix("\($0.point)/") }
        let longest = holding.map(\.point.utf8.count).max()
        return holding.last { $0.point.utf8.count == longest }
    }
}

extension MountTable.Mount {
    /// `36 35 98:0 /from /to rw,noatime master:1 - ext4 /dev/sda1 rw`: behind the dash type, source and options.
    fileprivate init?(line: Substring) {
        let fields = line.split(separator: " ", omittingEmptySubsequences: false)
        guard let dash = fields.firstIndex(of: "-"), dash > 4, fields.count > dash + 3 else { return nil }
        let place = Self.unescaped(fields[4])
        point = place == "/" ? "" : place
        type = Self.unescaped(fields[dash + 1])
        source = Self.unescaped(fields[dash + 2])
        options = Self.unescaped(fields[dash + 3])
    }

    /// Blanks and backslashes stand as octal numbers: `\\040`.
    private static func unescaped(_ field: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            let number = digits.count == 3 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 8) : nil
            if byte == UInt8(ascii: "\\"), let number {
                bytes.append(number)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
