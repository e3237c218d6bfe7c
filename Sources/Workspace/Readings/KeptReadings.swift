import Cache
import Documents
import Git
import Text

/// What was read of the files of a workspace before, as far as they have not changed since; kept beside git.
///
/// It may go at any time: without it, or where it is damaged or cannot be written, files are read anew.
struct KeptReadings: Sendable {
    let limits: Limits
    private let key: ReadingTables.Key
    private let file: CacheFile
    private let keeping: Workspace.Keeping
    private let files: [KeptFile]

    /// When it is worth a file, and worth writing one anew.
    struct Limits: Sendable {
        /// Fewer documents are read as fast without.
        var documents = 64
        /// So many files that have changed are read anew each time before what is kept is written again.
        var changes = 32
    }

    /// Takes what is kept of a workspace's files; nil where nothing can be kept, or there is too little of it.
    init?(
        of workspace: Workspace, _ listing: Listing, _ extent: DocumentReader.Extent,
        _ keeping: Workspace.Keeping = .whatIsNew, _ limits: Limits = Limits()
    ) {
        guard case .workTree = workspace.snapshot, let repository = workspace.repository,
            listing.documents.count >= limits.documents
        else { return nil }
        self.limits = limits
        key = ReadingTables.Key(workspace, extent)
        file = ReadingTables.file(of: repository)
        self.keeping = keeping
        files = Self.files(key, file, keeping)
    }

    private static func files(_ key: ReadingTables.Key, _ file: CacheFile, _ keeping: Workspace.Keeping) -> [KeptFile] {
        guard let database = file.forReading(mending: keeping != .nothing) else { return [] }
        do throws(CacheError) {
            guard let files = try ReadingTables(database).files(key) else {
                throw CacheError(.corrupt, function: "KeptReadings")
            }
            return files
        } catch {
            if error.isOfFile, keeping != .nothing { file.discard() }
            return []
        }
    }

    /// How many files are kept.
    var count: Int { files.count }

    /// What is kept of each of some documents, which are in the order of their paths.
    func matching(_ documents: [WorkspacePath]) -> [KeptFile?] {
        documents.matches(in: files, by: \.path)
    }

    /// Readies the file for being written, and says what time it is by its file system's clock; nil where it cannot be, or
    /// where too little has changed.
    ///
    /// - Parameter unread: of how many documents nothing that is kept is of use.
    func writer(unread: Int, of count: Int) -> Writer? {
        let outdated = files.count - (count - unread)
        guard keeping != .nothing, max(unread, outdated) >= limits.changes, let database = file.forWriting(),
            let moment = file.touched()
        else { return nil }
        return Writer(tables: ReadingTables(database), key: key, moment: FileDigest.Moment(moment))
    }

    /// Keeps what was read since a moment.
    final class Writer {
        private let tables: ReadingTables
        private let key: ReadingTables.Key
        /// Files that were changed at that moment or later may change again without a trace.
        let moment: FileDigest.Moment

        fileprivate init(tables: consuming ReadingTables, key: ReadingTables.Key, moment: FileDigest.Moment) {
            self.tables = tables
            self.key = key
            self.moment = moment
        }

        /// Keeps files, in the order of their paths, instead of those that were kept.
        func write(_ files: [KeptFile]) {
            do throws(CacheError) { try tables.replace(key, with: files) } catch {
                // They are read anew the next time.
            }
        }
    }
}
