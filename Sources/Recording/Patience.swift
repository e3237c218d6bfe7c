import Glibc

/// How long to wait for others, and how the attempts are spread so that two that wait do not meet again and again.
package struct Patience: Sendable {
    /// The longest wait.
    package let limit: Duration

    /// Takes the longest wait.
    package init(_ limit: Duration = .seconds(10)) {
        self.limit = limit
    }

    /// Calls a closure until it answers with a value, or the time is up: then nil.
    func wait<Value, Failure: Error>(
        _ attempt: () throws(Failure) -> Value?
    ) throws(Failure) -> Value? {
        let clock = ContinuousClock()
        let end = clock.now + limit
        while true {
            if let value = try attempt() { return value }
            guard clock.now < end else { return nil }
            usleep(UInt32.random(in: 3_000...20_000))
        }
    }
}
