import Documents
import TestSupport
import Testing
import Text

struct DayTests {
    @Test(arguments: [
        Case("the epoch", "1970-01-01", 0), Case("the day before", "1969-12-31", -1),
        Case("a leap day", "2024-02-29", 19_782), Case("the first of the calendar", "0001-01-01", -719_162),
        Case("the last", "9999-12-31", 2_932_896), Case("a century's leap day", "2000-02-29", 11_016),
    ])
    func number(_ test: Case<String, Int>) throws {
        let day = try #require(Day(iso: test.input), sourceLocation: test.sourceLocation)
        #expect(day.number == test.expected, sourceLocation: test.sourceLocation)
        #expect(day.iso == test.input, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        "", "2024", "2024-3-1", "2024-13-01", "2024-00-10", "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31",
        "2024-01-00", "0000-01-01", "2024/01/01", "20240101", "2024-01-01T", "-024-01-01", "２024-01-01", "2024-01-0a",
    ])
    func isNoDay(text: String) { #expect(Day(iso: text) == nil) }

    @Test func everyDayIsItsOwn() {
        for number in stride(from: -719_162, through: 2_932_896, by: 97) {
            let day = Day(number: number)
            let (year, month, dayOfMonth) = day.civil
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            #expect(Day(iso: day.iso) == day)
        }
    }

    @Test(arguments: [
        Case("a Monday", "2024-01-01", 1), Case("a Sunday", "2024-01-07", 7), Case("a Thursday", "1970-01-01", 4),
        Case("before the epoch", "1969-12-28", 7), Case("a leap day", "2024-02-29", 4),
    ])
    func weekday(_ test: Case<String, Int>) {
        #expect(Day(iso: test.input)?.isoWeekday == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("the first of a year", "2024-01-01", "2024-W1"), Case("in the year before", "2021-01-03", "2020-W53"),
        Case("in the year after", "2024-12-30", "2025-W1"), Case("the last Sunday", "2023-12-31", "2023-W52"),
        Case("a year of 53 weeks", "2026-12-31", "2026-W53"), Case("in the middle", "2024-03-18", "2024-W12"),
    ])
    func isoWeek(_ test: Case<String, String>) {
        let week = Day(iso: test.input)?.isoWeek
        #expect(week.map { "\($0.year)-W\($0.week)" } == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("twelve", [12, 2024], "2024-03-24"), Case("the first", [1, 2025], "2025-01-05"),
        Case("53 in a long year", [53, 2020], "2021-01-03"), Case("53 in a short year", [53, 2024], nil),
        Case("none", [0, 2024], nil), Case("54", [54, 2020], nil), Case("below none", [-1, 2024], nil),
    ])
    func endOfWeek(_ test: Case<[Int], String?>) {
        let end = Day.end(ofWeek: test.input[0], year: test.input[1])
        #expect(end?.iso == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("one on", ["2024-01-15", "1"], "2024-02-15"), Case("clamped", ["2024-01-31", "1"], "2024-02-29"),
        Case("clamped in a short year", ["2023-01-31", "1"], "2023-02-28"),
        Case("over the year's end", ["2024-12-31", "2"], "2025-02-28"),
        Case("back", ["2024-03-31", "-1"], "2024-02-29"),
        Case("back over the year", ["2024-01-15", "-1"], "2023-12-15"),
        Case("two years", ["2022-06-01", "24"], "2024-06-01"),
        Case("beyond the calendar", ["9999-12-01", "1"], nil),
    ])
    func addingMonths(_ test: Case<[String], String?>) throws {
        let day = try #require(Day(iso: test.input[0]))
        #expect(day.adding(months: Int(test.input[1]) ?? 0)?.iso == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func monthsHaveTheirLengths() {
        #expect(
            (1...12).map { Day.length(ofMonth: $0, year: 2023) } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
        #expect([1900, 2000, 2023, 2024].map { Day.length(ofMonth: 2, year: $0) } == [28, 29, 28, 29])
        #expect(Day.end(ofMonth: 2, year: 2024)?.iso == "2024-02-29")
        #expect(Day.end(ofMonth: 13, year: 2024) == nil)
    }
}
