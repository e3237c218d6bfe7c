import Documents
import Git
import Text

extension Drafting {
    /// Enough to keep all cores busy, few enough for their bytes to be held at once.
    private static let batch = 512

    /// Drafts of the documents of a commit; what is kept of their blobs is used, and the rest is kept.
    func drafts(of listing: Listing, in tree: RecordedTree, _ kept: KeptBlobs) -> Drafts {
        var drafts = Drafts(of: listing.documents.count)
        do throws(GitError) {
            var blobs: [WorkspacePath: ObjectID] = [:]
            for (path, entry) in try tree.entries() where entry.mode.isFile { blobs[path] = entry.id }
            for documents in listing.documents.stripes(of: Self.batch) {
                add(documents.map { ($0, blobs[$0]) }, in: tree, kept, to: &drafts)
            }
        } catch {
            drafts.diagnostics += listing.documents.map { error.diagnostic(at: $0) }
        }
        kept.write()
        return drafts
    }

    private func add(
        _ documents: [(path: WorkspacePath, blob: ObjectID?)], in tree: RecordedTree, _ kept: KeptBlobs,
        to drafts: inout Drafts
    ) {
        let readings = kept.readings(of: documents.map(\.blob))
        let known = parallelMap(documents.count, stripe: Workspace.stripe) { number in
            readings[number].flatMap { draft(of: documents[number].path, kept: $0) }
        }
        var unread: [(path: WorkspacePath, blob: ObjectID, bytes: [UInt8])] = []
        for (document, draft) in zip(documents, known) {
            if let draft {
                drafts.add(draft)
                continue
            }
            guard let blob = document.blob else { continue }
            // One after another: a repository serves one thread at a time.
            do throws(GitError) {
                unread.append((document.path, blob, try tree.repository.blob(blob)))
            } catch {
                drafts.diagnostics.append(error.diagnostic(at: document.path))
            }
        }
        let bytes = unread
        let read = parallelMap(bytes.count, stripe: Workspace.stripe) { number in
            let (draft, reading) = draft(of: bytes[number].path, bytes[number].bytes)
            return (draft: draft, reading: PackedReader(packing: reading))
        }
        for (document, read) in zip(unread, read) {
            drafts.add(read.draft)
            kept.add(read.reading, of: document.blob)
        }
    }
}

extension PackedReader {
    /// Takes what was read of a document.
    init(packing reading: Reading) {
        var writer = PackedWriter()
        reading.pack(into: &writer)
        self.init(writer)
    }
}
