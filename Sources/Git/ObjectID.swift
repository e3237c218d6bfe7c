internal import CLibgit2

/// The SHA-1 name of a commit, tree or blob.
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt32

    /// The number of bytes in an id.
    package static let byteCount = 20

    /// Reads an id from its 20 bytes; nil for any other number of them.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        // Most often they lie side by side.
        let read = bytes.withContiguousStorageIfAvailable { buffer in
            unsafe ObjectID(at: UnsafeRawBufferPointer(buffer), 0)
        }
        if let read {
            self = read
            return
        }
        var first: UInt64 = 0
        var second: UInt64 = 0
        var third: UInt32 = 0
        for (offset, byte) in bytes.enumerated() {
            switch offset {
            case 0..<8: first = first << 8 | UInt64(byte)
            case 8..<16: second = second << 8 | UInt64(byte)
            default: third = third << 8 | UInt32(byte)
            }
        }
        (self.first, self.second, self.third) = (first, second, third)
    }

    /// Reads an id from its 40 hexadecimal digits; nil for anything else.
    package init?(_ hexadecimal: some StringProtocol) {
        let digits = Array(hexadecimal.utf8)
        guard digits.count == 2 * Self.byteCount else { return nil }
        var bytes: [UInt8] = []
        for pair in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(digits[pair]), let low = Self.value(digits[pair + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.init(bytes: bytes)
    }

    /// A number that serves as a hash, since ids are hashes.
    var hashed: Int { Int(truncatingIfNeeded: first) & Int.max }

    /// The number that the first so many bits make, 1 to 32 of them.
    func leading(bits: Int) -> Int { Int(truncatingIfNeeded: first >> UInt64(64 - bits)) }

    /// The 20 bytes of the id.
    package var bytes: [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: first >> (56 - 8 * $0)) }
            + (0..<8).map { UInt8(truncatingIfNeeded: second >> (56 - 8 * $0)) }
            + (0..<4).map { UInt8(truncatingIfNeeded: third >> (24 - 8 * $0)) }
    }

    /// The 40 hexadecimal digits, lower case.
    package var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// In the order of the bytes.
    package static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.first, left.second, left.third) < (right.first, right.second, right.third)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension ObjectID {
    init(_ id: git_oid) {
        self = unsafe withUnsafeBytes(of: id) { unsafe ObjectID(at: $0, 0) }
    }

    /// Takes the 20 bytes from an offset on, which must be there.
    init(at bytes: UnsafeRawBufferPointer, _ offset: Int) {
        first = unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        second = unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
        third = unsafe UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self))
    }

    /// Reads the 40 hexadecimal digits from an offset on; nil for anything else.
    init?(hexadecimalAt offset: Int, of bytes: UnsafeRawBufferPointer) {
        guard offset + 2 * Self.byteCount <= bytes.count else { return nil }
        var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
        for index in 0..<2 * Self.byteCount {
            guard let digit = unsafe Self.value(bytes[offset + index]) else { return nil }
            switch index {
            case 0..<16: words.0 = words.0 << 4 | UInt64(digit)
            case 16..<32: words.1 = words.1 << 4 | UInt64(digit)
            default: words.2 = words.2 << 4 | UInt64(digit)
            }
        }
        (first, second, third) = (words.0, words.1, UInt32(truncatingIfNeeded: words.2))
    }

    /// The id as libgit2 takes it.
    var oid: git_oid {
        var oid = git_oid()
        unsafe withUnsafeMutableBytes(of: &oid) { bytes in
            unsafe bytes.storeBytes(of: first.bigEndian, toByteOffset: 0, as: UInt64.self)
            unsafe bytes.storeBytes(of: second.bigEndian, toByteOffset: 8, as: UInt64.self)
            unsafe bytes.storeBytes(of: third.bigEndian, toByteOffset: 16, as: UInt32.self)
        }
        return oid
    }
}
