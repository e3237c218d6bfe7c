/// Takes out again what a `PackedWriter` has put together.
package struct PackedReader {
    private let bytes: [UInt8]
    private let end: Int
    private var offset = 0
    /// More was asked for than there is: what was read is of no use.
    package private(set) var isBroken = false

    /// Takes a sealed value; nil unless it is as it was written, and for this place.
    package init?(_ sealed: [UInt8], at place: Checksum) {
        end = sealed.count - Checksum.byteCount
        guard end >= 0 else { return nil }
        var checksum = place
        checksum.combine(sealed[..<end])
        let written = sealed[end...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        guard written == checksum.value else { return nil }
        bytes = sealed
    }

    /// The next number; zero behind the end.
    package mutating func number() -> Int {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while offset < end, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: UInt(number)) }
            shift += 7
        }
        isBroken = true
        return 0
    }

    /// The next number that may be negative.
    package mutating func signedNumber() -> Int64 {
        let number = UInt64(UInt(bitPattern: self.number()))
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    /// The next number, where it counts things that take a byte at least each; zero where there are fewer.
    package mutating func count() -> Int {
        let count = number()
        guard count >= 0, count <= end - offset else {
            isBroken = true
            return 0
        }
        return count
    }

    /// So many bytes; none where there are fewer.
    package mutating func raw(_ count: Int) -> ArraySlice<UInt8> {
        guard count >= 0, count <= end - offset else {
            isBroken = true
            return []
        }
        offset += count
        return bytes[offset - count..<offset]
    }

    /// How many bytes are left.
    package var left: Int { end - offset }

    /// Nothing is left.
    package var isAtEnd: Bool { offset == end }
}
