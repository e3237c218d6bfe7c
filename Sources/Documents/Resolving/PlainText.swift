import Markdown

/// The text of an action as lists show it.
enum PlainText {
    /// White space folded, and what reading left hanging at the ends trimmed.
    static func tidy(_ text: InlineText) -> String {
        var result = singleBlanks(text)
        result = withoutHollow(result)
        result = String(trimmedStart(result[...]))
        result = trimmedEnd(result)
        if result.hasSuffix(" .") { result = String(result.dropLast(2)) + "." }
        return result
    }

    /// The text with every run of blanks one blank, none at the ends.
    static func singleBlanks(_ text: InlineText) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for index in text.bytes.indices {
            if !text.isBlank(index) {
                bytes.append(text.bytes[index])
            } else if let last = bytes.last, last != UInt8(ascii: " ") {
                bytes.append(UInt8(ascii: " "))
            }
        }
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Takes out parentheses that fields left with nothing but punctuation in them: `(, )`.
    private static func withoutHollow(_ text: String) -> String {
        guard let close = text.firstIndex(where: { ")]".contains($0) }),
            let open = text[..<close].lastIndex(where: { "([".contains($0) })
        else { return text }
        let inside = text[text.index(after: open)..<close]
        let before = text[...close]
        guard inside.allSatisfy({ " ,;:–-|".contains($0) }) else {
            return before + withoutHollow(String(text[text.index(after: close)...]))
        }
        let rest = text[text.index(after: close)...].trimmed
        let joined = text[..<open].trimmed + (rest.isEmpty ? "" : " ") + rest
        return withoutHollow(String(joined))
    }

    private static func trimmedStart(_ text: Substring) -> Substring {
        var rest = text
        while let first = rest.first, "–—-:;,→ ".contains(first) || (first == ")" && !rest.contains("(")) {
            rest = rest.dropFirst()
        }
        return rest
    }

    private static func trimmedEnd(_ text: String) -> String {
        var rest = text[...]
        var final = ""
        if rest.hasSuffix(" .") || rest.hasSuffix(",.") { (rest, final) = (rest.dropLast(2), ".") }
        while let last = rest.last {
            let isOpen = rest.count(where: { $0 == "(" }) != rest.count(where: { $0 == ")" })
            guard "–—-:;,| →".contains(last) || (last == "(") || (last == ")" && isOpen) else { break }
            rest = rest.dropLast()
        }
        return String(rest) + final
    }
}
