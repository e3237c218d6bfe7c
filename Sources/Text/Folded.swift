/// Text made ready for matching: lower case, composed, every byte in the place of the byte it came from.
///
/// What does not count in a comparison (soft hyphens, joiners, bidi marks, the tail of a shorter form) is a zero byte,
/// which `Phrases` and the readers step over. Dashes, arrows and other symbols have a byte of their own each.
public enum Folded {
    /// Takes no part in matching.
    @inlinable public static var ignorable: UInt8 { 0 }
    /// `→`, `⇒`.
    @inlinable public static var arrow: UInt8 { 0x1D }
    /// `–`, `—`, `―`, `−`.
    @inlinable public static var dash: UInt8 { 0x1E }
    /// Any other symbol: an emoji, a bullet.
    @inlinable public static var symbol: UInt8 { 0x1F }
    @inlinable public static var blank: UInt8 { UInt8(ascii: " ") }

    /// Folds UTF-8; the result has as many bytes as the text.
    public static func fold(_ bytes: [UInt8]) -> [UInt8] {
        var isASCII = true
        var result = Array(unsafeUninitializedCapacity: bytes.count) { result, initialized in
            bytes.withUnsafeBufferPointer { isASCII = foldASCII($0, into: result) }
            initialized = bytes.count
        }
        if isASCII { return result }
        var offset = 0
        while let next = ByteBlock.firstHigh(in: bytes, from: offset) {
            offset = next + foldScalar(at: next, of: bytes, into: &result)
        }
        return result
    }

    /// Folds what is ASCII and takes over what is not; whether all is. Without any branch, so that many bytes are looked at
    /// at once.
    private static func foldASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        var union: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let isControl = byte < 0x20 || byte == 0x7F
            result[index] = isControl ? blank : byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
            union |= byte
        }
        return union < 0x80
    }

    /// The folded form of a short text as a key: without ignorable bytes.
    public static func key(_ text: some StringProtocol) -> String {
        plainKey(text) ?? String(decoding: comparable(text), as: UTF8.self)
    }

    /// The same of ASCII, which needs no second look at any byte; nil for any other text.
    private static func plainKey(_ text: some StringProtocol) -> String? {
        let utf8 = text.utf8
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: utf8.count) { key in
            var count = 0
            for byte in utf8 {
                key[count] = byte < 0x20 || byte == 0x7F ? blank : lower(byte)
                count += 1
            }
            return count
        }
    }

    /// The folded bytes that count in a comparison.
    public static func comparable(_ text: some StringProtocol) -> [UInt8] {
        var folded = fold(Array(text.utf8))
        if folded.contains(ignorable) { folded.removeAll { $0 == ignorable } }
        return folded
    }

    /// The words of a text as keys, divided at blanks.
    public static func words(_ text: some StringProtocol) -> [String] {
        comparable(text).split(separator: blank).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The key without diacritics, in which `Möte` and `mote` are one.
    public static func bareKey(_ text: some StringProtocol) -> String {
        let key = key(text)
        guard !key.utf8.allSatisfy({ $0 < 0x80 }) else { return key }
        var result = String.UnicodeScalarView()
        for scalar in key.unicodeScalars {
            result.append(Diacritics.base(of: scalar) ?? scalar)
        }
        return String(result)
    }

    /// Whether a folded byte is part of a word.
    @inlinable
    public static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    @inlinable
    public static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// A capital letter of ASCII.
    @inlinable
    public static func isCapital(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    }

    /// The small letter of a capital of ASCII; any other byte as it is.
    @inlinable
    public static func lower(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte + 32 : byte }

    /// Folds the scalar that starts at `offset`; the number of bytes it took.
    private static func foldScalar(at offset: Int, of bytes: [UInt8], into result: inout [UInt8]) -> Int {
        let (value, length) = decode(bytes, at: offset)
        guard let scalar = Unicode.Scalar(value), length > 1 else {
            result[offset] = symbol
            return max(1, length)
        }
        if value >= 0x300, value < 0x370 {
            combine(scalar, at: offset, length: length, into: &result)
            return length
        }
        let folded: UInt8? =
            switch value {
            case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: blank
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: ignorable
            case 0x2013...0x2015, 0x2212: dash
            case 0x2018, 0x2019, 0xB4: UInt8(ascii: "'")
            case 0x201C...0x201F, 0xAB, 0xBB: UInt8(ascii: "\"")
            case 0x2010, 0x2011: UInt8(ascii: "-")
            case 0x2192, 0x21D2, 0x27A1: arrow
            default: nil
            }
        if let folded {
            put(CollectionOfOne(folded), at: offset, length: length, into: &result)
        } else if value < 0x180 || scalar.properties.isAlphabetic {
            lower(scalar, at: offset, length: length, into: &result)
        } else if value >= 0xA1, value != 0xA7 {
            put(CollectionOfOne(symbol), at: offset, length: length, into: &result)
        }
        return length
    }

    private static func lower(_ scalar: Unicode.Scalar, at offset: Int, length: Int, into result: inout [UInt8]) {
        if scalar.value < 0x100 {
            // À–Þ but ×: the lower case stands 32 further on.
            if scalar.value >= 0xC0, scalar.value <= 0xDE, scalar.value != 0xD7 { result[offset + 1] += 32 }
            return
        }
        let lowered = Array(scalar.properties.lowercaseMapping.utf8)
        if lowered.count <= length { put(lowered, at: offset, length: length, into: &result) }
    }

    /// How far back a mark's letter is looked for, in bytes: the thirty marks of Unicode's stream-safe format.
    private static let longestSequence = 64

    /// Joins a combining mark to the letter before it, so that NFD text matches as NFC does.
    private static func combine(_ mark: Unicode.Scalar, at offset: Int, length: Int, into result: inout [UInt8]) {
        let floor = max(0, offset - longestSequence)
        var start = offset - 1
        while start >= floor, result[start] == ignorable || result[start] & 0xC0 == 0x80 { start -= 1 }
        put(CollectionOfOne(ignorable), at: offset, length: length, into: &result)
        guard start >= floor, result[start] < 0x80,
            let composed = Diacritics.compose(Unicode.Scalar(result[start]), mark)
        else { return }
        put(Array(String(composed).utf8), at: start, length: offset + length - start, into: &result)
    }

    private static func put(
        _ folded: some RandomAccessCollection<UInt8>, at offset: Int, length: Int, into result: inout [UInt8]
    ) {
        var index = offset
        for byte in folded {
            result[index] = byte
            index += 1
        }
        while index < offset + length {
            result[index] = ignorable
            index += 1
        }
    }

    /// The scalar at an offset of valid UTF-8, and its length in bytes.
    private static func decode(_ bytes: [UInt8], at offset: Int) -> (UInt32, Int) {
        let first = bytes[offset]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard length > 1, offset + length <= bytes.count else { return (0xFFFF_FFFF, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        return (value, length)
    }
}
