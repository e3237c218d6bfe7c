/// Puts numbers and bytes behind each other, small numbers in few bytes.
public struct PackedWriter {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// Begins with nothing.
    public init() {}

    /// Writes a number that is not negative: seven bits to a byte, the lowest first.
    public mutating func write(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes any number; those near zero take few bytes.
    public mutating func write(signed number: Int64) {
        write(Int(bitPattern: UInt(bitPattern: Int(number << 1 ^ number >> 63))))
    }

    /// Writes bytes as they are, without their number.
    public mutating func write(raw more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// Closes the value with its checksum, which holds for one place only.
    public func sealed(_ place: Checksum) -> [UInt8] {
        var checksum = place
        checksum.combine(bytes)
        var sealed = bytes
        sealed.append(
            contentsOf: (0..<Checksum.byteCount).map { UInt8(truncatingIfNeeded: checksum.value >> (8 * $0)) })
        return sealed
    }
}
