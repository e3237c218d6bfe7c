import Text

/// One cell of a table's row, and how its text is replaced without moving the columns where the new text fits.
struct TableCell {
    let bytes: [UInt8]
    /// The text of the row's cells, blanks at their ends left out.
    let cells: [Range<Int>]
    /// Which of them; one beyond the last is not written yet.
    let index: Int

    /// Where the cell's text stands; empty at the row's end for a cell that is not written.
    var text: Range<Int> {
        guard cells.indices.contains(index) else {
            let end = rowEnd
            return end..<end
        }
        return cells[index]
    }

    var string: String { String(decoding: bytes[text], as: UTF8.self) }

    /// The whole text replaced.
    func edit(to new: String) -> Edit { edit(replacing: text, with: new) }

    func edit(appending words: String) -> Edit { edit(replacing: text.upperBound..<text.upperBound, with: words) }

    /// A part of the text replaced; blanks behind it give way or are added, so that the bars stay where they are.
    func edit(replacing part: Range<Int>, with new: String) -> Edit {
        guard cells.indices.contains(index) else { return addition(of: new) }
        let whole = padded
        let before = String(decoding: bytes[text.lowerBound..<part.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[part.upperBound..<text.upperBound], as: UTF8.self)
        let content = before + new + after
        var left = text.lowerBound - whole.lowerBound
        var right = whole.upperBound - text.upperBound
        // All blanks of an empty cell count as standing before its text.
        if text.isEmpty { (left, right) = (min(1, left), left + right - min(1, left)) }
        let isLast = whole.upperBound == bytes.count || bytes[whole.upperBound] != UInt8(ascii: "|")
        let room = isLast ? 0 : string.count + right
        // What had no blank before the bar gets none.
        let blanks = content.count < room ? room - content.count : min(1, right)
        let padding = String(repeating: " ", count: left) + content + String(repeating: " ", count: blanks)
        return Edit(range: whole, replacement: Array(padding.utf8))
    }

    /// The cell with the blanks at both ends.
    private var padded: Range<Int> {
        var (start, end) = (text.lowerBound, text.upperBound)
        func isBlank(_ offset: Int) -> Bool { bytes[offset] == 0x20 || bytes[offset] == 0x09 }
        while start > 0, isBlank(start - 1) { start -= 1 }
        // Blanks at the end of a line that ends in no bar are nobody's.
        while end < bytes.count, isBlank(end) { end += 1 }
        if end == bytes.count || bytes[end] != UInt8(ascii: "|") { end = text.upperBound }
        return start..<end
    }

    /// Behind the last bar of the row, or its last text.
    private var rowEnd: Int {
        var end = cells.last?.upperBound ?? 0
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: "|") ? end + 1 : cells.last?.upperBound ?? 0
    }

    private var beginsWithBar: Bool {
        var start = cells.first?.lowerBound ?? 0
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        return start > 0 && bytes[start - 1] == UInt8(ascii: "|")
    }

    /// Adds the cells that the row lacks up to this one.
    private func addition(of new: String) -> Edit {
        let end = rowEnd
        let endsInBar = end > 0 && bytes[end - 1] == UInt8(ascii: "|")
        let missing = Array(repeating: "", count: index - cells.count) + [new]
        let text =
            if endsInBar, beginsWithBar {
                missing.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
            } else {
                // Without outer bars the last bar opens a cell that is empty.
                (endsInBar ? " " : " | ") + missing.joined(separator: " | ")
            }
        return Edit(range: end..<end, replacement: Array(text.utf8))
    }
}
