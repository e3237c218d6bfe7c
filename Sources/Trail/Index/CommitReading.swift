import Git
import Workspace

/// Reads what an index keeps of commits out of git, on all cores.
struct CommitReading: Sendable {
    private let commits: [Commit]
    private let numbers: [ObjectID: Int]
    /// The trees of all parents.
    private let trees: [ObjectID: ObjectID]
    private let workTree: String

    /// So many commits are worth opening the repository once more.
    private static let stripe = 256

    /// - Parameters:
    ///   - commits: each behind its parents.
    ///   - index: the one that they are added to; knows all parents that are not among them.
    /// - Returns: nil where a parent is missing.
    init?(_ commits: [Commit], behind index: HistoryIndex?, in repository: Repository) {
        self.commits = commits
        workTree = repository.workTree
        let first = index?.storedCount ?? 0
        var numbers: [ObjectID: Int] = [:]
        var trees: [ObjectID: ObjectID] = [:]
        for (offset, commit) in commits.enumerated() {
            for parent in commit.parents where numbers[parent] == nil {
                guard let number = index?.number(of: parent) else { return nil }
                do throws(GitError) { trees[parent] = try repository.commit(parent).tree } catch { return nil }
                numbers[parent] = number
            }
            numbers[commit.id] = first + offset
            trees[commit.id] = commit.tree
        }
        (self.numbers, self.trees) = (numbers, trees)
    }

    /// What is kept of some of them; nil where a tree cannot be read.
    func commits(in range: Range<Int>) -> [IndexedCommit]? {
        let stripes = Array(commits[range]).stripes(of: Self.stripe)
        let parts = parallelMap(stripes.count) { number -> [IndexedCommit]? in
            do {
                guard let repository = try Repository.discover(from: workTree) else { return nil }
                return try stripes[number].map { commit throws(GitError) in try read(commit, in: repository) }
            } catch {
                return nil
            }
        }
        var all: [IndexedCommit] = []
        for part in parts {
            guard let part else { return nil }
            all += part
        }
        return all
    }

    private func read(_ commit: Commit, in repository: Repository) throws(GitError) -> IndexedCommit {
        var changes: [[PathChange]] = []
        for parent in commit.parents {
            changes.append(try repository.changes(from: trees[parent], to: commit.tree))
        }
        if commit.parents.isEmpty { changes = [try repository.changes(from: nil, to: commit.tree)] }
        return IndexedCommit(
            id: commit.id, parents: commit.parents.compactMap { numbers[$0] }, committedAt: commit.committedAt,
            tells: IndexedCommit.Tellings(of: commit), changes: changes)
    }
}
