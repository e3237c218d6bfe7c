package import Git

/// Which commits of a history are taken back by later ones, by the trailers `Undoes:` of those.
///
/// An undo that is itself undone counts as never made: what it took back holds again.
package struct UndoneChanges: Hashable, Sendable {
    /// For each commit that is taken back, the one that does it.
    private var takers: [ObjectID: ObjectID] = [:]
    /// For each undo that holds, what it takes back.
    private var taken: [ObjectID: [ObjectID]] = [:]

    /// The key of the trailer that names, by its full id, the commit that a commit takes back.
    package static let trailerKey = "Undoes"

    /// What the line of such a trailer begins with.
    static let trailerStart = "\(trailerKey): "

    /// Reads the trailers of some commits, in any order; one that names a commit outside them takes nothing back.
    package init(among commits: some Sequence<Commit>) {
        var reading = Reading()
        for commit in commits { reading.read(commit) }
        settle(reading)
    }

    /// Reads the trailers of a commit and all its ancestors, in one walk.
    package init(from head: ObjectID, in repository: Repository) throws(GitError) {
        var reading = Reading()
        try repository.ancestors(of: head) { commit throws(GitError) in
            reading.read(commit)
            return true
        }
        settle(reading)
    }

    /// Reads the trailers of a commit and all its ancestors; where an index knows which of them say anything, only those.
    package init(from head: ObjectID, in past: Past) throws(GitError) {
        var reading = Reading()
        for commit in try past.tellers(.undo, from: head) { reading.read(commit) }
        let named = reading.targets.values.flatMap(\.self)
        if !named.isEmpty { reading.seen = try past.ancestors(of: head, among: named) }
        settle(reading)
    }

    /// True for a commit that is taken back.
    package func contains(_ commit: ObjectID) -> Bool { takers[commit] != nil }

    /// The commit that takes another back; nil for one that holds.
    package func undo(of commit: ObjectID) -> ObjectID? { takers[commit] }

    /// What a commit takes back; nothing for an undo that is itself undone.
    package func undone(by commit: ObjectID) -> [ObjectID] { taken[commit] ?? [] }

    /// True for both halves of a pair, the change and its undo: to people, neither has happened.
    package func isNeverMeant(_ commit: ObjectID) -> Bool { contains(commit) || taken[commit] != nil }

    /// True when nothing is taken back.
    package var isEmpty: Bool { takers.isEmpty }

    /// Settles the latest undos first: whether one holds is known once those that name it are settled.
    private mutating func settle(_ reading: Reading) {
        let targets = reading.targets.mapValues { $0.filter(reading.seen.contains) }.filter { !$0.value.isEmpty }
        var unsettled: [ObjectID: Int] = [:]
        for target in targets.values.joined() { unsettled[target, default: 0] += 1 }
        var settled = targets.keys.filter { unsettled[$0] == nil }.sorted()
        while let undo = settled.popLast() {
            let holds = takers[undo] == nil
            if holds { taken[undo] = targets[undo] }
            for target in targets[undo] ?? [] {
                if holds { takers[target] = takers[target] ?? undo }
                unsettled[target, default: 1] -= 1
                if unsettled[target] == 0, targets[target] != nil { settled.append(target) }
            }
        }
    }

    /// What the commits of a history say they take back.
    private struct Reading {
        var seen: Set<ObjectID> = []
        var targets: [ObjectID: [ObjectID]] = [:]

        mutating func read(_ commit: Commit) {
            seen.insert(commit.id)
            var named: [ObjectID] = []
            for trailer in commit.trailers(ofKey: UndoneChanges.trailerKey) {
                guard let id = ObjectID(trailer.value), !named.contains(id) else { continue }
                named.append(id)
            }
            if !named.isEmpty { targets[commit.id] = named }
        }
    }
}

extension Commit {
    /// The trailers with a key; most commits have none, which their bytes tell at once.
    fileprivate func trailers(ofKey key: String) -> [Trailer] {
        guard hasLine(beginningWith: UndoneChanges.trailerStart) else { return [] }
        return trailers.filter { $0.key == key }
    }
}
