import Documents
package import Git
package import Ledger
import Text
package import Workspace

/// Outstanding actions of documents that are deleted, as far as no other document speaks of them.
package struct DeletedActions {
    private let repository: Repository
    private let folder: WorkspacePath
    private let reader: VersionReader

    /// - Parameter folder: the workspace's root below the repository's.
    package init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        self.reader = reader
    }

    /// Those that the present ledger lacks, by path and line; of several documents that had one the last.
    package func missing(in ledger: Ledger, from head: ObjectID) throws(GitError) -> [VanishedAction] {
        let departures = try FormerDocuments(repository, folder: folder, reader: reader).departures(from: head)
            .filter { $0.movedTo == nil }
        guard !departures.isEmpty else { return [] }
        var days: [String: Day] = [:]
        var documents: [Document] = []
        for departure in departures {
            guard let document = try document(departure) else { continue }
            days[document.path] = departure.day
            documents.append(document)
        }
        let ids = Set(ledger.actions.compactMap(\.action.joiningID))
        let texts = Set(ledger.actions.map { Similarity.words($0.action.text) })
        return Ledger(documents: documents, today: ledger.today).actions.filter { tracked in
            tracked.outstanding && !(tracked.action.joiningID.map(ids.contains) ?? false)
                && !texts.contains(Similarity.words(tracked.action.text))
        }.compactMap { tracked in days[tracked.action.path].map { VanishedAction(tracked, .deleted($0)) } }
    }

    private func document(_ departure: FormerDocuments.Departure) throws(GitError) -> Document? {
        let tree = try repository.commit(departure.lastHolder).tree
        guard let entry = try repository.entry(at: folder.appending(departure.path).text, in: tree), entry.mode.isFile
        else { return nil }
        return reader.document(at: departure.path, try repository.blob(entry.id))
    }
}
