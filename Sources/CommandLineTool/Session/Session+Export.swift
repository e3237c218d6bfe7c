import Documents
import Git
import Reports
import Text
import Trail
import Workspace

extension Session {
    /// A document as it is handed on.
    ///
    /// - Parameter day: the one on which it is.
    func exported(_ written: String, on day: Day) throws(Complaint) -> ExportedDocument {
        let documents = try documents()
        let document = try document(written, among: documents)
        guard let bytes = try bytes(of: document) else { throw noSuchDocument(written, among: documents) }
        let reader = DocumentReader(vocabulary: workspace.vocabulary)
        let (path, text) = (WorkspacePath(document.path), reader.body(of: bytes))
        let titles = workspace.settings.series
        let holder = try holder(of: path, bytes)
        return ExportedDocument(
            title: document.title, kind: document.kind, day: document.date,
            series: document.series.map { id in titles.first { $0.id == id }?.title ?? id }, dnr: document.dnr,
            standing: try exportStanding(of: document), text: text, ids: Set(document.actions.compactMap(\.id)),
            attachments: try attachments(of: text, in: path.folder),
            source: ExportedDocument.Source(
                commit: holder?.id.description, digest: SHA256(bytes).description, day: day,
                stamp: holder?.committer.time.seconds ?? Int64(day.number) * 86_400))
    }

    private func exportStanding(of document: Document) throws(Complaint) -> ExportedDocument.Standing {
        guard let standing = try standing(of: document) else {
            if document.isApproved { return .claimed }
            switch document.kind {
            case .minutes, .plan, .agreement: return .draft
            case .situation, .followUp, .document, .report: return .none
            }
        }
        let latest = standing.latest
        let approval = ExportedDocument.Standing.Approval(
            names: Signatory.joined(standing.signatories), day: latest.day ?? latest.recordedDay,
            decision: latest.decision, evidence: latest.evidence, missing: standing.missing.joined(separator: ", "))
        return standing.isCurrent ? .approved(approval) : .edited(approval)
    }

    /// The commit whose past counts, if it holds the very bytes; nil where they are not recorded.
    private func holder(of path: WorkspacePath, _ bytes: [UInt8]) throws(Complaint) -> Commit? {
        guard let repository = workspace.repository, let head = try recordedHead(of: repository) else { return nil }
        do throws(GitError) {
            let commit = try repository.commit(head)
            guard let entry = try repository.entry(at: workspace.folder.appending(path).text, in: commit.tree),
                entry.mode.isFile
            else { return nil }
            return try repository.blob(entry.id) == bytes ? commit : nil
        } catch {
            throw Complaint(error)
        }
    }

    /// A picture that is larger stays beside the page.
    private static let largestPicture = 8 << 20

    private func attachments(
        of text: [UInt8], in folder: WorkspacePath
    ) throws(Complaint) -> [ExportedDocument.Attachment] {
        var found: [ExportedDocument.Attachment] = []
        for (target, path) in LinkTargets.files(in: text, folder: folder) {
            let bytes: [UInt8]?
            do throws(Snapshot.Failure) { bytes = try workspace.snapshot.bytes(at: path) } catch {
                throw Complaint(error)
            }
            found.append(
                ExportedDocument.Attachment(
                    target: target, name: String(decoding: path.name, as: UTF8.self),
                    content: bytes.map { bytes in
                        ExportedDocument.Attachment.Content(
                            digest: SHA256(bytes).description,
                            picture: bytes.count <= Self.largestPicture ? .init(bytes) : nil)
                    }))
        }
        return found
    }
}

extension ExportedDocument.Attachment.Picture {
    /// Nil for what is no picture that every reader shows, whatever it is called.
    fileprivate init?(_ bytes: [UInt8]) {
        let kinds: KeyValuePairs<String, [UInt8]> = [
            "image/png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/jpeg": [0xFF, 0xD8, 0xFF],
            "image/gif": Array("GIF8".utf8),
        ]
        guard let type = kinds.first(where: { bytes.starts(with: $0.value) })?.key else { return nil }
        self.init(mediaType: type, bytes: bytes)
    }
}
