/// A delta of a pack: an object told as pieces of another one (gitformat-pack(5), Deltified representation).
enum Delta {
    /// The object that a delta makes of its base; nil where its bytes make no sense.
    ///
    /// - Parameter limit: the most bytes that it may have.
    static func apply(_ delta: [UInt8], to base: [UInt8], limit: Int = .max) -> [UInt8]? {
        var position = 0
        guard let baseSize = size(delta, &position), baseSize == base.count, let size = size(delta, &position),
            // Each command writes less than 16 MB and has a byte at least.
            size <= delta.count * 0xFF_FFFF, size <= limit
        else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(min(size, base.count + delta.count))
        while position < delta.count {
            let command = delta[position]
            position += 1
            if command & 0x80 != 0 {
                guard let (start, count) = piece(command, delta, &position), count <= base.count,
                    start <= base.count - count
                else { return nil }
                result += base[start..<(start + count)]
            } else {
                let count = Int(command)
                guard count > 0, count <= delta.count - position else { return nil }
                result += delta[position..<(position + count)]
                position += count
            }
            guard result.count <= size else { return nil }
        }
        return result.count == size ? result : nil
    }

    /// Which piece of the base a command copies.
    private static func piece(_ command: UInt8, _ delta: [UInt8], _ position: inout Int) -> (start: Int, count: Int)? {
        var (start, count) = (0, 0)
        for bit in 0..<7 where command & (1 << UInt8(bit)) != 0 {
            guard position < delta.count else { return nil }
            let byte = Int(delta[position])
            position += 1
            if bit < 4 { start |= byte << (8 * bit) } else { count |= byte << (8 * (bit - 4)) }
        }
        return (start, count == 0 ? 0x1_0000 : count)
    }

    /// A number in groups of seven bits, the lowest first.
    private static func size(_ delta: [UInt8], _ position: inout Int) -> Int? {
        var (size, shift) = (0, 0)
        while position < delta.count, shift < 56 {
            let byte = delta[position]
            position += 1
            size |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return size }
            shift += 7
        }
        return nil
    }
}
