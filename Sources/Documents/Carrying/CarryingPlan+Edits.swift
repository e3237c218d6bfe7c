import Text

/// From what is to stand where to bytes: line breaks as the document has them, and every byte of it kept.
extension CarryingPlan {
    var edits: [Edit] {
        blocks.map { line, block in
            line == marker ? replacement(of: line, by: block) : insertion(of: block, before: line)
        }
    }

    private var lineBreak: String {
        let first = editor.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
        return first > 0 && editor.bytes[first - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }

    func string(ofLine line: Int) -> String {
        String(decoding: editor.bytes[lines.content(ofLine: line, in: editor.bytes)], as: UTF8.self)
    }

    private func isBlank(_ line: Int) -> Bool { string(ofLine: line).allSatisfy { $0 == " " || $0 == "\t" } }

    private func replacement(of line: Int, by block: [String]) -> Edit {
        let text = block.dropLast().joined(separator: lineBreak)
        return Edit(range: lines.content(ofLine: line, in: editor.bytes), replacement: Array(text.utf8))
    }

    /// Behind the last line above that is not blank; the blank ones stay between the new lines and what follows.
    private func insertion(of block: [String], before line: Int) -> Edit {
        var last = line - 1
        while last > 0, isBlank(last) { last -= 1 }
        let offset = last > 0 ? lines.range(ofLine: last).upperBound : 0
        let isOpen = last > 0 && lines.content(ofLine: last, in: editor.bytes).upperBound == offset
        let continuesList = last > 0 && block.first?.hasPrefix("- ") == true && isInList(last)
        let hasBlankBelow = last + 1 < line || line > lines.count
        var text = isOpen ? [""] : []
        if last > 0, !continuesList { text.append("") }
        text += hasBlankBelow ? block.dropLast() : block[...]
        let end = isOpen ? "" : lineBreak
        return Edit(range: offset..<offset, replacement: Array((text.joined(separator: lineBreak) + end).utf8))
    }

    /// A line of an item, or of what is nested in one.
    private func isInList(_ line: Int) -> Bool {
        let text = string(ofLine: line)
        return text.hasPrefix("- ") || text.hasPrefix("  ")
    }
}
