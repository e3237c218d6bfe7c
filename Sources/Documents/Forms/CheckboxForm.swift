import Markdown
import Text

/// A list item that starts with a box: `- [ ] ring skolan`.
enum CheckboxForm {
    /// The character in the box, where it stands, and the offset of the text behind the box.
    struct Box {
        var mark: Character
        var markRange: Range<Int>
        var textStart: Int
    }

    /// The box at the start of a line's content: one character in brackets and a blank.
    static func box(_ bytes: [UInt8], _ line: Range<Int>) -> Box? {
        guard line.count >= 4, bytes[line.lowerBound] == UInt8(ascii: "[") else { return nil }
        let inside = line.lowerBound + 1
        guard let close = bytes[inside..<min(line.upperBound, inside + 32)].firstIndex(of: UInt8(ascii: "]")),
            close > inside,
            close + 1 < line.upperBound
        else { return nil }
        let text = String(decoding: bytes[inside..<close], as: UTF8.self)
        guard text.count == 1, let mark = text.first, let blank = blankLength(bytes, close + 1, line.upperBound) else {
            return nil
        }
        var start = close + 1 + blank
        while let more = blankLength(bytes, start, line.upperBound) { start += more }
        guard start < line.upperBound else { return nil }
        return Box(mark: mark.isWhitespace ? " " : mark, markRange: inside..<close, textStart: start)
    }

    /// The length of the blank, tab or NBSP at an offset.
    private static func blankLength(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int? {
        guard offset < end else { return nil }
        if bytes[offset] == 0x20 || bytes[offset] == 0x09 { return 1 }
        return offset + 1 < end && bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0 ? 2 : nil
    }

    /// Gives a candidate the state of its box; an unknown mark is open, and said.
    static func apply(_ mark: Character, to candidate: inout Candidate, at place: Position, _ vocabulary: Vocabulary) {
        let struck = candidate.state == .dropped && !candidate.hasClosingMark
        candidate.stateIsFixed = true
        if let state = vocabulary.boxes[mark] {
            // A strike drops an item unless it is ticked.
            if !candidate.hasClosingMark, !struck || state == .done { candidate.state = state }
        } else {
            let end = Position(line: place.line, column: place.column + 2 + String(mark).utf8.count)
            candidate.diagnostics.append(
                Diagnostic(.unknownState, .warning, start: place, end: end, arguments: [String(mark)]))
        }
    }
}
