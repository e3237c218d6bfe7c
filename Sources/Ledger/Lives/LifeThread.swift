import Documents

/// A life line while it is being read.
struct LifeThread: Sendable {
    private(set) var line: LifeLine
    /// Where the last event of each kind of change stands that further typing may still replace.
    private var open: [Aspect: Open] = [:]
    /// What the minutes of each series said of it last.
    private var said: [String: Action] = [:]
    /// Where the action was raised, whose words are not final before the period ends.
    private var birth: Place

    /// What of an action may change.
    fileprivate enum Aspect: Hashable { case state, owners, due, text }

    /// A document between two meetings or approvals.
    struct Place: Hashable {
        var path: String
        let period: Int
        /// Which meeting the document is the minutes of; a draft may still get another day.
        var meeting: Meeting?

        static func == (left: Place, right: Place) -> Bool { left.path == right.path && left.period == right.period }

        func hash(into hasher: inout Hasher) {
            hasher.combine(path)
            hasher.combine(period)
        }
    }

    private struct Open {
        let index: Int
        var place: Place
    }

    /// An action that was not there before.
    init(raising action: Action, at place: Place, on occasion: Occasion, day: Day?) {
        birth = place
        line = LifeLine(action: action, events: [], paths: [place.path], raised: day)
        line.beganAtMeeting = place.meeting != nil
        note(action, at: place)
        append(ActionComparison.firstEvents(of: action, known: []), occasion)
    }

    /// An action that was there before anything is known of it.
    init(knowing action: Action, at place: Place, day: Day?) {
        birth = place
        line = LifeLine(action: action, events: [], paths: [place.path], raised: day)
        line.beganAtMeeting = place.meeting != nil
        note(action, at: place)
    }

    /// Whether nothing but its first document has spoken of it yet, and that is still being written.
    func isNew(at place: Place) -> Bool { place == birth && line.paths == [place.path] && line.events.first != nil }

    /// Takes what became of a mention from one version of its document to the next.
    mutating func change(from old: Action, to new: Action, at place: Place, on occasion: Occasion) {
        // What another document has said already is no news here.
        let own = Set(ActionComparison.events(from: old, to: new).map { Aspect($0.kind) })
        let merged = merged(new, over: line.action)
        let news = ActionComparison.events(from: line.action, to: merged).filter { own.contains(Aspect($0.kind)) }
        for event in news { add(event, at: place, on: occasion, over: old) }
        take(new, only: own)
        note(new, at: place)
    }

    /// Takes a mention in a document that did not have one before.
    mutating func carry(to action: Action, at place: Place, on occasion: Occasion, byWords: Bool = false) {
        line.paths.insert(place.path)
        let known = line.action
        let said = carriedWords(action)
        let told = place.meeting.flatMap { self.said[$0.series] }
        let changes = ActionComparison.events(from: known, to: said)
            .filter { isNews($0, action, said, since: told) }
        append([ActionEvent(.carried, said, to: action.text)], occasion)
        line.events[line.events.count - 1].isByWords = byWords
        line.action = said
        for event in changes { add(event, at: place, on: occasion, over: known) }
        note(action, at: place)
    }

    /// Takes that a document mentions it again which had ceased to.
    mutating func raiseAgain(_ action: Action, at place: Place, on occasion: Occasion) {
        line.paths.insert(place.path)
        line.action = merged(action, over: line.action)
        append([ActionEvent(.raised, line.action, to: action.text)], occasion)
        note(action, at: place)
    }

    /// Takes that a document does not mention it any more; it vanishes with the last one that did.
    mutating func leave(_ path: String, _ action: Action, on occasion: Occasion) {
        line.paths.remove(path)
        line.meetings.remove(path)
        if line.paths.isEmpty { append([ActionEvent(.vanished, action, from: action.text)], occasion) }
    }

    /// Takes that a document has another path.
    mutating func move(from source: String, to path: String) {
        if line.paths.remove(source) != nil { line.paths.insert(path) }
        if line.meetings.remove(source) != nil { line.meetings.insert(path) }
        if birth.path == source { birth.path = path }
        for aspect in open.keys where open[aspect]?.place.path == source { open[aspect]?.place.path = path }
    }

    /// Joins another thread that turned out to be of the same action.
    mutating func join(_ other: LifeThread, byWords: Bool = false) {
        var others = other.line.events
        for index in others.indices where others[index].event.kind == .raised {
            others[index].event.kind = .carried
            others[index].isByWords = byWords
        }
        line.events = (line.events + others).enumerated()
            .sorted { ($0.element.occasion, $0.offset) < ($1.element.occasion, $1.offset) }.map(\.element)
        line.paths.formUnion(other.line.paths)
        line.meetings.formUnion(other.line.meetings)
        line.action = merged(other.line.action, over: line.action)
        said.merge(other.said) { $1 }
        open = [:]
    }
}

