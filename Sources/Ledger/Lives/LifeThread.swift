import Documents

/// A life line while it is being read.
struct LifeThread: Sendable {
    private(set) var line: LifeLine
    /// Where the last event of each kind of change stands that further typing may still replace.
    private var open: [Aspect: Open] = [:]
    /// Where the action was raised, whose words are not final before the period ends.
    private let birth: Place

    /// What of an action may change.
    fileprivate enum Aspect: Hashable { case state, owners, due, text }

    /// A document between two meetings or approvals.
    struct Place: Hashable {
        let path: String
        let period: Int
    }

    private struct Open {
        let index: Int
        let place: Place
    }

    /// An action that was not there before.
    init(raising action: Action, at place: Place, on occasion: Occasion) {
        birth = place
        line = LifeLine(action: action, events: [], paths: [place.path])
        append(ActionComparison.firstEvents(of: action, known: []), occasion)
    }

    /// An action that was there before anything is known of it.
    init(knowing action: Action, at place: Place) {
        birth = place
        line = LifeLine(action: action, events: [], paths: [place.path])
    }

    /// Takes what became of a mention from one version of its document to the next.
    mutating func change(from old: Action, to new: Action, at place: Place, on occasion: Occasion) {
        // What another document has said already is no news here.
        let own = Set(ActionComparison.events(from: old, to: new).map { Aspect($0.kind) })
        let said = merged(new, over: line.action)
        let news = ActionComparison.events(from: line.action, to: said).filter { own.contains(Aspect($0.kind)) }
        for event in news { add(event, at: place, on: occasion) }
        take(new, only: own)
    }

    /// Takes a mention in a document that did not have one before.
    mutating func carry(to action: Action, at place: Place, on occasion: Occasion) {
        line.paths.insert(place.path)
        var said = merged(action, over: line.action)
        // Words that were carried forward count from where they were first written.
        if let due = line.action.due, due.written == action.due?.written { said.due = due }
        // What was left out of the text on the way is no news.
        let isShorter = Self.areLeft(ActionPairing.words(action), of: ActionPairing.words(line.action))
        let changes = ActionComparison.events(from: line.action, to: said)
            .filter { $0.kind != .reworded || !isShorter }
        append([ActionEvent(.carried, said, to: action.text)], occasion)
        for event in changes { add(event, at: place, on: occasion) }
        line.action = said
    }

    /// Takes that a document mentions it again which had ceased to.
    mutating func raiseAgain(_ action: Action, at place: Place, on occasion: Occasion) {
        line.paths.insert(place.path)
        line.action = merged(action, over: line.action)
        append([ActionEvent(.raised, line.action, to: action.text)], occasion)
    }

    /// Takes that a document does not mention it any more; it vanishes with the last one that did.
    mutating func leave(_ path: String, _ action: Action, on occasion: Occasion) {
        line.paths.remove(path)
        if line.paths.isEmpty { append([ActionEvent(.vanished, action, from: action.text)], occasion) }
    }

    /// Takes that a document has another path.
    mutating func move(from source: String, to path: String) {
        if line.paths.remove(source) != nil { line.paths.insert(path) }
    }

    /// Joins another thread that turned out to be of the same action.
    mutating func join(_ other: LifeThread) {
        var others = other.line.events
        for index in others.indices where others[index].event.kind == .raised { others[index].event.kind = .carried }
        line.events = (line.events + others).enumerated()
            .sorted { ($0.element.occasion, $0.offset) < ($1.element.occasion, $1.offset) }.map(\.element)
        line.paths.formUnion(other.line.paths)
        line.action = merged(other.line.action, over: line.action)
        open = [:]
    }
}

extension LifeThread {
    /// Adds a change; what was typed over before the period ends becomes drafting.
    private mutating func add(_ event: ActionEvent, at place: Place, on occasion: Occasion) {
        let aspect = Aspect(event.kind)
        guard aspect != .state, !occasion.isByCommand, !occasion.isNeverMeant else {
            if !occasion.isNeverMeant { open[aspect] = nil }
            return append([event], occasion)
        }
        var event = event
        var isDrafting = place == birth
        if let earlier = open[aspect], earlier.place == place {
            line.events[earlier.index].isDrafting = true
            event.from = line.events[earlier.index].event.from
            isDrafting = isDrafting || event.from == event.to
            if event.kind == .postponed || event.kind == .advanced { event.kind = Self.move(event) }
        }
        append([event], occasion)
        line.events[line.events.count - 1].isDrafting = isDrafting
        open[aspect] = Open(index: line.events.count - 1, place: place)
    }

    /// Which way a due date went from the first day to the last of a period.
    private static func move(_ event: ActionEvent) -> ActionEvent.Kind {
        guard let days = ActionEvent(.postponed, event.action, from: event.from, to: event.to).days else {
            return event.kind
        }
        return days < 0 ? .advanced : .postponed
    }

    private mutating func append(_ events: [ActionEvent], _ occasion: Occasion) {
        line.events += events.map { event in
            LifeEvent(
                event: event, occasion: occasion.number, reason: occasion.reason,
                isNeverMeant: occasion.isNeverMeant)
        }
    }

    /// A mention with what it leaves out taken from what was known.
    private func merged(_ action: Action, over known: Action) -> Action {
        var merged = action
        if action.owners.isEmpty, !action.everyone, !action.deniesOwner {
            (merged.owners, merged.everyone, merged.othersToo) = (known.owners, known.everyone, known.othersToo)
        }
        if action.due == nil, !action.deniesDue { merged.due = known.due }
        if action.id == nil { merged.id = known.id }
        return merged
    }

    /// Takes over what a mention changed, and leaves what other documents know better.
    private mutating func take(_ action: Action, only aspects: Set<Aspect>) {
        var said = merged(action, over: line.action)
        if !aspects.contains(.state) { said.state = line.action.state }
        if !aspects.contains(.owners) {
            (said.owners, said.everyone, said.othersToo) =
                (line.action.owners, line.action.everyone, line.action.othersToo)
        }
        if !aspects.contains(.due) { said.due = line.action.due }
        if !aspects.contains(.text) { said.text = line.action.text }
        line.action = said
    }

    /// Whether words stand in others in the same order.
    private static func areLeft(_ words: [String], of whole: [String]) -> Bool {
        var rest = whole[...]
        return words.allSatisfy { word in
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }
}

extension LifeThread.Aspect {
    fileprivate init(_ kind: ActionEvent.Kind) {
        switch kind {
        case .reassigned: self = .owners
        case .postponed, .advanced: self = .due
        case .reworded: self = .text
        case .waiting, .closed, .dropped, .reopened, .raised, .carried, .vanished: self = .state
        }
    }
}
