package import Documents
import Ledger

/// How many actions were outstanding at the end of each month, by what documents of the time said.
package struct SummaryTrend: Hashable, Sendable {
    /// The oldest first, today last; empty where there is too little to show.
    package var points: [Point]

    /// The number at the end of a day.
    package struct Point: Hashable, Sendable {
        package var day: Day
        package var outstanding: Int
    }

    /// How many months are shown at most, and how many make a course of things.
    private static let months = 12
    private static let fewest = 3

    init(_ actions: [FoldedAction], today: Day) {
        let first = actions.flatMap(\.parts).compactMap(\.raised.date).min() ?? today
        let ends = (1...Self.months).reversed().compactMap { back in
            today.adding(months: -back).flatMap { Day.end(ofMonth: $0.month, year: $0.year) }
        }
        let days = ends.filter { $0 >= first && $0 < today } + [today]
        points =
            days.count < Self.fewest
            ? []
            : days.map { day in
                Point(day: day, outstanding: actions.count { $0.parts.contains { $0.wasOutstanding(on: day) } })
            }
    }
}

extension TrackedAction {
    /// Whether it was known and not closed, by the mentions that had spoken by then.
    fileprivate func wasOutstanding(on day: Day) -> Bool {
        if action.form == .commitment, action.due?.date == nil { return false }
        guard let raised = raised.date, raised <= day else { return false }
        let last = mentions.last { $0.date.map { $0 <= day } ?? true }
        return last?.state.isOutstanding ?? true
    }
}

/// For how long outstanding actions have been about.
package struct SummaryAges: Hashable, Sendable {
    /// The number of actions in each band; those of unknown age are in none.
    package var counts: [Band: Int]

    /// From how many days on; in order.
    package enum Band: String, Hashable, Sendable, CaseIterable {
        case month, quarter, halfYear = "half-year", year, longer

        /// The most days of the band; nil for the last.
        var limit: Int? {
            switch self {
            case .month: 30
            case .quarter: 91
            case .halfYear: 182
            case .year: 365
            case .longer: nil
            }
        }
    }

    init(_ items: [SummaryItem]) {
        counts = items.compactMap(\.past.age).reduce(into: [:]) { counts, age in
            let band = Band.allCases.first { $0.limit.map { age <= $0 } ?? true } ?? .longer
            counts[band, default: 0] += 1
        }
    }
}
