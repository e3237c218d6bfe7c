import Git
import Workspace

/// The versions of one document, of whose actions no other document can ever have spoken.
struct IslandVersions {
    /// By the numbers of the commits.
    private var said: [Int: [SaidVersions]] = [:]

    /// Reads them; nil where an id, or the words of a meeting, may make actions of it those of other documents.
    ///
    /// - Parameter changes: what each commit changed, the oldest first.
    init?(
        of path: WorkspacePath, by changes: [CommitFiles], _ trail: WorkspaceTrail, _ known: RecordedOnce
    ) throws(GitError) {
        let names = Self.names(of: path, changes)
        var said: [Int: [SaidVersions]] = [:]
        try trail.readVersions(
            of: changes, where: { names.contains($0.path) && known.document(addedBy: $0) == nil }
        ) { number, read in
            if !read.isEmpty { said[number] = read.map(SaidVersions.init) }
        }
        let isIsland = said.values.joined().allSatisfy { said in
            [said.old, said.new].allSatisfy { $0?.sharesNoAction ?? true }
        }
        guard isIsland, known.isIsland(at: path) else { return nil }
        self.said = said
    }

    /// What a commit changed of it.
    func said(by number: Int) -> [SaidVersions] { said[number] ?? [] }

    /// All paths that a document had, and whatever else had one of those.
    private static func names(of path: WorkspacePath, _ changes: [CommitFiles]) -> Set<WorkspacePath> {
        let moves = changes.lazy.flatMap(\.documents).compactMap { difference in
            difference.previousPath.map { [$0, difference.path] }
        }
        var names: Set = [path]
        var count = 0
        while count < names.count {
            count = names.count
            for move in moves where !names.isDisjoint(with: move) { names.formUnion(move) }
        }
        return names
    }
}
