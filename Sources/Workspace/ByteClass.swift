/// A set of bytes, as `[a-z]` in a path pattern names one.
struct ByteClass: Hashable, Sendable {
    private var words: [UInt64] = [0, 0, 0, 0]

    init() {}

    func contains(_ byte: UInt8) -> Bool {
        words[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0
    }

    mutating func insert(_ byte: UInt8) {
        words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }

    mutating func invert() {
        for index in words.indices { words[index] = ~words[index] }
    }

    /// The bytes of `[:alpha:]` and its like, in ASCII; nil for a name that POSIX does not have.
    init?(named name: ArraySlice<UInt8>) {
        guard let isMember = Self.posix[String(decoding: name, as: UTF8.self)] else { return nil }
        for byte in UInt8(0)..<128 where isMember(byte) { insert(byte) }
    }

    mutating func formUnion(_ other: ByteClass) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    private static let posix: [String: @Sendable (UInt8) -> Bool] = [
        "alnum": { isLetter($0) || isDigit($0) },
        "alpha": isLetter,
        "blank": { $0 == 0x20 || $0 == 0x09 },
        "cntrl": { $0 < 0x20 || $0 == 0x7F },
        "digit": isDigit,
        "graph": { $0 > 0x20 && $0 < 0x7F },
        "lower": { (0x61...0x7A).contains($0) },
        "print": { $0 >= 0x20 && $0 < 0x7F },
        "punct": { $0 > 0x20 && $0 < 0x7F && !isLetter($0) && !isDigit($0) },
        "space": { $0 == 0x20 || (0x09...0x0D).contains($0) },
        "upper": { (0x41...0x5A).contains($0) },
        "xdigit": { isDigit($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) },
    ]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
