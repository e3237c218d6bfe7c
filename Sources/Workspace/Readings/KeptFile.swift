import Documents
import Text

/// What was read of a file, and what the system said of the file then.
struct KeptFile: Sendable {
    let path: WorkspacePath
    let digest: UInt64
    /// What `Reading.pack` has put.
    let reading: PackedReader
}

/// Files in the order of their paths, as they are written together.
enum KeptFiles {
    /// Enough to be worth a row, few enough that all cores have some.
    static let mostInPart = 256

    /// Takes files out again; nil where the bytes are not those of files.
    static func files(_ reader: PackedReader) -> [KeptFile]? {
        var reader = reader
        var files: [KeptFile] = []
        var path: [UInt8] = []
        let count = reader.count()
        files.reserveCapacity(count)
        for _ in 0..<count {
            let shared = reader.number()
            guard shared <= path.count else { return nil }
            path.removeSubrange(shared...)
            path += reader.raw(reader.count())
            let digest = reader.raw(8).reduce(0) { $0 << 8 | UInt64($1) }
            let reading = reader.part(reader.count())
            guard !reader.isBroken else { return nil }
            files.append(KeptFile(path: WorkspacePath(bytes: path), digest: digest, reading: reading))
        }
        return reader.isAtEnd ? files : nil
    }

    /// Puts files, each path by what it does not share with the one before.
    static func packed(_ files: ArraySlice<KeptFile>) -> PackedWriter {
        var writer = PackedWriter()
        writer.write(files.count)
        var path: [UInt8] = []
        for file in files {
            let shared = zip(path, file.path.bytes).prefix { $0 == $1 }.count
            path = file.path.bytes
            writer.write(shared)
            writer.write(path.count - shared)
            writer.write(raw: path[shared...])
            for shift in stride(from: 56, through: 0, by: -8) {
                writer.write(raw: CollectionOfOne(UInt8(truncatingIfNeeded: file.digest >> UInt64(shift))))
            }
            writer.write(file.reading.left)
            writer.write(raw: file.reading.remaining)
        }
        return writer
    }
}
