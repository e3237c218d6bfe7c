import Documents

/// The lives of actions, read from the versions of the documents that speak of them.
///
/// An action is found again from one version of a document to the next by its id, else by its words, and from one
/// document to another by its id. Versions are read in an order in which each comes after those it was made from.
package struct LifeLines<Version: Hashable & Sendable>: Sendable {
    private var threads: [LifeThread] = []
    /// For each thread the one it was joined to; itself where it stands alone.
    private var joined: [Int] = []
    /// The thread of each action of a version, in its order.
    private var numbers: [Version: [Int]] = [:]
    private var byID: [String: Int] = [:]

    package init() {}

    /// Reads what one recording made of documents, in the order in which these speak.
    package mutating func read(_ steps: [VersionStep<Version>], on occasion: Occasion) {
        var left: [(number: Int, path: String, action: Action)] = []
        for step in steps { left += read(step, on: occasion) }
        // Only now is it known whether another document of the recording took an action over.
        for mention in left { threads[root(mention.number)].leave(mention.path, mention.action, on: occasion) }
    }

    /// The life of the action that bears, or bore last, an id.
    package func line(ofID id: String) -> LifeLine? { byID[id].map { threads[root($0)].line } }

    /// The life of an action of a version, by its place among the version's actions.
    package func line(of version: Version, action index: Int) -> LifeLine? {
        numbers[version].flatMap { $0.indices.contains(index) ? threads[root($0[index])].line : nil }
    }

    /// All of them, in the order in which they began.
    package var all: [LifeLine] { threads.indices.filter { root($0) == $0 }.map { threads[$0].line } }
}

extension LifeLines {
    /// Reads a step; answers the mentions that it ended.
    private mutating func read(
        _ step: VersionStep<Version>, on occasion: Occasion
    ) -> [(number: Int, path: String, action: Action)] {
        let olds = step.old?.actions ?? []
        let oldPath = step.old?.path ?? ""
        let oldNumbers = step.old.map { known($0, period: step.period) } ?? []
        let news = step.new?.actions ?? []
        let pairing = ActionPairing.ofDocuments(old: olds, new: news)
        if let new = step.new {
            let place = LifeThread.Place(path: new.path, period: step.period)
            let before = numbers[new.version]
            var found: [Int] = []
            for (index, action) in news.enumerated() {
                let number: Int
                if let old = pairing.olds[index] {
                    number = root(oldNumbers[old])
                    if oldPath != new.path { threads[number].move(from: oldPath, to: new.path) }
                    if !olds[old].isSame(as: action) {
                        threads[number].change(from: olds[old], to: action, at: place, on: occasion)
                    }
                } else {
                    number = begin(action, before?[index], at: place, on: occasion)
                }
                found.append(bind(number, to: action.id))
            }
            numbers[new.version] = found
        }
        return pairing.unmatchedOlds.map { (oldNumbers[$0], oldPath, olds[$0]) }
    }

    /// The thread of a mention that the document did not have before.
    private mutating func begin(
        _ action: Action, _ before: Int?, at place: LifeThread.Place, on occasion: Occasion
    ) -> Int {
        if let known = action.id.flatMap({ byID[$0] }).map(root) {
            if threads[known].line.paths.isEmpty {
                threads[known].raiseAgain(action, at: place, on: occasion)
            } else {
                threads[known].carry(to: action, at: place, on: occasion)
            }
            return known
        }
        if let before = before.map(root) {
            threads[before].raiseAgain(action, at: place, on: occasion)
            return before
        }
        return add(LifeThread(raising: action, at: place, on: occasion))
    }

    /// Notes an id of a thread; two threads that turn out to have one id are one.
    private mutating func bind(_ number: Int, to id: String?) -> Int {
        guard let id else { return number }
        guard let known = byID[id].map(root), known != number else {
            byID[id] = number
            return number
        }
        let (first, second) = (min(known, number), max(known, number))
        threads[first].join(threads[second])
        joined[second] = first
        byID[id] = first
        return first
    }

    /// The threads of a version's actions; those of one that no step made begin without an event.
    private mutating func known(_ content: VersionStep<Version>.Content, period: Int) -> [Int] {
        if let known = numbers[content.version], known.count == content.actions.count { return known }
        let place = LifeThread.Place(path: content.path, period: period)
        let made = content.actions.map { action in bind(add(LifeThread(knowing: action, at: place)), to: action.id) }
        numbers[content.version] = made
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