extension LifeThread {
    /// A carried mention: words for a day that are those of the first mention count from there.
    private func carriedWords(_ action: Action) -> Action {
        var said = merged(action, over: line.action)
        if let due = line.action.due, due.written == action.due?.written { said.due = due }
        return said
    }

    /// Whether a carried mention says anything new.
    ///
    /// What its series had said before is none, though another document has other words or other people for it; nor is
    /// what was left out of the text on the way.
    private func isNews(_ event: ActionEvent, _ action: Action, _ said: Action, since told: Action?) -> Bool {
        let aspect = Aspect(event.kind)
        if aspect == .text, Self.areLeft(ActionPairing.words(action), of: ActionPairing.words(line.action)) {
            return false
        }
        guard aspect != .state, let told, told.says(aspect) else { return true }
        return ActionComparison.events(from: merged(told, over: said), to: said).contains { Aspect($0.kind) == aspect }
    }

    /// Adds a change; what was typed over before the period ends becomes drafting.
    private mutating func add(_ event: ActionEvent, at place: Place, on occasion: Occasion, over old: Action) {
        let aspect = Aspect(event.kind)
        guard !occasion.isByCommand, !occasion.isNeverMeant else {
            if !occasion.isNeverMeant { open[aspect] = nil }
            return append([event], occasion, over: old)
        }
        if aspect == .state { return addState(event, at: place, on: occasion, over: old) }
        var event = event
        var isDrafting = place == birth
        if let earlier = open[aspect], earlier.place == place {
            line.events[earlier.index].isDrafting = true
            event.from = line.events[earlier.index].event.from
            isDrafting = isDrafting || event.from == event.to
            if event.kind == .postponed || event.kind == .advanced { event.kind = Self.move(event) }
        }
        append([event], occasion, over: old)
        line.events[line.events.count - 1].isDrafting = isDrafting
        open[aspect] = Open(index: line.events.count - 1, place: place)
    }

    /// A state counts at once, unless the same draft takes it back.
    private mutating func addState(_ event: ActionEvent, at place: Place, on occasion: Occasion, over old: Action) {
        append([event], occasion, over: old)
        let index = line.events.count - 1
        if let earlier = open[.state], earlier.place == place,
            Self.isAlike(line.events[earlier.index].event.from, event.to)
        {
            line.events[earlier.index].isDrafting = true
            line.events[index].isDrafting = true
            open[.state] = nil
        } else {
            open[.state] = Open(index: index, place: place)
        }
    }

    /// Whether two states are the same, or both of something that is still to be done.
    private static func isAlike(_ one: String?, _ other: String?) -> Bool {
        guard let one = one.flatMap(Action.State.init), let other = other.flatMap(Action.State.init) else {
            return false
        }
        return one == other || one.isOutstanding && other.isOutstanding
    }

    /// Which way a due date went from the first day to the last of a period.
    private static func move(_ event: ActionEvent) -> ActionEvent.Kind {
        guard let days = ActionEvent(.postponed, event.action, from: event.from, to: event.to).days else {
            return event.kind
        }
        return days < 0 ? .advanced : .postponed
    }

    private mutating func append(_ events: [ActionEvent], _ occasion: Occasion, over old: Action? = nil) {
        line.events += events.map { event in
            LifeEvent(
                event: event, occasion: occasion.number, reason: occasion.reason,
                note: old.flatMap { Self.added(event.action.details, to: $0.details) },
                wording: old.flatMap { $0.textMarkdown == event.action.textMarkdown ? nil : event.action.textMarkdown },
                isNeverMeant: occasion.isNeverMeant)
        }
    }

    /// The lines below an action that were not there before.
    private static func added(_ details: String?, to known: String?) -> String? {
        guard let details else { return nil }
        let known = Set((known ?? "").split(separator: "\n"))
        let new = details.split(separator: "\n").filter { !known.contains($0) }
        return new.isEmpty ? nil : new.joined(separator: "\n")
    }

    private mutating func note(_ action: Action, at place: Place) {
        guard let meeting = place.meeting else { return }
        line.meetings.insert(place.path)
        said[meeting.series] = action
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
    static func areLeft(_ words: [String], of whole: [String]) -> Bool {
        var rest = whole[...]
        return words.allSatisfy { word in
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }
}

extension Action {
    /// Whether a mention speaks of that at all.
    fileprivate func says(_ aspect: LifeThread.Aspect) -> Bool {
        switch aspect {
        case .owners: !owners.isEmpty || everyone || deniesOwner
        case .due: due != nil || deniesDue
        case .state, .text: true
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
