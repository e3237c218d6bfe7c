import Documents
import Text

/// What of actions decides whether one may be another that is written alike, by their places in a list.
struct ActionTraits: Sendable {
    private let outstanding: [Bool]
    private let hasID: [Bool]
    /// Whom each has, as numbers in order.
    private let owners: Rows<Int32>

    init(_ actions: [TrackedAction]) {
        outstanding = actions.indices.map { actions[$0].outstanding }
        hasID = actions.indices.map { actions[$0].action.id != nil }
        var numbers: [String: Int32] = [:]
        var owners = Rows<Int32>()
        for index in actions.indices {
            for owner in actions[index].action.owners {
                let key = owner.person ?? owner.organisation ?? Folded.key(owner.written)
                let number = numbers[key] ?? Int32(numbers.count)
                numbers[key] = number
                owners.append(number)
            }
            owners.endRow()
        }
        owners.sortRows()
        self.owners = owners
    }

    func isOutstanding(_ action: Int) -> Bool { outstanding[action] }

    /// Two ids are two actions, and so are two owners.
    func mayBeOne(_ one: Int, _ other: Int) -> Bool { !(hasID[one] && hasID[other]) && mayShareOwner(one, other) }

    /// Whether one of two has no owner named, or somebody is an owner of both.
    private func mayShareOwner(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (owners[one], owners[other])
        if left.isEmpty || right.isEmpty { return true }
        var (first, second) = (left.startIndex, right.startIndex)
        while first < left.endIndex, second < right.endIndex {
            if left[first] == right[second] { return true }
            if left[first] < right[second] { first += 1 } else { second += 1 }
        }
        return false
    }
}
