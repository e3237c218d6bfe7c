/// The day a due expression names for a given document, or why it names none.
package enum DueResolution: Hashable, Sendable {
    case day(Day)
    /// The words name no day, and are not meant to.
    case none
    /// The year is missing and the document has no date.
    case noYear
    /// A day that does not exist, or is more than a year off.
    case impossible
    case unreadable

    /// Finds the day.
    ///
    /// - Parameters:
    ///   - base: the day the words were written: the document's date.
    ///   - before: the words say `före`: a period counts until the day before it starts.
    package init(_ expression: DueExpression, base: Day?, nextMeeting: Day?, before: Bool = false) {
        switch expression {
        case .nextMeeting: self = nextMeeting.map(Self.day) ?? .none
        case .ongoing, .asap, .vague: self = .none
        case .asapBut(let limit): self.init(limit, base: base, nextMeeting: nextMeeting, before: before)
        case .unreadable: self = .unreadable
        case .daysFromNow, .monthsFromNow, .weekday, .nextWeek, .dayOfMonth: self.init(relative: expression, base: base)
        case .day, .week, .month, .quarter, .season, .year: self.init(calendar: expression, base: base, before: before)
        }
    }

    private init(relative expression: DueExpression, base: Day?) {
        guard let base else { self = .noYear; return }
        let day: Day? =
            switch expression {
            case .daysFromNow(let days): base + days
            case .monthsFromNow(let months): base.adding(months: months)
            case .weekday(let weekday, next: true): base + (8 - base.isoWeekday) + (weekday - 1)
            case .weekday(let weekday, next: false): base + ((weekday - base.isoWeekday + 6) % 7 + 1)
            case .nextWeek: base + (14 - base.isoWeekday)
            case .dayOfMonth(let number): base.next(dayOfMonth: number)
            default: nil
            }
        self = day.map(Self.day) ?? .impossible
    }

    private init(calendar expression: DueExpression, base: Day?, before: Bool) {
        if let year = expression.year {
            guard let days = expression.days(in: year) else { self = .impossible; return }
            self = .day(before && days.isPeriod ? days.first - 1 : days.last)
            return
        }
        guard let base else { self = expression.existsInSomeYear ? .noYear : .impossible; return }
        guard let latest = base.adding(months: 12) else { self = .impossible; return }
        for year in (base.year - 1)...(base.year + 1) {
            guard let days = expression.days(in: year), days.last >= base, days.last <= latest else { continue }
            self = .day(before && days.isPeriod ? days.first - 1 : days.last)
            return
        }
        self = .impossible
    }
}

extension Day {
    /// The first day on or after this one that is so numbered in its month.
    fileprivate func next(dayOfMonth number: Int) -> Day? {
        (0...2).lazy.compactMap { months -> Day? in
            let index = year * 12 + month - 1 + months
            return Day(year: index / 12, month: index % 12 + 1, day: number)
        }.first { $0 >= self }
    }
}

extension DueExpression {
    /// The year that was written.
    fileprivate var year: Int? {
        switch self {
        case .day(let year, _, _), .week(_, let year), .month(_, let year, _), .quarter(_, let year),
            .season(_, let year):
            year
        case .year(let year): year
        default: nil
        }
    }

    /// Whether any year has such a day.
    fileprivate var existsInSomeYear: Bool { (2020...2028).contains { days(in: $0) != nil } }

    /// First and last day of what is meant, in a given year; a single day is no period.
    fileprivate func days(in year: Int) -> (first: Day, last: Day, isPeriod: Bool)? {
        func period(_ first: Day?, _ last: Day?) -> (Day, Day, Bool)? {
            guard let first, let last else { return nil }
            return (first, last, true)
        }
        switch self {
        case .day(_, let month, let day):
            return Day(year: year, month: month, day: day).map { ($0, $0, false) }
        case .week(let week, _):
            return Day.end(ofWeek: week, year: year).map { ($0 - 6, $0, true) }
        case .month(let month, _, let part):
            switch part {
            case .end: return period(Day(year: year, month: month, day: 1), Day.end(ofMonth: month, year: year))
            case .middle: return Day(year: year, month: month, day: 15).map { ($0, $0, false) }
            case .start: return Day(year: year, month: month, day: 10).map { ($0, $0, false) }
            }
        case .quarter(let quarter, _):
            return period(Day(year: year, month: quarter * 3 - 2, day: 1), Day.end(ofMonth: quarter * 3, year: year))
        case .season(let season, _):
            return season.days(in: year)
        case .year:
            return period(Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
        default: return nil
        }
    }
}

extension DueExpression.Season {
    /// Terms as Swedish schools and authorities use them: spring to June, summer to August, autumn to December.
    fileprivate func days(in year: Int) -> (first: Day, last: Day, isPeriod: Bool)? {
        let bounds: (first: Day?, last: Day?, isPeriod: Bool) =
            switch self {
            case .spring: (Day(year: year, month: 1, day: 1), Day(year: year, month: 6, day: 30), true)
            case .summer: (Day(year: year, month: 6, day: 1), Day(year: year, month: 8, day: 31), true)
            case .autumn: (Day(year: year, month: 8, day: 1), Day(year: year, month: 12, day: 31), true)
            case .winter: (Day(year: year - 1, month: 12, day: 1), Day.end(ofMonth: 2, year: year), true)
            case .midYear: (Day(year: year, month: 6, day: 30), Day(year: year, month: 6, day: 30), false)
            case .yearEnd: (Day(year: year, month: 12, day: 31), Day(year: year, month: 12, day: 31), false)
            }
        guard let first = bounds.first, let last = bounds.last else { return nil }
        return (first, last, bounds.isPeriod)
    }
}
