import Text

/// How some commits of an index that follow each other by number are joined, without their ids.
///
/// In most of a past each commit stands on the one before it: only what is otherwise is written down.
struct CommitStretch {
    /// How many commits a stretch has at most.
    static let most = 512

    /// The number of the first one.
    let first: Int
    private(set) var count = 0
    /// The commits that do not stand on the one before them alone, ascending, each with its parents.
    private(set) var joints: [(commit: Int, parents: [Int])] = []
    /// The commits whose messages tell something, ascending.
    private(set) var tellers: [(commit: Int, tells: IndexedCommit.Tellings)] = []
    /// When each was recorded, in seconds since 1970-01-01T00:00:00Z.
    private(set) var times: [Int64] = []

    init(first: Int) { self.first = first }

    /// Takes the next commit in.
    mutating func append(_ commit: IndexedCommit) {
        let number = first + count
        if commit.parents != [number - 1] { joints.append((number, commit.parents)) }
        if !commit.tells.isEmpty { tellers.append((number, commit.tells)) }
        times.append(commit.committedAt)
        count += 1
    }

    /// The last joint at or before a commit.
    func joint(upTo commit: Int) -> (commit: Int, parents: [Int])? {
        var (low, high) = (0, joints.count)
        while low < high {
            let middle = (low + high) / 2
            if joints[middle].commit <= commit { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : joints[low - 1]
    }

    /// Writes it as the index keeps it.
    func packed() -> PackedWriter {
        var writer = PackedWriter()
        writer.write(count)
        writer.write(joints.count)
        for joint in joints {
            writer.write(joint.commit - first)
            writer.write(joint.parents.count)
            for parent in joint.parents { writer.write(joint.commit - parent) }
        }
        writer.write(tellers.count)
        for teller in tellers {
            writer.write(teller.commit - first)
            writer.write(Int(teller.tells.rawValue))
        }
        var last: Int64 = 0
        for time in times {
            writer.write(signed: time &- last)
            last = time
        }
        return writer
    }

    /// Reads it again; nil for what was written by no program of this format.
    init?(_ reader: inout PackedReader, first: Int) {
        self.first = first
        count = reader.count()
        for _ in 0..<reader.count() {
            let commit = first &+ reader.number()
            joints.append((commit, (0..<reader.count()).map { _ in commit &- reader.number() }))
        }
        for _ in 0..<reader.count() {
            let commit = first &+ reader.number()
            tellers.append((commit, IndexedCommit.Tellings(rawValue: UInt8(truncatingIfNeeded: reader.number()))))
        }
        times.reserveCapacity(count)
        var last: Int64 = 0
        for _ in 0..<count {
            last &+= reader.signedNumber()
            times.append(last)
        }
        guard 0 < count, count <= Self.most, first >= 0 else { return nil }
        let numbers = first..<first + count
        let isOrdered =
            tellers.allSatisfy { numbers.contains($0.commit) }
            && joints.allSatisfy { joint in
                numbers.contains(joint.commit) && joint.parents.allSatisfy { 0 <= $0 && $0 < joint.commit }
            }
        guard !reader.isBroken, reader.isAtEnd, isOrdered else { return nil }
    }
}
