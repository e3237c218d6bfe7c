package import Documents

/// A time zone as POSIX writes one (`CET-1CEST,M3.5.0,M10.5.0/3`): how far its clocks are from UTC, and when that changes.
///
/// It holds for the present and the near past and future; earlier rules of a zone are not needed for "today".
package struct TimeZoneRule: Hashable, Sendable {
    /// Minutes east of UTC.
    private let standard: Int
    private let summer: Summer?

    private struct Summer: Hashable, Sendable {
        let offset: Int
        let start: Change
        let end: Change
    }

    /// A day of the year and a minute of that day, on the clock before the change.
    fileprivate struct Change: Hashable, Sendable {
        let month: Int
        /// 1 to 5, where 5 is the last.
        let week: Int
        /// 0 (Sunday) to 6.
        let weekday: Int
        let minute: Int
    }

    /// Universal time, the whole year.
    package static let utc = TimeZoneRule(standard: 0, summer: nil)

    /// The European Union's (directive 2000/84/EC) for Sweden, for machines without a time zone database.
    package static let stockholm = TimeZoneRule(
        standard: 60,
        summer: Summer(
            offset: 120, start: Change(month: 3, week: 5, weekday: 0, minute: 120),
            end: Change(month: 10, week: 5, weekday: 0, minute: 180)))

    private init(standard: Int, summer: Summer?) {
        self.standard = standard
        self.summer = summer
    }

    /// Minutes east of UTC at an instant.
    package func offsetMinutes(at seconds: Int64) -> Int {
        let minutes = Int(seconds.floorDivided(by: 60))
        guard let summer else { return standard }
        let year = Day(number: (minutes + standard).floorDivided(by: 1440)).year
        guard let start = summer.start.minutes(in: year), let end = summer.end.minutes(in: year) else {
            return standard
        }
        let (begins, ends) = (start - standard, end - summer.offset)
        let isSummer = begins < ends ? begins <= minutes && minutes < ends : minutes < ends || begins <= minutes
        return isSummer ? summer.offset : standard
    }

    /// The day at an instant.
    package func day(at seconds: Int64) -> Day {
        Day(number: Int((seconds + Int64(offsetMinutes(at: seconds)) * 60).floorDivided(by: 86_400)))
    }
}

extension TimeZoneRule {
    /// Reads the rule; nil for forms that no zone of today uses (`J60`, `59`).
    package init?(posix text: String) {
        var scanner = PosixScanner(text)
        guard scanner.skipName(), let west = scanner.minutes() else { return nil }
        guard !scanner.isAtEnd else {
            self.init(standard: -west, summer: nil)
            return
        }
        guard scanner.skipName() else { return nil }
        let summerWest = scanner.peeks(",") ? west - 60 : scanner.minutes()
        guard let summerWest, let start = Self.change(&scanner), let end = Self.change(&scanner), scanner.isAtEnd
        else { return nil }
        self.init(standard: -west, summer: Summer(offset: -summerWest, start: start, end: end))
    }

    /// Reads `,M3.5.0/2`.
    private static func change(_ scanner: inout PosixScanner) -> Change? {
        guard scanner.skip(","), scanner.skip("M"), let month = scanner.number(), scanner.skip("."),
            let week = scanner.number(), scanner.skip("."), let weekday = scanner.number(),
            (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
        else { return nil }
        guard scanner.skip("/") else { return Change(month: month, week: week, weekday: weekday, minute: 120) }
        guard let minute = scanner.minutes() else { return nil }
        return Change(month: month, week: week, weekday: weekday, minute: minute)
    }
}

extension TimeZoneRule.Change {
    /// The minutes from 1970 to the change, on the clock before it.
    fileprivate func minutes(in year: Int) -> Int? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        let offset = (weekday - first.isoWeekday % 7 + 7) % 7
        let length = Day.length(ofMonth: month, year: year)
        var day = offset + 7 * (week - 1)
        if day >= length { day -= 7 }
        return (first + day).number * 1440 + minute
    }
}

extension FixedWidthInteger {
    /// The quotient, rounded down also below nought.
    fileprivate func floorDivided(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
