package import Git
import Workspace

/// A commit and all its ancestors, read once for all that is asked of a past.
package struct Ancestry: Sendable {
    /// Latest committer time first.
    package let commits: [Commit]
    private let places: [ObjectID: Int]

    /// Reads them in one walk.
    package init(of head: ObjectID, in repository: Repository) throws(GitError) {
        var commits: [Commit] = []
        try repository.ancestors(of: head) { commit in
            commits.append(commit)
            return true
        }
        self.commits = commits
        places = Dictionary(uniqueKeysWithValues: commits.enumerated().map { ($1.id, $0) })
    }

    /// One of them; nil for any other.
    subscript(_ id: ObjectID) -> Commit? { places[id].map { commits[$0] } }

    /// Below so many trees, opening the repository once more for each core takes longer than it saves.
    private static let worthSharing = 1000

    /// What all their trees hold at a path, looked up on all cores.
    func lookup(of path: String, in repository: Repository) -> PathLookup {
        var lookup = PathLookup(path)
        guard commits.count >= Self.worthSharing else { return lookup }
        let stripes = commits.stripes(of: (commits.count + 1) / 2)
        let folder = repository.workTree
        let found = parallelMap(stripes.count) { index in
            var part = PathLookup(path)
            do {
                guard let own = try Repository.discover(from: folder) else { return part }
                for commit in stripes[index] { _ = try part.file(in: commit.tree, of: own) }
            } catch {
                // What is missing here is looked up again where it is needed, and fails there.
                return part
            }
            return part
        }
        for part in found { lookup.learn(from: part) }
        return lookup
    }
}
