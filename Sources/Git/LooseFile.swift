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

    /// What a file says of the object in it before the object's own bytes.
    struct Header {
        let type: ObjectType
        let size: Int
        /// Where the object's bytes begin in what is unpacked.
        let end: Int

        /// Nil for what is no object.
        init?(_ packed: UnsafeRawBufferPointer, by inflater: Inflater) {
            let head = unsafe inflater.beginning(of: packed, count: 32)
            guard let space = head.firstIndex(of: UInt8(ascii: " ")), let end = head.firstIndex(of: 0), space < end,
                let type = ObjectType(word: head[..<space]),
                let size = Int(String(decoding: head[(space + 1)..<end], as: UTF8.self)), size >= 0,
                size < Int.max - 64
            else { return nil }
            self.type = type
            self.size = size
            self.end = end + 1
        }
    }

    /// The bytes of the object behind its header; nil where they are damaged.
    ///
    /// libgit2 never returns from a file that was cut short, so zlib unpacks it in one bounded step.
    static func object(_ packed: UnsafeRawBufferPointer, _ header: Header, by inflater: Inflater) -> [UInt8]? {
        guard var bytes = unsafe inflater.inflate(packed, size: header.end + header.size) else { return nil }
        bytes.removeSubrange(..<header.end)
        return bytes
    }
}
