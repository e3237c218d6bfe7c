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
    /// What was written below the action on the occasion, which often tells why.
    package var note: String?
    /// The words of the action's own line that were not there before.
    package var wording: String?
    /// Carried by the same words, not by an id.
    package var isByWords = false
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
    package var events: [LifeEvent]
    /// The documents that still mention it.
    package internal(set) var paths: Set<String>
    /// The day of the document that had it first, or on which it was added to one that lives on.
    package internal(set) var raised: Day?
    /// The minutes that speak of it.
    package internal(set) var meetings: Set<String> = []
    /// Whether it was at a meeting that it was raised.
    package internal(set) var beganAtMeeting = false
    /// Others that may be the same action in other words.
    package internal(set) var kin: [LifeKin] = []

    /// How often its due date was moved to a later day, between meetings or approvals.
    package var postponements: Int { events.count { $0.event.kind == .postponed && $0.counts } }

    /// By how many days in all, where both days are known.
    package var postponedDays: Int {
        events.filter { $0.event.kind == .postponed && $0.counts }.reduce(0) { $0 + ($1.event.days ?? 0) }
    }

    /// Through how many meetings it was carried, that which raised it aside.
    package var carried: Int { meetings.count - (beganAtMeeting && !meetings.isEmpty ? 1 : 0) }
}

extension LifeLine {
    /// The life of an action that one document has said once, and nothing else.
    package init(of action: Action, saidOnceIn document: Document, on occasion: Occasion) {
        let place = LifeThread.Place(path: document.path, period: 0, meeting: Meeting(document))
        self = LifeThread(raising: action, at: place, on: occasion, day: document.date ?? occasion.day).line
    }
}

/// Another life line that may be of the same action: offered, never joined.
package struct LifeKin: Hashable, Sendable {
    /// As it was said last.
    package var action: Action
    /// How alike the two are, 0 to 1.
    package var score: Double
    /// Whether the other one was there first.
    package var isEarlier: Bool
}
