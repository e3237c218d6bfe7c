/// Texts and lists of texts by their keys, as they are put into the program at build: found in sorted bytes, and decoded
/// only when they are asked for.
package struct KeyedTexts: Sendable {
    /// In the order of their keys' bytes: a key, and behind it each text with the sign before it that says what it is.
    package let records: String
    /// Where each record starts in UTF-8, and where the last one ends.
    package let starts: [UInt32]

    /// Before the only text of a key.
    static let textSign: UInt8 = 0x1E
    /// Before each text of a list.
    static let itemSign: UInt8 = 0x1F

    /// Takes what was made at build, as `init(_:)` makes it.
    package init(records: String, starts: [UInt32]) {
        self.records = records
        self.starts = starts
    }

    /// The text under a key; nil where there is none, or a list.
    package func text(_ key: String) -> String? {
        guard let values = values(of: key), sign(at: values) == Self.textSign else { return nil }
        return string(values.dropFirst())
    }

    /// The texts of the list under a key; none where there is none, or a text.
    package func list(_ key: String) -> [String] {
        guard let values = values(of: key), sign(at: values) == Self.itemSign else { return [] }
        return strings(values)
    }

    /// The texts under a key, whether it has one or a list.
    package func texts(_ key: String) -> [String] { values(of: key).map(strings) ?? [] }

    /// The keys that begin so, in the order of their bytes.
    package func keys(beginning prefix: String = "") -> [String] {
        var keys: [String] = []
        var place = firstPlace(notBefore: prefix)
        let bytes = records.utf8Span.span
        while place + 1 < starts.count, begins(recordAt: place, with: prefix) {
            var end = Int(starts[place]) + prefix.utf8.count
            while bytes[end] > Self.itemSign { end += 1 }
            keys.append(string(Int(starts[place])..<end))
            place += 1
        }
        return keys
    }

    private func sign(at values: Range<Int>) -> UInt8 { records.utf8Span.span[values.lowerBound] }

    private func strings(_ values: Range<Int>) -> [String] {
        let bytes = records.utf8Span.span
        var strings: [String] = []
        var start = values.lowerBound + 1
        for end in values.dropFirst() where bytes[end] == Self.itemSign {
            strings.append(string(start..<end))
            start = end + 1
        }
        return strings + [string(start..<values.upperBound)]
    }

    private func string(_ range: Range<Int>) -> String {
        let bytes = records.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(Substring(bytes[start..<bytes.index(start, offsetBy: range.count)]))
    }

    /// Where what stands behind a key is, from the first sign on.
    private func values(of key: String) -> Range<Int>? {
        let place = firstPlace(notBefore: key)
        guard place + 1 < starts.count, begins(recordAt: place, with: key) else { return nil }
        let values = Int(starts[place]) + key.utf8.count..<Int(starts[place + 1])
        return sign(at: values) <= Self.itemSign ? values : nil
    }

    /// Whether a record begins with a text; behind that there is more, since each key has a sign behind it.
    private func begins(recordAt place: Int, with text: String) -> Bool {
        let bytes = records.utf8Span.span
        let text = text.utf8Span.span
        let start = Int(starts[place])
        guard start + text.count < Int(starts[place + 1]) else { return false }
        for index in text.indices where bytes[start + index] != text[index] { return false }
        return true
    }

    /// The number of the first record that does not come before a key in the order of their bytes.
    private func firstPlace(notBefore key: String) -> Int {
        let bytes = records.utf8Span.span
        let key = key.utf8Span.span
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            let start = Int(starts[middle])
            let end = Int(starts[middle + 1])
            var index = 0
            while index < key.count, start + index < end, bytes[start + index] == key[index] { index += 1 }
            let isBefore = index < key.count && (start + index == end || bytes[start + index] < key[index])
            if isBefore { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
