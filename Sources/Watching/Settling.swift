package import Workspace

/// Tells when files that are being saved have come to rest, so that nothing half-written is taken for a text.
///
/// A value that is told events and times, each as the duration since one fixed moment.
package struct Settling: Sendable {
    private let pace: Pace
    /// When each file that was touched is at rest.
    private var rests: [WorkspacePath: Duration] = [:]
    /// When it is time to look at all files, whichever were touched.
    private var looksAgain: Duration?

    /// How long without an event a file is taken to be at rest.
    package struct Pace: Hashable, Sendable {
        /// After it was closed, renamed or removed: editors do several of these in a row.
        package var closed: Duration
        /// After it was written and not closed.
        package var open: Duration
        /// How long files at rest wait for others, so that what is saved or renamed together is seen together.
        package var companions = Duration.seconds(3)

        /// Where the kernel reports every write and every closing.
        package static let told = Pace(closed: .milliseconds(300), open: .seconds(10))
        /// Where only a look at the files shows what has changed.
        package static let polled = Pace(closed: .seconds(3), open: .seconds(3))
    }

    /// Everything is at rest until events are noted.
    package init(_ pace: Pace) { self.pace = pace }

    /// Takes an event into account; those of the repository are none of its business.
    package mutating func note(_ event: FileEvent, at now: Duration) {
        switch event {
        case .writing(let path): rests[path] = now + pace.open
        case .written(let path): rests[path] = now + pace.closed
        case .anything: lookAgain(at: now + pace.closed)
        case .repository, .gone: break
        }
    }

    /// Asks for a look at all files at a time, or earlier if that was asked for already.
    package mutating func lookAgain(at time: Duration) {
        looksAgain = min(looksAgain ?? time, time)
    }

    /// Whether a file is being saved.
    package func isRestless(_ path: WorkspacePath, at now: Duration) -> Bool {
        rests[path].map { $0 > now } ?? false
    }

    /// When the last file is at rest; nil where all are.
    package var allAtRest: Duration? { rests.values.max() }

    /// When `take` will next answer true, if nothing happens before.
    package var deadline: Duration? {
        let together = rests.values.min().flatMap { first in
            rests.values.max().map { min($0, first + pace.companions) }
        }
        return [together, looksAgain].compactMap { $0 }.min()
    }

    /// Whether there is something to look at that is at rest; it is said once.
    package mutating func take(at now: Duration) -> Bool {
        guard let deadline, deadline <= now else { return false }
        rests = rests.filter { $0.value > now }
        if let time = looksAgain, time <= now { looksAgain = nil }
        return true
    }
}
