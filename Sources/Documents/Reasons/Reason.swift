import Text

/// Why something became of an action, as a text tells it.
package struct Reason: Hashable, Sendable {
    /// In the words of the text: `på grund av sjukdom`, or what stands behind `Skäl:`.
    package let text: String

    /// How a reason begins.
    enum Start: Sendable {
        /// With words that belong to it.
        case phrase
        /// With a label and a colon, which do not.
        case label
    }

    /// Finds the first one in a text of any length; nil where it gives none.
    package init?(in text: String, vocabulary: Vocabulary) {
        let bytes = Array(text.utf8)
        let folded = Folded.fold(bytes)
        for start in folded.indices where start == 0 || !Folded.isWord(folded[start - 1]) {
            guard let match = vocabulary.reasons.match(folded, at: start, before: folded.count) else { continue }
            var first = start
            if match.value == .label {
                guard match.end < bytes.count, bytes[match.end] == UInt8(ascii: ":") else { continue }
                first = match.end + 1
            }
            let clause = bytes[first..<Self.end(of: bytes, from: max(first, match.end))]
            let words = String(decoding: clause, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            guard words.count > (match.value == .label ? 0 : 1) else { continue }
            self.text = words.joined(separator: " ")
            return
        }
        return nil
    }

    /// Whether a full stop before this ends more than a short form: another sentence, or nothing, comes behind it.
    private static func endsSentence(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let next = rest.first else { return true }
        guard next <= UInt8(ascii: " ") else { return false }
        let word = rest.first { $0 > UInt8(ascii: " ") } ?? UInt8(ascii: "A")
        return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(word) && !Folded.isDigit(word)
    }

    /// Where the sentence, the cell or the parentheses end.
    private static func end(of bytes: [UInt8], from start: Int) -> Int {
        var depth = 0
        for index in start..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "^"): return index
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
            case UInt8(ascii: "."):
                if depth == 0, endsSentence(bytes[(index + 1)...]) { return index }
            default: continue
            }
        }
        return bytes.count
    }
}
