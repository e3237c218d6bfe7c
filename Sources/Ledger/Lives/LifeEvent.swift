package import Documents
import Text

/// Something that happened in the life of an action, and where and on which occasion.
package struct LifeEvent: Hashable, Sendable {
    /// What happened, and the action as it stood then.
    package var event: ActionEvent
    /// On which occasion, counted as whoever reads the versions counts them.
    package var occasion: Int
    /// What was given as the reason.
    package var reason: String?
    /// What was typed and typed over while a document was a draft: told, and not counted.
    package var isDrafting = false
    /// Taken back, or the taking back: told, and not counted.
    package var isNeverMeant = false

    /// Whether it counts as something that happened between meetings or approvals.
    package var counts: Bool { !isDrafting && !isNeverMeant }

    /// The document that tells it.
    package var path: String { event.action.path }

    /// The line it stands in, 1-based; of what vanished the one it stood in.
    package var line: Int { event.action.start.line }
}

/// One action from when it was raised, whatever documents it stood in.
package struct LifeLine: Hashable, Sendable {
    /// As it was said last; what one mention leaves out is taken from those before.
    package internal(set) var action: Action
    /// In the order they happened.
    package internal(set) var events: [LifeEvent]
    /// The documents that still mention it.
    package internal(set) var paths: Set<String>

    /// How often its due date was moved to a later day, between meetings or approvals.
    package var postponements: Int { events.count { $0.event.kind == .postponed && $0.counts } }

    /// By how many days in all, where both days are known.
    package var postponedDays: Int {
        events.filter { $0.event.kind == .postponed && $0.counts }.reduce(0) { $0 + ($1.event.days ?? 0) }
    }
}
