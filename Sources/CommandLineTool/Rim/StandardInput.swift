import Glibc

/// What is handed to the program on its standard input.
enum StandardInput {
    /// More than this is no answer to anything that is asked, in bytes.
    private static let limit = 16 << 20

    /// All of it, up to the limit.
    static func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return bytes
    }
}
