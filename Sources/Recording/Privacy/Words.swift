/// The words of a folded text, and what parts each from the one before it.
struct Words {
    /// A run of letters, with the hyphens and apostrophes inside it.
    struct Word {
        var range: Range<Int>
        /// Only blanks, at most one of them a line break, stand between this word and the one before.
        var followsDirectly: Bool
        /// Counts the blocks above, so that equal numbers mean one paragraph, list item or table row.
        var block: Int
    }

    let text: FoldedText
    private(set) var all: [Word] = []

    init(_ text: FoldedText) {
        self.text = text
        var index = 0
        var block = 0
        while index < text.count {
            let gap = index
            while index < text.count, !text[index].isLetter { index += 1 }
            guard index < text.count else { return }
            let (blankOnly, breaksOff) = Self.inspect(text, gap..<index)
            if breaksOff { block += 1 }
            let start = index
            while text[index].isLetter || (isJoint(text[index]) && text[index + 1].isLetter) { index += 1 }
            all.append(
                Word(
                    range: start..<index, followsDirectly: blankOnly && gap < start && !breaksOff, block: block)
            )
        }
    }

    /// A word in lower case.
    func lowercased(_ word: Word) -> String { text.text(word.range).lowercased() }

    private func isJoint(_ scalar: Unicode.Scalar?) -> Bool {
        scalar == "-" || scalar == "'" || scalar == "\u{2019}"
            || scalar.map { (0x300...0x36F).contains($0.value) } ?? false
    }

    /// Whether a gap is blank, and whether another block starts in it: after a blank line or at a list, table or
    /// heading mark.
    private static func inspect(_ text: FoldedText, _ gap: Range<Int>) -> (blankOnly: Bool, breaksOff: Bool) {
        var (blankOnly, breaksOff, atLineStart) = (true, false, false)
        for index in gap {
            guard let scalar = text[index], scalar != " " else { continue }
            if scalar == "\n" {
                breaksOff = breaksOff || atLineStart
                atLineStart = true
                continue
            }
            blankOnly = false
            breaksOff = breaksOff || (atLineStart && startsBlock(text, at: index))
            atLineStart = false
        }
        return (blankOnly, breaksOff)
    }

    /// `-`, `*`, `+`, `|`, `>`, `#`, `1.` or `1)` with what belongs behind it; `**bold**` is none.
    private static func startsBlock(_ text: FoldedText, at index: Int) -> Bool {
        guard let scalar = text[index] else { return false }
        if scalar == "|" || scalar == ">" || scalar == "#" { return true }
        if scalar == "-" || scalar == "*" || scalar == "+" { return text[index + 1] == " " }
        guard scalar.isDigit, let mark = text[text.endOfDigits(from: index)] else { return false }
        return mark == "." || mark == ")"
    }
}
