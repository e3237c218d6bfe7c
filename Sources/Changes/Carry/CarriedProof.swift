import Documents
import Ledger
import Text

/// Tells whether documents that were edited say of all actions what was meant: some were carried, all others are as before.
struct CarriedProof {
    let before: Ledger

    /// What a list shows of an action, whatever its place in the document.
    private struct Shown: Hashable {
        var text: [String]
        var state: Action.State
        var owners: [String]
        var everyone: Bool
        var due: Day?
        var path: String

        init(_ tracked: TrackedAction) {
            text = Similarity.words(tracked.action.text)
            state = tracked.action.state
            owners = tracked.action.owners.map(\.identity)
            everyone = tracked.action.everyone
            due = tracked.action.due?.date
            path = tracked.action.path
        }
    }

    /// - Parameters:
    ///   - carried: the ids that the carried actions bear now, each with the document that speaks of it last.
    ///   - gone: the first mentions of the actions as they were before, and of those that may be one with them now.
    func holds(for after: Ledger, carried: [String: String], gone: Set<TrackedAction.Mention>) -> Bool {
        var rest: [Shown: Int] = [:]
        var joined: [Shown: Int] = [:]
        for tracked in before.actions {
            if !gone.contains(tracked.mentions[0]) {
                rest[Shown(tracked), default: 0] += 1
            } else if !tracked.outstanding {
                // What was closed under the same words may stay a case of its own.
                joined[Shown(tracked), default: 0] += 1
            }
        }
        var arrived: Set<String> = []
        for tracked in after.actions {
            if let id = tracked.action.id, let path = carried[id] {
                guard tracked.action.path == path, arrived.insert(id).inserted else { return false }
                continue
            }
            let shown = Shown(tracked)
            if let count = rest[shown], count > 0 {
                rest[shown] = count - 1
            } else if let count = joined[shown], count > 0 {
                joined[shown] = count - 1
            } else {
                return false
            }
        }
        return arrived.count == carried.count && rest.values.allSatisfy { $0 == 0 }
    }
}
