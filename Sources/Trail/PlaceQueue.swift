import Git

/// Commits still to be looked at for a document, the latest committed first.
///
/// Those that an index knows not to touch it are gone through without being looked at.
struct PlaceQueue {
    private var pending: [(place: DocumentVersions.Place, time: Int64)] = []
    private var seen: Set<Key> = []
    /// A commit to be looked at whatever it does, behind which an index need not go.
    private let target: Int?

    /// A commit may be reached under two names that the document had on two branches.
    struct Key: Hashable {
        private let commit: Int
        private let path: Int

        init(_ place: DocumentVersions.Place) { (commit, path) = (place.commit, place.path) }
    }

    init(until target: Int? = nil) { self.target = target }

    /// Takes a place once.
    mutating func insert(_ place: DocumentVersions.Place, in past: Past) throws(GitError) {
        guard seen.insert(Key(place)).inserted else { return }
        let seconds = try past.committedAt(place.commit)
        let index = pending.lastIndex { $0.time < seconds }.map { $0 + 1 } ?? 0
        pending.insert((place, seconds), at: index)
    }

    /// Forgets that a place was looked at, so that it is looked at again when it is inserted.
    mutating func reopen(_ place: DocumentVersions.Place) { seen.remove(Key(place)) }

    /// Takes the latest one out that must be looked at; nil when all have been.
    mutating func next(in past: Past) throws(GitError) -> DocumentVersions.Place? {
        while let popped = pending.popLast() {
            var place = popped.place
            if pending.isEmpty {
                guard let stop = stop(from: place, in: past) else { continue }
                place.commit = stop
                seen.insert(Key(place))
                return place
            }
            guard !isOver(place, in: past) else { continue }
            guard let parent = past.passed(place.commit, on: place.path, until: target) else { return place }
            place.commit = parent
            try insert(place, in: past)
        }
        return nil
    }

    /// Takes the latest one out, whatever it is, with the place to which nothing changes the document where that is another.
    mutating func pass(in past: Past) throws(GitError) -> (place: DocumentVersions.Place, onTo: DocumentVersions.Place)?
    {
        while let place = pending.popLast()?.place {
            var next = place
            if pending.isEmpty {
                guard let stop = stop(from: place, in: past) else { continue }
                next.commit = stop
            } else {
                next.commit = past.passed(place.commit, on: place.path, until: target) ?? place.commit
            }
            return (place, next)
        }
        return nil
    }

    private func stop(from place: DocumentVersions.Place, in past: Past) -> Int? {
        isOver(place, in: past) ? nil : past.stop(from: place.commit, on: place.path, until: target)
    }

    /// Whether an index knows that nothing is left to be found.
    private func isOver(_ place: DocumentVersions.Place, in past: Past) -> Bool {
        guard let index = past.index else { return false }
        if let target { return place.commit < target }
        guard past.isUntouched(place.path, upTo: place.commit) else { return false }
        // What is there was brought by some commit.
        if place.blob != nil { index.distrust() }
        return true
    }
}
