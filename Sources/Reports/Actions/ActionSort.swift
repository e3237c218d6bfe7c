package import Documents
package import Ledger
import Text

extension ActionQuery {
    /// The order of a list; equal ones stand by due date, path, line and column.
    package enum Sort: String, Hashable, Sendable, CaseIterable {
        case due, owner, raised, path

        /// Sorts actions; `precedes` is the order of names in the reader's language.
        package func sort(_ actions: inout [TrackedAction], precedes: (String, String) -> Bool) {
            actions.sort { $0.dueOrder < $1.dueOrder }
            switch self {
            case .due: return
            case .path: actions.sort { $0.placeOrder < $1.placeOrder }
            case .raised: actions.sort { ($0.raised.date ?? .never) < ($1.raised.date ?? .never) }
            case .owner:
                actions.sort { left, right in
                    guard let leftName = left.action.lead?.shownName else { return false }
                    guard let rightName = right.action.lead?.shownName else { return true }
                    return precedes(leftName, rightName)
                }
            }
        }
    }
}

extension TrackedAction {
    fileprivate var placeOrder: Key {
        Key(day: .never, path: action.path, line: action.start.line, column: action.start.column)
    }

    fileprivate var dueOrder: Key {
        Key(
            day: action.due?.date ?? .never, path: action.path, line: action.start.line,
            column: action.start.column)
    }

    fileprivate struct Key: Comparable {
        var day: Day
        var path: String
        var line: Int
        var column: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.day, left.path, left.line, left.column) < (right.day, right.path, right.line, right.column)
        }
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
