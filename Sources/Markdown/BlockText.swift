import Text

/// What of a Markdown text decides its blocks; the rest is left out before cmark reads it.
///
/// We take only blocks from cmark and read inlines ourselves. cmark reads them all the same, and takes a minute for a
/// megabyte of `[x](y) *a`. So words that only fill a line become one letter, and in what stays each mark of emphasis and
/// links that opens no block becomes one. What stands before a line's text keeps its place, and every line its number.
enum BlockText {
    private static let letter = UInt8(ascii: "x")

    static func of(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 2)
        append(bytes, 0..<bytes.count, to: &result)
        return result
    }

    /// Some lines of a text as one, and which they were.
    struct Selection {
        var bytes: [UInt8] = []
        /// By the number of a line here, the first being 1.
        fileprivate var numbers: [Int] = [0]

        /// The number in the source of a line here.
        func number(_ line: Int) -> Int {
            // cmark may count in the line behind the last.
            line < numbers.count ? numbers[line] : numbers[numbers.count - 1] + 1
        }
    }

    /// Ranges of lines with a line without text between each two.
    static func of(_ source: SourceLines, lines: [Range<Int>]) -> Selection {
        var selection = Selection()
        selection.bytes.reserveCapacity(
            lines.reduce(0) { size, range in
                size + source.index.range(ofLine: range.upperBound - 1).upperBound
                    - source.index.range(ofLine: range.lowerBound).lowerBound + 1
            })
        for range in lines {
            if let last = selection.numbers.last, last > 0 {
                // Not a line feed behind a carriage return, which would end the same line.
                selection.bytes.append(selection.bytes.last ?? UInt8(ascii: "\n"))
                selection.numbers.append(last + 1)
            }
            let start = source.index.range(ofLine: range.lowerBound).lowerBound
            append(
                source.bytes, start..<source.index.range(ofLine: range.upperBound - 1).upperBound, to: &selection.bytes)
            selection.numbers += range
        }
        return selection
    }

    private static func append(_ bytes: [UInt8], _ range: Range<Int>, to result: inout [UInt8]) {
        var start = range.lowerBound
        if start == 0, bytes.starts(with: byteOrderMark) {
            start = byteOrderMark.count
            result += byteOrderMark
        }
        // The definition of a link may go on for lines, and its title decides where it ends.
        var isDefinition = false
        while start < range.upperBound {
            let line = Line(bytes, from: start)
            let text = textStart(bytes, from: start)
            if isDefinition, bytes[start..<line.end].allSatisfy(isBlank) { isDefinition = false }
            if text < line.end, bytes[text] == UInt8(ascii: "["), endOfLabel(bytes, from: text) != nil {
                isDefinition = true
            }
            if text > start { result += bytes[start..<text] }
            if text < line.end {
                if isDefinition || line.hasMarkers {
                    appendQuiet(bytes, line, from: text, to: &result)
                } else if isFiller(bytes[text]) {
                    result.append(letter)
                } else if bytes[text] == UInt8(ascii: "#") {
                    appendHeading(bytes, text..<line.end, to: &result)
                } else {
                    appendQuiet(bytes, line, from: text, to: &result)
                }
            }
            start = line.next(in: bytes)
            for byte in bytes[max(text, line.end)..<start] { result.append(byte) }
        }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Whether a text that begins so is a paragraph's, whatever follows on its line.
    ///
    /// A rule, a list's mark and a definition's label are behind us: `*`, `_` and `[` open nothing here.
    private static func isFiller(_ byte: UInt8) -> Bool {
        byte >= 0x80 || Folded.isWord(byte | 0x20) && !Folded.isDigit(byte) || "*_[".utf8.contains(byte)
    }

    /// A line and what it holds that a block may depend on, wherever it stands in the line.
    private struct Line {
        var end: Int
        /// A table's bars, a tag, the end of a comment.
        var hasMarkers: Bool

        init(_ bytes: [UInt8], from start: Int) {
            (end, hasMarkers) = ByteBlock.endOfLine(
                in: bytes, from: start, seeing: (UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">")))
        }

        /// Where the next line starts.
        func next(in bytes: [UInt8]) -> Int {
            guard end < bytes.count else { return end }
            let isPair =
                bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
            return end + (isPair ? 2 : 1)
        }
    }

    /// Appends a line's text without marks that cmark would pair, the beginning of a label or tag aside.
    private static func appendQuiet(_ bytes: [UInt8], _ line: Line, from text: Int, to result: inout [UInt8]) {
        let quiet = quietStart(bytes, from: text)
        result += bytes[text..<quiet]
        for index in quiet..<max(quiet, line.end) { result.append(isMark(bytes, at: index) ? letter : bytes[index]) }
    }

    /// Appends the number signs of a heading and what makes them one; its words are of no account.
    private static func appendHeading(_ bytes: [UInt8], _ text: Range<Int>, to result: inout [UInt8]) {
        let words = bytes[text].firstIndex { $0 != UInt8(ascii: "#") && !isBlank($0) } ?? text.upperBound
        result += bytes[text.lowerBound..<words]
        if words < text.upperBound { result.append(letter) }
    }

    /// Past what opens a block: quote and list marks, and a rule.
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
        guard index < bytes.count, bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "_") else {
            return index
        }
        return endOfRule(bytes, from: index) ?? index
    }

    /// Past the label of a link reference definition, or a tag's start.
    private static func quietStart(_ bytes: [UInt8], from text: Int) -> Int {
        switch bytes[text] {
        case UInt8(ascii: "["): endOfLabel(bytes, from: text) ?? text
        case UInt8(ascii: "<"): min(bytes.count, text + 9, endOfLine(bytes, text))
        default: text
        }
    }

    /// The end of `-`, `*`, `+`, `1.` or `1)` with a blank or the line's end behind it.
    private static func endOfListMark(_ bytes: [UInt8], from start: Int) -> Int? {
        var end = start
        while end < bytes.count, end - start < 9, Folded.isDigit(bytes[end]) { end += 1 }
        guard end < bytes.count else { return nil }
        switch bytes[end] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): guard end == start else { return nil }
        case UInt8(ascii: "."), UInt8(ascii: ")"): guard end > start else { return nil }
        default: return nil
        }
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
