import Text

/// Emphasis and strikethrough: CommonMark 0.31, "An algorithm for parsing nested emphasis and links".
extension InlineScanner {
    struct Delimiter {
        var byte: UInt8
        /// How many marks are left.
        var count: Int
        let originalCount: Int
        /// Where the run stands in the output.
        var output: Int
        var canOpen: Bool
        var canClose: Bool
        var isGone = false
    }

    mutating func delimiterRun() {
        let byte = text[position]
        let count = runLength(of: byte)
        let before = position > 0 ? text[position - 1] : 0x20
        let after = position + count < text.count ? text[position + count] : 0x20
        let opens = !Self.isBlank(after) && (!Self.isMark(after) || Self.isBlank(before) || Self.isMark(before))
        let closes = !Self.isBlank(before) && (!Self.isMark(before) || Self.isBlank(after) || Self.isMark(after))
        let underscore = byte == UInt8(ascii: "_")
        let start = output.bytes.count
        for _ in 0..<count { emit(byte, []) }
        guard byte != UInt8(ascii: "~") || count <= 2 else { return }
        delimiters.append(
            Delimiter(
                byte: byte, count: count, originalCount: count, output: start,
                canOpen: opens && (!underscore || !closes || Self.isMark(before)),
                canClose: closes && (!underscore || !opens || Self.isMark(after))))
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isMark(_ byte: UInt8) -> Bool { isPunctuation(byte) }

    mutating func pairDelimiters() {
        // For each kind of closer: no opener stands at or below this index. It keeps the search linear.
        var bottoms: [Int: Int] = [:]
        var previous = Array(-1..<max(0, delimiters.count - 1))
        var closer = 0
        while closer < delimiters.count {
            guard delimiters[closer].canClose, !delimiters[closer].isGone else { closer += 1; continue }
            let key =
                Int(delimiters[closer].byte) * 8 + delimiters[closer].originalCount % 3 * 2
                + (delimiters[closer].canOpen ? 1 : 0)
            let bottom = bottoms[key] ?? -1
            var opener = previous[closer]
            while opener > bottom, !pairs(opener, closer) { opener = previous[opener] }
            guard opener > bottom else {
                bottoms[key] = previous[closer]
                if !delimiters[closer].canOpen { unlink(closer, &previous) }
                closer += 1
                continue
            }
            pair(opener, closer)
            // What stands between the two can pair with nothing outside.
            previous[closer] = delimiters[opener].count > 0 ? opener : previous[opener]
            if delimiters[closer].count == 0 { unlink(closer, &previous); closer += 1 }
        }
    }

    private func pairs(_ opener: Int, _ closer: Int) -> Bool {
        let (left, right) = (delimiters[opener], delimiters[closer])
        guard left.byte == right.byte, left.canOpen, !left.isGone, left.count > 0 else { return false }
        if left.byte == UInt8(ascii: "~") { return left.count == right.count }
        // The rule of three.
        let both = left.canClose || right.canOpen
        return !both || (left.originalCount + right.originalCount) % 3 != 0
            || (left.originalCount % 3 == 0 && right.originalCount % 3 == 0)
    }

    private mutating func pair(_ opener: Int, _ closer: Int) {
        let struck = delimiters[opener].byte == UInt8(ascii: "~")
        let used = struck ? delimiters[opener].count : min(2, delimiters[opener].count, delimiters[closer].count)
        delimiters[opener].count -= used
        delimiters[closer].count -= used
        let start = delimiters[opener].output + delimiters[opener].count
        let end = delimiters[closer].output
        for index in 0..<used {
            output.marks.append(start + index)
            output.marks.append(end + index)
        }
        if struck || used == 2 { output.enclosed.append((start + used..<end, struck ? .struck : .strong)) }
        delimiters[closer].output += used
    }

    private mutating func unlink(_ index: Int, _ previous: inout [Int]) {
        delimiters[index].isGone = true
        if index + 1 < delimiters.count { previous[index + 1] = previous[index] }
    }
}
