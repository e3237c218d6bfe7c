import Text

/// The labels that a text's link reference definitions (`[label]: target`) give.
enum LinkReferences {
    /// Folded labels; only the first bracket of a line, indented by three at most, can open a definition.
    static func labels(in bytes: [UInt8]) -> Set<String> {
        let source = SourceLines(bytes)
        return labels(in: source, lines: 1...source.index.count)
    }

    /// Those that stand on some lines, 1-based.
    static func labels(in source: SourceLines, lines: some Sequence<Int>) -> Set<String> {
        var labels: Set<String> = []
        for line in lines {
            let start = source.index.range(ofLine: line).lowerBound
            guard let label = label(in: source.bytes, from: start) else { continue }
            labels.insert(Folded.key(String(decoding: source.bytes[label], as: UTF8.self)))
        }
        return labels
    }

    private static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// The bytes between `[` and `]:` at a line's start.
    private static func label(in bytes: [UInt8], from lineStart: Int) -> Range<Int>? {
        var start = lineStart
        while start < min(bytes.count, lineStart + 3), bytes[start] == 0x20 { start += 1 }
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        var end = start + 1
        while end < bytes.count, end - start < 1000, bytes[end] != UInt8(ascii: "]"), !isBreak(bytes[end]) { end += 1 }
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "]"), bytes[end + 1] == UInt8(ascii: ":") else {
            return nil
        }
        return start + 1..<end
    }
}
