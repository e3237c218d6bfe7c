import Text

/// What a line begins with, behind what the blocks around take of it.
extension PlainBlocks {
    private func byte(_ index: Int, _ cursor: Cursor) -> UInt8? {
        index < cursor.content.upperBound ? bytes[index] : nil
    }

    /// Steps to the first byte that is no blank; a tab is as wide as its place makes it.
    func skipBlanks(_ cursor: inout Cursor) throws(NotPlain) {
        while let byte = byte(cursor.text, cursor) {
            if byte == UInt8(ascii: "\t") { throw NotPlain() }
            guard byte == Folded.blank else { return }
            cursor.text += 1
        }
    }

    func isQuoted(_ cursor: Cursor) -> Bool {
        cursor.indent < 4 && byte(cursor.text, cursor) == UInt8(ascii: ">")
    }

    func skipQuoteMark(_ cursor: inout Cursor) throws(NotPlain) {
        cursor.offset = cursor.text + 1
        if byte(cursor.offset, cursor) == Folded.blank { cursor.offset += 1 }
        cursor.text = cursor.offset
        try skipBlanks(&cursor)
    }

    func headingLevel(_ cursor: Cursor) -> Int? {
        var end = cursor.text
        while byte(end, cursor) == UInt8(ascii: "#") { end += 1 }
        guard (1...6).contains(end - cursor.text) else { return nil }
        let next = byte(end, cursor)
        return next == nil || next == Folded.blank || next == UInt8(ascii: "\t") ? end - cursor.text : nil
    }

    /// Whether code between fences may begin, or HTML.
    func mayBeOther(_ cursor: Cursor) -> Bool {
        let sign = bytes[cursor.text]
        switch sign {
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            return byte(cursor.text + 1, cursor) == sign && byte(cursor.text + 2, cursor) == sign
        case UInt8(ascii: "<"): return mayBeTag(cursor)
        default: return false
        }
    }

    /// `<https://…>` and `<ann@…>` are none.
    private func mayBeTag(_ cursor: Cursor) -> Bool {
        var end = cursor.text + 1
        if byte(end, cursor) == UInt8(ascii: "/") { end += 1 }
        while let letter = byte(end, cursor), Folded.isWord(letter | 0x20) || letter == UInt8(ascii: "-") { end += 1 }
        switch byte(end, cursor) {
        case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "."): return false
        default: return true
        }
    }

    /// The level of the heading that a line makes of the paragraph above.
    func underlineLevel(_ cursor: Cursor) -> Int? {
        let sign = bytes[cursor.text]
        guard sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return nil }
        var end = cursor.text
        while byte(end, cursor) == sign { end += 1 }
        while let blank = byte(end, cursor), blank == Folded.blank || blank == UInt8(ascii: "\t") { end += 1 }
        return end < cursor.content.upperBound ? nil : sign == UInt8(ascii: "=") ? 1 : 2
    }

    func isRule(_ cursor: inout Cursor) -> Bool {
        let sign = bytes[cursor.text]
        guard "-*_".utf8.contains(sign) else { return false }
        guard cursor.text >= cursor.ruleStart else { return false }
        var count = 0
        for place in cursor.text..<cursor.content.upperBound {
            if bytes[place] == sign {
                count += 1
            } else if bytes[place] != Folded.blank, bytes[place] != UInt8(ascii: "\t") {
                cursor.ruleStart = place
                return false
            }
        }
        return count > 2
    }

    /// The mark of an item.
    struct Marker {
        var count: Int
        /// The mark itself, or what stands behind a number.
        var sign: UInt8
    }

    func marker(_ cursor: Cursor, interrupts: Bool) throws(NotPlain) -> Marker? {
        var end = cursor.text
        while end - cursor.text < 9, let digit = byte(end, cursor), Folded.isDigit(digit) { end += 1 }
        let isNumbered = end > cursor.text
        guard let sign = byte(end, cursor) else { return nil }
        switch sign {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): guard !isNumbered else { return nil }
        case UInt8(ascii: "."), UInt8(ascii: ")"): guard isNumbered else { return nil }
        default: return nil
        }
        let marker = Marker(count: end + 1 - cursor.text, sign: sign)
        guard let next = byte(end + 1, cursor) else {
            if interrupts { throw NotPlain() }
            return marker
        }
        if next < Folded.blank { throw NotPlain() }
        guard next == Folded.blank else { return nil }
        guard interrupts else { return marker }
        // A paragraph is not ended by an empty item, nor by one that does not begin a list.
        if bytes[(end + 1)..<cursor.content.upperBound].allSatisfy({ $0 <= Folded.blank }) { throw NotPlain() }
        return !isNumbered || Int(String(decoding: bytes[cursor.text..<end], as: UTF8.self)) == 1 ? marker : nil
    }

    /// Whether a paragraph may begin with the definition of a link's target.
    func mayDefine(_ cursor: Cursor) -> Bool {
        guard bytes[cursor.text] == UInt8(ascii: "[") else { return false }
        let rest = bytes[cursor.text..<cursor.content.upperBound]
        guard let close = rest.firstIndex(of: UInt8(ascii: "]")), bytes[close - 1] != UInt8(ascii: "\\") else {
            return true
        }
        return byte(close + 1, cursor) == UInt8(ascii: ":")
    }
}
