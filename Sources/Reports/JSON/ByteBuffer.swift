/// Bytes written one behind another, several at a time.
///
/// An array looks for room, and for others that share it, at each byte it is given; here that is done once for a whole
/// field.
struct ByteBuffer: Sendable {
    /// What was written, and behind it zeros where more will be.
    private var room: [UInt8]
    private(set) var count = 0

    /// - Parameter capacity: how many bytes will likely be written.
    init(capacity: Int = 0) { room = Array(repeating: 0, count: capacity) }

    /// What was written.
    var bytes: [UInt8] { Array(room[..<count]) }

    /// Hands out what was written, and begins anew.
    mutating func take() -> [UInt8] {
        defer { self = ByteBuffer() }
        room.removeLast(room.count - count)
        return room
    }

    /// Writes up to so many bytes: the closure puts them at the start of its buffer, and says how many they are.
    mutating func write(upTo length: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int) {
        if room.count - count < length {
            room += repeatElement(0, count: Swift.max(length, room.count, 256))
        }
        let start = count
        count += room.withUnsafeMutableBytes { body(UnsafeMutableRawBufferPointer(rebasing: $0[start...])) }
    }

    /// Writes bytes.
    mutating func write(_ bytes: UnsafeRawBufferPointer) {
        write(upTo: bytes.count) { room in
            room.copyMemory(from: bytes)
            return bytes.count
        }
    }

    /// Writes one byte.
    mutating func write(_ byte: UInt8) {
        write(upTo: 1) { room in
            room[0] = byte
            return 1
        }
    }
}
