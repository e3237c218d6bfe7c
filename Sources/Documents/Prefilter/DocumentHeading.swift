import Markdown
import Text

/// Finds the first heading of a document without reading what stands below it.
enum DocumentHeading {
    /// So many lines that only look like a heading are tried before the whole document is read.
    private static let mostTries = 3

    /// The tree of a text as far as its first heading; of all of it where none is found soon.
    ///
    /// What a line opens is not changed by lines below it, once it is closed.
    static func tree(of bytes: [UInt8]) -> MarkdownTree {
        var end = 0
        for _ in 0..<mostTries {
            guard let next = endOfHeading(in: bytes, from: end) else { return MarkdownTree(bytes, before: end) }
            let tree = MarkdownTree(bytes, before: next)
            if tree.nodes.contains(where: { $0.parent == 0 && $0.kind.isHeading }) { return tree }
            end = next
        }
        return MarkdownTree(bytes)
    }

    /// The end of the next line that may be a heading or the line below one.
    private static func endOfHeading(in bytes: [UInt8], from start: Int) -> Int? {
        var start = start
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
            if mayBeHeading(bytes[start..<end]) { return end }
            start = end + 1
        }
        return nil
    }

    /// A `#` behind nothing but marks of lists and quotes, or nothing but `=` or `-`.
    private static func mayBeHeading(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first(where: { !" \t>-+*.)0123456789".utf8.contains($0) }) else {
            return line.contains(UInt8(ascii: "-"))
        }
        return first == UInt8(ascii: "#") || first == UInt8(ascii: "=")
    }
}
