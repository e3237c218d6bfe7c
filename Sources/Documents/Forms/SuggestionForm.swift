import Markdown
import Text

/// A sentence whose subject may be a known name and whose verb promises something.
enum SuggestionForm {
    /// The longest subject looked for, in words.
    private static let longestSubject = 6

    /// What stands before a promising verb at the start of the sentence, or of a clause of it.
    static func subjects(in text: InlineText, _ sentence: Range<Int>, _ vocabulary: Vocabulary) -> [Range<Int>] {
        let starts =
            [sentence.lowerBound] + sentence.dropFirst().filter { startsClause(text, at: $0, sentence, vocabulary) }
        return starts.compactMap { subject(in: text, $0..<sentence.upperBound, vocabulary) }
    }

    /// Behind a comma, semicolon, colon or dash, or the word for "and".
    private static func startsClause(
        _ text: InlineText, at index: Int, _ sentence: Range<Int>, _ vocabulary: Vocabulary
    ) -> Bool {
        guard text.isBlank(index - 1), Sentences.startsCapitalised(text, at: index) else { return false }
        let end = text.trimmed(sentence.lowerBound..<index).upperBound
        guard end > sentence.lowerBound else { return false }
        if ",;:-".utf8.contains(text.bytes[end - 1]) || text.folded[end - 1] == Folded.ignorable { return true }
        var word = end
        while word > sentence.lowerBound, !text.isBlank(word - 1) { word -= 1 }
        return vocabulary.owners.and.whole(text.folded, word..<end) != nil
    }

    /// What stands before the first promising verb, if it begins with a capital letter.
    private static func subject(in text: InlineText, _ sentence: Range<Int>, _ vocabulary: Vocabulary) -> Range<Int>? {
        guard
            text.bytes[sentence.lowerBound] == UInt8(ascii: "@")
                || Sentences.startsCapitalised(text, at: sentence.lowerBound)
        else { return nil }
        var words = 0
        for index in sentence.dropFirst() where text.isBlank(index - 1) && !text.isBlank(index) {
            words += 1
            guard words <= longestSubject else { return nil }
            guard vocabulary.promises.match(text.folded, at: index, before: sentence.upperBound) != nil else {
                continue
            }
            return text.trimmed(sentence.lowerBound..<index)
        }
        return nil
    }
}
