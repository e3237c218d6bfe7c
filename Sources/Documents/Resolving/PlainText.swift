import Markdown
import Text

/// The text of an action as lists show it.
enum PlainText {
    /// White space folded, and what reading left hanging at the ends trimmed.
    static func tidy(_ text: InlineText) -> String {
        let bytes = singleBlanks(of: text, text.bytes.indices)
        let full = bytes.contains(where: isClosing) ? withoutHollow(bytes) : bytes
        return trimmedEnd(trimmedStart(full[...]))
    }

    /// The text with every run of blanks one blank, none at the ends.
    static func singleBlanks(_ text: InlineText) -> String { singleBlanks(text, text.bytes.indices) }

    /// The same of a part of a text.
    static func singleBlanks(_ text: InlineText, _ range: Range<Int>) -> String {
        String(decoding: singleBlanks(of: text, range), as: UTF8.self)
    }

    private static func singleBlanks(of text: InlineText, _ range: Range<Int>) -> [UInt8] {
        if isSingleSpaced(text, range) { return Array(text.bytes[range]) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for index in range {
            if !text.isBlank(index) {
                bytes.append(text.bytes[index])
            } else if let last = bytes.last, last != Folded.blank {
                bytes.append(Folded.blank)
            }
        }
        if bytes.last == Folded.blank { bytes.removeLast() }
        return bytes
    }

    /// Whether every blank is a space between two bytes that are none, so that nothing is to be changed.
    private static func isSingleSpaced(_ text: InlineText, _ range: Range<Int>) -> Bool {
        var isBehindBlank = true
        for index in range {
            let byte = text.folded[index]
            let isBlank = byte == Folded.blank
            if byte == Folded.ignorable || isBlank && (isBehindBlank || text.bytes[index] != byte) { return false }
            isBehindBlank = isBlank
        }
        return !isBehindBlank || range.isEmpty
    }

    private static func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") }

    /// Takes out parentheses that fields left with nothing but punctuation in them: `(, )`.
    private static func withoutHollow(_ text: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(text.count)
        // Where the brackets stand that hold nothing but punctuation so far.
        var hollow: [Int] = []
        var skipsBlank = false
        for (index, byte) in text.enumerated() {
            if skipsBlank, byte == Folded.blank { continue }
            skipsBlank = false
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): hollow.append(kept.count)
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                if let open = hollow.popLast() {
                    kept.removeSubrange(open...)
                    if kept.last != Folded.blank { kept.append(Folded.blank) }
                    skipsBlank = true
                    continue
                }
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"),
                UInt8(ascii: "|"):
                break
            default:
                if !hollow.isEmpty, !isPart(of: enDash, text, at: index) { hollow.removeAll() }
            }
            kept.append(byte)
        }
        return kept
    }

    private static let enDash: [UInt8] = Array("–".utf8)
    /// What is trimmed beside signs of ASCII; three bytes each.
    private static let dashes: [[UInt8]] = [enDash, Array("—".utf8), Array("→".utf8)]

    /// Whether a byte belongs to a sign of three bytes.
    private static func isPart(of sign: [UInt8], _ text: [UInt8], at index: Int) -> Bool {
        guard let place = sign.firstIndex(of: text[index]), index >= place else { return false }
        return text[(index - place)...].starts(with: sign)
    }

    private static func trimmedStart(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        let hasOpening = text.contains(UInt8(ascii: "("))
        while let first = rest.first {
            switch first {
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: " "):
                rest = rest.dropFirst()
            case UInt8(ascii: ")") where !hasOpening: rest = rest.dropFirst()
            case 0x80... where dashes.contains(where: rest.starts): rest = rest.dropFirst(3)
            default: return rest
            }
        }
        return rest
    }

    /// A final full stop stays, directly behind the last word.
    private static func trimmedEnd(_ text: ArraySlice<UInt8>) -> String {
        var rest = text
        let beforeLast = rest.dropLast().last
        let hasStop =
            rest.last == UInt8(ascii: ".") && (beforeLast == UInt8(ascii: " ") || beforeLast == UInt8(ascii: ","))
        if hasStop { rest = rest.dropLast(2) }
        var surplus = rest.count { $0 == UInt8(ascii: "(") } - rest.count { $0 == UInt8(ascii: ")") }
        scan: while let last = rest.last {
            switch last {
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"),
                UInt8(ascii: " "):
                rest = rest.dropLast()
            case UInt8(ascii: "("):
                surplus -= 1
                rest = rest.dropLast()
            case UInt8(ascii: ")"):
                if surplus == 0 { break scan }
                surplus += 1
                rest = rest.dropLast()
            case 0x80... where dashes.contains(where: { rest.suffix(3).elementsEqual($0) }): rest = rest.dropLast(3)
            default: break scan
            }
        }
        return String(decoding: rest, as: UTF8.self) + (hasStop ? "." : "")
    }
}
