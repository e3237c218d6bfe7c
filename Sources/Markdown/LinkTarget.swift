/// The target of an inline link, with its optional title: what stands between `](` and `)`.
enum LinkTarget {
    /// The furthest a target or title may reach, and the deepest its brackets may nest; both keep hostile text linear.
    private static let longest = 4096
    private static let deepest = 32

    /// The offset behind the closing bracket; nil where the text is no target.
    static func end(in text: [UInt8], from start: Int) -> Int? {
        let first = afterBlanks(in: text, from: start)
        guard let destination = endOfDestination(in: text, from: first) else { return nil }
        var last = afterBlanks(in: text, from: destination)
        if last > destination, let title = endOfTitle(in: text, from: last) {
            last = afterBlanks(in: text, from: title)
        }
        return last < text.count && text[last] == UInt8(ascii: ")") ? last + 1 : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func afterBlanks(in text: [UInt8], from start: Int) -> Int {
        var index = start
        while index < text.count, isBlank(text[index]) { index += 1 }
        return index
    }

    /// `<a b>`, or bytes that are not blank with their brackets in balance.
    private static func endOfDestination(in text: [UInt8], from start: Int) -> Int? {
        if start < text.count, text[start] == UInt8(ascii: "<") {
            return closing(UInt8(ascii: ">"), refusing: [UInt8(ascii: "<"), UInt8(ascii: "\n")], in: text, from: start)
        }
        var depth = 0
        var index = start
        while index < min(text.count, start + longest), !isBlank(text[index]) {
            switch text[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("):
                depth += 1
                if depth > deepest { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
            default: break
            }
            index += 1
        }
        return depth == 0 ? min(index, text.count) : nil
    }

    /// `"…"`, `'…'` or `(…)`.
    private static func endOfTitle(in text: [UInt8], from start: Int) -> Int? {
        guard start < text.count else { return nil }
        switch text[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return closing(text[start], refusing: [], in: text, from: start)
        case UInt8(ascii: "("):
            return closing(UInt8(ascii: ")"), refusing: [UInt8(ascii: "(")], in: text, from: start)
        default: return nil
        }
    }

    private static func closing(_ mark: UInt8, refusing refused: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        var index = start + 1
        while index < min(text.count, start + longest) {
            if text[index] == mark { return index + 1 }
            if refused.contains(text[index]) { return nil }
            index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
