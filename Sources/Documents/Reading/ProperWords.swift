import Text

/// The capitalised words of a document that are names wherever they stand: in mid-sentence, or before `to`, `ska`.
///
/// A noun at the start of an item is capitalised too; only its other places tell `Lee: …` from `Lamps: …`.
struct ProperWords: Hashable, Sendable {
    private var words: Set<String> = []
    /// Those that stand so more than once.
    private var repeated: Set<String> = []

    /// As many as most documents hold.
    private static let usualCount = 40

    init(_ bytes: [UInt8], _ owners: OwnerWords) {
        words.reserveCapacity(Self.usualCount)
        var start = 0
        while start < bytes.count {
            guard Self.isCapital(bytes, start) else { start += 1; continue }
            let end = Self.endOfWord(bytes, from: start)
            if Self.isInSentence(bytes, start)
                || Self.isHandedOver(bytes, end, owners) && Self.isWordStart(bytes, start)
            {
                let word = String(decoding: bytes[start..<end], as: UTF8.self)
                if !words.insert(word).inserted { repeated.insert(word) }
            }
            start = end
        }
        if !words.isEmpty { addListed(bytes) }
    }

    /// In a list whose items begin with words and a colon, most of them names, the others are names too.
    private mutating func addListed(_ bytes: [UInt8]) {
        var run: Set<String> = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if let word = Self.listedWord(bytes, start..<end) {
                run.insert(String(decoding: bytes[word], as: UTF8.self))
            } else if !run.isEmpty, start < end, !Self.isBlank(bytes[start]) {
                // What is indented belongs to the item above.
                add(run)
                run = []
            }
            start = end + 1
        }
        add(run)
    }

    private mutating func add(_ run: Set<String>) {
        if run.count > 1, run.count(where: words.contains) * 2 > run.count { words.formUnion(run) }
    }

    /// The capitalised word between the bullet of an item and a colon.
    private static func listedWord(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
        guard let bullet = line.first(where: { !isBlank(bytes[$0]) }), bullet + 2 < line.upperBound,
            isBullet(bytes[bullet]), bytes[bullet + 1] == UInt8(ascii: " "),
            let start = (bullet + 2..<line.upperBound).first(where: {
                bytes[$0] != UInt8(ascii: " ") && bytes[$0] != UInt8(ascii: "*")
            }), isCapital(bytes, start)
        else { return nil }
        let end = (start..<line.upperBound).first { !isLetter(bytes[$0]) } ?? line.upperBound
        return end > start + 1 && end < line.upperBound && bytes[end] == UInt8(ascii: ":") ? start..<end : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isBullet(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
    }

    /// Whether a text begins with one of them.
    func begins(_ text: String) -> Bool {
        let first = Self.first(text)
        return words.contains(first) || Self.hasInitial(first)
    }

    /// `PeterW`: a name and the first letter of another.
    private static func hasInitial(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        guard scalars.count > 3, let first = scalars.first, let last = scalars.last else { return false }
        return first.properties.isUppercase && last.properties.isUppercase
            && scalars.dropFirst().dropLast().allSatisfy(\.properties.isLowercase)
    }

    /// Whether a text begins with one of them that stands elsewhere too.
    func beginsElsewhere(_ text: String) -> Bool { repeated.contains(Self.first(text)) }

    private static func first(_ text: String) -> String {
        let end = text.utf8.firstIndex { $0 >= 0x80 || !isLetter($0) && $0 != UInt8(ascii: "'") } ?? text.endIndex
        if end == text.endIndex || text.utf8[end] < 0x80 { return String(text[..<end]) }
        return String(text.prefix { $0.isLetter || $0 == "'" })
    }

    private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "'") { end += 1 }
        return end
    }

    /// Not in a word; an apostrophe is part of one only behind a letter.
    private static func isWordStart(_ bytes: [UInt8], _ start: Int) -> Bool {
        var before = start
        while before > 0, bytes[before - 1] == UInt8(ascii: "'") { before -= 1 }
        return before == 0 || !isLetter(bytes[before - 1])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// A capital of Latin's first two blocks.
    private static func isCapital(_ bytes: [UInt8], _ start: Int) -> Bool {
        if bytes[start] == 0xC3, start + 1 < bytes.count { return (0x80...0x9E).contains(bytes[start + 1]) }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[start])
    }

    /// Behind a blank and a small letter, comma or `&`.
    private static func isInSentence(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start > 1, bytes[start - 1] == UInt8(ascii: " ") else { return false }
        let before = bytes[start - 2]
        return before >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(before)
            || before == UInt8(ascii: ",") || before == UInt8(ascii: "&") || before == UInt8(ascii: "/")
    }

    private static func isHandedOver(_ bytes: [UInt8], _ end: Int, _ owners: OwnerWords) -> Bool {
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: " "),
            owners.handOver.begins(with: bytes[end + 1] | 0x20)
        else { return false }
        let next = bytes[(end + 1)...].prefix(12).prefix(while: isLetter)
        return owners.handOver.whole(Folded.fold(Array(next)), 0..<next.count) ?? false
    }
}
