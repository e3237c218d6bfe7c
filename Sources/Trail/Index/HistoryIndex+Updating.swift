import Cache
import Git
import Glibc
import Workspace

extension HistoryIndex {
    /// The index that knows a commit and all that led to it; nil where there is none and none can be made now.
    ///
    /// Whoever asks first brings it up to date.
    static func upToDate(with head: ObjectID, in repository: Repository, limits: IndexLimits = IndexLimits())
        -> HistoryIndex?
    {
        // Git takes a shallow past for whole, by a list that may change.
        guard unsafe access("\(repository.commonDirectory)/shallow", F_OK) != 0 else { return nil }
        let file = HistoryTables.file(of: repository)
        let index = HistoryIndex(file)
        let current = upToDate(index, in: file, with: head, repository, limits)
        if current == nil, let index, index.isDamaged {
            index.release()
            file.discard()
        }
        return current
    }

    private static func upToDate(
        _ index: HistoryIndex?, in file: CacheFile, with head: ObjectID, _ repository: Repository,
        _ limits: IndexLimits
    ) -> HistoryIndex? {
        do throws(GitError) {
            let new = try newCommits(from: head, besides: index, in: repository)
            if let index, new.count < limits.worthWriting { return index.joined(by: new, in: repository) }
            guard index != nil || new.count >= limits.worthMaking else { return nil }
            if let written = try written(new, behind: index, to: file, repository, limits) {
                if written.isMostlyOf(head) { return written }
                written.release()
                return try remade(for: head, in: file, repository, limits)
            }
            guard let index = HistoryIndex(file) else { return nil }
            // Another process may have written meanwhile.
            let left = try newCommits(from: head, besides: index, in: repository)
            return left.count <= limits.mostUnwritten ? index.joined(by: left, in: repository) : nil
        } catch {
            // What is damaged in git is told by whatever needs it.
            return nil
        }
    }

    /// The same; nil where the new commits cannot be read.
    private func joined(by new: [Commit], in repository: Repository) -> HistoryIndex? {
        guard !new.isEmpty else { return isBroken ? nil : self }
        guard let commits = CommitReading(new, behind: self, in: repository)?.commits(in: new.indices) else {
            return nil
        }
        add(commits)
        return isBroken ? nil : self
    }

    /// What an index does not know, each commit behind its parents.
    private static func newCommits(
        from head: ObjectID, besides index: HistoryIndex?, in repository: Repository
    ) throws(GitError) -> [Commit] {
        var new: [Commit] = []
        try repository.ancestors(of: head, besides: { index?.number(of: $0) != nil }) { commit throws(GitError) in
            new.append(commit)
            return true
        }
        return CommitOrder.sorted(new.reversed())
    }

    /// Writes commits behind those that a file holds, and reads it again; nil where it cannot be written now.
    private static func written(
        _ new: [Commit], behind index: HistoryIndex?, to file: CacheFile, _ repository: Repository,
        _ limits: IndexLimits
    ) throws(GitError) -> HistoryIndex? {
        guard index?.isBroken != true, let reading = CommitReading(new, behind: index, in: repository) else {
            return nil
        }
        index?.release()
        guard let database = file.forWriting() else { return nil }
        do throws(CacheError) {
            try HistoryWriter(HistoryTables(database)).write(
                new.count, behind: index?.storedCount ?? 0, batch: limits.batch
            ) { range in
                reading.commits(in: range)
            }
            return HistoryIndex(file)
        } catch {
            if error.isOfFile { file.discard() }
            return nil
        }
    }

    /// Made without the commits that were rewritten or that belong to branches that are gone.
    private static func remade(
        for head: ObjectID, in file: CacheFile, _ repository: Repository, _ limits: IndexLimits
    ) throws(GitError) -> HistoryIndex? {
        let new = try newCommits(from: head, besides: nil, in: repository)
        file.discard()
        return try written(new, behind: nil, to: file, repository, limits)
    }

    /// Whether at least half of the commits led to one of them.
    private func isMostlyOf(_ head: ObjectID) -> Bool {
        guard let number = number(of: head) else { return false }
        return reachable(from: number).count * 2 >= count
    }

    /// The commits that led to one of them, and that one.
    func reachable(from head: Int) -> Set<Int> {
        var found: Set = [head]
        var pending = [head]
        while let number = pending.popLast() {
            for parent in parents(of: number) where found.insert(parent).inserted { pending.append(parent) }
        }
        return found
    }
}
