import Documents
import Git
import Workspace

/// The versions of one document, of whose actions no other document can ever have spoken.
struct IslandVersions {
    /// By the numbers of the commits.
    private var said: [Int: [SaidVersions]] = [:]
    /// Those of its documents that need not be read.
    let known: RecordedOnce

    /// Reads them; nil where an id, or the words of a meeting, may make actions of it those of other documents.
    ///
    /// - Parameters:
    ///   - changes: what each commit changed, the oldest first.
    ///   - unchanged: documents as the last of the commits holds them.
    init?(
        of path: WorkspacePath, by changes: [CommitFiles], _ trail: WorkspaceTrail, unchanged: [Document]
    ) throws(GitError) {
        let names = Self.names(of: path, changes)
        let known = RecordedOnce(unchanged, among: changes, at: names)
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
        self.known = known
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
