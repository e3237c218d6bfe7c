package import Git
import Glibc
package import Workspace

/// What the beginning of a git bundle says is in it (gitformat-bundle(5)).
package struct BundleHeader: Hashable, Sendable {
    /// Branches, tags, `HEAD` and the like, in the order of the file.
    package let references: [Reference]
    /// False where the bundle holds only what came after some commits.
    package let isComplete: Bool

    /// A header is a line for each reference; what is longer than this is none, in bytes.
    private static let limit = 64 << 20

    /// Reads a header; nil for what is no bundle of SHA-1 objects.
    package init?(_ bytes: some Sequence<UInt8>) {
        var lines = String(decoding: Array(bytes), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard let end = lines.firstIndex(of: ""), end + 1 < lines.count,
            ["# v2 git bundle", "# v3 git bundle"].contains(lines[0])
        else {
            return nil
        }
        lines = Array(lines[1..<end])
        var references: [Reference] = []
        for line in lines where line.first != "-" {
            if line.first == "@" {
                guard !line.hasPrefix("@object-format=") || line == "@object-format=sha1" else { return nil }
                continue
            }
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let id = ObjectID(parts[0]) else { return nil }
            references.append(Reference(name: String(parts[1]), id: id))
        }
        self.references = references
        isComplete = !lines.contains { $0.first == "-" }
    }

    /// Reads the header of a file; nil where the file is no bundle.
    package static func read(from path: String) throws(FileError) -> BundleHeader? {
        let file = try Descriptor(path, flags: O_RDONLY, followingLink: true)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let count = pread(file.number, &buffer, buffer.count, off_t(bytes.count))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError("pread", path) }
            if count == 0 { return nil }
            let start = max(bytes.count - 1, 0)
            bytes += buffer[..<count]
            guard bytes.starts(with: "# v".utf8) else { return nil }
            if let end = (start..<bytes.count - 1).first(where: { bytes[$0] == 10 && bytes[$0 + 1] == 10 }) {
                return BundleHeader(bytes[...(end + 1)])
            }
        }
        return nil
    }
}
