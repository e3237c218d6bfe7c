import Documents

/// What became of actions from one time to another, as two ledgers tell it.
///
/// Of several changes in between, only what came of them counts.
package struct LedgerChanges: Sendable {
    /// In the order of the later ledger; what vanished with its document comes last, in the order of the earlier one.
    package let changed: [Changed]

    /// An action, and what happened to it.
    package struct Changed: Hashable, Sendable {
        /// As it is now; of what vanished as it was last.
        package var action: TrackedAction
        /// Never empty.
        package var events: [ActionEvent]
    }

    /// Compares two ledgers.
    ///
    /// - Parameter moved: the paths that documents of the later one had in the earlier one, where they were others.
    package init(from old: Ledger, to new: Ledger, moved: [String: String] = [:]) {
        let links = Links(from: old, to: new, moved: moved)
        let alarms = Set(new.vanished.map { MentionPlace($0.action.action) })
        let missed = Set(old.vanished.compactMap { links.index(ofOld: MentionPlace($0.action.action)) })
        var changed: [Changed] = []
        for (index, tracked) in new.actions.enumerated() {
            let before = links.origins[index]
            // What an earlier meeting of the series raised is not new, though that meeting is.
            let known = before.map { old.actions[$0] } ?? new.earlierInSeries[index].map { new.actions[$0] }
            var events =
                known.map { Self.events(from: $0.action, to: tracked.action) }
                ?? ActionComparison.firstEvents(of: tracked.action, known: [])
            if alarms.contains(MentionPlace(tracked.action)), before.map({ !missed.contains($0) }) ?? true {
                events.append(ActionEvent(.vanished, tracked.action, from: tracked.action.text))
            }
            if !events.isEmpty { changed.append(Changed(action: tracked, events: events)) }
        }
        for (index, tracked) in old.actions.enumerated() where tracked.outstanding && !links.isPresent(index) {
            let gone = ActionEvent(.vanished, tracked.action, from: tracked.action.text)
            changed.append(Changed(action: tracked, events: [gone]))
        }
        self.changed = changed
    }

    /// What was left out of a text on the way to another document is no news.
    private static func events(from old: Action, to new: Action) -> [ActionEvent] {
        ActionComparison.events(from: old, to: new).filter { event in
            event.kind != .reworded || old.path == new.path
                || !LifeThread.areLeft(ActionPairing.words(new), of: ActionPairing.words(old))
        }
    }
}

/// Which action of an earlier ledger each action of a later one is.
private struct Links {
    /// By the later action's place.
    private(set) var origins: [Int?]
    private var present: Set<Int> = []
    private let olds: [MentionPlace: Int]

    init(from old: Ledger, to new: Ledger, moved: [String: String]) {
        olds = Self.places(old)
        let news = Self.places(new)
        origins = Array(repeating: nil, count: new.actions.count)
        let byID = Dictionary(
            old.actions.enumerated().compactMap { index, tracked in tracked.action.joiningID.map { ($0, index) } }
        ) { first, _ in first }
        for (index, tracked) in new.actions.enumerated() {
            if let origin = tracked.action.joiningID.flatMap({ byID[$0] }) { link(index, to: origin) }
        }
        let documents = Dictionary(old.documents.map { ($0.path, $0) }) { first, _ in first }
        for document in new.documents {
            guard let before = documents[moved[document.path] ?? document.path] else { continue }
            let pairing = ActionPairing.ofDocuments(old: before.actions, new: document.actions)
            for (place, pair) in pairing.olds.enumerated() {
                guard let pair, let index = news[MentionPlace(document.actions[place])],
                    let origin = olds[MentionPlace(before.actions[pair])]
                else { continue }
                link(index, to: origin)
            }
        }
        // Those of earlier meetings first, so that what they are from is known.
        for (index, earlier) in new.earlierInSeries.sorted(by: { Self.precedes(new, $0.key, $1.key) })
        where origins[index] == nil {
            if let origin = origins[earlier] { origins[index] = origin }
        }
    }

    /// Whether anything of the later ledger is that action.
    func isPresent(_ old: Int) -> Bool { present.contains(old) }

    /// The earlier action that was mentioned at a place.
    func index(ofOld place: MentionPlace) -> Int? { olds[place] }

    private mutating func link(_ index: Int, to origin: Int) {
        present.insert(origin)
        if origins[index] == nil { origins[index] = origin }
    }

    private static func places(_ ledger: Ledger) -> [MentionPlace: Int] {
        var places: [MentionPlace: Int] = [:]
        for (index, tracked) in ledger.actions.enumerated() {
            for mention in tracked.mentions { places[MentionPlace(mention)] = index }
        }
        return places
    }

    private static func precedes(_ ledger: Ledger, _ left: Int, _ right: Int) -> Bool {
        let days = [left, right].map { ledger.actions[$0].raised.date?.number ?? .min }
        return (days[0], left) < (days[1], right)
    }
}
