import Dispatch
import Glibc
import Synchronization

/// Makes values of one batch after another on other threads, while the next batch is got ready.
package final class BatchMap<Value: Sendable>: Sendable {
    private let made = Mutex<[Int: [Value]]>([:])
    private let group = DispatchGroup()
    /// For as many batches as the machine has cores: no more are held at a time.
    private let room = DispatchSemaphore(value: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    private let count = Atomic<Int>(0)

    package init() {}

    /// Begins the next batch, as soon as there is room for it.
    package func add(_ values: @escaping @Sendable () -> [Value]) {
        let number = count.add(1, ordering: .relaxed).oldValue
        room.wait()
        DispatchQueue.global().async(group: group) {
            let values = values()
            self.made.withLock { $0[number] = values }
            self.room.signal()
        }
    }

    /// Waits for all batches; their values in the order in which they were begun.
    package func all() -> [Value] {
        group.wait()
        return made.withLock { made in made.sorted { $0.key < $1.key }.flatMap(\.value) }
    }
}
