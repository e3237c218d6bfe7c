import Dispatch
import Git
import Glibc
import Synchronization

/// One repository opened once for each core, since a thread reads from one of its own.
struct RepositoryCopies {
    private let all: [Repository]

    /// Opening it takes as long as reading some hundred objects.
    private static let worthOpening = 500
    /// To read what a version of a document says takes as long as taking so many objects out of a pack.
    private static let objectsPerVersion = 10

    /// - Parameter count: how much there is to read, in objects or so.
    init(_ repository: Repository, forReading count: Int) {
        var all = [repository]
        let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        while all.count < min(cores, count / Self.worthOpening) {
            do throws(Repository.OpenFailure) {
                guard let copy = try Repository.discover(from: repository.workTree) else { break }
                all.append(copy)
            } catch {
                // Where it cannot be opened again, fewer threads read it.
                break
            }
        }
        self.all = all
        guard count >= Self.worthOpening else { return }
        let packs = OpenedPacks(of: repository)
        for copy in all {
            do throws(GitError) { try copy.readMany(from: packs) } catch {
                // Without it the same is read, as it is where little is.
                continue
            }
        }
    }

    /// - Parameter count: how many versions of documents there are to read and to understand.
    init(_ repository: Repository, forReadingVersions count: Int) {
        self.init(repository, forReading: count * Self.objectsPerVersion)
    }

    /// Makes a value of each number below a count, in their order, on all cores.
    ///
    /// - Throws: the first error, once all have ended.
    func map<Value: Sendable>(
        _ count: Int, stripe: Int = 1, _ value: @Sendable (Repository, Int) throws(GitError) -> Value
    ) throws(GitError) -> [Value] {
        let stripes = (count + stripe - 1) / stripe
        // Each thread has a repository of its own.
        nonisolated(unsafe) let copies = all
        let next = Atomic<Int>(0)
        let parts = Mutex<[(stripe: Int, values: Result<[Value], GitError>)]>([])
        DispatchQueue.concurrentPerform(iterations: max(1, min(all.count, stripes))) { thread in
            while true {
                let stripeNumber = next.add(1, ordering: .relaxed).oldValue
                guard stripeNumber < stripes else { return }
                let numbers = stripeNumber * stripe..<min((stripeNumber + 1) * stripe, count)
                let values = Result { () throws(GitError) in
                    var values: [Value] = []
                    values.reserveCapacity(numbers.count)
                    for number in numbers { values.append(try value(copies[thread], number)) }
                    return values
                }
                parts.withLock { $0.append((stripeNumber, values)) }
            }
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for part in parts.withLock({ $0 }).sorted(by: { $0.stripe < $1.stripe }) { values += try part.values.get() }
        return values
    }
}
