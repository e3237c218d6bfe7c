import Synchronization

/// Holds large values until the process ends: the system takes back all memory at once, value by value takes far longer.
private let held = Mutex<[any Sendable]>([])

/// Keeps a value that nothing is done with any more from being taken apart before the process ends.
func holdUntilExit(_ value: some Sendable) { held.withLock { $0.append(value) } }
