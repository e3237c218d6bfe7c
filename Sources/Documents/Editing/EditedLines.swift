import Text

/// A text by its lines, and the edits that put further ones between them: breaks as it has them, every byte of it kept.
struct EditedLines {
    let bytes: [UInt8]
    let index: LineIndex

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = LineIndex(bytes)
    }

    var count: Int { index.count }

    /// The number of the first line that holds just this.
    func number(of text: String) -> Int? { (1...max(1, count)).first { string(ofLine: $0) == text } }

    func string(ofLine line: Int) -> String {
        String(decoding: bytes[index.content(ofLine: line, in: bytes)], as: UTF8.self)
    }

    func isBlank(_ line: Int) -> Bool { string(ofLine: line).allSatisfy { $0 == " " || $0 == "\t" } }

    private var lineBreak: String {
        let first = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
        return first > 0 && bytes[first - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }

    /// - Parameter block: the new lines, a blank one last.
    func replacement(of line: Int, by block: [String]) -> Edit {
        let text = block.dropLast().joined(separator: lineBreak)
        return Edit(range: index.content(ofLine: line, in: bytes), replacement: Array(text.utf8))
    }

    /// Behind the last line above that is not blank; the blank ones stay between the new lines and what follows.
    ///
    /// - Parameters:
    ///   - block: the new lines, a blank one last.
    ///   - continues: whether the new lines go on with what stands on a line, without a blank one between.
    func insertion(of block: [String], before line: Int, continuing continues: (Int) -> Bool = { _ in false }) -> Edit {
        var last = line - 1
        while last > 0, isBlank(last) { last -= 1 }
        let offset = last > 0 ? index.range(ofLine: last).upperBound : 0
        let isOpen = last > 0 && index.content(ofLine: last, in: bytes).upperBound == offset
        let hasBlankBelow = last + 1 < line || line > count
        var text = isOpen ? [""] : []
        if last > 0, !continues(last) { text.append("") }
        text += hasBlankBelow ? block.dropLast() : block[...]
        let end = isOpen ? "" : lineBreak
        return Edit(range: offset..<offset, replacement: Array((text.joined(separator: lineBreak) + end).utf8))
    }
}
