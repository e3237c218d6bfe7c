/// Which object lies where in a pack (gitformat-pack(5), versions 1 and 2 of its index).
struct PackIndex: Sendable {
    /// In ascending order.
    let ids: [ObjectID]
    /// Where each begins in the pack, in the order of the ids.
    let offsets: [Int]
    /// How many ids come before those that begin with a number, for each number of so many bits.
    private let firsts: [Int32]
    private let bits: Int

    /// Nil where the bytes are no whole index.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let isSecond = unsafe bytes.count > 8 && bytes.word(at: 0) == 0xFF74_4F63
        guard unsafe !isSecond || bytes.word(at: 4) == 2 else { return nil }
        let fanout = isSecond ? 8 : 0
        let first = fanout + 256 * 4
        guard bytes.count >= first + 2 * ObjectID.byteCount else { return nil }
        let count = unsafe Int(bytes.word(at: fanout + 255 * 4))
        let needed = isSecond ? count * (ObjectID.byteCount + 8) : count * (ObjectID.byteCount + 4)
        guard bytes.count - first - 2 * ObjectID.byteCount >= needed else { return nil }
        var ids: [ObjectID] = []
        var offsets: [Int] = []
        ids.reserveCapacity(count)
        offsets.reserveCapacity(count)
        for number in 0..<count {
            if isSecond {
                unsafe ids.append(ObjectID(at: bytes, first + number * ObjectID.byteCount))
                guard let offset = unsafe Self.offset(number, of: count, in: bytes, from: first) else { return nil }
                offsets.append(offset)
            } else {
                let place = first + number * (4 + ObjectID.byteCount)
                unsafe offsets.append(Int(bytes.word(at: place)))
                unsafe ids.append(ObjectID(at: bytes, place + 4))
            }
            if number > 0, ids[number - 1] >= ids[number] { return nil }
        }
        self.ids = ids
        self.offsets = offsets
        // As many places as ids or so: since ids are hashes, few meet.
        let bits = max(1, Int.bitWidth - 1 - count.leadingZeroBitCount)
        var firsts = [Int32](repeating: 0, count: 1 << bits + 1)
        for id in ids { firsts[id.leading(bits: bits) + 1] += 1 }
        for number in firsts.indices.dropFirst() { firsts[number] += firsts[number - 1] }
        (self.firsts, self.bits) = (firsts, bits)
    }

    /// The number of an object; nil where the pack does not hold it.
    func number(of id: ObjectID) -> Int? {
        let leading = id.leading(bits: bits)
        var (low, end) = (Int(firsts[leading]), Int(firsts[leading + 1]))
        let last = end
        // Halved, since whoever makes up ids can make many begin alike.
        while low < end {
            let middle = (low + end) / 2
            if ids[middle] < id { low = middle + 1 } else { end = middle }
        }
        return low < last && ids[low] == id ? low : nil
    }

    /// Offsets beyond 2 GB stand in a table of their own.
    private static func offset(_ number: Int, of count: Int, in bytes: UnsafeRawBufferPointer, from first: Int) -> Int?
    {
        let table = first + count * (ObjectID.byteCount + 4)
        let short = unsafe bytes.word(at: table + number * 4)
        guard short & 0x8000_0000 != 0 else { return Int(short) }
        let place = table + count * 4 + Int(short & 0x7FFF_FFFF) * 8
        guard place + 8 <= bytes.count - 2 * ObjectID.byteCount else { return nil }
        let long = unsafe UInt64(bytes.word(at: place)) << 32 | UInt64(bytes.word(at: place + 4))
        return Int(exactly: long)
    }
}

extension UnsafeRawBufferPointer {
    /// Four bytes, the highest first.
    func word(at offset: Int) -> UInt32 {
        unsafe UInt32(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
