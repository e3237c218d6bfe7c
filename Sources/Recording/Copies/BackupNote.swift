package import Git
import Glibc
package import Workspace

/// What is remembered of the last backup, beside the documents and outside their history.
package struct BackupNote: Hashable, Sendable {
    /// Where it was written, absolute.
    package let path: String
    /// HEAD when it was written.
    package let head: ObjectID
    /// When it was written.
    package let time: Timestamp
    /// False where it lies on the same file system as the documents, and is lost with them.
    package let isElsewhere: Bool

    /// Takes what there is to remember.
    package init(path: String, head: ObjectID, time: Timestamp, isElsewhere: Bool) {
        self.path = path
        self.head = head
        self.time = time
        self.isElsewhere = isElsewhere
    }

    /// Reads the note of a repository; nil where none was made, or what is there is none.
    package static func read(of repository: Repository) throws(FileError) -> BackupNote? {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try Descriptor(file(of: repository), flags: O_RDONLY).bytes() } catch {
            guard error.code == .notFound else { throw error }
            return nil
        }
        return BackupNote(String(decoding: bytes, as: UTF8.self))
    }

    func write(in repository: Repository) throws(FileError) {
        try AtomicFile.replace(Self.file(of: repository), with: Array(text.utf8))
    }

    /// All work trees of a repository share it, as they share its history.
    private static func file(of repository: Repository) -> String { "\(repository.commonDirectory)/protokoll/backup" }

    private static let title = "protokoll backup 1"

    /// The path comes last: it may hold line breaks.
    private var text: String {
        "\(Self.title)\n\(head)\n\(time.seconds) \(time.offsetMinutes)\n\(isElsewhere ? "elsewhere" : "here")\n\(path)"
    }

    /// Reads the text of a note.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false)
        guard lines.count == 5, lines[0] == Self.title, let head = ObjectID(lines[1]) else { return nil }
        let time = lines[2].split(separator: " ")
        guard time.count == 2, let seconds = Int64(time[0]), let offset = Int(time[1]) else { return nil }
        self.init(
            path: String(lines[4]), head: head, time: Timestamp(seconds: seconds, offsetMinutes: offset),
            isElsewhere: lines[3] == "elsewhere")
    }
}
