import Markdown
import Text

/// A sentence that reports and asks nothing: `Ann said …`, `The lamps are …`.
enum RemarkForm {
    /// How many words behind a verb may still make it an order: `Ann has to …`, `We are going to …`.
    private static let reach = 3
    /// How many words the subject may have behind its article.
    private static let longestSubject = 3

    static func isRemark(_ text: InlineText, _ range: Range<Int>, _ vocabulary: Vocabulary) -> Bool {
        let words = vocabulary.remarks
        // The verb stands near the start, and most sentences have none there.
        let head = Self.words(text, range, atMost: longestSubject + 2)
        guard let verb = verb(text, head, vocabulary) else { return false }
        let sentence = Self.words(text, range)
        let keys = sentence.map { key(text, $0) }
        guard !keys[(verb + 1)...].prefix(reach).contains(where: words.orders.contains) else { return false }
        return !keys.contains(where: words.duties.contains)
            && !handsOver(text, sentence, keys, behind: verb, vocabulary)
    }

    /// What stands between blanks, up to so many.
    private static func words(_ text: InlineText, _ range: Range<Int>, atMost most: Int = .max) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var rest = range
        while words.count < most, let start = rest.first(where: { text.bytes[$0] != Folded.blank }) {
            let end = (start..<range.upperBound).first { text.bytes[$0] == Folded.blank } ?? range.upperBound
            words.append(start..<end)
            rest = end..<range.upperBound
        }
        return words
    }

    /// A word without the signs at and in it.
    private static func key(_ text: InlineText, _ word: Range<Int>) -> String {
        let letters = text.folded[word].filter { Folded.isWord($0) && !Folded.isDigit($0) || $0 == UInt8(ascii: "'") }
        return String(decoding: letters, as: UTF8.self)
    }

    /// `Ann asked for lamps. Bo to buy them.`
    private static func handsOver(
        _ text: InlineText, _ sentence: [Range<Int>], _ keys: [String], behind verb: Int, _ vocabulary: Vocabulary
    ) -> Bool {
        keys.indices.dropFirst(verb + 2).contains { index in
            text.string(sentence[index - 1]).first?.isUppercase == true
                && vocabulary.owners.handOver.contains(keys[index])
        }
    }

    /// `What of the lamps?`; an order may end in a question mark, too.
    static func isQuestion(_ text: InlineText, _ vocabulary: Vocabulary) -> Bool {
        let range = text.trimmed(0..<text.count)
        guard let last = range.last, text.bytes[last] == UInt8(ascii: "?") else { return false }
        return text.string(range).split(separator: " ").first.map {
            vocabulary.remarks.questions.contains(Folded.key($0))
        } ?? false
    }

    /// Where the reporting verb stands, directly behind the subject the sentence begins with.
    private static func verb(_ text: InlineText, _ sentence: [Range<Int>], _ vocabulary: Vocabulary) -> Int? {
        let words = vocabulary.remarks
        guard sentence.count > 1 else { return nil }
        let first = key(text, sentence[0])
        guard !first.isEmpty else { return nil }
        let hasArticle = words.articles.contains(first)
        let limit = hasArticle ? 1 + longestSubject : 1
        guard
            let verb = sentence.indices.dropFirst().prefix(limit).first(where: {
                words.verbs.contains(key(text, sentence[$0]))
            })
        else { return nil }
        // A sign ends what can be a subject: `Ask: was it …`.
        guard sentence[..<verb].allSatisfy({ text.string($0).last.map { $0.isLetter || $0.isNumber } ?? false }) else {
            return nil
        }
        let isSubject = hasArticle || vocabulary.owners.pronouns.contains(first)
        return isSubject || !vocabulary.owners.verbs.contains(first) ? verb : nil
    }
}
