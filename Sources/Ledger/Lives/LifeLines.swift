import Documents

/// The lives of actions, read from the versions of the documents that speak of them.
///
/// An action is found again from one version of a document to the next by its id, else by its words; from one document to
/// another by its id, and from one meeting of a series to a later one by the same words. Words that are only alike make no
/// life line longer: they are offered as its kin. Versions are read in an order in which each comes after those it was made from.
package struct LifeLines<Version: Hashable & Sendable>: Sendable {
    private var threads: [LifeThread] = []
    /// For each thread the one it was joined to; itself where it stands alone.
    private var joined: [Int] = []
    /// The thread of each action of a version, in its order.
    private var numbers: [Version: [Int]] = [:]
    private var byID: [String: Int] = [:]
    /// What the meetings of each series said.
    private var texts: [String: SeriesTexts] = [:]
    /// For a thread the earlier one that it may be.
    private var likely: [Int: (thread: Int, score: Double)] = [:]

    package init() {}

    /// Reads what one recording made of documents, in the order in which these speak.
    package mutating func read(_ steps: [VersionStep<Version>], on occasion: Occasion) {
        var left: [(number: Int, path: String, action: Action)] = []
        for step in steps { left += read(step, on: occasion) }
        // Only now is it known whether another document of the recording took an action over.
        for mention in left { threads[root(mention.number)].leave(mention.path, mention.action, on: occasion) }
    }

    /// The life of the action that bears, or bore last, an id.
    package func line(ofID id: String) -> LifeLine? { byID[id].map { line(root($0)) } }

    /// The life of an action of a version, by its place among the version's actions.
    package func line(of version: Version, action index: Int) -> LifeLine? {
        numbers[version].flatMap { $0.indices.contains(index) ? line(root($0[index])) : nil }
    }

    /// All of them, in the order in which they began.
    package var all: [LifeLine] {
        var pairs: [Int: [(later: Int, earlier: Int, score: Double)]] = [:]
        for (later, match) in likely {
            let pair = (later: root(later), earlier: root(match.thread), score: match.score)
            guard pair.later != pair.earlier else { continue }
            pairs[pair.later, default: []].append(pair)
            pairs[pair.earlier, default: []].append(pair)
        }
        return threads.indices.filter { root($0) == $0 }.map { line($0, pairs[$0] ?? []) }
    }

    private func line(_ number: Int) -> LifeLine {
        let pairs = likely.lazy.map { (later: root($0.key), earlier: root($0.value.thread), score: $0.value.score) }
        return line(number, pairs.filter { ($0.later == number) != ($0.earlier == number) })
    }

    /// - Parameter pairs: those of it with what may be one action with it in other words.
    private func line(_ number: Int, _ pairs: some Sequence<(later: Int, earlier: Int, score: Double)>) -> LifeLine {
        var line = threads[number].line
        line.kin = pairs.map { pair in
            let isEarlier = pair.later == number
            let other = threads[isEarlier ? pair.earlier : pair.later].line.action
            return LifeKin(action: other, score: pair.score, isEarlier: isEarlier)
        }.sorted { ($1.score, $0.action.path, $0.action.start) < ($0.score, $1.action.path, $1.action.start) }
        return line
    }
}

extension LifeLines {
    /// Reads a step; answers the mentions that it ended.
    private mutating func read(
        _ step: VersionStep<Version>, on occasion: Occasion
    ) -> [(number: Int, path: String, action: Action)] {
        let olds = step.old?.actions ?? []
        let oldPath = step.old?.path ?? ""
        let oldNumbers = step.old.map { begun($0, period: step.period) } ?? []
        let pairing = ActionPairing.ofDocuments(old: olds, new: step.new?.actions ?? [])
        if let new = step.new {
            let place = LifeThread.Place(path: new.path, period: step.period, meeting: new.meeting)
            let before = numbers[new.version]
            var found: [Int?] = []
            var unsettled: [Int] = []
            for (index, action) in new.actions.enumerated() {
                guard let old = pairing.olds[index] else {
                    found.append(known(action, before?[index], at: place, on: occasion))
                    continue
                }
                let number = root(oldNumbers[old])
                if oldPath != new.path { threads[number].move(from: oldPath, to: new.path) }
                if !olds[old].isSame(as: action) {
                    threads[number].change(from: olds[old], to: action, at: place, on: occasion)
                    if olds[old].text != action.text, threads[number].isNew(at: place) { unsettled.append(index) }
                }
                found.append(number)
            }
            let day = new.meeting?.day ?? (step.old == nil ? new.day : occasion.day) ?? occasion.day
            carryByWords(new, &found, unsettled, at: place, on: occasion)
            numbers[new.version] = zip(new.actions, found).map { action, number in
                bind(number ?? add(LifeThread(raising: action, at: place, on: occasion, day: day)), to: action.id)
            }
            note(new)
        }
        return pairing.unmatchedOlds.map { (oldNumbers[$0], oldPath, olds[$0]) }
    }

