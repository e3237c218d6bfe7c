/// What the words of a due date mean, before a document's date gives them a day.
package enum DueExpression: Hashable, Sendable {
    case day(year: Int?, month: Int, day: Int)
    /// `the 29th`: the first such day.
    case dayOfMonth(Int)
    /// The ISO week.
    case week(Int, year: Int?)
    case month(Int, year: Int?, MonthPart)
    case quarter(Int, year: Int?)
    case season(Season, year: Int?)
    case year(Int)
    case daysFromNow(Int)
    case monthsFromNow(Int)
    /// ISO weekday, 1 to 7; of the next ISO week if `next`.
    case weekday(Int, next: Bool)
    case nextWeek
    case nextMeeting
    case ongoing
    case asap
    /// `snarast, dock senast 1 oktober`.
    indirect case asapBut(DueExpression)
    case vague
    /// A date of a shape that has no meaning: `3/14`.
    case unreadable

    /// Which end of a month is meant; the day that is in time.
    package enum MonthPart: Hashable, Sendable, CaseIterable {
        case end, middle, start
    }

    package enum Season: Hashable, Sendable, CaseIterable {
        case spring, summer, autumn, winter, midYear, yearEnd
    }
}
