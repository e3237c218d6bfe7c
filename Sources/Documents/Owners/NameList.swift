import Markdown
import Text

/// Names as they stand in a cell, behind a label or before a verb, divided.
struct NameList {
    var names: [String] = []
    /// Where each of them stands in the source, an `@` before it included.
    var places: [Range<Int>] = []
    var everyone = false
    var othersToo = false
    /// Nobody was written: a dash, `TBD`, `vakant`.
    var denies = false

    /// Where the words for everyone or nobody stand in the source.
    var collective: Range<Int>?

    private var seen: Set<String> = []

    /// Divides at `,` `;` `/` `+` `&`, line breaks and the words for "and"; a known name is matched before.
    init(_ text: InlineText, _ range: Range<Int>, known: KnownNames, words: OwnerWords) {
        let all = text.trimmed(range)
        if words.nobody.whole(text.folded, all) != nil || Self.isDash(text, all) {
            denies = true
            collective = text.source(all)
            return
        }
        var start = all.lowerBound
        var index = start
        while index < all.upperBound {
            if isInsideWord(text, index) {
                // Nothing that divides begins there.
                index += 1
            } else if isWordStart(text, index),
                let end = known.endOfName(in: text.folded, at: index, before: all.upperBound),
                index == text.trimmed(start..<all.upperBound).lowerBound
            {
                index = end
            } else if let others = othersToo(text, index, all, words) {
                add(text, start..<index, words)
                othersToo = true
                (start, index) = (others, others)
            } else if let end = separator(text, index, all, words) {
                add(text, start..<index, words)
                (start, index) = (end, end)
            } else {
                index += 1
            }
        }
        add(text, start..<all.upperBound, words)
    }

    private static func isDash(_ text: InlineText, _ range: Range<Int>) -> Bool {
        !range.isEmpty
            && text.folded[range].allSatisfy { $0 == UInt8(ascii: "-") || $0 == Folded.dash || $0 == Folded.ignorable }
    }

    private func isInsideWord(_ text: InlineText, _ index: Int) -> Bool {
        Folded.isWord(text.folded[index]) && index > 0 && Folded.isWord(text.folded[index - 1])
    }

    private func isWordStart(_ text: InlineText, _ index: Int) -> Bool {
        Folded.isWord(text.folded[index]) && (index == 0 || !Folded.isWord(text.folded[index - 1]))
    }

    private func othersToo(_ text: InlineText, _ index: Int, _ range: Range<Int>, _ words: OwnerWords) -> Int? {
        guard isWordStart(text, index) else { return nil }
        return words.othersToo.match(text.folded, at: index, before: range.upperBound)?.end
    }

    private func separator(_ text: InlineText, _ index: Int, _ range: Range<Int>, _ words: OwnerWords) -> Int? {
        if Self.divides(text.bytes[index]) || text.styles[index].contains(.lineBreak) { return index + 1 }
        guard isWordStart(text, index), index > range.lowerBound, text.isBlank(index - 1),
            let and = words.and.match(text.folded, at: index, before: range.upperBound), and.end < range.upperBound,
            text.isBlank(and.end)
        else { return nil }
        // `Kultur- och fritidsförvaltningen` is one name.
        let before = text.trimmed(range.lowerBound..<index).upperBound
        return before > 0 && text.bytes[before - 1] == UInt8(ascii: "-") ? nil : and.end
    }

    private static func divides(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "&"): true
        default: false
        }
    }

    private mutating func add(_ text: InlineText, _ range: Range<Int>, _ words: OwnerWords) {
        var range = text.trimmed(range)
        if let open = text.bytes[range].firstIndex(of: UInt8(ascii: "(")), open > range.lowerBound {
            range = text.trimmed(range.lowerBound..<open)
        }
        while !range.isEmpty, Self.beginsName(text.bytes[range.lowerBound]) {
            range = range.lowerBound + 1..<range.upperBound
        }
        while !range.isEmpty, isEnd(text, range) { range = text.trimmed(range.lowerBound..<range.upperBound - 1) }
        guard !range.isEmpty else { return }
        if words.everyone.whole(text.folded, range) != nil {
            everyone = true
            collective = text.source(range)
        } else if words.nobody.whole(text.folded, range) == nil {
            let name = PlainText.singleBlanks(text, range)
            if seen.insert(name).inserted {
                names.append(name)
                places.append(text.source(Self.withHandleMarks(range, of: text)))
            }
        }
    }

    /// The range with the `@` before it, and the quotation marks between them.
    private static func withHandleMarks(_ range: Range<Int>, of text: InlineText) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isQuote(_ index: Int) -> Bool { text.bytes[index] == UInt8(ascii: "\"") }
        if start > 1, end < text.count, isQuote(start - 1), isQuote(end) { (start, end) = (start - 1, end + 1) }
        return start > 0 && text.bytes[start - 1] == UInt8(ascii: "@") ? start - 1..<end : range
    }

    /// Punctuation at the end of a name; a full stop behind one capital letter belongs to it.
    private func isEnd(_ text: InlineText, _ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        if text.bytes[last] == UInt8(ascii: ".") {
            return range.count < 2 || range.count > 2 && !text.isBlank(last - 2)
        }
        return Self.endsName(text.bytes[last])
    }

    private static func beginsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "@"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("): true
        default: false
        }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "!"), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
