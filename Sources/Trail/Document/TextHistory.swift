package import Git
package import Ledger
package import Text
package import Workspace

/// When documents held a text: who wrote it first, and when it went away.
package struct TextHistory {
    private let repository: Repository
    private let folder: WorkspacePath
    private let versions: DocumentVersions

    /// - Parameter folder: the workspace's root below the repository's.
    package init(_ repository: Repository, folder: WorkspacePath, reader: VersionReader) {
        self.repository = repository
        self.folder = folder
        versions = DocumentVersions(past: Past(repository), documentID: reader.documentID(of:))
    }

    /// The times during which a text stood in documents of the workspace, in the order they began.
    ///
    /// Each blob is searched once; a document that was renamed meanwhile held the text all the time.
    package func spans(of term: SearchTerm, from head: ObjectID) throws(GitError) -> [TextSpan] {
        var commits: [Commit] = []
        try repository.ancestors(of: head) { commit in
            commits.append(commit)
            return true
        }
        var ledger = SpanLedger()
        var known: [ObjectID: Bool] = [:]
        for commit in commits.reversed() {
            var parents: [ObjectID?] = []
            for parent in commit.parents { parents.append(try repository.commit(parent).tree) }
            for parent in parents.isEmpty ? [nil] : parents {
                let changes = try repository.changes(from: parent, to: commit.tree).filter { document($0.path) != nil }
                let moves = try moves(changes, in: commit)
                for (source, target) in moves { ledger.move(from: source, to: target) }
                for change in changes {
                    let path = WorkspacePath(change.path)
                    let had = try holds(change.old, term, &known) || moves.contains { $0.target == path }
                    let holds = try holds(change.new, term, &known)
                    if !holds, had { ledger.close(at: path, by: commit) }
                    guard holds, !ledger.isOpen(at: path), !(had && ledger.reopen(at: path)) else { continue }
                    if let span = try span(of: term, change, commit) { ledger.open(span, at: path) }
                }
            }
        }
        return ledger.spans
    }

    private func document(_ path: String) -> WorkspacePath? {
        guard let path = WorkspacePath(path).below(folder), path.isMarkdown, !path.isSetAside else { return nil }
        return path
    }

    private func holds(
        _ blob: ObjectID?, _ term: SearchTerm, _ known: inout [ObjectID: Bool]
    ) throws(GitError) -> Bool {
        guard let blob else { return false }
        if let known = known[blob] { return known }
        let isFound = term.isFound(in: try repository.blob(blob))
        known[blob] = isFound
        return isFound
    }

    private func span(of term: SearchTerm, _ change: PathChange, _ commit: Commit) throws(GitError) -> TextSpan? {
        guard let blob = change.new, let path = document(change.path) else { return nil }
        guard let hit = term.hits(in: try repository.blob(blob), most: 1).first else { return nil }
        return TextSpan(path: path, line: hit.line, text: hit.text, written: commit)
    }

    /// Paths that a commit moved documents from, with those it moved them to.
    private func moves(
        _ changes: [PathChange], in commit: Commit
    ) throws(GitError) -> [(source: WorkspacePath, target: WorkspacePath)] {
        guard changes.contains(where: { $0.change == .deleted }) else { return [] }
        var moves: [(source: WorkspacePath, target: WorkspacePath)] = []
        for change in changes where change.change == .added {
            let place = try versions.place(of: change.path, holding: change.new, in: commit)
            for origin in try versions.origins(of: place) where origin.path != place.path {
                moves.append((WorkspacePath(versions.path(of: origin)), WorkspacePath(change.path)))
            }
        }
        return moves
    }
}

/// The spans found so far, by the path each has now.
private struct SpanLedger {
    private(set) var spans: [TextSpan] = []
    private var open: [WorkspacePath: Int] = [:]
    private var latest: [WorkspacePath: Int] = [:]

    func isOpen(at path: WorkspacePath) -> Bool { open[path] != nil }

    mutating func open(_ span: TextSpan, at path: WorkspacePath) {
        spans.append(span)
        (open[path], latest[path]) = (spans.count - 1, spans.count - 1)
    }

    /// Goes on with the last span of a path, which only one of two branches had ended; false where there is none.
    mutating func reopen(at path: WorkspacePath) -> Bool {
        guard let index = latest[path] else { return false }
        spans[index].gone = nil
        open[path] = index
        return true
    }

    mutating func close(at path: WorkspacePath, by commit: Commit) {
        if let index = open.removeValue(forKey: path) { spans[index].gone = commit }
    }

    mutating func move(from source: WorkspacePath, to target: WorkspacePath) {
        if let index = open.removeValue(forKey: source) { (open[target], latest[target]) = (index, index) }
    }
}
