import Dispatch
import Glibc
import Synchronization

/// Every object of a repository looked at once, on all cores: what is damaged, and the commits and tags that are whole.
package struct ObjectScan: Sendable {
    /// Those that are whole.
    package private(set) var commits: [ObjectID: RecordedCommit] = [:]
    /// The bytes of annotated tags that are whole.
    package private(set) var tags: [ObjectID: [UInt8]] = [:]
    /// What is wrong with objects, whether or not anything reachable names them.
    package private(set) var faults: [ObjectID: ObjectFault] = [:]
    /// What trees hold under watched names.
    package private(set) var watched: [ObjectID: [String: TreeEntry]] = [:]
    /// How many objects there are, each counted once.
    package let count: Int

    /// A commit with the bytes that a signature is made of.
    package struct RecordedCommit: Sendable {
        package let commit: Commit
        package let bytes: [UInt8]
    }

    /// Looks at everything that is stored.
    ///
    /// - Parameter names: file and folder names of which it is noted what each tree holds under them.
    package init(_ store: ObjectStore, watching names: [String] = []) throws(GitError) {
        count = store.count
        try Library.start()
        let jobs = ScanJob.all(of: store)
        var made: [ScanWorker] = []
        for _ in 0..<max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), jobs.count)) {
            made.append(try ScanWorker(store, watching: names))
        }
        // Each thread has a worker of its own, and all are done when they are read.
        nonisolated(unsafe) let workers = made
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: unsafe workers.count) { number in
            while true {
                let job = next.add(1, ordering: .relaxed).oldValue
                guard job < jobs.count else { return }
                unsafe workers[number].run(jobs[job])
            }
        }
        for worker in unsafe workers { add(worker) }
        addMisnamed(made, store)
    }

    private mutating func add(_ worker: ScanWorker) {
        commits.merge(worker.commits) { first, _ in first }
        tags.merge(worker.tags) { first, _ in first }
        watched.merge(worker.watched) { first, _ in first }
        faults.merge(worker.faults) { first, _ in first }
        for id in worker.missing { faults[id] = .missing }
    }

    /// Objects that are named as of another type than they are.
    private mutating func addMisnamed(_ workers: [ScanWorker], _ store: ObjectStore) {
        for number in 0..<store.count {
            var (type, named) = (UInt8(0), UInt8(0))
            for worker in workers {
                type |= worker.types[number]
                named |= worker.named[number]
            }
            guard type != 0, named & ~type != 0 else { continue }
            faults[store.table.ids[number]] = .misnamed
        }
    }
}

/// A piece of a scan: some of the loose objects, or of a pack's objects with all that is made of them.
enum ScanJob: Sendable {
    case loose(Range<Int>)
    case pack(PackFamilies, Range<Int>)
    case unreachable(PackFamilies)

    private static let looseCount = 64
    private static let packCount = 16

    static func all(of store: ObjectStore) -> [ScanJob] {
        var jobs: [ScanJob] = []
        for pack in store.packs {
            let families = PackFamilies(of: pack)
            jobs += ranges(families.roots.count, packCount).map { .pack(families, $0) }
            jobs.append(.unreachable(families))
        }
        return jobs + ranges(store.loose.count, looseCount).map { .loose($0) }
    }

    private static func ranges(_ count: Int, _ size: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }
}

/// Which objects of a pack are made of which.
final class PackFamilies: Sendable {
    let pack: PackFile
    /// Objects that are stored whole, by their place in the pack.
    let roots: [Int]
    /// Objects whose entry makes no sense, or that are made of themselves.
    let lost: [Int]
    /// By number; nil where the entry makes no sense.
    let entries: [PackFile.Entry?]
    /// The deltas of object `n` are `children[starts[n]..<starts[n + 1]]`.
    private let starts: [Int32]
    private let children: [Int32]

    init(of pack: PackFile) {
        self.pack = pack
        let entries = (0..<pack.index.ids.count).map { pack.entry($0) }
        var counts = [Int32](repeating: 0, count: entries.count + 1)
        for case .delta(let base)? in entries.lazy.map({ $0?.form }) { counts[base + 1] += 1 }
        for number in counts.indices.dropFirst() { counts[number] += counts[number - 1] }
        starts = counts
        var children = [Int32](repeating: 0, count: Int(counts.last ?? 0))
        var next = counts
        for number in pack.numbers {
            guard case .delta(let base)? = entries[Int(number)]?.form else { continue }
            children[Int(next[base])] = number
            next[base] += 1
        }
        self.children = children
        roots = pack.numbers.map { Int($0) }.filter { number in
            if case .whole? = entries[number]?.form { true } else { false }
        }
        var isReached = [Bool](repeating: false, count: entries.count)
        var pending = roots
        while let number = pending.popLast() {
            isReached[number] = true
            pending += children[Int(counts[number])..<Int(counts[number + 1])].map { Int($0) }
        }
        lost = isReached.indices.filter { !isReached[$0] }
        self.entries = entries
    }

    func children(of number: Int) -> ArraySlice<Int32> { children[Int(starts[number])..<Int(starts[number + 1])] }
}
