import Markdown
import Text

/// The beginning of a document without actions, as far as it says what the document is: its first heading and its date.
struct Preamble {
    private let bytes: [UInt8]
    /// Where it ends at the least.
    private let least: Int

    /// Nil where what is asked for may stand anywhere in the document.
    init?(_ bytes: [UInt8], _ signals: LineSignals, _ extent: DocumentReader.Extent) {
        var wanted: Signals = [.action, .nextMeeting, .statement]
        if extent > .actions { wanted.insert(.attendance) }
        guard extent < .suggestions, signals.all.isDisjoint(with: wanted) else { return nil }
        self.bytes = bytes
        least = signals.last(with: .date).map { Self.endOfParagraph(in: bytes, fromLine: $0) } ?? 0
    }

    /// So many lines that only look like a heading are tried before the whole document is read.
    private static let mostTries = 3

    /// Its blocks, or those of the whole document where no heading is found soon.
    ///
    /// What a line opens is not changed by lines below it, once it is closed.
    var tree: MarkdownTree {
        var end = least
        for _ in 0..<Self.mostTries {
            let tree = MarkdownTree(bytes, before: end)
            if tree.nodes.contains(where: { $0.parent == 0 && $0.kind.isHeading }) { return tree }
            guard let next = Self.endOfHeading(in: bytes, from: end) else { return tree }
            end = next
        }
        return MarkdownTree(bytes)
    }

    /// The end of the next line that may be a heading or the line below one.
    private static func endOfHeading(in bytes: [UInt8], from start: Int) -> Int? {
        var start = start
        while start < bytes.count {
            let end = endOfLine(in: bytes, from: start)
            if mayBeHeading(bytes[start..<end]) { return end }
            start = end + 1
        }
        return nil
    }

    private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        return end
    }

    /// A `#` behind nothing but marks of lists and quotes, or nothing but `=` or `-`.
    private static func mayBeHeading(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first(where: { !" \t>-+*.)0123456789".utf8.contains($0) }) else {
            return line.contains(UInt8(ascii: "-"))
        }
        return first == UInt8(ascii: "#") || first == UInt8(ascii: "=")
    }

    /// The end of the next line without text: there a paragraph is closed.
    private static func endOfParagraph(in bytes: [UInt8], fromLine line: Int) -> Int {
        let lines = LineIndex(bytes)
        for line in line...max(line, lines.count) {
            let content = lines.content(ofLine: line, in: bytes)
            if bytes[content].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
                return content.upperBound
            }
        }
        return bytes.count
    }
}
