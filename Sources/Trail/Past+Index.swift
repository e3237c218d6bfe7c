import Cache
package import Git
import Workspace

extension Past {
    /// Finds an answer by the index that is kept beside git, where there is one that can be relied on; else without.
    ///
    /// - Parameters:
    ///   - path: what is asked about, from the root of the repository's trees.
    ///   - readsAll: without an index all of the past is asked for, which then is read at once.
    ///   - limits: when the index is worth its file.
    ///   - body: may be run twice.
    package static func read<Answer>(
        _ path: String, from head: ObjectID, in repository: Repository, readingAll readsAll: Bool = false,
        limits: IndexLimits = IndexLimits(), _ body: (Past) throws(GitError) -> Answer
    ) throws(GitError) -> Answer {
        if let index = HistoryIndex.upToDate(with: head, in: repository, limits: limits) {
            // What the index does not know may be missing there: that is looked for in git.
            if index.touches(of: WorkspacePath(path)) != nil, let answer = answer(body, Past(repository, index: index))
            {
                return answer
            }
            index.release()
            if index.isDamaged { forgetIndex(of: repository) }
        }
        return try body(Past(repository, ancestry: readsAll ? try Ancestry(of: head, in: repository) : nil))
    }

    /// Empties the file of the index: it knows the names of files that may have been taken out of the history.
    package static func forgetIndex(of repository: Repository) { HistoryTables.file(of: repository).discard() }

    /// An answer found by an index; nil where it is not to be relied on.
    private static func answer<Answer>(
        _ body: (Past) throws(GitError) -> Answer, _ past: Past
    ) -> Answer? {
        do throws(GitError) {
            let answer = try body(past)
            return past.index?.isBroken == false ? answer : nil
        } catch {
            // Without the index it fails again, if it is not the index that is at fault.
            return nil
        }
    }
}

extension Past {
    /// The commits of a past whose messages may tell something of one of some kinds, in the order of `ancestors(of:)`.
    func tellers(_ kinds: IndexedCommit.Tellings, from head: ObjectID) throws(GitError) -> [Commit] {
        guard let index else {
            var found: [Commit] = []
            try forEachAncestor(of: head) { commit in
                if !IndexedCommit.Tellings(of: commit).isDisjoint(with: kinds) { found.append(commit) }
            }
            return found
        }
        let tellers = index.tellers(kinds)
        guard !tellers.isEmpty else { return [] }
        let isTeller = Set(tellers)
        let path = number(ofStops: tellers)
        var found: [Commit] = []
        var queue = PlaceQueue()
        try queue.insert(DocumentVersions.Place(commit: try number(of: head), path: path, blob: nil), in: self)
        while let place = try queue.next(in: self) {
            if isTeller.contains(place.commit) { found.append(try commit(place.commit)) }
            for parent in index.parents(of: place.commit) {
                try queue.insert(DocumentVersions.Place(commit: parent, path: path, blob: nil), in: self)
            }
        }
        return found
    }

    /// Those of some commits that led to another one, or are that one.
    func ancestors(of head: ObjectID, among ids: [ObjectID]) throws(GitError) -> Set<ObjectID> {
        guard let index else {
            var all: Set<ObjectID> = []
            try forEachAncestor(of: head) { all.insert($0.id) }
            return all.intersection(ids)
        }
        let reachable = index.reachable(from: try number(of: head))
        return Set(ids.filter { id in index.number(of: id).map(reachable.contains) ?? false })
    }

    private func forEachAncestor(of head: ObjectID, _ body: (Commit) -> Void) throws(GitError) {
        if let ancestry { return ancestry.commits.forEach(body) }
        try repository.ancestors(of: head) { commit in
            body(commit)
            return true
        }
    }
}
