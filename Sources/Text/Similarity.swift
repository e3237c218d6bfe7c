/// How alike two texts are.
public enum Similarity {
    /// The Levenshtein distance, or `limit + 1` as soon as it is known to be more than `limit`.
    public static func distance<Element: Equatable>(_ left: [Element], _ right: [Element], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var row = Array(0...right.count)
        for (index, element) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            var least = row[0]
            for column in right.indices {
                let cost = element == right[column] ? diagonal : min(diagonal, row[column], row[column + 1]) + 1
                diagonal = row[column + 1]
                row[column + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
        }
        return row[right.count]
    }

    /// The words of a text, folded, in order, punctuation left out.
    public static func words(_ text: String) -> [String] {
        var words: [String] = []
        eachWord(of: text) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }

    /// Hands on the same words, one after another, as folded bytes.
    public static func eachWord(of text: String, _ body: (ArraySlice<UInt8>) -> Void) {
        let folded = Folded.comparable(text)
        var start = 0
        for end in 0...folded.count where end == folded.count || !Folded.isWord(folded[end]) {
            if start < end { body(folded[start..<end]) }
            start = end + 1
        }
    }

    /// Shared words divided by the words of the longer text: 0 (none) to 1 (the same words).
    public static func shared(_ left: [String], _ right: [String]) -> Double {
        var counts: [String: Int] = [:]
        for word in left { counts[word, default: 0] += 1 }
        var shared = 0
        for word in right where counts[word, default: 0] > 0 {
            counts[word, default: 0] -= 1
            shared += 1
        }
        let longer = max(left.count, right.count)
        return longer == 0 ? 1 : Double(shared) / Double(longer)
    }
}
