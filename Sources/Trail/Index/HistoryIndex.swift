import Cache
import Git
import Workspace

/// Which commits touched which paths, as it is kept beside git, and what has been recorded since.
///
/// Commits have numbers, parents lower ones than their children. Whoever asks may go on with any answer; whether it
/// can be relied on is told afterwards, by `isBroken`.
final class HistoryIndex {
    private let tables: HistoryTables
    /// How many commits the file holds.
    let storedCount: Int
    /// The commits that came since, under the numbers behind those.
    private var recent: [IndexedCommit] = []
    private var recentTouches: [WorkspacePath: [PathTouch]] = [:]
    private var recentStretches: [CommitStretch] = []

    private var stretches: [Int: CommitStretch] = [:]
    private var ids: [Int: [UInt8]] = [:]
    private var touches: [WorkspacePath: [PathTouch]] = [:]
    private var numbers: [ObjectID: Int]?

    /// Something in the file is not as it was written: nothing that was said is to be relied on.
    private(set) var isBroken = false

    /// Takes what a file holds; nil where it holds nothing yet, or not what was written.
    init?(_ database: consuming Database) {
        tables = HistoryTables(database)
        do throws(CacheError) {
            guard case .whole(var reader) = try tables.value(.state, 0) else { return nil }
            storedCount = reader.number()
            guard storedCount > 0, !reader.isBroken, reader.isAtEnd else { return nil }
        } catch {
            return nil
        }
    }

    /// How many commits it knows.
    var count: Int { storedCount + recent.count }

    /// Adds commits that the file does not hold, each with the next number.
    func add(_ commits: [IndexedCommit]) {
        for commit in commits {
            let number = count
            if recentStretches.last.map({ $0.count == CommitStretch.most }) ?? true {
                recentStretches.append(CommitStretch(first: number))
            }
            recentStretches[recentStretches.count - 1].append(commit)
            for (path, touch) in commit.touches(as: number) { recentTouches[path, default: []].append(touch) }
            recent.append(commit)
        }
    }

    /// Says that an answer was not in agreement with git.
    func distrust() { isBroken = true }
}

extension HistoryIndex {
    /// The number of a commit; nil for one that it does not know.
    func number(of id: ObjectID) -> Int? {
        if let index = recent.lastIndex(where: { $0.id == id }) { return storedCount + index }
        // Most often it is the last one that is asked for.
        if storedCount > 0, self.id(storedCount - 1) == id { return storedCount - 1 }
        return storedNumbers[id]
    }

    private var storedNumbers: [ObjectID: Int] {
        if let numbers { return numbers }
        var all: [ObjectID: Int] = [:]
        all.reserveCapacity(storedCount)
        for number in 0..<storedCount {
            guard let id = id(number) else { break }
            all[id] = number
        }
        numbers = all
        return all
    }

    /// The id of a commit; nil where the file is broken.
    func id(_ number: Int) -> ObjectID? {
        if number >= storedCount { return recent[number - storedCount].id }
        let first = number / CommitStretch.most * CommitStretch.most
        let bytes = ids[first] ?? read(.ids, first) { $0.raw($0.left) }.map(Array.init) ?? []
        ids[first] = bytes
        let offset = (number - first) * ObjectID.byteCount
        guard offset + ObjectID.byteCount <= bytes.count else {
            isBroken = true
            return nil
        }
        return ObjectID(bytes: bytes[offset..<offset + ObjectID.byteCount])
    }

    /// The parents of a commit.
    func parents(of number: Int) -> [Int] {
        let stretch = stretch(of: number)
        if let joint = stretch.joint(upTo: number), joint.commit == number { return joint.parents }
        if number == 0 { isBroken = true }
        return isBroken ? [] : [number - 1]
    }

    /// When a commit was recorded.
    func committedAt(_ number: Int) -> Int64 {
        let stretch = stretch(of: number)
        let offset = number - stretch.first
        return stretch.times.indices.contains(offset) ? stretch.times[offset] : 0
    }

    /// The first of a commit, the one before it and so on that has not just the one before it for a parent.
    ///
    /// - Parameter lowest: where to end if there is none before it.
    func joint(from number: Int, downTo lowest: Int) -> Int {
        var number = number
        while number > lowest {
            let stretch = stretch(of: number)
            if let joint = stretch.joint(upTo: number) { return max(joint.commit, lowest) }
            number = stretch.first - 1
        }
        return lowest
    }

    /// The commits that tell something of one of some kinds, ascending.
    func tellers(_ kinds: IndexedCommit.Tellings) -> [Int] {
        var found: [Int] = []
        var number = 0
        while number < count {
            let stretch = stretch(of: number)
            found += stretch.tellers.filter { !$0.tells.isDisjoint(with: kinds) }.map(\.commit)
            number = stretch.first + max(stretch.count, 1)
        }
        return found
    }

    /// What was done to a path, the lowest number first; nil where nothing is known of it.
    func touches(of path: WorkspacePath) -> [PathTouch]? {
        if let known = touches[path] { return known }
        let read = readTouches(of: path)
        touches[path] = read
        return read
    }

    private func readTouches(of path: WorkspacePath) -> [PathTouch]? {
        var touches: [PathTouch] = []
        do throws(CacheError) {
            var isContinued = false
            for value in try tables.touches(of: path) {
                guard case .whole(var reader) = value, let part = PathTouch.Part(&reader),
                    touches.isEmpty || isContinued, touches.last?.commit ?? -1 < part.touches.first?.commit ?? -1,
                    part.touches.last.map({ $0.commit < storedCount }) ?? false
                else {
                    isBroken = true
                    return nil
                }
                touches += part.touches
                isContinued = part.isContinued
            }
            if isContinued { isBroken = true }
        } catch {
            isBroken = true
        }
        touches += recentTouches[path] ?? []
        return touches.isEmpty || isBroken ? nil : touches
    }

    /// The paths that differ between a commit and one of its parents, in git's order.
    func paths(changedBy number: Int, since parent: Int) -> [String] {
        if number >= storedCount { return recent[number - storedCount].changes[parent].map(\.path) }
        let changed = read(.paths, number) { ChangedPaths(&$0) }.flatMap(\.self)
        guard let changed, changed.lists.indices.contains(parent) else {
            isBroken = true
            return []
        }
        return changed.lists[parent]
    }

    private func stretch(of number: Int) -> CommitStretch {
        if number >= storedCount {
            return recentStretches[(number - storedCount) / CommitStretch.most]
        }
        let first = number / CommitStretch.most * CommitStretch.most
        if let known = stretches[first] { return known }
        let read = read(.commits, first) { CommitStretch(&$0, first: first) }.flatMap(\.self)
        if read == nil || read?.count != min(CommitStretch.most, storedCount - first) { isBroken = true }
        // The walk must end, whatever the file says.
        let stretch = read ?? CommitStretch(first: first)
        stretches[first] = stretch
        return stretch
    }

    /// Takes a value that must be there.
    private func read<Value>(
        _ table: HistoryTables.Numbered, _ key: Int, _ body: (inout PackedReader) -> Value
    ) -> Value? {
        do throws(CacheError) {
            guard case .whole(var reader) = try tables.value(table, key) else {
                isBroken = true
                return nil
            }
            return body(&reader)
        } catch {
            isBroken = true
            return nil
        }
    }
}
