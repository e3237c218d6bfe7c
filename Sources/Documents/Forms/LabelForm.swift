import Markdown
import Text

/// A line that starts with an action label and a colon: `Action: book the hall`, `ACTION-12: …`.
enum LabelForm {
    /// The label at a place: where it starts behind marks and a box, and where the text behind its colon starts.
    struct Label {
        var end: Int
        /// A box before the label.
        var box: CheckboxForm.Box?
        /// Written in capitals only.
        var isUpperCase = false
        /// Those it names itself, before its colon or in its brackets.
        var names: Range<Int>?
    }

    /// The label that stands at `start` of a text, optional box before it.
    static func label(in text: InlineText, at start: Int, words: LabelWords) -> Label? {
        var index = start
        while index < text.count, text.isBlank(index) { index += 1 }
        guard index < text.count else { return nil }
        let box = CheckboxForm.box(text.bytes, index..<text.count)
        if let box { index = box.textStart }
        guard !text.styles[index].contains(.code), !text.styles[index].contains(.escaped),
            let word = words.all.match(text.folded, at: index, before: text.count),
            isWritten(text, index..<word.end, as: word.value)
        else { return nil }
        let isBare = words.bare.match(text.folded, at: index, before: word.end) != nil
        let colon = colon(in: text, after: word.end, isBare: isBare)
        guard let end = colon.map({ $0 + 1 }) ?? boldEnd(in: text, index..<word.end, isBare: isBare) else { return nil }
        return Label(end: end, box: box, isUpperCase: isWritten(text, index..<word.end, as: .upper))
    }

    /// The end of a label that is bold alone and needs no colon: `**ACTION** - …`, `**Action item** …`.
    private static func boldEnd(in text: InlineText, _ label: Range<Int>, isBare: Bool) -> Int? {
        let isPlain = text.folded[label].allSatisfy { $0 != Folded.blank }
        guard label.allSatisfy({ text.styles[$0].contains(.strong) || text.isBlank($0) }),
            !isPlain || isWritten(text, label, as: .upper), label.upperBound < text.count,
            text.isBlank(label.upperBound), !text.styles[label.upperBound].contains(.strong)
        else { return nil }
        let next = text.trimmed(label.upperBound..<text.count).lowerBound
        guard next < text.count, !text.styles[next].contains(.strong) else { return nil }
        if text.folded[next] == UInt8(ascii: "-"), next + 1 < text.count, text.isBlank(next + 1) { return next + 1 }
        if text.folded[next] == Folded.dash { return next + 3 }
        return isBare ? nil : label.upperBound
    }

    static func isWritten(_ text: InlineText, _ range: Range<Int>, as writing: LabelWords.Case) -> Bool {
        if case .any = writing { return true }
        let letters = text.string(range).unicodeScalars.lazy.filter(\.properties.isAlphabetic)
        if case .upper = writing { return letters.allSatisfy(\.properties.isUppercase) }
        return letters.first?.properties.isUppercase ?? false
    }

    /// The colon behind a label, an optional number before it: `ACTION-12:`, `AP 3:`.
    private static func colon(in text: InlineText, after end: Int, isBare: Bool) -> Int? {
        var index = end
        if !isBare {
            if index < text.count, text.folded[index] == Folded.blank || "-#".utf8.contains(text.folded[index]) {
                index += 1
            }
            while index < text.count, text.folded[index] == UInt8(ascii: "#") { index += 1 }
            let number = index
            while index < text.count, Folded.isDigit(text.folded[index]) { index += 1 }
            if index == number { index = end }
        }
        guard index < text.count, text.folded[index] == UInt8(ascii: ":") else { return nil }
        // `ACTION::` and `due::` are fields.
        return index + 1 < text.count && text.folded[index + 1] == UInt8(ascii: ":") ? nil : index
    }

    /// Whether an item begins with the label of a note and its colon.
    static func isNote(_ text: InlineText, words: LabelWords) -> Bool {
        let start = text.trimmed(0..<text.count).lowerBound
        guard let label = words.notes.match(text.folded, at: start, before: text.count) else { return false }
        return label.end < text.count && text.bytes[label.end] == UInt8(ascii: ":")
    }

    /// Whether what stands behind a label, in an item or in a cell says that there is no action.
    static func isDisposition(_ text: InlineText, _ range: Range<Int>, words: LabelWords) -> Bool {
        var range = text.trimmed(range)
        while !range.isEmpty, ".!".utf8.contains(text.folded[range.upperBound - 1]) {
            range = text.trimmed(range.lowerBound..<range.upperBound - 1)
        }
        if range.isEmpty { return true }
        if text.folded[range].allSatisfy({ $0 == UInt8(ascii: "-") || $0 == Folded.dash || $0 == Folded.ignorable }) {
            return true
        }
        return words.dispositions.whole(text.folded, range) != nil
    }
}
