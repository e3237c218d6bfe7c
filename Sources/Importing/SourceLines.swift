/// A text cut at its line breaks, whichever they are.
enum SourceLines {
    static func all(of text: String) -> [Substring] {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The columns of blanks before a line's text, tabs up to the next multiple of eight.
    static func indent(of line: Substring) -> Int {
        var columns = 0
        for byte in line.utf8 {
            switch byte {
            case UInt8(ascii: " "): columns += 1
            case UInt8(ascii: "\t"): columns += 8 - columns % 8
            default: return columns
            }
        }
        return columns
    }
}

extension StringProtocol {
    /// Without the blanks around it.
    var trimmed: String {
        let isBlank = { (character: Character) in character.isWhitespace }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
