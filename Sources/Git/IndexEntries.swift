/// A walk over the entries of git's index in its bytes, in their order.
///
/// The format: Documentation/gitformat-index.txt of git, in its versions 2 and 3.
struct IndexEntries {
    static let sizeOffset = 36
    static let idOffset = 40
    static let flagsOffset = 60
    static let checksumLength = 20
    private static let nameOffset = 62
    private static let headerLength = 12

    /// Where an entry begins, and what tells it from others.
    struct Entry {
        let start: Int
        let name: Range<Int>
        let flags: UInt16
    }

    /// Where the next entry begins; behind the last one, where the entries end.
    private(set) var end = Self.headerLength
    private var left: Int

    /// Nil for a version that is not known.
    init?(_ bytes: Span<UInt8>) {
        let isIndex =
            bytes.count >= Self.headerLength + Self.checksumLength
            && (bytes[0], bytes[1], bytes[2], bytes[3])
                == (UInt8(ascii: "D"), UInt8(ascii: "I"), UInt8(ascii: "R"), UInt8(ascii: "C"))
        guard isIndex, [2, 3].contains(bytes.number(at: 4)) else { return nil }
        left = bytes.number(at: 8)
    }

    var isAtEnd: Bool { left == 0 }

    /// The next entry; nil for a flag or a length that is not known.
    mutating func next(in bytes: Span<UInt8>) -> Entry? {
        let nameStart = end + Self.nameOffset
        guard nameStart < bytes.count - Self.checksumLength else { return nil }
        let flags = UInt16(bytes[end + Self.flagsOffset]) << 8 | UInt16(bytes[end + Self.flagsOffset + 1])
        // A version 3 entry with further flags is one that is only meant, or left out of the work tree.
        guard flags & 0x4000 == 0, let nameEnd = Self.end(ofNameAt: nameStart, flags, in: bytes) else { return nil }
        // Names end with one to eight zeros, so that entries are a multiple of eight bytes long.
        let next = end + (nameEnd - end + 8) / 8 * 8
        guard next <= bytes.count - Self.checksumLength else { return nil }
        let entry = Entry(start: end, name: nameStart..<nameEnd, flags: flags)
        end = next
        left -= 1
        return entry
    }

    private static func end(ofNameAt start: Int, _ flags: UInt16, in bytes: Span<UInt8>) -> Int? {
        let length = Int(flags & 0xFFF)
        if length < 0xFFF {
            let end = start + length
            return end < bytes.count && bytes[end] == 0 ? end : nil
        }
        return (start..<bytes.count).first { bytes[$0] == 0 }
    }

    /// Whether an index holds a file of a name, in whatever folder; nil where that cannot be told.
    static func holds(fileNamed name: [UInt8], _ bytes: Span<UInt8>) -> Bool? {
        guard var entries = IndexEntries(bytes) else { return nil }
        while !entries.isAtEnd {
            guard let entry = entries.next(in: bytes) else { return nil }
            let start = entry.name.upperBound - name.count
            guard start >= entry.name.lowerBound,
                start == entry.name.lowerBound || bytes[start - 1] == UInt8(ascii: "/")
            else { continue }
            if name.indices.allSatisfy({ bytes[start + $0] == name[$0] }) { return true }
        }
        return false
    }
}

extension Span<UInt8> {
    /// A number of four bytes, the highest first.
    func number(at offset: Int) -> Int {
        Int(self[offset]) << 24 | Int(self[offset + 1]) << 16 | Int(self[offset + 2]) << 8 | Int(self[offset + 3])
    }

    /// How the bytes of a range stand to others in git's order of names: below zero where they come first.
    func order(of range: Range<Int>, to other: [UInt8]) -> Int {
        for index in 0..<Swift.min(range.count, other.count) {
            let (own, its) = (self[range.lowerBound + index], other[index])
            if own != its { return Int(own) - Int(its) }
        }
        return range.count - other.count
    }
}
