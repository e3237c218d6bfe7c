import Text

/// A copy of a Markdown text in which no marks of emphasis and links are left for cmark to pair.
///
/// We take only blocks from cmark and read inlines ourselves. cmark reads them all the same, and takes a minute for a
/// megabyte of `[x](y) *a`. Each mark that opens no block becomes a letter, so that every byte keeps its place.
enum QuietText {
    private static let letter = UInt8(ascii: "x")

    static func quiet(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var index = 0
        while index < bytes.count {
            index = textStart(bytes, from: index)
            while index < bytes.count, !isLineEnd(bytes[index]) {
                if isMark(bytes, at: index) { result[index] = letter }
                index += 1
            }
            while index < bytes.count, isLineEnd(bytes[index]) { index += 1 }
        }
        return result
    }

    /// Past what may open a block: quote and list marks, a rule, the label of a link reference definition, a tag's start.
    private static func textStart(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">") {
                index += 1
            } else if let end = endOfListMark(bytes, from: index) {
                index = end
            } else {
                break
            }
        }
        guard index < bytes.count else { return index }
        switch bytes[index] {
        case UInt8(ascii: "["): return endOfLabel(bytes, from: index) ?? index
        case UInt8(ascii: "<"): return min(bytes.count, index + 9, endOfLine(bytes, index))
        case UInt8(ascii: "*"), UInt8(ascii: "_"): return endOfRule(bytes, from: index) ?? index
        default: return index
        }
    }

    /// The end of `-`, `*`, `+`, `1.` or `1)` with a blank or the line's end behind it.
    private static func endOfListMark(_ bytes: [UInt8], from start: Int) -> Int? {
        var end = start
        while end < bytes.count, end - start < 9, Folded.isDigit(bytes[end]) { end += 1 }
        let marks = end == start ? "-*+" : ".)"
        guard end < bytes.count, marks.utf8.contains(bytes[end]) else { return nil }
        end += 1
        return end == bytes.count || isBlank(bytes[end]) || isLineEnd(bytes[end]) ? end : nil
    }

    /// The end of a line that holds nothing but one mark and blanks.
    private static func endOfRule(_ bytes: [UInt8], from start: Int) -> Int? {
        let end = endOfLine(bytes, start)
        return bytes[start..<end].allSatisfy { $0 == bytes[start] || isBlank($0) } ? end : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// The end of `[label]:`, if that is what stands here (CommonMark: at most 999 characters).
    private static func endOfLabel(_ bytes: [UInt8], from start: Int) -> Int? {
        for index in (start + 1)..<min(bytes.count, start + 4000) {
            if isLineEnd(bytes[index]) || bytes[index] == UInt8(ascii: "[") { return nil }
            guard bytes[index] == UInt8(ascii: "]") else { continue }
            return index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ":") ? index + 2 : nil
        }
        return nil
    }

    private static func endOfLine(_ bytes: [UInt8], _ start: Int) -> Int {
        bytes[start...].firstIndex(where: isLineEnd) ?? bytes.count
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// A mark of emphasis or a bracket; the end of a CDATA block is none.
    private static func isMark(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["): true
        case UInt8(ascii: "]"):
            !bytes[(index + 1)...].starts(with: "]>".utf8) && !bytes[(index + 1)...].starts(with: ">".utf8)
        default: false
        }
    }
}
