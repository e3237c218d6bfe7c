/// The words of a folded text, and what parts each from the one before it.
struct Words {
    /// A run of letters, with the hyphens and apostrophes inside it.
    struct Word {
        var range: Range<Int>
        /// Only blanks, at most one of them a line break, stand between this word and the one before.
        var followsDirectly: Bool
        /// Counts the blank lines above, so that equal numbers mean one paragraph, list or table.
        var paragraph: Int
    }

    let text: FoldedText
    private(set) var all: [Word] = []

    init(_ text: FoldedText) {
        self.text = text
        var index = 0
        var paragraph = 0
        while index < text.count {
            let gap = index
            while index < text.count, !text[index].isLetter { index += 1 }
            guard index < text.count else { return }
            let (blankOnly, breaks) = Self.inspect(text, gap..<index)
            if breaks > 1 { paragraph += 1 }
            let start = index
            while text[index].isLetter || (isJoint(text[index]) && text[index + 1].isLetter) { index += 1 }
            all.append(
                Word(
                    range: start..<index, followsDirectly: blankOnly && gap < start && breaks < 2, paragraph: paragraph)
            )
        }
    }

    /// A word in lower case.
    func lowercased(_ word: Word) -> String { text.text(word.range).lowercased() }

    private func isJoint(_ scalar: Unicode.Scalar?) -> Bool {
        scalar == "-" || scalar == "'" || scalar == "\u{2019}"
            || scalar.map { (0x300...0x36F).contains($0.value) } ?? false
    }

    /// Whether a gap is blank, and how many line breaks stand in it without anything between them.
    private static func inspect(_ text: FoldedText, _ gap: Range<Int>) -> (blankOnly: Bool, breaks: Int) {
        var blankOnly = true
        var (breaks, most) = (0, 0)
        for scalar in text.scalars[gap] {
            if scalar == "\n" {
                breaks += 1
                most = max(most, breaks)
            } else if scalar != " " {
                blankOnly = false
                breaks = 0
            }
        }
        return (blankOnly, most)
    }
}
