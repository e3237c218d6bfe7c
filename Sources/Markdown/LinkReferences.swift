import Text

/// The labels that a text's link reference definitions (`[label]: target`) give.
enum LinkReferences {
    /// Folded labels; only the first bracket of a line, indented by three at most, can open a definition.
    static func labels(in bytes: [UInt8]) -> Set<String> {
        var labels: Set<String> = []
        var lineStart = 0
        while lineStart < bytes.count {
            if let label = label(in: bytes, from: lineStart) {
                labels.insert(Folded.key(String(decoding: bytes[label], as: UTF8.self)))
            }
            while lineStart < bytes.count, !isBreak(bytes[lineStart]) { lineStart += 1 }
            lineStart += 1
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
