import Documents
import Git
import Text

/// Makes drafts of a workspace's documents, of their bytes or of what is kept of them.
struct Drafting: Sendable {
    let resolver: Resolver
    private let reader: DocumentReader
    private let settings: Settings
    private let progress: @Sendable () -> Void

    init(
        _ workspace: Workspace, today: Day, extent: DocumentReader.Extent, progress: @escaping @Sendable () -> Void
    ) {
        let vocabulary = workspace.vocabulary
        settings = workspace.settings
        reader = DocumentReader(vocabulary: vocabulary, extent: extent)
        resolver = Resolver(
            register: workspace.register, today: today, vocabulary: vocabulary, periods: settings.periods)
        self.progress = progress
    }

    /// A draft of a document's bytes, nil for a report; and what was read.
    func draft(of path: WorkspacePath, _ bytes: [UInt8]) -> (draft: Draft?, reading: Reading) {
        defer { progress() }
        let reading = reader.read(bytes)
        return (resolver.draft(of: source(path, reading)), reading)
    }

    /// A draft of what is kept of a document; nil where that is not what was kept.
    func draft(of path: WorkspacePath, kept: PackedReader) -> Draft?? {
        let packed = PackedReading(kept)
        guard let reading = packed.mayAct ? packed.whole : packed.head else { return nil }
        progress()
        let draft = resolver.draft(of: source(path, reading))
        guard !packed.mayAct, draft?.asksForOutline ?? false else { return .some(draft) }
        return packed.whole.map { resolver.draft(of: source(path, $0)) }
    }

    private func source(_ path: WorkspacePath, _ reading: Reading) -> Source {
        Source(path: path.text, series: settings.series(of: path), reading: reading)
    }
}

extension Drafting {
    /// Documents that have been drafted.
    struct Drafts {
        /// In any order, without those of reports.
        private(set) var drafts: [Draft] = []
        /// One for each document that could not be read.
        var diagnostics: [Diagnostic] = []
        /// What the file system noted of each document of a listing, as far as it was read in the folder.
        private(set) var stamps: [FileStamp?]

        /// Takes how many documents there are.
        init(of count: Int) { stamps = Array(repeating: nil, count: count) }

        /// Adds what was made of a document; none of a report.
        mutating func add(_ draft: Draft?) {
            if let draft { drafts.append(draft) }
        }

        fileprivate mutating func add(_ drafted: Drafted) {
            add(drafted.draft)
            stamps[drafted.number] = drafted.stamp
        }
    }

    /// A document of the folder that has been drafted.
    fileprivate struct Drafted: Sendable {
        /// Its place in the listing.
        let number: Int
        let draft: Draft?
        /// What the file system noted of it before it was read, or when it was seen to be as it was.
        let stamp: FileStamp
        /// What is kept of it anew.
        var file: KeptFile?
    }

    /// Drafts of the documents of a listing; what is kept of them is used, and kept anew where many changed.
    func drafts(of listing: Listing, in tree: WorkTree, _ kept: KeptReadings?) -> Drafts {
        let documents = listing.documents
        let matching = kept?.matching(documents) ?? []
        var drafts = Drafts(of: documents.count)
        for drafted in unchanged(documents, in: tree, matching) { drafts.add(drafted) }
        let unread = documents.indices.filter { drafts.stamps[$0] == nil }
        let writer = kept?.writer(unread: unread.count, of: documents.count)
        let read = self.read(unread, of: documents, in: tree, keptAt: writer?.moment)
        let changed = Set(unread)
        writer?.write(
            (documents.indices.compactMap { changed.contains($0) ? nil : matching[$0] }
                + read.values.compactMap(\.value.file)).sorted { $0.path < $1.path })
        for (_, drafted) in read.values { drafts.add(drafted) }
        drafts.diagnostics = read.diagnostics
        return drafts
    }

    /// Those documents whose files are as they were when what is kept of them was read.
    private func unchanged(_ documents: [WorkspacePath], in tree: WorkTree, _ kept: [KeptFile?]) -> [Drafted] {
        guard !kept.isEmpty else { return [] }
        // A folder that cannot be opened is told when its files are read.
        return tree.values(of: documents, stripe: 4 * Workspace.stripe) { number, path, folder -> Drafted? in
            guard let file = kept[number], let status = folder.status(of: path.name),
                FileDigest(status)?.value == file.digest, let draft = draft(of: path, kept: file.reading)
            else { return nil }
            return Drafted(number: number, draft: draft, stamp: FileStamp(status))
        }.values.compactMap(\.value)
    }

    /// Reads documents of a listing, given by their places; what is read is kept where their files had not been changed
    /// since a moment.
    private func read(
        _ numbers: [Int], of documents: [WorkspacePath], in tree: WorkTree, keptAt moment: FileDigest.Moment?
    ) -> Workspace.Readings<Drafted> {
        tree.values(of: numbers.map { documents[$0] }) { place, path, folder throws(FileError) in
            let (bytes, status) = try folder.fileAndStatus(named: path.name, limit: WorkTree.fileLimit)
            let (draft, reading) = draft(of: path, bytes)
            var drafted = Drafted(number: numbers[place], draft: draft, stamp: FileStamp(status))
            if let moment, let digest = FileDigest(status), digest.isSettled(at: moment) {
                drafted.file = KeptFile(path: path, digest: digest.value, reading: PackedReader(packing: reading))
            }
            return drafted
        }
    }
}
