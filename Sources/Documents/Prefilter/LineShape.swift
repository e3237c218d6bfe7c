import Text

/// What the signs of one line say of the blocks it may begin, end or belong to.
struct LineShape {
    /// A word was seen that is no numbering.
    var hasWord = false
    var hasLetter = false
    var hasBar = false
    /// A colon before any word.
    var hasColon = false
    var hasStrong = false
    /// A number sign before any letter.
    var hasHash = false
    /// What an underline needs: `=` or `-`, and no word.
    var hasRule = false
    /// Nothing but `=`, `-` and blanks.
    var isRule = true
    var isWordless = true
    /// Something was seen that is no mark of a quote.
    var hasText = false
    /// Something was seen behind which plain text and bytes may not go on alike: a tag, a bracket, an entity.
    var isTangled = false
    /// `<` or `>`: a tag, a comment's end, a quote.
    var hasAngle = false
    /// A fence of code or the start of HTML: what stands below may be no Markdown.
    var opensOpaque = false
    /// Ends in a colon, or in what may stand behind one or close what is bold.
    var endsLikeHeading = false
    /// Starts, indented or not, with what may be the mark of a list's item.
    private(set) var opensItem = false
    /// The number signs of a heading that stand at the very start, or 0.
    private(set) var level = 0
    /// Text stands at the very start that opens no list, quote or heading: behind a line without text, all blocks above
    /// end here.
    private(set) var isFlush = false
    /// The text starts with what may be bold from its first letter on.
    private(set) var startsLikeStrong = false

    /// The text starts with a bracket.
    private(set) var startsWithBracket = false

    /// The row of dashes below a table's header.
    var mayDelimitTable: Bool { isWordless && hasRule && (hasBar || hasColon) }

    /// A paragraph that may be wholly bold.
    var mayBeStrong: Bool { startsLikeStrong && hasStrong && endsLikeHeading }

    /// Takes in the first byte that is no blank and no mark of a quote.
    mutating func start(_ text: ScannedText, at index: Int, from lineStart: Int) {
        hasText = true
        let byte = text.folded[index]
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "+"): opensItem = Self.endsMark(text, at: index + 1)
        case UInt8(ascii: "*"):
            opensItem = Self.endsMark(text, at: index + 1)
            startsLikeStrong = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): opensItem = Self.isNumbering(text, from: index)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "("): break
        default:
            startsLikeStrong = true
            startsWithBracket = byte == UInt8(ascii: "[")
        }
        guard index == lineStart else { return }
        switch byte {
        case UInt8(ascii: "#"):
            level = Self.level(text, from: index)
            isFlush = level == 0
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "<"), Folded.blank: break
        default: isFlush = !opensItem
        }
    }

    /// The number signs in a row, if they are a heading's.
    private static func level(_ text: ScannedText, from start: Int) -> Int {
        let end = text.bytes[start...].prefix(7).firstIndex { $0 != UInt8(ascii: "#") } ?? min(text.count, start + 7)
        return end - start < 7 && endsHash(text, at: end) ? end - start : 0
    }

    /// What makes a heading of number signs: a blank, or the end of the line. Other control characters do not.
    private static func endsHash(_ text: ScannedText, at index: Int) -> Bool {
        index >= text.count || [0x20, 0x09, 0x0A, 0x0D].contains(text.bytes[index])
    }

    /// A blank, or the end of the line; rather too often than too seldom.
    private static func endsMark(_ text: ScannedText, at index: Int) -> Bool {
        index >= text.count || text.bytes[index] == UInt8(ascii: " ") || text.bytes[index] < 0x20
    }

    /// Digits and what makes an item of them.
    private static func isNumbering(_ text: ScannedText, from start: Int) -> Bool {
        let end = text.bytes[start...].firstIndex { !Folded.isDigit($0) } ?? text.count
        guard end > start, end < text.count,
            text.bytes[end] == UInt8(ascii: ".") || text.bytes[end] == UInt8(ascii: ")")
        else {
            return false
        }
        return endsMark(text, at: end + 1)
    }
}
