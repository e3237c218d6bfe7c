import Git
import Workspace

/// Commits still to be looked at for a document, the latest committed first.
struct PlaceQueue {
    private var pending: [DocumentVersions.Place] = []
    private var seen: Set<Key> = []

    /// A commit may be reached under two names that the document had on two branches.
    struct Key: Hashable {
        private let commit: ObjectID
        private let path: WorkspacePath

        init(_ place: DocumentVersions.Place) {
            commit = place.commit.id
            path = WorkspacePath(place.path)
        }
    }

    /// Takes a place once.
    mutating func insert(_ place: DocumentVersions.Place) {
        guard seen.insert(Key(place)).inserted else { return }
        let seconds = place.commit.committedAt
        let index = pending.lastIndex { $0.commit.committedAt < seconds }.map { $0 + 1 } ?? 0
        pending.insert(place, at: index)
    }

    /// Forgets that a place was looked at, so that it is looked at again when it is inserted.
    mutating func reopen(_ place: DocumentVersions.Place) { seen.remove(Key(place)) }

    /// Takes the latest one out; nil when all have been looked at.
    mutating func next() -> DocumentVersions.Place? { pending.popLast() }
}
