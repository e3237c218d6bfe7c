/// The trees that were read last: commits that follow each other have most of them in common.
final class RecentTrees {
    /// How many are kept: those on the way to the files of some commits.
    private static let most = 32
    private static let mostBytes = 4 << 20

    /// The one read last behind the others.
    private var trees: [(id: ObjectID, bytes: [UInt8])] = []
    private var byteCount = 0

    /// The bytes of a tree; nil where it is not kept.
    subscript(_ id: ObjectID) -> [UInt8]? { trees.first { $0.id == id }?.bytes }

    /// Keeps a tree, and forgets those read long ago.
    func keep(_ bytes: [UInt8], as id: ObjectID) {
        trees.append((id, bytes))
        byteCount += bytes.count
        while trees.count > Self.most || byteCount > Self.mostBytes { byteCount -= trees.removeFirst().bytes.count }
    }
}
