internal import CLibgit2

extension Repository {
    /// The commit that a branch, tag, short or full id, `HEAD~2` and the like names; nil when nothing bears the name.
    ///
    /// Throws `.ambiguous` when a short id fits several objects.
    package func resolve(_ revision: String) throws(GitError) -> ObjectID? {
        guard !revision.isEmpty, !revision.utf8.contains(0) else { return nil }
        do throws(GitError) {
            let object = try handle.make(ObjectKind.self, "git_revparse_single") {
                unsafe git_revparse_single($0, $1, revision)
            }
            let commit = try object.make(ObjectKind.self, "git_object_peel") {
                unsafe git_object_peel($0, $1, GIT_OBJECT_COMMIT)
            }
            return commit.with { unsafe git_object_id($0).map { unsafe ObjectID($0.pointee) } }
        } catch {
            let absent: [GitError.Code] = [.notFound, .invalidSpecification, .unbornBranch]
            guard absent.contains(error.code) else { throw error }
            return nil
        }
    }

    /// Calls a closure with a commit and then its first parents, newest first, until it answers false.
    package func firstParents(
        of commit: ObjectID, _ body: (Commit) throws(GitError) -> Bool
    ) throws(GitError) {
        var next: ObjectID? = commit
        while let id = next {
            let commit = try self.commit(id)
            guard try body(commit) else { return }
            next = commit.parents.first
        }
    }

    /// Calls a closure with a commit and all its ancestors, each once, latest committer time first.
    ///
    /// - Parameter isKnown: commits that are not asked for, nor what stands before them.
    package func ancestors(
        of commit: ObjectID, besides isKnown: (ObjectID) -> Bool = { _ in false },
        _ body: (Commit) throws(GitError) -> Bool
    ) throws(GitError) {
        guard !isKnown(commit) else { return }
        var seen: Set<ObjectID> = [commit]
        // Ascending by committer time: the latest is last.
        var pending = [try self.commit(commit)]
        while let commit = pending.popLast() {
            guard try body(commit) else { return }
            for parent in commit.parents where seen.insert(parent).inserted && !isKnown(parent) {
                let parent = try self.commit(parent)
                let place = pending.lastIndex { $0.committedAt < parent.committedAt }.map { $0 + 1 } ?? 0
                pending.insert(parent, at: place)
            }
        }
    }
}
