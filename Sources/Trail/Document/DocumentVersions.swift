import Git
import Workspace

/// Finds the commits that changed one document, through renames and merges.
struct DocumentVersions {
    let repository: Repository
    /// Reads the `id` out of a document's front matter.
    let documentID: ([UInt8]) -> String?
    /// Whether a document is looked for under the name it had before.
    let followsRenames: Bool
    /// What is known of commits and paths, for as long as the walk lasts.
    let past: Past
    private let known = Known()

    /// What has been read of versions, for as long as the walk lasts.
    private final class Known {
        /// The ids that versions state.
        var ids: [ObjectID: String?] = [:]
    }

    init(past: Past, documentID: @escaping ([UInt8]) -> String?, followsRenames: Bool = true) {
        (self.past, repository) = (past, past.repository)
        self.documentID = documentID
        self.followsRenames = followsRenames
    }

    /// A commit with the path the document has there, by their numbers, and what it holds; nil where it holds nothing.
    struct Place {
        var commit: Int
        let path: Int
        let blob: ObjectID?

        /// Whether the document is the very same at both.
        func holdsSame(as other: Place) -> Bool { blob == other.blob && path == other.path }
    }

    /// A commit that changed the document, and what it held before and after.
    struct Step {
        let place: Place
        let commit: Commit
        /// The parent, by its place among the commit's, that the document is compared with; 0 for a first commit.
        let parent: Int
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
        var steps: [Step] = []
        var listed: Set<Int> = []
        var queue = PlaceQueue()
        try queue.insert(try place(of: path, at: head), in: past)
        while let place = try queue.next(in: past) {
            let origins = try origins(of: place)
            if let step = try step(from: origins, to: place), listed.insert(place.commit).inserted {
                steps.append(step)
            }
            for origin in followsRenames ? origins : Self.simplified(origins, of: place) {
                try queue.insert(origin, in: past)
            }
        }
        return steps
    }

    /// The origin that a merge took the text of, alone; all of them where it has a text of its own.
    static func simplified(_ origins: [Place], of place: Place) -> [Place] {
        origins.first { $0.holdsSame(as: place) }.map { [$0] } ?? origins
    }

    /// A path as a commit holds it.
    func place(of path: String, at commit: ObjectID) throws(GitError) -> Place {
        let (commit, path) = (try past.number(of: commit), past.number(ofPath: path))
        return Place(commit: commit, path: path, blob: try past.file(at: path, in: commit))
    }

    /// A path as a commit that has been read is known to hold it.
    func place(of path: String, holding blob: ObjectID?, in commit: Commit) throws(GitError) -> Place {
        Place(commit: try past.number(of: commit), path: past.number(ofPath: path), blob: blob)
    }

    /// The path of a place.
    func path(of place: Place) -> String { past.path(place.path) }

    /// What the document was at each parent of a commit.
    func origins(of place: Place) throws(GitError) -> [Place] {
        let files = try past.files(at: place.path, before: place.commit, holding: place.blob)
        var origins: [Place] = []
        for (parent, old) in zip(try past.parents(of: place.commit), files) {
            if old != place.blob, let source = try source(of: place, taken: old, in: parent) {
                origins.append(source)
            } else {
                origins.append(Place(commit: parent, path: place.path, blob: old))
            }
        }
        return origins
    }

    /// What a commit did to the document; nil where one of its origins is the very same.
    private func step(from origins: [Place], to place: Place) throws(GitError) -> Step? {
        guard !origins.contains(where: { $0.holdsSame(as: place) }), place.blob != nil || !origins.isEmpty else {
            return nil
        }
        let parent = origins.firstIndex { $0.blob != nil } ?? 0
        let origin = origins.isEmpty ? nil : origins[parent]
        return Step(
            place: place, commit: try past.commit(place.commit), parent: parent, path: path(of: place),
            previousPath: origin.flatMap { $0.path == place.path ? nil : path(of: $0) },
            old: origin?.blob, new: place.blob)
    }
}

extension DocumentVersions {
    /// Where a commit moved a document from; nil where it was at its path before, or nowhere.
    ///
    /// - Parameter old: what the parent holds at the path.
    func source(of place: Place, taken old: ObjectID?, in parent: Int) throws(GitError) -> Place? {
        // Whoever changes one path alone moves nothing.
        guard followsRenames, let new = place.blob, !past.isAlone(place.commit, on: place.path) else { return nil }
        let path = path(of: place)
        let changes: (Bool) throws(GitError) -> [PathChange] = { detectingRenames throws(GitError) in
            try repository.changes(
                from: past.commit(parent).tree, to: past.commit(place.commit).tree, detectingRenames: detectingRenames)
        }
        if let old { return try displaced(path, new, by: old, in: parent, changes) }
        let deleted = try candidates(changes(false).filter { $0.change == .deleted }, in: parent)
        if let exact = deleted.first(where: { $0.blob == new }) { return exact }
        guard !deleted.isEmpty else { return nil }
        let id = try self.id(of: new)
        let ids = try self.ids(of: deleted)
        if let id, let same = ids.firstIndex(of: id) { return deleted[same] }
        guard
            case .renamed(let source)? = try changes(true).first(where: { $0.path.utf8.elementsEqual(path.utf8) })?
                .change,
            let index = deleted.firstIndex(where: { self.path(of: $0).utf8.elementsEqual(source.utf8) })
        else { return nil }
        // Two ids are two documents, however alike their texts are.
        return id != nil && ids[index] != nil ? nil : deleted[index]
    }

    /// Where a document was whose path another one had: documents that change places are told apart by their ids.
    private func displaced(
        _ path: String, _ new: ObjectID, by old: ObjectID, in parent: Int,
        _ changes: (Bool) throws(GitError) -> [PathChange]
    ) throws(GitError) -> Place? {
        guard let id = try id(of: new), try self.id(of: old) != id else { return nil }
        let others = try candidates(
            changes(false).filter { $0.old != nil && !$0.path.utf8.elementsEqual(path.utf8) }, in: parent)
        return try ids(of: others).firstIndex(of: id).map { others[$0] }
    }

    private func candidates(_ changes: [PathChange], in parent: Int) throws(GitError) -> [Place] {
        var found: [Place] = []
        for change in changes where change.oldMode?.isFile == true {
            let path = past.number(ofPath: change.path)
            // A name that is no UTF-8 is not the one that it is shown as.
            let isExact = !change.path.unicodeScalars.contains("\u{FFFD}")
            let blob = isExact ? change.old : try past.file(at: path, in: parent)
            if let blob { found.append(Place(commit: parent, path: path, blob: blob)) }
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
