package import Git
package import Workspace

/// The ids of actions, by which mentions of one action in several documents are joined.
package enum ActionID {
    /// Six characters by chance, a letter first, as for documents: never in sequence.
    static func mint(using generator: inout some RandomNumberGenerator) -> String {
        String(DocumentID.mint(using: &generator).prefix(6))
    }

    /// Makes so many ids that no document of a workspace holds and no recording speaks of.
    package static func unused(
        _ count: Int, in workspace: Workspace, using generator: inout some RandomNumberGenerator
    ) throws(GitError) -> [String] {
        var ids: Set<String> = []
        while ids.count < count {
            while ids.count < count { ids.insert(mint(using: &generator)) }
            ids.subtract(try KnownIDs(Array(ids), in: workspace, besides: []).found)
            ids.subtract(try recorded(ids, in: workspace.repository))
        }
        return ids.sorted()
    }

    /// Those that the message of a recording names: every one that ever stood in a document that we recorded.
    private static func recorded(_ ids: Set<String>, in repository: Repository?) throws(GitError) -> Set<String> {
        guard !ids.isEmpty, let repository, let head = try repository.head().commit else { return [] }
        var found: Set<String> = []
        try repository.ancestors(of: head) { commit throws(GitError) in
            for trailer in commit.trailers where trailer.key == "Action" {
                let id = String(trailer.value.prefix { $0 != " " })
                if ids.contains(id) { found.insert(id) }
            }
            return true
        }
        return found
    }
}
