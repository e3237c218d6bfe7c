import Documents
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
        guard let head = packed.head else { return nil }
        var source = source(path, head)
        if packed.mayAct || resolver.asksForOutline(source) {
            guard let whole = packed.whole else { return nil }
            source.reading = whole
        }
        progress()
        return .some(resolver.draft(of: source))
    }

    private func source(_ path: WorkspacePath, _ reading: Reading) -> Source {
        Source(path: path.text, series: settings.series(of: path), reading: reading)
    }

}

extension Drafting {
    /// A document that has been drafted, and what is kept of its file for the next time.
    private struct Drafted: Sendable {
        let draft: Draft?
        let file: KeptFile?
    }

    /// Drafts of the documents of a listing, in any order; what is kept of them is used, and kept anew where many changed.
    func drafts(of listing: Listing, in tree: WorkTree, _ kept: KeptReadings?) -> Workspace.Readings<Draft?> {
        guard let kept else {
            return tree.values(of: listing.documents) { _, path, folder throws(FileError) in
                draft(of: path, try folder.file(named: path.name, limit: WorkTree.fileLimit)).draft
            }
        }
        let known = unchanged(listing.documents, in: tree, kept)
        let changed = listing.documents.indices.filter { known[$0] == nil }.map { listing.documents[$0] }
        let outdated = kept.count - (known.count - changed.count)
        let writer = max(changed.count, outdated) >= kept.limits.changes ? kept.writer() : nil
        let read = changed.isEmpty ? .init() : self.read(changed, in: tree, keptAt: writer?.moment)
        writer?.write(
            (known.compactMap { $0?.file } + read.values.compactMap(\.value.file)).sorted { $0.path < $1.path })
        var drafts = Workspace.Readings<Draft?>(diagnostics: read.diagnostics)
        for (path, drafted) in zip(listing.documents, known) {
            if let drafted { drafts.values.append((path, drafted.draft)) }
        }
        for (path, drafted) in read.values { drafts.values.append((path, drafted.draft)) }
        return drafts
    }

    /// Those documents, by their number, whose files are as they were when what is kept of them was read.
    private func unchanged(_ documents: [WorkspacePath], in tree: WorkTree, _ kept: KeptReadings) -> [Drafted?] {
        guard kept.count > 0 else { return Array(repeating: nil, count: documents.count) }
        let matching = kept.matching(documents)
        var known = [Drafted?](repeating: nil, count: documents.count)
        // A folder that cannot be opened is told when its files are read.
        let found = tree.values(of: documents) { number, path, folder -> (number: Int, drafted: Drafted)? in
            guard let file = matching[number], let status = folder.status(of: path.name),
                FileDigest(status)?.value == file.digest, let draft = draft(of: path, kept: file.reading)
            else { return nil }
            return (number, Drafted(draft: draft, file: file))
        }
        for value in found.values {
            if let (number, drafted) = value.value { known[number] = drafted }
        }
        return known
    }

    /// Reads documents; what is read is kept where their files had not been changed since a moment.
    private func read(
        _ documents: [WorkspacePath], in tree: WorkTree, keptAt moment: FileDigest.Moment?
    ) -> Workspace.Readings<Drafted> {
        tree.values(of: documents) { _, path, folder throws(FileError) in
            let (bytes, status) = try folder.fileAndStatus(named: path.name, limit: WorkTree.fileLimit)
            let (draft, reading) = draft(of: path, bytes)
            guard let moment, let digest = FileDigest(status), digest.isSettled(at: moment) else {
                return Drafted(draft: draft, file: nil)
            }
            return Drafted(
                draft: draft, file: KeptFile(path: path, digest: digest.value, reading: PackedReader(packing: reading)))
        }
    }
}
