internal import CLibgit2

/// Unpacks zlib's streams one after another, each in bounded steps: whatever the bytes, it ends.
@safe
final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(GitError) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw GitError(.generic, function: "inflateInit", message: "")
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Room behind what is asked for: with less, zlib goes on byte by byte.
    private static let room = 258

    /// Unpacks a stream that holds a number of bytes; nil when it holds more, fewer or something else.
    func inflate(_ packed: UnsafeRawBufferPointer, size: Int) -> [UInt8]? {
        // No stream of zlib's grows more than a thousandfold: a size that says so is a lie, and no memory is spent on it.
        guard size >= 0, size <= 1_040 * packed.count + 1_024 else { return nil }
        var isWhole = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + Self.room) { buffer, count in
            isWhole =
                unsafe step(packed, into: buffer, Z_FINISH) == Z_STREAM_END && Int(stream.pointee.total_out) == size
            count = isWhole ? size : 0
        }
        return isWhole ? bytes : nil
    }

    /// The first bytes of a stream, at most so many.
    func beginning(of packed: UnsafeRawBufferPointer, count limit: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            let result = unsafe step(packed, into: buffer, Z_SYNC_FLUSH)
            let isFine = result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR
            count = isFine ? unsafe Int(stream.pointee.total_out) : 0
        }
    }

    private func step(
        _ packed: UnsafeRawBufferPointer, into buffer: UnsafeMutableBufferPointer<UInt8>, _ flush: Int32
    ) -> Int32 {
        unsafe inflateReset(stream)
        // zlib does not write to its input; its header only lacks the word.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
            mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.pointee.avail_in = UInt32(clamping: packed.count)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: buffer.count)
        return unsafe CLibgit2.inflate(stream, flush)
    }
}
