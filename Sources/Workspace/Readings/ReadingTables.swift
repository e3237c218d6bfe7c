import Cache
import Documents
import Git
import Glibc
import Text

/// The tables of the file that keeps readings; every value in them is sealed for its place.
struct ReadingTables: ~Copyable {
    private static let definitions = """
        CREATE TABLE files(reader INTEGER NOT NULL, root BLOB NOT NULL, part INTEGER NOT NULL, packed BLOB NOT NULL,
            UNIQUE(reader, root, part));
        CREATE TABLE blobs(reader INTEGER NOT NULL, blob BLOB NOT NULL, packed BLOB NOT NULL,
            PRIMARY KEY(reader, blob)) WITHOUT ROWID
        """

    /// The file, in the folder of the work tree's own: stamps are those of its files.
    static func file(of repository: Repository) -> CacheFile {
        // What another build of the reader wrote is of another format.
        let format = Int(DocumentReader.build.value & 0x3FFF_FFFF) + 1
        return CacheFile("\(repository.gitDirectory)/protokoll/readings.sqlite", format: format, tables: definitions)
    }

    private let database: Database

    init(_ database: consuming Database) { self.database = database }

    /// The files that are kept of a workspace, in the order of their paths; nil where something is damaged.
    borrowing func files(_ key: Key) throws(CacheError) -> [KeptFile]? {
        let statement = try database.prepare("SELECT packed FROM files WHERE reader = ? AND root = ? ORDER BY part")
        try statement.bind(key.reader, at: 1)
        try statement.bind(key.root, at: 2)
        var parts: [[UInt8]] = []
        while try statement.step() { parts.append(statement.bytes(0)) }
        let sealed = parts
        let files = parallelMap(parts.count) { part -> [KeptFile]? in
            PackedReader(sealed[part], at: key.place(part)).flatMap { KeptFiles.files($0) }
        }
        guard !files.contains(where: { $0 == nil }) else { return nil }
        return files.flatMap { $0 ?? [] }
    }

    /// Keeps the files of a workspace instead of those that were.
    borrowing func replace(_ key: Key, with files: [KeptFile]) throws(CacheError) {
        try database.transaction { () throws(CacheError) in
            let deletion = try database.prepare("DELETE FROM files WHERE reader = ? AND root = ?")
            try deletion.bind(key.reader, at: 1)
            try deletion.bind(key.root, at: 2)
            _ = try deletion.step()
            let insertion = try database.prepare("INSERT INTO files(reader, root, part, packed) VALUES(?, ?, ?, ?)")
            try insertion.bind(key.reader, at: 1)
            try insertion.bind(key.root, at: 2)
            for (part, files) in files.stripes(of: KeptFiles.mostInPart).enumerated() {
                try insertion.bind(part, at: 3)
                try insertion.bind(KeptFiles.packed(files).sealed(key.place(part)), at: 4)
                _ = try insertion.step()
            }
        }
    }

    /// What is kept of each of some blobs; what is damaged is an error.
    borrowing func readings(of blobs: [ObjectID?], by reader: Int) throws(CacheError) -> [PackedReader?] {
        let statement = try database.prepare("SELECT packed FROM blobs WHERE reader = ? AND blob = ?")
        try statement.bind(reader, at: 1)
        var readings: [PackedReader?] = []
        for blob in blobs {
            readings.append(nil)
            guard let blob else { continue }
            try statement.bind(blob.bytes, at: 2)
            guard try statement.step() else { continue }
            guard let found = PackedReader(statement.bytes(0), at: Self.place(blob, reader)) else {
                throw CacheError(.corrupt, function: "ReadingTables")
            }
            readings[readings.count - 1] = found
            statement.reset()
        }
        return readings
    }

    /// Keeps what was read of blobs, beside what is kept of others.
    borrowing func add(_ readings: [(blob: ObjectID, reading: PackedReader)], by reader: Int) throws(CacheError) {
        try database.transaction { () throws(CacheError) in
            let insertion = try database.prepare("INSERT OR REPLACE INTO blobs(reader, blob, packed) VALUES(?, ?, ?)")
            try insertion.bind(reader, at: 1)
            for (blob, reading) in readings {
                var writer = PackedWriter()
                writer.write(raw: reading.remaining)
                try insertion.bind(blob.bytes, at: 2)
                try insertion.bind(writer.sealed(Self.place(blob, reader)), at: 3)
                _ = try insertion.step()
            }
        }
    }

    private static func place(_ blob: ObjectID, _ reader: Int) -> Checksum {
        var place = Checksum(UInt64(bitPattern: Int64(reader)))
        place.combine(blob.bytes)
        return place
    }

    /// Which workspace, and which reader.
    struct Key: Sendable {
        let reader: Int
        /// The workspace's folder below the repository's.
        let root: [UInt8]

        init(_ workspace: Workspace, _ extent: DocumentReader.Extent) {
            let fingerprint = DocumentReader.fingerprint(extent, adding: workspace.settings.vocabulary)
            reader = Int(truncatingIfNeeded: fingerprint.value)
            root = workspace.folder.bytes
        }

        fileprivate func place(_ part: Int) -> Checksum {
            var place = Checksum(UInt64(part))
            place.combine(UInt64(bitPattern: Int64(reader)))
            place.combine(root)
            return place
        }
    }
}
