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
}
