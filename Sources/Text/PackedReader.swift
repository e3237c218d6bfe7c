/// Takes out again what a `PackedWriter` has put together.
public struct PackedReader: Sendable {
    @usableFromInline let bytes: [UInt8]
    @usableFromInline let end: Int
    /// Where the next value begins.
    @usableFromInline var offset: Int
    /// More was asked for than there is: what was read is of no use.
    public private(set) var isBroken = false

    /// Takes a sealed value; nil unless it is as it was written, and for this place.
    public init?(_ sealed: [UInt8], at place: Checksum) {
        end = sealed.count - Checksum.byteCount
        offset = 0
        guard end >= 0 else { return nil }
        var checksum = place
        checksum.combine(sealed[..<end])
        let written = sealed[end...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        guard written == checksum.value else { return nil }
        bytes = sealed
    }

    /// Takes what was just written.
    public init(_ writer: PackedWriter) { self.init(writer.bytes, 0..<writer.bytes.count) }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        (offset, end) = (range.lowerBound, range.upperBound)
    }

    /// A reader of the next so many bytes alone, which this one passes over; one of nothing where there are fewer.
    public mutating func part(_ count: Int) -> PackedReader {
        guard count >= 0, count <= end - offset else {
            fail()
            return PackedReader(bytes, end..<end)
        }
        offset += count
        return PackedReader(bytes, offset - count..<offset)
    }

    /// The next number; zero behind the end.
    @inlinable
    public mutating func number() -> Int {
        // Most numbers are small.
        if offset < end, bytes[offset] < 0x80 {
            offset += 1
            return Int(bytes[offset - 1])
        }
        return longNumber()
    }

    @usableFromInline
    mutating func longNumber() -> Int {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while offset < end, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: UInt(number)) }
            shift += 7
        }
        fail()
        return 0
    }

    /// The next number that may be negative.
    @inlinable
    public mutating func signedNumber() -> Int64 {
        let number = UInt64(UInt(bitPattern: self.number()))
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    /// The next number, where it counts things that take a byte at least each; zero where there are fewer.
    @inlinable
    public mutating func count() -> Int {
        let count = number()
        guard count >= 0, count <= end - offset else {
            fail()
            return 0
        }
        return count
    }

    /// So many bytes; none where there are fewer.
    @inlinable
    public mutating func raw(_ count: Int) -> ArraySlice<UInt8> {
        guard count >= 0, count <= end - offset else {
            fail()
            return []
        }
        offset += count
        return bytes[offset - count..<offset]
    }

    /// Says that what was read is not what can have been written.
    public mutating func fail() { isBroken = true }

    /// The bytes that are left.
    public var remaining: ArraySlice<UInt8> { bytes[offset..<end] }

    /// How many bytes are left.
    public var left: Int { end - offset }

    /// Nothing is left.
    public var isAtEnd: Bool { offset == end }
}
