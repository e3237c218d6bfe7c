package import Documents
package import Ledger
import Text

extension ActionQuery {
    /// The order of a list; equal ones stand by due date, path, line and column.
    package enum Sort: String, Hashable, Sendable, CaseIterable {
        case due, owner, raised, path

        /// Sorts places of actions; `precedes` is the order of names in the reader's language.
        package func sorted(
            _ places: [Int], of actions: [TrackedAction], precedes: (String, String) -> Bool
        ) -> [Int] {
            let sorted = places.sorted { actions[$0].isDueBefore(actions[$1]) }
            switch self {
            case .due: return sorted
            case .path: return sorted.sorted { actions[$0].standsBefore(actions[$1]) }
            case .raised:
                return sorted.sorted { (actions[$0].raised.date ?? .never) < (actions[$1].raised.date ?? .never) }
            case .owner:
                return sorted.sorted { left, right in
                    guard let leftName = actions[left].action.lead?.shownName else { return false }
                    guard let rightName = actions[right].action.lead?.shownName else { return true }
                    return precedes(leftName, rightName)
                }
            }
        }
    }
}

extension TrackedAction {
    fileprivate func isDueBefore(_ other: TrackedAction) -> Bool {
        let (day, otherDay) = (action.due?.date ?? .never, other.action.due?.date ?? .never)
        return day == otherDay ? standsBefore(other) : day < otherDay
    }

    fileprivate func standsBefore(_ other: TrackedAction) -> Bool {
        action.path == other.action.path ? action.start < other.action.start : action.path < other.action.path
    }
}

extension Day {
    /// After every day of the calendar: what has no date sorts last.
    fileprivate static let never = Day(number: .max)
}

extension Action {
    /// The one who is to see to it; nil where nobody is named.
    package var lead: Owner? { owners.first }
}

extension Action.Owner {
    /// The full name where it is known, else what was written.
    package var shownName: String { name ?? written }
}
