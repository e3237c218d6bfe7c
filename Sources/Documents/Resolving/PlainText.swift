import Markdown

/// The text of an action as lists show it.
enum PlainText {
    /// White space folded, and what reading left hanging at the ends trimmed.
    static func tidy(_ text: InlineText) -> String {
        let scalars = withoutHollow(singleBlanks(text))
        return trimmedEnd(trimmedStart(scalars[...]))
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
    private static func withoutHollow(_ text: String) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        // Where the brackets stand that hold nothing but punctuation so far.
        var hollow: [Int] = []
        var skipsBlank = false
        for scalar in text.unicodeScalars {
            if skipsBlank, scalar == " " { continue }
            skipsBlank = false
            switch scalar {
            case "(", "[": hollow.append(kept.count)
            case ")", "]":
                if let open = hollow.popLast() {
                    kept.removeSubrange(open...)
                    if kept.last != " " { kept.append(" ") }
                    skipsBlank = true
                    continue
                }
            case " ", ",", ";", ":", "–", "-", "|": break
            default: hollow.removeAll()
            }
            kept.append(scalar)
        }
        return kept
    }

    private static func trimmedStart(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let hasOpening = text.contains("(")
        return text.drop { scalar in
            switch scalar {
            case "–", "—", "-", ":", ";", ",", "→", " ": true
            case ")": !hasOpening
            default: false
            }
        }
    }

    /// A final full stop stays, directly behind the last word.
    private static func trimmedEnd(_ text: ArraySlice<Unicode.Scalar>) -> String {
        var rest = text
        let hasStop = rest.last == "." && (rest.dropLast().last == " " || rest.dropLast().last == ",")
        if hasStop { rest = rest.dropLast(2) }
        var surplus = rest.count(where: { $0 == "(" }) - rest.count(where: { $0 == ")" })
        scan: while let last = rest.last {
            switch last {
            case "–", "—", "-", ":", ";", ",", "|", " ", "→": break
            case "(": surplus -= 1
            case ")":
                if surplus == 0 { break scan }
                surplus += 1
            default: break scan
            }
            rest = rest.dropLast()
        }
        if hasStop { rest.append(".") }
        return String(decoding: rest.flatMap(\.utf8), as: UTF8.self)
    }
}
