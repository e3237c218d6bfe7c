internal import CLibgit2

extension Repository {
    /// Whether a commit is another one or among its ancestors.
    package func isReachable(_ ancestor: ObjectID, from commit: ObjectID) throws(GitError) -> Bool {
        if ancestor == commit { return true }
        var (commit, ancestor) = (commit.oid, ancestor.oid)
        return try handle.call("git_graph_descendant_of") {
            unsafe git_graph_descendant_of($0, &commit, &ancestor)
        } == 1
    }

    /// How many commits are reachable from one commit and not from another.
    package func count(from commit: ObjectID, without other: ObjectID) throws(GitError) -> Int {
        var (ahead, behind) = (0, 0)
        var (commit, other) = (commit.oid, other.oid)
        try handle.call("git_graph_ahead_behind") {
            unsafe git_graph_ahead_behind(&ahead, &behind, $0, &commit, &other)
        }
        return ahead
    }
}
