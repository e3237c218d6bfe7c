import Documents
package import Git
package import Ledger
package import Workspace

/// The recorded past of a whole workspace, read in one walk, the oldest change first.
///
/// Each version is read once however many commits it stands in; only what differs is compared; and no more is held at a
/// time than a batch of changes.
package struct WorkspaceTrail {
    private let repository: Repository
    /// The workspace's root below the repository's.
    private let folder: WorkspacePath
    private let reader: VersionReader

    /// So many versions are worth a round on all cores.
    private static let batch = 256
    /// So many commits in a row have most trees in common.
    private static let stripe = 8

    /// - Parameters:
    ///   - folder: the workspace's root below the repository's.
    ///   - reader: reads every version with the register and vocabulary it was given.
    package init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        self.reader = reader
    }

    /// Reads what each of some commits did, a batch at a time.
    ///
    /// - Parameters:
    ///   - commits: all that led to a revision, each behind its parents.
    ///   - isWanted: whether a commit's changes are to be told; of the others only what they leave is read.
    ///   - ids: those of actions of which it must be known which document had them first; nil for all.
    ///   - advance: is called when another commit is read.
    ///   - body: takes the wanted changes, in order.
    package func read(
        _ commits: [Commit], where isWanted: (Commit) -> Bool = { _ in true }, knowing ids: Set<String>? = nil,
        advance: () -> Void = {}, _ body: ([WorkspaceChange]) -> Void
    ) throws(GitError) {
        let search = ids.map { IDSearch($0) }
        let copies = RepositoryCopies(repository, forReading: commits.count)
        var store = VersionStore()
        var known = KnownActions()
        let trees = Dictionary(commits.map { ($0.id, $0) }) { first, _ in first }
        var pending: [CommitFiles] = []
        func flush() throws(GitError) {
            var changes = try changes(pending, search, copies, &store)
            for index in changes.indices { known.read(&changes[index]) }
            body(zip(changes, pending).filter(\.1.isWanted).map(\.0))
            pending = []
        }
        var size = 0
        for part in commits.stripes(of: Self.batch) {
            let asked = part.map { (commit: $0, isWanted: isWanted($0)) }
                .filter { $0.isWanted || search?.isEmpty != true }
            let found = try files(of: asked, among: trees, copies)
            for _ in part { advance() }
            for files in found {
                pending.append(files)
                size += 1 + files.documents.count
                guard size >= Self.batch else { continue }
                try flush()
                size = 0
            }
        }
        try flush()
    }
}

extension WorkspaceTrail {
    /// The documents that each of some commits changed, before any text is read.
    ///
    /// - Parameter commits: all that led to a revision.
    func differences(of commits: [Commit]) throws(GitError) -> [CommitFiles] {
        let copies = RepositoryCopies(repository, forReading: commits.count)
        let trees = Dictionary(commits.map { ($0.id, $0) }) { first, _ in first }
        return try files(of: commits.map { (commit: $0, isWanted: false) }, among: trees, copies)
    }

    /// Reads what documents were and became, a batch at a time, without comparing the two.
    ///
    /// - Parameters:
    ///   - commits: each behind its parents.
    ///   - isWorthReading: whether a document's versions are asked for.
    ///   - advance: is called when another commit is read.
    ///   - body: takes the number of a commit and what it changed of the documents that are asked for, in order.
    func readVersions(
        of commits: [CommitFiles], where isWorthReading: (DocumentDifference) -> Bool, advance: () -> Void = {},
        _ body: (Int, [DocumentChange]) -> Void
    ) throws(GitError) {
        let asked = commits.map { $0.documents.filter(isWorthReading) }
        let copies = RepositoryCopies(repository, forReadingVersions: asked.reduce(0) { $0 + $1.count })
        var store = VersionStore()
        var next = 0
        while next < asked.count {
            var (end, size) = (next, 0)
            while end < asked.count, size < Self.batch {
                size += asked[end].count
                end += 1
            }
            let wanted = asked[next..<end].flatMap(\.self)
            var read = try store.read(
                wanted.map { VersionPair(old: $0.oldKey, new: $0.newKey) }, from: copies, reader
            ) { number, old, new in
                DocumentChange(difference: wanted[number], old: old, new: new, events: [])
            }[...]
            for number in next..<end {
                body(number, Array(read.prefix(asked[number].count)))
                read = read.dropFirst(asked[number].count)
                advance()
            }
            next = end
        }
    }

    private func files(
        of asked: [(commit: Commit, isWanted: Bool)], among trees: [ObjectID: Commit], _ copies: RepositoryCopies
    ) throws(GitError) -> [CommitFiles] {
        let (folder, reader) = (folder, reader)
        return try copies.map(asked.count, stripe: Self.stripe) { repository, number throws(GitError) in
            let commit = asked[number].commit
            return try CommitDifferences(repository, folder: folder, reader: reader)
                .files(of: commit, parents: commit.parents.compactMap { trees[$0] }, asked[number].isWanted)
        }
    }

    /// Reads the texts of a batch, and compares them.
    private func changes(
        _ batch: [CommitFiles], _ search: IDSearch?, _ copies: RepositoryCopies, _ store: inout VersionStore
    ) throws(GitError) -> [WorkspaceChange] {
        let wanted = batch.filter(\.isWanted).flatMap(\.documents)
        let others = batch.filter { !$0.isWanted }.flatMap(\.documents)
        var read = try store.read(
            wanted.map { VersionPair(old: $0.oldKey, new: $0.newKey) }, from: copies, reader
        ) { number, old, new in
            let events = ActionComparison(from: old?.document?.actions ?? [], to: new?.document?.actions ?? []).events
            return DocumentChange(difference: wanted[number], old: old, new: new, events: events)
        }[...]
        var left = try store.read(
            others.map { VersionPair(old: nil, new: $0.newKey) }, from: copies, reader,
            where: { search?.isFound(in: $0) ?? true }
        ) { number, _, new in
            DocumentChange(difference: others[number], old: nil, new: new, events: [])
        }[...]
        return batch.map { files in
            let documents = files.isWanted ? read.prefix(files.documents.count) : left.prefix(files.documents.count)
            if files.isWanted { read = read.dropFirst(documents.count) } else { left = left.dropFirst(documents.count) }
            return WorkspaceChange(
                commit: files.commit, paths: files.paths, documents: Array(documents), files: files.files)
        }
    }
}

extension DocumentDifference {
    /// What the older commit holds.
    var oldKey: DocumentVersion? { old.map { DocumentVersion(path: previousPath ?? path, blob: $0) } }

    /// What the newer commit holds.
    var newKey: DocumentVersion? { new.map { DocumentVersion(path: path, blob: $0) } }
}
