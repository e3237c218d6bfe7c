import Git
import Workspace

/// Finds the commits that changed one document, through renames and merges.
struct DocumentVersions {
    let repository: Repository
    /// Reads the `id` out of a document's front matter.
    let documentID: ([UInt8]) -> String?
    /// Whether a document is looked for under the name it had before.
    let followsRenames: Bool
    /// What has been read of the past already; commits beyond it are read as they are met.
    private let ancestry: Ancestry?
    private let known = Known()

    /// What has been read of versions and trees, for as long as the walk lasts.
    private final class Known {
        /// The ids that versions state.
        var ids: [ObjectID: String?] = [:]
        var lookups: [WorkspacePath: PathLookup] = [:]
    }

    init(
        repository: Repository, documentID: @escaping ([UInt8]) -> String?, followsRenames: Bool = true,
        ancestry: Ancestry? = nil
    ) {
        self.repository = repository
        self.ancestry = ancestry
        self.documentID = documentID
        self.followsRenames = followsRenames
    }

    /// A commit with the path the document has there, and what it holds; nil where it holds nothing.
    struct Place {
        let commit: Commit
        let path: String
        let blob: ObjectID?

        /// Whether the document is the very same at both.
        func holdsSame(as other: Place) -> Bool { blob == other.blob && path.utf8.elementsEqual(other.path.utf8) }
    }

    /// A commit that changed the document, and what it held before and after.
    struct Step: Sendable {
        let commit: Commit
        /// The tree before it; nil for the first commit.
        let parentTree: ObjectID?
        let path: String
        /// The path before, where it was another.
        let previousPath: String?
        let old: ObjectID?
        let new: ObjectID?
    }

    /// The steps of a path, newest first.
    ///
    /// With renames, every commit behind the head that changed the document is one, also where a merge dropped the
    /// change. Without, they are those of `git log -- PATH`: of a merge that took one side's text only that side counts.
    func steps(of path: String, from head: ObjectID) throws(GitError) -> [Step] {
        known.lookups[WorkspacePath(path)] = ancestry?.lookup(of: path, in: repository)
        var steps: [Step] = []
        var listed: Set<ObjectID> = []
        var queue = PlaceQueue()
        queue.insert(try place(of: path, at: head))
        while let place = queue.next() {
            let origins = try origins(of: place)
            if let step = Self.step(from: origins, to: place), listed.insert(place.commit.id).inserted {
                steps.append(step)
            }
            for origin in followsRenames ? origins : Self.simplified(origins, of: place) { queue.insert(origin) }
        }
        return steps
    }

    /// The origin that a merge took the text of, alone; all of them where it has a text of its own.
    static func simplified(_ origins: [Place], of place: Place) -> [Place] {
        origins.first { $0.holdsSame(as: place) }.map { [$0] } ?? origins
    }

    /// A path as a commit holds it.
    func place(of path: String, at commit: ObjectID) throws(GitError) -> Place {
        let commit = try self.commit(commit)
        return Place(commit: commit, path: path, blob: try blob(path, commit.tree))
    }

    /// What the document was at each parent of a commit.
    func origins(of place: Place) throws(GitError) -> [Place] {
        var origins: [Place] = []
        for id in place.commit.parents {
            let parent = try commit(id)
            let old = parent.tree == place.commit.tree ? place.blob : try blob(place.path, parent.tree)
            if old != place.blob, let source = try source(of: place, taken: old, in: parent) {
                origins.append(source)
            } else {
                origins.append(Place(commit: parent, path: place.path, blob: old))
            }
        }
        return origins
    }

    /// What a commit did to the document; nil where one of its origins is the very same.
    static func step(from origins: [Place], to place: Place) -> Step? {
        guard !origins.contains(where: { $0.holdsSame(as: place) }), place.blob != nil || !origins.isEmpty else {
            return nil
        }
        let origin = origins.first { $0.blob != nil } ?? origins.first
        return Step(
            commit: place.commit, parentTree: origin?.commit.tree, path: place.path,
            previousPath: origin.flatMap { $0.path.utf8.elementsEqual(place.path.utf8) ? nil : $0.path },
            old: origin?.blob, new: place.blob)
    }

    private func commit(_ id: ObjectID) throws(GitError) -> Commit {
        if let read = ancestry?[id] { return read }
        return try repository.commit(id)
    }

    private func blob(_ path: String, _ tree: ObjectID) throws(GitError) -> ObjectID? {
        try known.lookups[WorkspacePath(path), default: PathLookup(path)].file(in: tree, of: repository)
    }
}

extension DocumentVersions {
    /// Where a commit moved a document from; nil where it was at its path before, or nowhere.
    ///
    /// - Parameter old: what the parent holds at the path.
    func source(of place: Place, taken old: ObjectID?, in parent: Commit) throws(GitError) -> Place? {
        guard followsRenames, let new = place.blob else { return nil }
        let changes: (Bool) throws(GitError) -> [PathChange] = { detectingRenames throws(GitError) in
            try repository.changes(
                from: parent.tree, to: place.commit.tree, detectingRenames: detectingRenames)
        }
        if let old { return try displaced(place, new, by: old, in: parent, changes) }
        let deleted = try candidates(changes(false).filter { $0.change == .deleted }, in: parent)
        if let exact = deleted.first(where: { $0.blob == new }) { return exact }
        guard !deleted.isEmpty else { return nil }
        let id = try self.id(of: new)
        let ids = try self.ids(of: deleted)
        if let id, let same = ids.firstIndex(of: id) { return deleted[same] }
        guard
            case .renamed(let source)? = try changes(true).first(where: { $0.path.utf8.elementsEqual(place.path.utf8) }
            )?
            .change,
            let index = deleted.firstIndex(where: { $0.path.utf8.elementsEqual(source.utf8) })
        else { return nil }
        // Two ids are two documents, however alike their texts are.
        return id != nil && ids[index] != nil ? nil : deleted[index]
    }

    /// Where a document was whose path another one had: documents that change places are told apart by their ids.
    private func displaced(
        _ place: Place, _ new: ObjectID, by old: ObjectID, in parent: Commit,
        _ changes: (Bool) throws(GitError) -> [PathChange]
    ) throws(GitError) -> Place? {
        guard let id = try id(of: new), try self.id(of: old) != id else { return nil }
        let others = try candidates(
            changes(false).filter { $0.old != nil && !$0.path.utf8.elementsEqual(place.path.utf8) }, in: parent)
        return try ids(of: others).firstIndex(of: id).map { others[$0] }
    }

    private func candidates(_ changes: [PathChange], in parent: Commit) throws(GitError) -> [Place] {
        var found: [Place] = []
        for change in changes {
            if let old = try blob(change.path, parent.tree) {
                found.append(Place(commit: parent, path: change.path, blob: old))
            }
        }
        return found
    }

    private func ids(of places: [Place]) throws(GitError) -> [String?] {
        var ids: [String?] = []
        for place in places { ids.append(try place.blob.flatMap { blob throws(GitError) in try id(of: blob) }) }
        return ids
    }

    /// The id that a version states; each version is read once.
    private func id(of blob: ObjectID) throws(GitError) -> String? {
        if let id = known.ids[blob] { return id }
        let id = documentID(try repository.blob(blob))
        known.ids[blob] = .some(id)
        return id
    }
}
