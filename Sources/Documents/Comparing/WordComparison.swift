import Text

/// Compares two texts word by word.
package struct WordComparison: Sendable {
    /// In order; together those that are not `added` are the older text, those that are not `removed` the newer one.
    package private(set) var pieces: [Piece] = []

    /// Words one behind the other that share their fate.
    package struct Piece: Hashable, Sendable {
        /// What became of them.
        package var kind: Kind
        /// The words with the blanks and signs between them.
        package var text: String

        /// Takes words and what became of them.
        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }

        /// What became of words.
        package enum Kind: Hashable, Sendable { case same, removed, added }
    }

    /// Takes the texts as they are.
    package init(from old: String, to new: String) {
        let (olds, news) = (Self.tokens(old), Self.tokens(new))
        let alignment = Alignment(olds, news)
        var next = 0
        for difference in Self.joined(alignment.differences(olds.count, news.count), over: olds) {
            let difference = Self.trimmed(difference, olds, news)
            append(.same, olds[next..<difference.old.lowerBound])
            append(.removed, olds[difference.old])
            append(.added, news[difference.new])
            next = difference.old.upperBound
        }
        append(.same, olds[next...])
    }

    private mutating func append(_ kind: Piece.Kind, _ tokens: ArraySlice<Substring>) {
        if !tokens.isEmpty { pieces.append(Piece(kind, tokens.joined())) }
    }

    /// Differences with nothing but a blank or a sign between them are read as one.
    private static func joined(
        _ differences: [(old: Range<Int>, new: Range<Int>)], over olds: [Substring]
    ) -> [(old: Range<Int>, new: Range<Int>)] {
        var joined: [(old: Range<Int>, new: Range<Int>)] = []
        for difference in differences {
            if let last = joined.last,
                !olds[last.old.upperBound..<difference.old.lowerBound].contains(where: { $0.first?.isWord == true })
            {
                joined[joined.count - 1] = (
                    last.old.lowerBound..<difference.old.upperBound, last.new.lowerBound..<difference.new.upperBound
                )
            } else {
                joined.append(difference)
            }
        }
        return joined
    }

    /// Leaves out what both sides of a difference begin and end with.
    private static func trimmed(
        _ difference: (old: Range<Int>, new: Range<Int>), _ olds: [Substring], _ news: [Substring]
    ) -> (old: Range<Int>, new: Range<Int>) {
        let start = zip(olds[difference.old], news[difference.new]).prefix { $0 == $1 }.count
        let (old, new) = (difference.old.dropFirst(start), difference.new.dropFirst(start))
        let end = zip(olds[old].reversed(), news[new].reversed()).prefix { $0 == $1 }.count
        return (old.lowerBound..<old.upperBound - end, new.lowerBound..<new.upperBound - end)
    }

    /// Words, runs of blanks, and every other sign alone; a sign within a word or a date belongs to it.
    private static func tokens(_ text: String) -> [Substring] {
        var tokens: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let first = text[start]
            var end = text.index(after: start)
            if first == " " {
                end = text[end...].firstIndex { $0 != " " } ?? text.endIndex
            } else if first.isWord {
                while end < text.endIndex {
                    let next = text.index(after: end)
                    let isInside = next < text.endIndex && "-.:/'_".contains(text[end]) && text[next].isWord
                    guard text[end].isWord || isInside else { break }
                    end = next
                }
            }
            tokens.append(text[start..<end])
            start = end
        }
        return tokens
    }
}

extension Character {
    fileprivate var isWord: Bool { isLetter || isNumber }
}
