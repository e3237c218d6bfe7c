internal import CLibgit2

/// The checksum at the end of git's own files, as mbed TLS computes it for libgit2.
enum SHA1 {
    /// Its 20 bytes; nil only where mbed TLS fails.
    static func digest(of bytes: [UInt8]) -> [UInt8]? {
        var digest = [UInt8](repeating: 0, count: ObjectID.byteCount)
        let result = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe digest.withUnsafeMutableBufferPointer { digest in
                unsafe mbedtls_sha1_ret(bytes.baseAddress, bytes.count, digest.baseAddress)
            }
        }
        return result == 0 ? digest : nil
    }
}
