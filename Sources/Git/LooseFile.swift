internal import CLibgit2
import Glibc

/// The file of an object that lies in no pack.
enum LooseFile {
    /// The file's bytes, or nil when there is none that can be read.
    static func bytes(at path: String) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_size <= Repository.objectLimit else { return nil }
        let size = Int(status.st_size)
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let read = unsafe read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
                guard read > 0 else { return }
                count += read
            }
        }
    }

    /// What a file holds behind its header.
    ///
    /// libgit2 never returns from a file that was cut short, so zlib unpacks it in one bounded step.
    static func unpacked(_ packed: [UInt8], size: Int, _ id: ObjectID) throws(GitError) -> [UInt8] {
        let longestHeader = 32
        var length = UInt(size + longestHeader)
        var result = Z_OK
        var bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + longestHeader) { buffer, count in
            result = unsafe packed.withUnsafeBufferPointer {
                unsafe uncompress(buffer.baseAddress, &length, $0.baseAddress, UInt($0.count))
            }
            count = result == Z_OK ? Int(length) : 0
        }
        guard result == Z_OK, let end = bytes.firstIndex(of: 0), bytes.count - end - 1 == size else {
            throw GitError(.generic, function: "uncompress", message: "\(id) is damaged")
        }
        bytes.removeSubrange(...end)
        return bytes
    }
}
