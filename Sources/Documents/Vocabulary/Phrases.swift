import Text

/// Words and phrases to be found in folded text, each with what it means; the longest match wins.
package struct Phrases<Value: Sendable>: Sendable {
    /// By first byte, the longest phrase first.
    private var buckets = [[Entry]](repeating: [], count: 256)

    private struct Entry {
        var bytes: [UInt8]
        var value: Value
    }

    /// - Parameter folded: false for signs that folding would make one, to be matched in text as written.
    package init(_ phrases: [(String, Value)] = [], folded: Bool = true) {
        for (phrase, value) in phrases { insert(folded ? Folded.key(phrase) : phrase, value) }
    }

    /// Adds a phrase that is folded already; of two that are the same the one added first counts.
    mutating func insert(_ key: String, _ value: Value) {
        let bytes = Array(key.utf8)
        guard let first = bytes.first else { return }
        let bucket = buckets[Int(first)]
        let place = bucket.firstIndex { $0.bytes.count < bytes.count } ?? bucket.count
        buckets[Int(first)].insert(Entry(bytes: bytes, value: value), at: place)
    }

    /// The phrases, folded.
    var keys: [String] { buckets.flatMap { $0 }.map { String(decoding: $0.bytes, as: UTF8.self) } }

    /// Whether any phrase begins with a byte.
    func begins(with byte: UInt8) -> Bool { !buckets[Int(byte)].isEmpty }

    /// The longest phrase that stands at `start` and ends where a word ends, and where it ends.
    package func match(_ folded: [UInt8], at start: Int, before limit: Int) -> (end: Int, value: Value)? {
        guard start < limit else { return nil }
        for entry in buckets[Int(folded[start])] {
            if let end = Self.end(of: entry.bytes, in: folded, at: start, before: limit) { return (end, entry.value) }
        }
        return nil
    }

    /// What the whole of a range means, if it is one of the phrases.
    package func whole(_ folded: [UInt8], _ range: Range<Int>) -> Value? {
        guard let match = match(folded, at: range.lowerBound, before: range.upperBound) else { return nil }
        var rest = match.end
        while rest < range.upperBound, folded[rest] == Folded.ignorable || folded[rest] == Folded.blank { rest += 1 }
        return rest == range.upperBound ? match.value : nil
    }

    /// What a word or phrase means.
    package func value(of text: some StringProtocol) -> Value? {
        let folded = Folded.fold(Array(text.utf8))
        return whole(folded, 0..<folded.count)
    }

    private static func end(of phrase: [UInt8], in folded: [UInt8], at start: Int, before limit: Int) -> Int? {
        var offset = start
        for byte in phrase {
            while offset < limit, folded[offset] == Folded.ignorable { offset += 1 }
            guard offset < limit, folded[offset] == byte else { return nil }
            offset += 1
            if byte == Folded.blank {
                while offset < limit, folded[offset] == Folded.blank || folded[offset] == Folded.ignorable {
                    offset += 1
                }
            }
        }
        while offset < limit, folded[offset] == Folded.ignorable { offset += 1 }
        guard let last = phrase.last, Folded.isWord(last), offset < folded.count else { return offset }
        // `v` before a number is a word of its own, `ht` too.
        return Folded.isWord(folded[offset]) && !(Folded.isDigit(folded[offset]) && !Folded.isDigit(last))
            ? nil : offset
    }
}

extension Phrases where Value == Bool {
    package init(words: [String]) { self.init(words.map { ($0, true) }) }

    package func contains(_ text: some StringProtocol) -> Bool { value(of: text) ?? false }
}
