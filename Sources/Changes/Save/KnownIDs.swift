import Git
import Workspace

/// Which of some ids other documents of a workspace hold.
struct KnownIDs {
    /// Shorter ids are a table's own numbers (notation.md, section 7: an id without a letter joins nothing).
    private static let shortest = 4

    let found: Set<String>

    /// Reads no document when there is no id to look for.
    init(_ ids: [String], in workspace: Workspace, besides: Set<WorkspacePath>) throws(GitError) {
        let wanted = Set(
            ids.filter { $0.utf8.count >= Self.shortest && $0.contains(where: \.isLetter) }.map { Array($0.utf8) })
        guard !wanted.isEmpty else {
            found = []
            return
        }
        let lengths = Set(wanted.map(\.count))
        let documents = try workspace.listing().documents.filter { !besides.contains($0) }
        let readings = workspace.readings(of: documents) { _, bytes in
            Self.words(bytes).filter { lengths.contains($0.count) && wanted.contains(Array($0)) }.map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        found = Set(readings.values.flatMap(\.value))
    }

    /// Runs of letters, digits and hyphens.
    private static func words(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split { byte in
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            return !isLetter && !(0x30...0x39).contains(byte) && byte != UInt8(ascii: "-") && byte < 0x80
        }
    }
}
