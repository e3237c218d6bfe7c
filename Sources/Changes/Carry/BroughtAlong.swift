import Documents
import Ledger
import Text

/// The outstanding actions that minutes of a series bring along, and how each is joined to what was said before.
struct BroughtAlong {
    /// By due date, none twice.
    private(set) var actions: [TrackedAction] = []
    private let documents: [String: Document]
    private let series: String?

    /// - Parameters:
    ///   - path: that of the minutes; what they mention already is not brought.
    ///   - day: that of the meeting; what later minutes of the series say is not known then.
    ///   - joined: the actions with the days on which plans and the like changed: what these closed since is not brought.
    init(
        to path: String, on day: Day, _ series: String?, from all: [Document], today: Day,
        joined: [TrackedAction] = []
    ) {
        let known = all.filter { document in
            let isLater = document.date.map { $0 > day } ?? false
            return document.path == path || !(isLater && document.kind == .minutes && document.series == series)
        }
        documents = Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.series = series
        let closed = Set(
            joined.filter { tracked in
                !tracked.action.state.isOutstanding && tracked.document.kind != .minutes
                    && tracked.mentions.last?.date.map { $0 <= day } ?? false
            }.compactMap(\.action.joiningID))
        let missing = Ledger(documents: known, today: today).actions.filter { tracked in
            tracked.outstanding && !(tracked.action.joiningID.map(closed.contains) ?? false)
                && !tracked.mentions.contains { $0.path == path } && belongs(tracked)
        }
        actions = Self.withoutRepeated(missing, ActionIdentity(known))
    }

    /// What stood in earlier minutes in the same words, without an id, is joined by that of the latest mention.
    private static func withoutRepeated(_ actions: [TrackedAction], _ identity: ActionIdentity) -> [TrackedAction] {
        let keyed = actions.map { (tracked: $0, key: identity.key(of: $0), day: $0.mentions.last?.date) }
        var latest: [ActionIdentity.Key: Day] = [:]
        for case (_, let key?, let day?) in keyed { latest[key] = max(latest[key] ?? day, day) }
        return keyed.filter { item in
            guard let key = item.key, let day = item.day, let last = latest[key] else { return true }
            return day >= last
        }.map(\.tracked)
    }

    /// Whether it was minutes of the series that spoke of the action last, documents that live on aside.
    private func belongs(_ tracked: TrackedAction) -> Bool {
        let mentioning = tracked.mentions.compactMap { documents[$0.path] }
        if let minutes = mentioning.last(where: { $0.kind == .minutes }) { return minutes.series == series }
        return series != nil && mentioning.last(where: { $0.kind == .followUp })?.series == series
    }
}
