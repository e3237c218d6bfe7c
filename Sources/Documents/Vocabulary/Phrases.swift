import Text

/// Words and phrases to be found in folded text, each with what it means; the longest match wins.
package struct Phrases<Value: Sendable>: Sendable {
    /// The bytes of all phrases, one behind another: threads that read at once share no count of references here.
    private var bytes: [UInt8] = []
    /// By their first byte, the longest first.
    private var entries: [Entry] = []
    /// For each first byte the number of the first entry that begins with it, or with a later one.
    private var firsts = [Int32](repeating: 0, count: 257)

    private struct Entry {
        var start: Int
        var end: Int
        var value: Value

        var count: Int { end - start }
    }

    /// - Parameter folded: false for signs that folding would make one, to be matched in text as written.
    package init(_ phrases: [(String, Value)] = [], folded: Bool = true) {
        self.init(keys: phrases.map { (folded ? Folded.key($0) : $0, $1) })
    }

    /// Takes phrases that are folded already; of two that are the same the one that comes first counts.
    init(keys: [(String, Value)]) {
        for (key, value) in keys where !key.isEmpty {
            entries.append(Entry(start: bytes.count, end: bytes.count + key.utf8.count, value: value))
            bytes += key.utf8
        }
        for entry in entries { firsts[Int(bytes[entry.start]) + 1] += 1 }
        for first in 1...256 { firsts[first] += firsts[first - 1] }
        let bytes = bytes
        // A stable sort: the order of those that are the same stays.
        entries.sort { (bytes[$0.start], $1.count) < (bytes[$1.start], $0.count) }
    }

    /// The phrases, folded.
    var keys: [String] { pairs.map(\.key) }

    /// The phrases, folded, and what they mean.
    var pairs: [(key: String, value: Value)] {
        entries.map { (String(decoding: bytes[$0.start..<$0.end], as: UTF8.self), $0.value) }
    }

    /// Whether any phrase begins with a byte.
    func begins(with byte: UInt8) -> Bool { firsts[Int(byte)] < firsts[Int(byte) + 1] }

    /// The longest phrase that stands at `start` and ends where a word ends, and where it ends.
    package func match(_ folded: [UInt8], at start: Int, before limit: Int) -> (end: Int, value: Value)? {
        guard start < limit else { return nil }
        let first = Int(folded[start])
        for index in Int(firsts[first])..<Int(firsts[first + 1]) {
            if let end = end(of: index, in: folded, at: start, before: limit) { return (end, entries[index].value) }
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
        // Most texts are told from all phrases by their first byte.
        guard let first = text.utf8.first, first >= 0x80 || begins(with: Folded.lower(first)) else { return nil }
        let folded = Folded.fold(Array(text.utf8))
        return whole(folded, 0..<folded.count)
    }

    private func end(of entry: Int, in folded: [UInt8], at start: Int, before limit: Int) -> Int? {
        var offset = start
        var last: UInt8 = 0
        for index in entries[entry].start..<entries[entry].end {
            last = bytes[index]
            while offset < limit, folded[offset] == Folded.ignorable { offset += 1 }
            guard offset < limit, folded[offset] == last else { return nil }
            offset += 1
            if last == Folded.blank {
                while offset < limit, folded[offset] == Folded.blank || folded[offset] == Folded.ignorable {
                    offset += 1
                }
            }
        }
        while offset < limit, folded[offset] == Folded.ignorable { offset += 1 }
        guard Folded.isWord(last), offset < folded.count else { return offset }
        // `v` before a number is a word of its own, `ht` too.
        return Folded.isWord(folded[offset]) && !(Folded.isDigit(folded[offset]) && !Folded.isDigit(last))
            ? nil : offset
    }
}

extension Phrases where Value == Bool {
    package init(words: [String]) { self.init(words.map { ($0, true) }) }

    package func contains(_ text: some StringProtocol) -> Bool { value(of: text) ?? false }
}
