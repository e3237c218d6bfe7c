/// A day of the Gregorian calendar, without a time or a time zone.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The day, or nil if the calendar has no such day (years 1–9999).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.number = Day.number(year: year, month: month, day: day)
    }

    /// Reads exactly `YYYY-MM-DD`.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        func value(_ range: Range<Int>) -> Int? {
            var sum = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                sum = sum * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return sum
        }
        guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// Howard Hinnant's `days_from_civil` (chrono-compatible low-level date algorithms).
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month and day of the month (Hinnant's `civil_from_days`).
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var day: Int { civil.day }

    /// `YYYY-MM-DD`.
    package var iso: String {
        let (year, month, day) = civil
        return String(unsafeUninitializedCapacity: year < 10_000 ? 10 : 32) { text in
            var count = 0
            func put(_ value: Int, atLeast width: Int) {
                var unit = 1
                for _ in 1..<width { unit *= 10 }
                while value / unit >= 10 { unit *= 10 }
                while unit > 0 {
                    text[count] = UInt8(ascii: "0") + UInt8(value / unit % 10)
                    count += 1
                    unit /= 10
                }
            }
            func putHyphen() {
                text[count] = UInt8(ascii: "-")
                count += 1
            }
            // Days before the first year are nobody's; they come of reckoning back only.
            put(max(0, year), atLeast: 4)
            putHyphen()
            put(month, atLeast: 2)
            putHyphen()
            put(day, atLeast: 2)
            return count
        }
    }

    /// The day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601.
    package var isoWeekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    package static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

    /// The same day `months` later, or the last day of that month where it is shorter.
    package func adding(months: Int) -> Day? {
        let (year, month, day) = civil
        let index = year * 12 + month - 1 + months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        return Day(
            year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
    }

    /// The year and number of the ISO 8601 week that holds the day.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = self + (4 - isoWeekday)
        let year = thursday.year
        guard let first = Day(year: year, month: 1, day: 1) else { return (year, 1) }
        return (year, (thursday - first) / 7 + 1)
    }

    /// The Sunday that ends an ISO week, or nil if that year has no such week.
    package static func end(ofWeek week: Int, year: Int) -> Day? {
        guard let fourth = Day(year: year, month: 1, day: 4), week >= 1 else { return nil }
        let sunday = fourth + (7 - fourth.isoWeekday) + (week - 1) * 7
        return sunday.isoWeek == (year, week) ? sunday : nil
    }

    package static func end(ofMonth month: Int, year: Int) -> Day? {
        guard (1...12).contains(month) else { return nil }
        return Day(year: year, month: month, day: length(ofMonth: month, year: year))
    }
}
