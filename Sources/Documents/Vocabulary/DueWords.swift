import Text

/// The words of due dates.
final class DueWords: Sendable {
    /// Stand before a date: `senast`, `by`; true for those that mean the day before a period starts (`före`).
    let phrases: Phrases<Bool>
    /// Stand before a date where it ends the item.
    let atEnd: Phrases<Bool>
    /// Verbs of handing over: a date that ends their clause is when it is due.
    let deliveries: Phrases<Bool>
    let articles: Phrases<Bool>
    let months: Phrases<Int>
    let weekdays: Phrases<Int>
    /// `fredagar`: recurring, or a part of a longer period.
    let weekdayPlurals: Phrases<Bool>
    let on: Phrases<Bool>
    let next: Phrases<Bool>
    let weeks: Phrases<Bool>
    let monthParts: Phrases<DueExpression.MonthPart>
    let inPeriod: Phrases<Bool>
    let of: Phrases<Bool>
    let quarters: Phrases<Bool>
    let quarterNouns: Phrases<Bool>
    let ordinals: Phrases<Int>
    let seasons: Phrases<DueExpression.Season>
    let relative: Phrases<DueExpression>
    let fromNow: Phrases<Bool>
    let units: Phrases<Unit>
    let numbers: Phrases<Int>
    let ongoing: Phrases<Bool>
    let every: Phrases<Bool>
    let atLeast: Phrases<Bool>
    let times: Phrases<Bool>
    let per: Phrases<Bool>
    let periods: Phrases<Bool>
    let asap: Phrases<Bool>
    let but: Phrases<Bool>
    let vague: Phrases<Bool>
    /// By the low bits of two bytes: whether some phrase begins so.
    private let beginnings: [Bool]

    enum Unit: Sendable {
        case days, weeks, months
    }

    private static let monthPartNames: [(String, DueExpression.MonthPart)] = [
        ("month-ends", .end), ("month-middles", .middle), ("month-starts", .start),
    ]
    private static let seasonNames: [(String, DueExpression.Season)] = [
        ("spring", .spring), ("summer", .summer), ("autumn", .autumn), ("winter", .winter), ("mid-year", .midYear),
        ("year-end", .yearEnd),
    ]
    private static let relativeNames: [(String, DueExpression)] = [
        ("today", .daysFromNow(0)), ("tomorrow", .daysFromNow(1)), ("next-week", .nextWeek),
        ("next-meeting", .nextMeeting),
    ]
    private static let unitNames: [(String, Unit)] = [
        ("days", .days), ("week-units", .weeks), ("month-units", .months),
    ]

    init(_ words: WordList) {
        func phrases(_ concept: String) -> Phrases<Bool> { Phrases(words: words["due.\(concept)"]) }
        func numbers(_ concept: String) -> Phrases<Int> { Phrases(words.numbered("due.\(concept)")) }
        self.phrases = Phrases(words.valued("due", [("phrases", false), ("before", true)]))
        atEnd = phrases("at-end")
        deliveries = phrases("deliveries")
        articles = phrases("articles")
        months = numbers("months")
        weekdays = numbers("weekdays")
        weekdayPlurals = phrases("weekday-plurals")
        on = phrases("on")
        next = phrases("next")
        weeks = phrases("weeks")
        monthParts = Phrases(words.valued("due", Self.monthPartNames))
        inPeriod = phrases("in")
        of = phrases("of")
        quarters = phrases("quarters")
        quarterNouns = phrases("quarter-nouns")
        ordinals = numbers("ordinals")
        seasons = Phrases(words.valued("due", Self.seasonNames))
        relative = Phrases(words.valued("due", Self.relativeNames))
        fromNow = Phrases(words: words["due.from-now"] + words["due.within"])
        units = Phrases(words.valued("due", Self.unitNames))
        self.numbers = numbers("numbers")
        ongoing = phrases("ongoing")
        every = phrases("every")
        atLeast = phrases("at-least")
        times = phrases("times")
        per = phrases("per")
        periods = phrases("periods")
        asap = phrases("asap")
        but = phrases("but")
        vague = phrases("vague")
        var beginnings = [Bool](repeating: false, count: 1 << 12)
        for phrase in words.concepts(below: "due") {
            let bytes = Array(Folded.key(phrase).utf8.prefix(2))
            guard let first = bytes.first else { continue }
            // What is one letter long goes on with anything.
            for second in bytes.count == 1 ? 0...255 : bytes[1]...bytes[1] {
                beginnings[Self.beginning(first, second)] = true
            }
        }
        self.beginnings = beginnings
    }

    private static func beginning(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 63) << 6 | Int(second & 63) }

    /// Whether an expression may begin at a place of folded text; tells most places where none does at once.
    func mayBegin(_ folded: [UInt8], at start: Int) -> Bool {
        let next = start + 1 < folded.count ? folded[start + 1] : Folded.ignorable
        return Folded.isDigit(folded[start]) || next == Folded.ignorable
            || beginnings[Self.beginning(folded[start], next)]
    }
}
