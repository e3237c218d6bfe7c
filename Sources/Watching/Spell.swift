/// A spell of work: from the first save until nothing has been saved for a while.
///
/// A value that is told times, each as the duration since one fixed moment.
package struct Spell: Hashable, Sendable {
    private let pause: Duration
    /// When it is over; nil while nobody is working.
    package private(set) var deadline: Duration?

    /// - Parameter pause: how long nothing must be saved for the spell to be over.
    package init(pause: Duration) { self.pause = pause }

    /// Something was saved: the spell begins or goes on.
    package mutating func save(at now: Duration) { deadline = now + pause }

    /// Its end could not be recorded: it is over again at another time.
    package mutating func postpone(until time: Duration) { deadline = time }

    /// All of it is recorded.
    package mutating func end() { deadline = nil }

    /// Whether it is time to record.
    package func isOver(at now: Duration) -> Bool { deadline.map { $0 <= now } ?? false }
}
