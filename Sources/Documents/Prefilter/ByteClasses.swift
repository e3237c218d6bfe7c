import Text

/// Which bytes of a folded text are letters, digits or blanks: a bit for each byte, found eight bytes at a time.
struct ByteClasses {
    private(set) var letters: [UInt64]
    private(set) var digits: [UInt64]
    /// Spaces only.
    private(set) var blanks: [UInt64]

    /// Takes as many bytes folded as as they are written.
    init(_ bytes: [UInt8], folded: [UInt8]) {
        let count = (bytes.count + 63) / 64
        letters = Array(repeating: 0, count: count)
        digits = letters
        blanks = letters
        bytes.withUnsafeBytes { bytes in
            folded.withUnsafeBytes { folded in
                for index in 0..<count { classify(bytes, folded, index) }
            }
        }
    }

    private mutating func classify(_ bytes: UnsafeRawBufferPointer, _ folded: UnsafeRawBufferPointer, _ index: Int) {
        var (letter, digit, blank): (UInt64, UInt64, UInt64) = (0, 0, 0)
        for part in 0..<8 {
            let offset = index * 64 + part * 8
            guard offset < bytes.count else { break }
            let text = ByteBlock(padding: folded, at: offset)
            let shift = UInt64(part * 8)
            letter |= ByteBlock.bits(text.high | text.ascii(UInt8(ascii: "a"), through: UInt8(ascii: "z"))) << shift
            digit |= ByteBlock.bits(text.ascii(UInt8(ascii: "0"), through: UInt8(ascii: "9"))) << shift
            blank |= ByteBlock.bits(ByteBlock(padding: bytes, at: offset).equal(UInt8(ascii: " "))) << shift
        }
        (letters[index], digits[index], blanks[index]) = (letter, digit, blank)
    }

    /// The first place from `start` on that is not of a class; at most one past the bytes.
    static func end(of bits: [UInt64], from start: Int, before limit: Int) -> Int {
        var index = start >> 6
        var rest = ~bits[index] & (~0 << UInt64(start & 63))
        while rest == 0 {
            index += 1
            guard index < bits.count else { return limit }
            rest = ~bits[index]
        }
        return min(limit, index * 64 + rest.trailingZeroBitCount)
    }
}
