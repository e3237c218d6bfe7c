import Cache
import Git
import Text
import Workspace

/// Writes commits into the file of a history index.
struct HistoryWriter: ~Copyable {
    private let tables: HistoryTables

    init(_ tables: consuming HistoryTables) { self.tables = tables }

    /// Writes all of some commits, a batch at a time, or none.
    ///
    /// - Parameters:
    ///   - start: how many commits the file must hold already; another process may have added to it.
    ///   - commits: the commits of a range; nil where they cannot be read.
    borrowing func write(
        _ count: Int, behind start: Int, batch: Int, _ commits: (Range<Int>) -> [IndexedCommit]?
    ) throws(CacheError) {
        try tables.transaction { () throws(CacheError) in
            guard try storedCount() == start else { throw Self.overtaken }
            for first in stride(from: 0, to: count, by: batch) {
                guard let next = commits(first..<min(first + batch, count)) else { throw Self.overtaken }
                try write(next, behind: start + first)
            }
            var state = PackedWriter()
            state.write(start + count)
            try tables.writing(to: .state).write(state, to: .state, 0)
        }
    }

    /// Another process has written meanwhile, or git lacks what is to be written.
    private static let overtaken = CacheError(.busy, function: "HistoryWriter")
    /// What is there is not what was written.
    private static let damaged = CacheError(.corrupt, function: "HistoryWriter")

    private borrowing func storedCount() throws(CacheError) -> Int {
        switch try tables.value(.state, 0) {
        case .none: return 0
        case .damaged: throw Self.damaged
        case .whole(var reader): return reader.number()
        }
    }

    private borrowing func write(_ commits: [IndexedCommit], behind start: Int) throws(CacheError) {
        try writeStretches(commits, start)
        let paths = try tables.writing(to: .paths)
        var touches: [WorkspacePath: [PathTouch]] = [:]
        for (offset, commit) in commits.enumerated() {
            let number = start + offset
            if !commit.changesOnePath, commit.changes.contains(where: { !$0.isEmpty }) {
                try paths.write(ChangedPaths(commit).packed(), to: .paths, number)
            }
            for (path, touch) in commit.touches(as: number) { touches[path, default: []].append(touch) }
        }
        let writing = try tables.writingTouches()
        for (path, touches) in touches.sorted(by: { $0.key < $1.key }) {
            try write(touches, of: path, by: writing, isFirst: start == 0)
        }
    }

    /// Fills up the last stretch, and adds further ones.
    private borrowing func writeStretches(_ commits: [IndexedCommit], _ start: Int) throws(CacheError) {
        let joined = try tables.writing(to: .commits)
        let ids = try tables.writing(to: .ids)
        var first = start / CommitStretch.most * CommitStretch.most
        var stretch = CommitStretch(first: first)
        var packedIDs = PackedWriter()
        if first < start {
            guard case .whole(var reader) = try tables.value(.commits, first),
                let known = CommitStretch(&reader, first: first), known.count == start - first,
                case .whole(var idReader) = try tables.value(.ids, first),
                idReader.left == known.count * ObjectID.byteCount
            else { throw Self.damaged }
            stretch = known
            packedIDs.write(raw: idReader.raw(idReader.left))
        }
        for (offset, commit) in commits.enumerated() {
            stretch.append(commit)
            packedIDs.write(raw: commit.id.bytes)
            guard stretch.count == CommitStretch.most || offset == commits.count - 1 else { continue }
            try joined.write(stretch.packed(), to: .commits, first)
            try ids.write(packedIDs, to: .ids, first)
            first += CommitStretch.most
            (stretch, packedIDs) = (CommitStretch(first: first), PackedWriter())
        }
    }

    /// Adds to what was done to a path.
    private borrowing func write(
        _ touches: [PathTouch], of path: WorkspacePath, by writing: borrowing HistoryTables.Writing, isFirst: Bool
    ) throws(CacheError) {
        let known = isFirst ? [] : try tables.touches(of: path)
        var all: [PathTouch] = []
        var number = max(known.count - 1, 0)
        if let last = known.last {
            guard case .whole(var reader) = last, let part = PathTouch.Part(&reader), !part.isContinued else {
                throw Self.damaged
            }
            all = part.touches
        }
        all += touches
        for start in stride(from: 0, to: all.count, by: PathTouch.mostInPart) {
            let end = min(start + PathTouch.mostInPart, all.count)
            let part = PathTouch.Part(touches: Array(all[start..<end]), isContinued: end < all.count)
            try writing.write(part, of: path, number: number)
            number += 1
        }
    }
}
