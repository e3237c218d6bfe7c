import Text

/// Links, images and bare addresses: the text of a link stays, its target goes.
extension InlineScanner {
    mutating func openBracket() {
        let isImage = position > 0 && text[position - 1] == UInt8(ascii: "!") && output.styles.last != .escaped
        brackets.append(Bracket(output: output.bytes.count, position: position, isImage: isImage))
        emit(UInt8(ascii: "["), [])
    }

    mutating func closeBracket() {
        guard let open = brackets.popLast() else { return emit(UInt8(ascii: "]"), []) }
        let mayBeLink = open.isImage || brackets.count >= linkFloor
        linkFloor = min(linkFloor, brackets.count)
        guard mayBeLink, let end = endOfInlineTarget() ?? endOfReference(open) else {
            return emit(UInt8(ascii: "]"), [])
        }
        output.marks.append(open.output)
        if open.isImage { output.marks.append(open.output - 1) }
        output.enclosed.append((open.output + 1..<output.bytes.count, .link))
        // An image inside a link is common, a link inside a link is none.
        if !open.isImage { linkFloor = brackets.count }
        position = end
    }

    /// The end of `](target "title")`.
    private func endOfInlineTarget() -> Int? {
        peek(1) == UInt8(ascii: "(") ? LinkTarget.end(in: text, from: position + 2) : nil
    }

    /// The end of `][label]`, `][]` or a `]` alone, where the text defines the label.
    private func endOfReference(_ open: Bracket) -> Int? {
        guard !references.isEmpty else { return nil }
        let own = label(open.position + 1..<position)
        if peek(1) == UInt8(ascii: "[") {
            let start = position + 2
            let limit = min(text.count, start + Self.longestLabel)
            if let end = text[start..<limit].firstIndex(of: UInt8(ascii: "]")) {
                if let label = end == start ? own : label(start..<end), references.contains(label) { return end + 1 }
            }
        }
        return own.map(references.contains) == true ? position + 1 : nil
    }

    /// CommonMark's bound on a label; keeps brackets within brackets linear.
    private static let longestLabel = 999

    private func label(_ range: Range<Int>) -> String? {
        range.count <= Self.longestLabel ? Folded.key(String(decoding: text[range], as: UTF8.self)) : nil
    }

    private static let addressStarts = ["https://", "http://", "www."].map { Array($0.utf8) }

    /// `http://…`, `https://…`, `www.…` up to the next blank.
    mutating func bareAddress() {
        let boundary = position == 0 || !Folded.isWord(text[position - 1])
        guard boundary, Self.addressStarts.contains(where: { text[position...].starts(with: $0) }) else {
            return emit(text[position], [])
        }
        var end = position
        var depth = 0
        scan: while end < text.count {
            switch text[end] {
            case 0x00...0x20, UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "]"), UInt8(ascii: "*"): break scan
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth < 0 { break scan }
            default: break
            }
            end += 1
        }
        while end > position, ".,;:!?\"'".utf8.contains(text[end - 1]) { end -= 1 }
        while position < end { emit(text[position], .address) }
    }
}
