import Documents

/// Blocks of Markdown that show a text as it was.
enum MarkdownBlock {
    /// A line that begins no block of another kind: each of its signs stands for itself, or is Markdown already.
    static func paragraphLine(_ markdown: String) -> String {
        guard let first = markdown.first else { return "" }
        if "#>+-=|".contains(first) { return "\\" + markdown }
        let rest = markdown.drop(while: \.isNumber)
        guard first.isNumber, let mark = rest.first, mark == "." || mark == ")" else { return markdown }
        return markdown.prefix(markdown.count - rest.count) + "\\" + rest
    }

    /// Text of which nothing is read, between fences longer than any in it.
    static func code(_ lines: [String], language: String = "") -> [String] {
        var longest = 2
        for line in lines {
            var run = 0
            for byte in line.utf8 {
                run = byte == UInt8(ascii: "`") ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        let fence = String(repeating: "`", count: longest + 1)
        return ["\(fence)\(language)"] + lines + [fence]
    }

    /// Text that is kept and not shown; as code where it would end a comment.
    static func comment(_ lines: [String]) -> [String] {
        guard !lines.contains(where: { $0.contains("--") || $0.contains(">") }) else { return code(lines) }
        return lines.count == 1 ? ["<!-- \(lines[0]) -->"] : ["<!--"] + lines + ["-->"]
    }

    /// A line of code within a text.
    static func codeSpan(_ text: String) -> String {
        WrittenText(text, .marks, literal: [0..<text.utf8.count]).string
    }
}
