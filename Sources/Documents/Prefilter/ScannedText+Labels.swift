import Text

extension ScannedText {
    /// How far behind a label a colon may stand, names and their marks between, in bytes.
    private static let longestNames = 120

    /// Whether words may be the label of an action, by how they are written and what stands behind them.
    ///
    /// - Parameter isAtStart: nothing but numbering stands before it on its line; elsewhere only capitals count.
    func isLabel(_ words: Range<Int>, _ writing: LabelWords.Case, isBare: Bool, isAtStart: Bool) -> Bool {
        let end = words.upperBound
        guard isWritten(words, as: writing) else { return isAtStart && !isBare && isBeforeColon(end) }
        let isUpper = isWritten(words, as: .upper)
        guard isAtStart || isUpper else { return false }
        if isBeforeColon(end) { return true }
        guard end < count else { return false }
        // Bold alone, it needs no colon.
        if Self.isGlue(folded[end]) || tangles(at: end) { return true }
        guard isAtStart else { return false }
        if isUpper { return true }
        let next = folded[end...].firstIndex { $0 != Folded.blank } ?? count
        guard next < count else { return false }
        return folded[next] == Folded.dash || "-(".utf8.contains(folded[next])
            || (next..<min(count, next + Self.longestNames)).contains {
                folded[$0] == UInt8(ascii: ":") || tangles(at: $0)
            }
    }

    /// Whether words are written as a label must be; letters beyond ASCII pass.
    private func isWritten(_ words: Range<Int>, as writing: LabelWords.Case) -> Bool {
        func isUpper(_ index: Int) -> Bool {
            folded[index] >= 0x80 || !Self.isLetter(folded[index]) || bytes[index] != folded[index]
        }
        switch writing {
        case .any: return true
        case .capitalised: return isUpper(words.lowerBound)
        case .upper: return words.allSatisfy(isUpper)
        }
    }
}
