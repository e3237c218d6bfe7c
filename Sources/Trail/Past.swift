package import Git
import Workspace

/// The commits that led to others, by numbers: as an index knows them, or as they are met in git.
package final class Past {
    let repository: Repository
    /// Knows every commit that is asked for; nil where each is read.
    let index: HistoryIndex?
    /// What has been read already.
    let ancestry: Ancestry?

    private var met: [ObjectID] = []
    private var numbers: [ObjectID: Int] = [:]
    private var commits: [Int: Commit] = [:]

    private var paths: [PathPast] = []
    private var pathNumbers: [WorkspacePath: Int] = [:]

    /// What is known of a path.
    private struct PathPast {
        let text: String
        /// What was done to it, by an index; nil where each commit must be looked at.
        let touches: [PathTouch]?
        /// The commits that must be looked at.
        let stops: [Int]?
        var lookup: PathLookup
    }

    /// A past in which each commit is read as it is met, unless it has been read already.
    package init(_ repository: Repository, ancestry: Ancestry? = nil) {
        (self.repository, self.ancestry, index) = (repository, ancestry, nil)
    }

    /// A past of which much is known.
    init(_ repository: Repository, index: HistoryIndex) {
        (self.repository, self.index, ancestry) = (repository, index, nil)
    }
}

extension Past {
    /// The number of a commit.
    func number(of id: ObjectID) throws(GitError) -> Int {
        if let index {
            guard let number = index.number(of: id) else { throw Self.unknown("\(id)") }
            return number
        }
        if let known = numbers[id] { return known }
        met.append(id)
        numbers[id] = met.count - 1
        return met.count - 1
    }

    /// The same; nil for one that an index does not know, which led to none that it does.
    func numberIfKnown(of id: ObjectID) throws(GitError) -> Int? {
        if let index { return index.number(of: id) }
        return try number(of: id)
    }

    /// The number of a commit that has been read.
    func number(of commit: Commit) throws(GitError) -> Int {
        let number = try number(of: commit.id)
        commits[number] = commit
        return number
    }

    /// Reads a commit, once.
    func commit(_ number: Int) throws(GitError) -> Commit {
        if let known = commits[number] { return known }
        let id = index.map { $0.id(number) } ?? met[number]
        guard let id else { throw Self.unknown("commit \(number)") }
        let read: Commit
        if let known = ancestry?[id] { read = known } else { read = try repository.commit(id) }
        commits[number] = read
        return read
    }

    /// Ends an answer that could not be relied on.
    private static func unknown(_ what: String) -> GitError {
        GitError(.notFound, function: "HistoryIndex", message: "\(what) is not known")
    }

    /// The numbers of a commit's parents.
    func parents(of number: Int) throws(GitError) -> [Int] {
        if let index { return index.parents(of: number) }
        var parents: [Int] = []
        for id in try commit(number).parents { parents.append(try self.number(of: id)) }
        return parents
    }

    /// When a commit was recorded.
    func committedAt(_ number: Int) throws(GitError) -> Int64 {
        if let index { return index.committedAt(number) }
        return try commit(number).committedAt
    }
}

extension Past {
    /// The number of a path.
    func number(ofPath path: String) -> Int {
        if let known = pathNumbers[WorkspacePath(path)] { return known }
        let touches = index?.touches(of: WorkspacePath(path))
        let lookup = ancestry?.lookup(of: path, in: repository) ?? PathLookup(path)
        paths.append(PathPast(text: path, touches: touches, stops: touches?.map(\.commit), lookup: lookup))
        pathNumbers[WorkspacePath(path)] = paths.count - 1
        return paths.count - 1
    }

    /// A path that nothing has, which is touched by some commits of an index, ascending.
    func number(ofStops stops: [Int]) -> Int {
        paths.append(PathPast(text: "", touches: nil, stops: stops, lookup: PathLookup("")))
        return paths.count - 1
    }

    /// A path by its number.
    func path(_ number: Int) -> String { paths[number].text }

    /// The file that a commit holds at a path, by its tree.
    func file(at path: Int, in commit: Int) throws(GitError) -> ObjectID? {
        try paths[path].lookup.file(in: self.commit(commit).tree, of: repository)
    }

    /// What each parent of a commit holds at a path at which the commit holds a file, or none.
    func files(at path: Int, before commit: Int, holding blob: ObjectID?) throws(GitError) -> [ObjectID?] {
        let parents = try parents(of: commit)
        if let index, paths[path].touches != nil {
            guard let touch = touch(of: path, by: commit) else { return parents.map { _ in blob } }
            if touch.new != blob || touch.old.count != parents.count { index.distrust() }
            return touch.old.map { side in
                if case .other(let id) = side { id } else { blob }
            }
        }
        var files: [ObjectID?] = []
        let tree = try self.commit(commit).tree
        for parent in parents {
            files.append(try self.commit(parent).tree == tree ? blob : file(at: path, in: parent))
        }
        return files
    }

    /// The paths that a commit changed, compared with one of its parents, in git's order.
    ///
    /// - Parameters:
    ///   - path: one of them.
    ///   - parent: the place of the parent among the commit's.
    func paths(changedBy commit: Int, like path: Int, since parent: Int) throws(GitError) -> [String] {
        if let index {
            return isAlone(commit, on: path) ? [self.path(path)] : index.paths(changedBy: commit, since: parent)
        }
        let parents = try parents(of: commit)
        let before = try parents.isEmpty ? nil : self.commit(parents[parent]).tree
        return try repository.changes(from: before, to: self.commit(commit).tree).map(\.path)
    }

    /// Whether an index knows that a commit changed this path and no other.
    func isAlone(_ commit: Int, on path: Int) -> Bool { touch(of: path, by: commit)?.isAlone ?? false }

    private func touch(of path: Int, by commit: Int) -> PathTouch? {
        guard let touches = paths[path].touches, let stops = paths[path].stops else { return nil }
        let place = Self.place(of: commit, in: stops)
        return place > 0 && stops[place - 1] == commit ? touches[place - 1] : nil
    }

    /// How many of some ascending numbers are not above one.
    private static func place(of number: Int, in stops: [Int]) -> Int {
        var (low, high) = (0, stops.count)
        while low < high {
            let middle = (low + high) / 2
            if stops[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Past {
    /// The first commit, of one and those on which alone each stands, that must be looked at for a path.
    func stop(from commit: Int, on path: Int, until target: Int?) -> Int {
        guard let index, let stops = paths[path].stops else { return commit }
        let place = Self.place(of: commit, in: stops)
        return index.joint(from: commit, downTo: max(place > 0 ? stops[place - 1] : 0, target ?? 0))
    }

    /// Whether an index knows of no commit up to one that touches a path.
    func isUntouched(_ path: Int, upTo commit: Int) -> Bool {
        paths[path].stops.map { Self.place(of: commit, in: $0) == 0 } ?? false
    }

    /// The one parent of a commit that need not be looked at for a path; nil for one that must.
    func passed(_ commit: Int, on path: Int, until target: Int?) -> Int? {
        guard let index, let stops = paths[path].stops, commit != target else { return nil }
        let place = Self.place(of: commit, in: stops)
        guard place == 0 || stops[place - 1] != commit else { return nil }
        let parents = index.parents(of: commit)
        return parents.count == 1 ? parents[0] : nil
    }
}
