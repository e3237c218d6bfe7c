import Cache
import Git
import Text
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
    private var searches = 0

    /// Nothing that was said is to be relied on: the file is damaged, or could not be read.
    private(set) var isBroken = false
    /// Something in the file is not as it was written.
    private(set) var isDamaged = false

    /// Takes what a file holds, as it is now, whatever others add to it; a file that is damaged is emptied.
    ///
    /// - Returns: nil where it holds nothing, or cannot be read.
    init?(_ file: CacheFile) {
        guard let database = file.forReading() else { return nil }
        tables = HistoryTables(database)
        do throws(CacheError) {
            try tables.beginReading()
            switch try tables.value(.state, 0) {
            case .none: return nil
            case .damaged: throw CacheError(.corrupt, function: "HistoryIndex")
            case .whole(var reader):
                storedCount = reader.number()
                guard storedCount > 0, !reader.isBroken, reader.isAtEnd else {
                    throw CacheError(.corrupt, function: "HistoryIndex")
                }
            }
        } catch {
            if error.isOfFile { file.discard() }
            return nil
        }
    }

    /// Lets others write; what has not been read yet may be another past's then.
    func release() { tables.endReading() }

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

    /// Says that what the file holds is not in agreement with itself or with git.
    func distrust() { (isBroken, isDamaged) = (true, true) }

    private func fail(_ error: CacheError) {
        isBroken = true
        if error.isOfFile { isDamaged = true }
    }
}

extension HistoryIndex {
    /// The number of a commit; nil for one that it does not know.
    func number(of id: ObjectID) -> Int? {
        if let index = recent.lastIndex(where: { $0.id == id }) { return storedCount + index }
        // Most often it is the last one that is asked for.
        if self.id(storedCount - 1) == id { return storedCount - 1 }
        searches += 1
        return searches > Self.fewSearches ? storedNumbers[id] : storedNumber(of: id)
    }

    /// So many ids are found sooner by looking at each.
    private static let fewSearches = 8

    private func storedNumber(of id: ObjectID) -> Int? {
        let wanted = id.bytes
        for first in stride(from: 0, to: storedCount, by: CommitStretch.most).reversed() {
            let bytes = ids(from: first)
            for offset in stride(from: 0, to: bytes.count, by: ObjectID.byteCount)
            where bytes[offset] == wanted[0] && bytes[offset...].starts(with: wanted) {
                return first + offset / ObjectID.byteCount
            }
        }
        return nil
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
        let bytes = ids(from: first)
        let offset = (number - first) * ObjectID.byteCount
        guard offset + ObjectID.byteCount <= bytes.count else {
            distrust()
            return nil
        }
        return ObjectID(bytes: bytes[offset..<offset + ObjectID.byteCount])
    }

    /// The ids of a stretch of commits, behind each other.
    private func ids(from first: Int) -> [UInt8] {
        if let known = ids[first] { return known }
        let read = read(.ids, first) { $0.raw($0.left) }.map(Array.init) ?? []
        ids[first] = read
        return read
    }

    /// The parents of a commit.
    func parents(of number: Int) -> [Int] {
        let stretch = stretch(of: number)
        if let joint = stretch.joint(upTo: number), joint.commit == number { return joint.parents }
        if number == 0 { distrust() }
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
            // One that is damaged holds none.
            guard stretch.count > 0 else { break }
            number = stretch.first + stretch.count
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
                    distrust()
                    return nil
                }
                touches += part.touches
                isContinued = part.isContinued
            }
            if isContinued { distrust() }
        } catch {
            fail(error)
        }
        touches += recentTouches[path] ?? []
        return touches.isEmpty || isBroken ? nil : touches
    }

    /// The paths that differ between a commit and one of its parents, in git's order.
    func paths(changedBy number: Int, since parent: Int) -> [String] {
        if number >= storedCount { return recent[number - storedCount].changes[parent].map(\.path) }
        let changed = read(.paths, number) { ChangedPaths(&$0) }.flatMap(\.self)
        guard let changed, changed.lists.indices.contains(parent) else {
            distrust()
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
        if read == nil || read?.count != min(CommitStretch.most, storedCount - first) { distrust() }
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
                distrust()
                return nil
            }
            return body(&reader)
        } catch {
            fail(error)
            return nil
        }
    }
}
