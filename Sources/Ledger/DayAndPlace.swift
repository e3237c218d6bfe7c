import Documents
import Text

/// What actions and mentions are sorted by: a day, then where they stand.
///
/// Made once for each, since comparing the values themselves copies them.
struct DayAndPlace: Comparable {
    private let day: Int
    private let path: String
    private let start: Position

    /// Takes the day, or where there is none a number that stands before or after every day's.
    init(_ day: Day?, otherwise: Int, _ action: Action) {
        self.day = day?.number ?? otherwise
        path = action.path
        start = action.start
    }

    static func < (left: DayAndPlace, right: DayAndPlace) -> Bool {
        if left.day != right.day { return left.day < right.day }
        return left.path == right.path
            ? left.start < right.start : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
}

extension Array {
    /// The indices of the elements in the order of their keys; of equal ones the first stands first.
    func order(by key: (Element) -> DayAndPlace) -> [Int] {
        let keys = map(key)
        return indices.sorted { keys[$0] < keys[$1] }
    }
}
