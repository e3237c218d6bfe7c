package import Git
package import Trail
import Workspace

extension Undo {
    /// The last recorded change on the branch that still holds, whoever made it; undos and what they took back are passed over.
    package func lastChange(undone: UndoneChanges) throws(UndoPlan.Refusal) -> ObjectID {
        let head = try head()
        var found: Commit?
        try UndoPlan.Refusal.git { () throws(GitError) in
            try repository.firstParents(of: head.id) { commit throws(GitError) in
                if undone.isNeverMeant(commit.id) { return true }
                guard try concerns(commit) else { return true }
                found = commit
                return false
            }
        }
        guard let found else { throw .nothing }
        return found.id
    }

    /// Whether a commit changes anything in the workspace; one that joins branches or has no parent stops the search.
    private func concerns(_ commit: Commit) throws(GitError) -> Bool {
        guard commit.parents.count == 1 else { return true }
        let parent = try repository.commit(commit.parents[0])
        return try repository.changes(from: parent.tree, to: commit.tree).contains { path($0.path) != nil }
    }
}
