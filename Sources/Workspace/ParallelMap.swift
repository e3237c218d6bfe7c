import Dispatch

/// Makes a value of each number below a count, in their order, on as many threads as the machine has.
///
/// - Parameter stripe: how many numbers a thread takes at a time.
package func parallelMap<Value: Sendable>(
    _ count: Int, stripe: Int = 1, _ value: @Sendable (Int) -> Value
) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, initializedCount in
        // Each thread fills places of its own, and all have been filled when they are done.
        nonisolated(unsafe) let places = buffer
        DispatchQueue.concurrentPerform(iterations: (count + stripe - 1) / stripe) { number in
            for index in number * stripe..<min((number + 1) * stripe, count) {
                places.initializeElement(at: index, to: value(index))
            }
        }
        initializedCount = count
    }
}

extension Array where Element: Sendable {
    /// The array cut into slices of so many elements, the last one shorter: work for a thread each.
    package func stripes(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
