import Cache
import Documents
import Git
import Text

/// What was read of blobs before, whatever commit they were met in; kept beside git.
///
/// It may go at any time: without it, or where it is damaged or cannot be written, blobs are read anew.
final class KeptBlobs {
    private let reader: Int
    private let file: CacheFile
    private var tables: ReadingTables?
    private var unwritten: [(blob: ObjectID, reading: PackedReader)] = []

    /// Fewer new readings are not worth being written.
    private static let fewest = 32

    /// Takes what is kept beside the repository of a workspace.
    init(of workspace: Workspace, in repository: Repository, _ extent: DocumentReader.Extent) {
        reader = ReadingTables.Key(workspace, extent).reader
        file = ReadingTables.file(of: repository)
        if let database = file.forReading() { tables = ReadingTables(database) } else { tables = nil }
    }

    /// What is kept of each of some blobs.
    func readings(of blobs: [ObjectID?]) -> [PackedReader?] {
        do throws(CacheError) {
            return try tables?.readings(of: blobs, by: reader) ?? Array(repeating: nil, count: blobs.count)
        } catch {
            if error.isOfFile { file.discard() }
            tables = nil
            return Array(repeating: nil, count: blobs.count)
        }
    }

    /// Notes what was read of a blob.
    func add(_ reading: PackedReader, of blob: ObjectID) { unwritten.append((blob, reading)) }

    /// Writes what was noted, where it is worth it.
    func write() {
        guard unwritten.count >= Self.fewest, let database = file.forWriting() else { return }
        do throws(CacheError) { try ReadingTables(database).add(unwritten, by: reader) } catch {
            // They are read anew the next time.
        }
        unwritten = []
    }
}