    /// The thread of a mention that the document did not have before, where an id or the version tells it.
    private mutating func known(
        _ action: Action, _ before: Int?, at place: LifeThread.Place, on occasion: Occasion
    ) -> Int? {
        if let known = action.id.flatMap({ byID[$0] }).map(root) {
            if threads[known].line.paths.isEmpty {
                threads[known].raiseAgain(action, at: place, on: occasion)
            } else {
                threads[known].carry(to: action, at: place, on: occasion)
            }
            return known
        }
        guard let before = before.map(root) else { return nil }
        threads[before].raiseAgain(action, at: place, on: occasion)
        return before
    }

    /// Finds what minutes carry in the same words, and what they may carry in others.
    ///
    /// - Parameter unsettled: mentions that are there already but whose words are still being written.
    private mutating func carryByWords(
        _ new: VersionStep<Version>.Content, _ found: inout [Int?], _ unsettled: [Int], at place: LifeThread.Place,
        on occasion: Occasion
    ) {
        guard let meeting = new.meeting, let texts = texts[meeting.series] else { return }
        let open = new.actions.indices.filter { found[$0] == nil } + unsettled
        guard !open.isEmpty else { return }
        let carried = CarriedByWords(
            open.map { .init($0, new.actions[$0]) }, at: meeting, in: texts, except: Set(found.compactMap(\.self)),
            action: { (root($0), threads[root($0)].line.action) })
        for match in carried.same {
            if let own = found[match.index] {
                found[match.index] = join(match.thread, own, byWords: true)
            } else {
                threads[match.thread].carry(to: new.actions[match.index], at: place, on: occasion, byWords: true)
                found[match.index] = match.thread
            }
        }
        for index in unsettled { likely[found[index] ?? -1] = nil }
        let day = meeting.day
        for match in carried.alike {
            let own =
                found[match.index]
                ?? add(LifeThread(raising: new.actions[match.index], at: place, on: occasion, day: day))
            found[match.index] = own
            likely[own] = (match.thread, match.score)
        }
    }

    private mutating func note(_ content: VersionStep<Version>.Content) {
        guard let meeting = content.meeting else { return }
        for (action, number) in zip(content.actions, numbers[content.version] ?? []) {
            texts[meeting.series, default: SeriesTexts()].note(action, of: root(number), on: meeting.day)
        }
    }

    /// Notes an id of a thread; two threads that turn out to have one id are one.
    private mutating func bind(_ number: Int, to id: String?) -> Int {
        guard let id else { return number }
        guard let known = byID[id].map(root), known != number else {
            byID[id] = number
            return number
        }
        byID[id] = join(known, number)
        return byID[id] ?? number
    }

    /// Makes two threads one, the one that began first.
    private mutating func join(_ one: Int, _ other: Int, byWords: Bool = false) -> Int {
        let (first, second) = (min(one, other), max(one, other))
        threads[first].join(threads[second], byWords: byWords)
        joined[second] = first
        return first
    }

    /// The threads of a version's actions; those of one that no step made begin without an event.
    private mutating func begun(_ content: VersionStep<Version>.Content, period: Int) -> [Int] {
        if let known = numbers[content.version], known.count == content.actions.count { return known }
        let place = LifeThread.Place(path: content.path, period: period, meeting: content.meeting)
        let made = content.actions.map { action in
            bind(add(LifeThread(knowing: action, at: place, day: content.day)), to: action.id)
        }
        numbers[content.version] = made
        note(content)
        return made
    }

    private mutating func add(_ thread: LifeThread) -> Int {
        threads.append(thread)
        joined.append(threads.count - 1)
        return threads.count - 1
    }

    private func root(_ number: Int) -> Int {
        var number = number
        while joined[number] != number { number = joined[number] }
        return number
    }
}
