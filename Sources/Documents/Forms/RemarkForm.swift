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
        let string = text.string(range)
        // The verb stands near the start, and most sentences have none there.
        let head = string.split(separator: " ", maxSplits: longestSubject + 2).prefix(longestSubject + 2)
        guard let verb = verb(in: Array(head), head.map(key), vocabulary) else { return false }
        let sentence = string.split(separator: " ")
        let keys = sentence.map(key)
        guard !keys[(verb + 1)...].prefix(reach).contains(where: words.orders.contains) else { return false }
        return !keys.contains(where: words.duties.contains) && !handsOver(sentence, keys, behind: verb, vocabulary)
    }

    /// A word without the signs at and in it.
    private static func key(_ word: Substring) -> String {
        let folded = Folded.comparable(word).filter {
            Folded.isWord($0) && !Folded.isDigit($0) || $0 == UInt8(ascii: "'")
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// `Ann asked for lamps. Bo to buy them.`
    private static func handsOver(
        _ sentence: [Substring], _ keys: [String], behind verb: Int, _ vocabulary: Vocabulary
    ) -> Bool {
        keys.indices.dropFirst(verb + 2).contains { index in
            sentence[index - 1].first?.isUppercase == true && vocabulary.owners.handOver.contains(keys[index])
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
    private static func verb(in sentence: [Substring], _ keys: [String], _ vocabulary: Vocabulary) -> Int? {
        let words = vocabulary.remarks
        guard let first = keys.first, keys.count > 1, !first.isEmpty else { return nil }
        let limit = words.articles.contains(first) ? 1 + longestSubject : 1
        guard let verb = keys.indices.dropFirst().prefix(limit).first(where: { words.verbs.contains(keys[$0]) }) else {
            return nil
        }
        // A sign ends what can be a subject: `Ask: was it …`.
        guard sentence[..<verb].allSatisfy({ $0.last.map { $0.isLetter || $0.isNumber } ?? false }) else { return nil }
        let isSubject = words.articles.contains(first) || vocabulary.owners.pronouns.contains(first)
        return isSubject || !vocabulary.owners.verbs.contains(first) ? verb : nil
    }
}
