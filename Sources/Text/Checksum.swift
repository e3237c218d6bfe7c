/// Sixty-four bits that differ where bytes differ in one place; no proof against somebody who means to deceive.
public struct Checksum: Hashable, Sendable {
    private var state: UInt64

    /// The number of bytes it takes.
    static let byteCount = 8

    /// Begins with what the bytes belong to.
    public init(_ seed: UInt64) { state = seed ^ 0x9E37_79B9_7F4A_7C15 }

    /// Takes a number in.
    public mutating func combine(_ word: UInt64) {
        // Each step can be undone, so that what differs before it differs behind it.
        state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
        state ^= state >> 32
    }

    /// Takes bytes in, and their number.
    public mutating func combine(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            unsafe combine(buffer: UnsafeRawBufferPointer(buffer))
        }
        if done == nil { combine(Array(bytes)) }
    }

    private mutating func combine(buffer: UnsafeRawBufferPointer) {
        combine(UInt64(buffer.count))
        var offset = 0
        while offset + 8 <= buffer.count {
            combine(unsafe UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < buffer.count {
            rest = unsafe rest << 8 | UInt64(buffer[offset])
            offset += 1
        }
        combine(rest)
    }

    /// The bits.
    public var value: UInt64 { state }
}
