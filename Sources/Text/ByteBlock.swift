/// Eight bytes of a text, looked at all at once: what is true of a byte is told by the highest bit in its place.
@frozen
public struct ByteBlock: Sendable {
    /// The first byte is the lowest.
    public var value: UInt64

    @inlinable @inline(__always) public static var size: Int { 8 }

    @inlinable
    public init(_ value: UInt64) { self.value = value }

    /// The bytes from an offset on; there must be eight.
    @inlinable
    public init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        value = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The bytes from an offset on, zeros for those behind the end.
    @inlinable @inline(__always)
    public init(padding bytes: UnsafeRawBufferPointer, at offset: Int) {
        if offset + Self.size <= bytes.count {
            self.init(bytes, at: offset)
        } else {
            self.init(last: bytes, from: offset)
        }
    }

    @usableFromInline
    init(last bytes: UnsafeRawBufferPointer, from offset: Int) {
        self.init(bytes[offset...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// A byte eight times.
    @inlinable @inline(__always)
    public static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The bytes beyond ASCII.
    @inlinable @inline(__always) public var high: UInt64 { value & Self.each(0x80) }

    /// The bytes of ASCII that are in a range.
    @inlinable @inline(__always)
    public func ascii(_ first: UInt8, through last: UInt8) -> UInt64 {
        // No byte is above 0x7F, so none of these sums carries into the next.
        let low = value & Self.each(0x7F)
        return (low &+ Self.each(0x80 &- first)) & ~(low &+ Self.each(0x7F &- last)) & ~value & Self.each(0x80)
    }

    /// The bytes that are the one given.
    @inlinable @inline(__always)
    public func equal(_ byte: UInt8) -> UInt64 {
        let other = value ^ Self.each(byte)
        return ~((other & Self.each(0x7F)) &+ Self.each(0x7F) | other) & Self.each(0x80)
    }
}

extension ByteBlock {
    /// How many bytes two texts have in common at their beginning.
    public static func commonPrefix(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        let shorter = min(left.count, right.count)
        var count = 0
        while count + 8 <= shorter {
            let difference = ByteBlock(left, at: count).value ^ ByteBlock(right, at: count).value
            if difference != 0 { return count + difference.trailingZeroBitCount / 8 }
            count += 8
        }
        while count < shorter, left[count] == right[count] { count += 1 }
        return count
    }

    /// How many bytes two texts have in common at their end.
    public static func commonSuffix(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        let shorter = min(left.count, right.count)
        var count = 0
        while count + 8 <= shorter {
            let difference =
                ByteBlock(left, at: left.count - count - 8).value ^ ByteBlock(right, at: right.count - count - 8).value
            if difference != 0 { return count + difference.leadingZeroBitCount / 8 }
            count += 8
        }
        while count < shorter, left[left.count - 1 - count] == right[right.count - 1 - count] { count += 1 }
        return count
    }

    /// The first byte from an offset on that is no ASCII.
    public static func firstHigh(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { raw in
            var offset = start
            while offset < raw.count {
                let high = ByteBlock(padding: raw, at: offset).high
                if high != 0 { return offset + high.trailingZeroBitCount / 8 }
                offset += size
            }
            return nil
        }
    }

    /// Where the line that goes on at an offset ends, and whether one of three signs stands in it before that.
    public static func endOfLine(
        in bytes: [UInt8], from start: Int, seeing signs: (UInt8, UInt8, UInt8)
    ) -> (end: Int, sees: Bool) {
        bytes.withUnsafeBytes { raw in
            var (end, sees) = (start, false)
            while end + 8 <= raw.count {
                let block = ByteBlock(raw, at: end)
                let ends = block.equal(UInt8(ascii: "\n")) | block.equal(UInt8(ascii: "\r"))
                let seen = block.equal(signs.0) | block.equal(signs.1) | block.equal(signs.2)
                if ends != 0 {
                    // Below the lowest bit that is set stands what is before the line's end.
                    return (end + ends.trailingZeroBitCount / 8, sees || seen & ((ends & (~ends &+ 1)) &- 1) != 0)
                }
                sees = sees || seen != 0
                end += 8
            }
            while end < raw.count, raw[end] != UInt8(ascii: "\n"), raw[end] != UInt8(ascii: "\r") {
                sees = sees || raw[end] == signs.0 || raw[end] == signs.1 || raw[end] == signs.2
                end += 1
            }
            return (end, sees)
        }
    }
}
