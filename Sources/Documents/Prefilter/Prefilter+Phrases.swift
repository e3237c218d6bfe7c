import Text

/// Whether a phrase stands where its first word was found.
extension Prefilter {
    /// Whether what stands behind a word may go on as any of its patterns does.
    func mayGoOn(_ entry: Entry, behind word: Range<Int>, in text: ScannedText) -> Bool {
        let next = word.upperBound + 1
        guard next < text.count, text.folded[next - 1] == Folded.blank, text.isWord(at: next) else { return true }
        return entry.next & Entry.bit(of: text.folded[next]) != 0
    }

    /// Whether the rest of a pattern follows its first word, and what must stand before and behind the whole does.
    ///
    /// - Parameters:
    ///   - shape: what was seen of the line before the word.
    ///   - isBelowText: whether the line above is not blank.
    func holds(
        _ pattern: Pattern, at word: Range<Int>, in text: ScannedText, _ shape: LineShape, isBelowText: Bool
    ) -> Bool {
        var index = word.upperBound
        for part in pattern.rest {
            while index < text.count, !text.isWord(at: index) {
                if text.tangles(at: index) { return true }
                index += 1
            }
            guard index < text.count else { return false }
            let next = text.word(at: index)
            guard stands(parts[part], at: next, in: text) else { return false }
            index = next.upperBound
        }
        switch pattern.tail {
        case .anything: return true
        case .colon: return text.isBeforeColon(index)
        case .colonBehindText:
            return (shape.hasLetter || isBelowText && !shape.opensItem) && text.isBeforeColon(index)
        case .label(let writing, let isBare):
            return text.isLabel(word.lowerBound..<index, writing, isBare: isBare, isAtStart: !shape.hasWord)
        case .end: return text.isEnd(index, joining: joining, colon: true)
        case .endOfLine: return text.isEndOfLine(index)
        case .endOfTitle: return text.isEnd(index, joining: joining, colon: false)
        }
    }
}
