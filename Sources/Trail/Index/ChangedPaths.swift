import Git
import Text

/// The paths that differ between a commit and each of its parents, where that is not one path alone.
struct ChangedPaths {
    /// For each parent the paths as git has them, in git's order.
    let lists: [[String]]

    init(_ commit: IndexedCommit) { lists = commit.changes.map { $0.map(\.path) } }

    /// Writes them as the index keeps them: each path by what it has other than the one before it.
    func packed() -> PackedWriter {
        var writer = PackedWriter()
        writer.write(lists.count)
        for list in lists {
            writer.write(list.count)
            var last = "".utf8
            for path in list {
                let shared = zip(last, path.utf8).prefix { $0 == $1 }.count
                writer.write(shared)
                writer.write(path.utf8.count - shared)
                writer.write(raw: path.utf8.dropFirst(shared))
                last = path.utf8
            }
        }
        return writer
    }

    /// Reads them again; nil for what was written by no program of this format.
    init?(_ reader: inout PackedReader) {
        var lists: [[String]] = []
        for _ in 0..<reader.count() {
            var list: [String] = []
            var path: [UInt8] = []
            for _ in 0..<reader.count() {
                let shared = reader.number()
                guard 0 <= shared, shared <= path.count else { return nil }
                path.removeLast(path.count - shared)
                path += reader.raw(reader.number())
                list.append(String(decoding: path, as: UTF8.self))
            }
            lists.append(list)
        }
        guard !reader.isBroken, reader.isAtEnd else { return nil }
        self.lists = lists
    }
}
