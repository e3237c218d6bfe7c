import Markdown

/// The text of an action as lists show it.
enum PlainText {
    /// White space folded, and what reading left hanging at the ends trimmed.
    static func tidy(_ text: InlineText) -> String {
        var result = text.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for hollow in ["()", "( )", "[]"] { result = removing(hollow, from: result) }
        result = String(trimmedStart(result[...]))
        result = trimmedEnd(result)
        if result.hasSuffix(" .") { result = String(result.dropLast(2)) + "." }
        return result
    }

    private static func removing(_ part: String, from text: String) -> String {
        guard let range = text.firstRange(of: part) else { return text }
        let joined = text[..<range.lowerBound].trimmed + " " + text[range.upperBound...].trimmed
        return String(joined.trimmed)
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
