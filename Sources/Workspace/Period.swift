package import Documents

/// A length of time as settings state it (`24 months`, `2 years`, `90 days`).
package struct Period: Hashable, Sendable {
    package var months: Int
    package var days: Int

    /// Makes a period of calendar months and days.
    package init(months: Int = 0, days: Int = 0) {
        self.months = months
        self.days = days
    }

    /// Reads a number and a unit, one or many; nil for anything else, and for more than a thousand years.
    package init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), (0...12_000).contains(count) else { return nil }
        switch words[1] {
        case "year", "years": self.init(months: 12 * count)
        case "month", "months": self.init(months: count)
        case "week", "weeks": self.init(days: 7 * count)
        case "day", "days": self.init(days: count)
        default: return nil
        }
    }

    /// The day that ends a period begun on a day; nil beyond the calendar.
    package func end(from day: Day) -> Day? {
        day.adding(months: months).map { $0 + days }
    }
}
