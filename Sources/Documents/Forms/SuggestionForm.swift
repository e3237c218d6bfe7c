import Markdown
import Text

/// A sentence whose subject may be a known name and whose verb promises something.
enum SuggestionForm {
    /// The longest subject looked for, in words.
    private static let longestSubject = 6

    /// What stands before the first promising verb, if it begins with a capital letter.
    static func subject(in text: InlineText, _ sentence: Range<Int>, _ vocabulary: Vocabulary) -> Range<Int>? {
        guard Sentences.startsCapitalised(text, at: sentence.lowerBound) else { return nil }
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
