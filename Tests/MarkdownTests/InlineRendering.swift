import Markdown

extension InlineText {
    /// Reads a whole text as one paragraph.
    init(text: String, references: Set<String> = []) {
        let bytes = Array(text.utf8)
        var lines: [Range<Int>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<offset)
            start = offset + 1
        }
        self.init(bytes, lines: lines + [start..<bytes.count], references: references)
    }

    /// The text with what its marks said in braces: `{b ring} {c kod}`; `¶` is a line break, `↵` a line's end.
    var rendered: String {
        var result: [UInt8] = []
        var open = ""
        for index in bytes.indices {
            let letters = Self.letters(styles[index])
            if letters != open {
                if !open.isEmpty { result += "}".utf8 }
                if !letters.isEmpty { result += "{\(letters) ".utf8 }
                open = letters
            }
            if styles[index].contains(.lineBreak) {
                result += "¶".utf8
            } else if styles[index].contains(.lineEnd) {
                result += "↵".utf8
            } else {
                result.append(bytes[index])
            }
        }
        if !open.isEmpty { result += "}".utf8 }
        return String(decoding: result, as: UTF8.self)
    }

    private static func letters(_ style: Style) -> String {
        [(Style.strong, "b"), (.struck, "s"), (.link, "l"), (.code, "c"), (.address, "a"), (.escaped, "e")]
            .filter { style.contains($0.0) }.map(\.1).joined()
    }
}
