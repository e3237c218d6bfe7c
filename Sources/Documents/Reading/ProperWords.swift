import Text

/// The capitalised words of a document that are names wherever they stand: in mid-sentence, or before `to`, `ska`.
///
/// A noun at the start of an item is capitalised too; only its other places tell `Lee: …` from `Lamps: …`.
struct ProperWords {
    private var words: Set<String> = []
    /// Those that stand so more than once.
    private var repeated: Set<String> = []

    init(_ bytes: [UInt8], _ owners: OwnerWords) {
        var start = 0
        while start < bytes.count {
            guard Self.isLetter(bytes[start]) else { start += 1; continue }
            var end = start
            while end < bytes.count, Self.isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "'") { end += 1 }
            if Self.isCapital(bytes, start),
                Self.isInSentence(bytes, start) || Self.isHandedOver(bytes, end, owners)
            {
                let word = String(decoding: bytes[start..<end], as: UTF8.self)
                if !words.insert(word).inserted { repeated.insert(word) }
            }
            start = end
        }
        addListed(bytes)
    }

    /// In a list whose items begin with words and a colon, most of them names, the others are names too.
    private mutating func addListed(_ bytes: [UInt8]) {
        var run: Set<String> = []
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if let word = Self.listedWord(line) { run.insert(word); continue }
            // What is indented belongs to the item above.
            guard let first = line.first, first != UInt8(ascii: " "), first != UInt8(ascii: "\t") else { continue }
            add(run)
            run = []
        }
        add(run)
    }

    private mutating func add(_ run: Set<String>) {
        if run.count > 1, run.count(where: words.contains) * 2 > run.count { words.formUnion(run) }
    }

    /// The capitalised word between the bullet of an item and a colon.
    private static func listedWord(_ line: ArraySlice<UInt8>) -> String? {
        var index = line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? line.endIndex
        guard index + 2 < line.endIndex, "-*+".utf8.contains(line[index]), line[index + 1] == UInt8(ascii: " ") else {
            return nil
        }
        index = line[(index + 2)...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "*") } ?? line.endIndex
        let end = line[index...].firstIndex { !isLetter($0) } ?? line.endIndex
        guard end > index + 1, end < line.endIndex, line[end] == UInt8(ascii: ":"),
            isCapital(Array(line), index - line.startIndex)
        else { return nil }
        return String(decoding: line[index..<end], as: UTF8.self)
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

    private static func first(_ text: String) -> String { String(text.prefix { $0.isLetter || $0 == "'" }) }

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
        return before >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(before) || ",&/".utf8.contains(before)
    }

    private static func isHandedOver(_ bytes: [UInt8], _ end: Int, _ owners: OwnerWords) -> Bool {
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: " "),
            owners.handOver.begins(with: bytes[end + 1] | 0x20)
        else { return false }
        let next = bytes[(end + 1)...].prefix(12).prefix(while: isLetter)
        return owners.handOver.contains(String(decoding: next, as: UTF8.self))
    }
}
