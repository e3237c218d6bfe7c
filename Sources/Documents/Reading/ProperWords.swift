import Text

/// The capitalised words of a document that are names wherever they stand: in mid-sentence, or before `to`, `ska`.
///
/// A noun at the start of an item is capitalised too; only its other places tell `Lee: …` from `Lamps: …`.
struct ProperWords {
    private var words: Set<String> = []

    init(_ bytes: [UInt8], _ owners: OwnerWords) {
        var start = 0
        while start < bytes.count {
            guard Self.isLetter(bytes[start]) else { start += 1; continue }
            var end = start
            while end < bytes.count, Self.isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "'") { end += 1 }
            if Self.isCapital(bytes, start),
                Self.isInSentence(bytes, start) || Self.isHandedOver(bytes, end, owners)
            {
                words.insert(String(decoding: bytes[start..<end], as: UTF8.self))
            }
            start = end
        }
    }

    /// Whether a text begins with one of them.
    func begins(_ text: String) -> Bool {
        words.contains(String(text.prefix { $0.isLetter || $0 == "'" }))
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
        return before >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(before) || ",&/".utf8.contains(before)
    }

    private static func isHandedOver(_ bytes: [UInt8], _ end: Int, _ owners: OwnerWords) -> Bool {
        guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: " ") else { return false }
        let next = bytes[(end + 1)...].prefix(12).prefix(while: isLetter)
        return owners.handOver.contains(String(decoding: next, as: UTF8.self))
    }
}
