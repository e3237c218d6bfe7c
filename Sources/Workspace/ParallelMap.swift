import Dispatch
import Synchronization

/// Makes a value of each number below a count, in their order, on as many threads as the machine has.
///
/// - Parameter stripe: how many numbers a thread takes at a time.
package func parallelMap<Value: Sendable>(
    _ count: Int, stripe: Int = 1, _ value: @Sendable (Int) -> Value
) -> [Value] {
    let stripes = (count + stripe - 1) / stripe
    let finished = Mutex([[Value]](repeating: [], count: stripes))
    DispatchQueue.concurrentPerform(iterations: stripes) { number in
        let values = (number * stripe..<min((number + 1) * stripe, count)).map(value)
        finished.withLock { $0[number] = values }
    }
    return finished.withLock { $0 }.flatMap(\.self)
}
