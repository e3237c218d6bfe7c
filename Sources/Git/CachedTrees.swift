/// The trees that git's index remembers for its folders, so that a commit need not make them anew (extension `TREE`).
struct CachedTrees {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// One folder: its name, and what is known of it.
    private struct Node {
        var name: ArraySlice<UInt8>
        /// Where the entry of its first subfolder, or the next folder's, begins.
        var next: Int
        var count: Int
        var subfolders: Int
    }

    /// The same, with the folders around some paths forgotten; nil for bytes that are not understood.
    func without(_ paths: [[UInt8]]) -> [UInt8]? {
        let folders = paths.map { $0.split(separator: UInt8(ascii: "/")).dropLast() }
        var result: [UInt8] = []
        // The folders around, for each of which some subfolders are still to come.
        var open: [(left: Int, paths: [ArraySlice<ArraySlice<UInt8>>])] = []
        var offset = bytes.startIndex
        repeat {
            guard let node = node(at: offset) else { return nil }
            let isRoot = open.isEmpty
            let inside =
                isRoot
                ? folders.map { $0[...] }
                : open[open.count - 1].paths.filter { $0.first == node.name }.map { $0.dropFirst() }
            if inside.isEmpty {
                result += bytes[offset..<node.next]
            } else {
                result += node.name + [0] + Array("-1 \(node.subfolders)\n".utf8)
            }
            offset = node.next
            if !isRoot { open[open.count - 1].left -= 1 }
            open.append((node.subfolders, inside))
            while let last = open.last, last.left == 0 { open.removeLast() }
        } while !open.isEmpty
        return offset == bytes.endIndex ? result : nil
    }

    private func node(at start: Int) -> Node? {
        guard let null = bytes[start...].firstIndex(of: 0), let line = bytes[null...].firstIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        let numbers = bytes[(null + 1)..<line].split(separator: UInt8(ascii: " "))
        guard numbers.count == 2, let count = Int(String(decoding: numbers[0], as: UTF8.self)),
            let subfolders = Int(String(decoding: numbers[1], as: UTF8.self)), subfolders >= 0
        else { return nil }
        // A folder that is forgotten has no id.
        let next = line + 1 + (count < 0 ? 0 : ObjectID.byteCount)
        guard next <= bytes.endIndex else { return nil }
        return Node(name: bytes[start..<null], next: next, count: count, subfolders: subfolders)
    }
}
