import Text

/// Links, images and bare addresses: the text of a link stays, its target goes.
extension InlineScanner {
    /// The longest link target that is looked for; keeps hostile brackets linear.
    private static let longestTarget = 4096

    mutating func openBracket() {
        let isImage = position > 0 && text[position - 1] == UInt8(ascii: "!") && output.styles.last != .escaped
        brackets.append(Bracket(output: output.bytes.count, position: position, isImage: isImage))
        emit(UInt8(ascii: "["), [])
    }

    mutating func closeBracket() {
        guard let open = brackets.popLast() else { return emit(UInt8(ascii: "]"), []) }
        guard let end = endOfInlineTarget() ?? endOfReference(open) else { return emit(UInt8(ascii: "]"), []) }
        output.marks.insert(open.output)
        if open.isImage { output.marks.insert(open.output - 1) }
        output.enclosed.append((open.output + 1..<output.bytes.count, .link))
        // An image inside a link is common, a link inside a link is none.
        if !open.isImage { brackets.removeAll { !$0.isImage } }
        position = end
    }

    /// The end of `](target "title")`.
    private func endOfInlineTarget() -> Int? {
        guard peek(1) == UInt8(ascii: "(") else { return nil }
        var depth = 1
        var index = position + 2
        let limit = min(text.count, index + Self.longestTarget)
        var quote: UInt8?
        while index < limit {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if quote == byte {
                    quote = nil
                } else if quote == nil, text[index - 1] == 0x20 || text[index - 1] == 0x0A {
                    quote = byte
                }
            case UInt8(ascii: "(") where quote == nil: depth += 1
            case UInt8(ascii: ")") where quote == nil:
                depth -= 1
                if depth == 0 { return isTarget(position + 2..<index) ? index + 1 : nil }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// A target has no blank in it, unless it stands in angle brackets or a title follows.
    private func isTarget(_ range: Range<Int>) -> Bool {
        var inside = Array(text[range])
        while let first = inside.first, first == 0x20 || first == 0x0A { inside.removeFirst() }
        while let last = inside.last, last == 0x20 || last == 0x0A { inside.removeLast() }
        if inside.first == UInt8(ascii: "<") { return true }
        guard let blank = inside.firstIndex(where: { $0 == 0x20 || $0 == 0x0A }) else { return true }
        let title = inside[blank...].first { $0 != 0x20 && $0 != 0x0A }
        return title == UInt8(ascii: "\"") || title == UInt8(ascii: "'") || title == UInt8(ascii: "(")
    }

    /// The end of `][label]`, `][]` or a `]` alone, where the text defines the label.
    private func endOfReference(_ open: Bracket) -> Int? {
        guard !references.isEmpty else { return nil }
        let own = Folded.key(String(decoding: text[(open.position + 1)..<position], as: UTF8.self))
        if peek(1) == UInt8(ascii: "[") {
            let start = position + 2
            let limit = min(text.count, start + 1000)
            if let end = text[start..<limit].firstIndex(of: UInt8(ascii: "]")) {
                let label = end == start ? own : Folded.key(String(decoding: text[start..<end], as: UTF8.self))
                if references.contains(label) { return end + 1 }
            }
        }
        return references.contains(own) ? position + 1 : nil
    }

    /// `http://…`, `https://…`, `www.…` up to the next blank.
    mutating func bareAddress() {
        let starts = [Array("https://".utf8), Array("http://".utf8), Array("www.".utf8)]
        let boundary = position == 0 || !Folded.isWord(text[position - 1])
        guard boundary, starts.contains(where: { text[position...].starts(with: $0) }) else {
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
