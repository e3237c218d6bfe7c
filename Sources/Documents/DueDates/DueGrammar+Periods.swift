import Text

/// Weeks, months, quarters, terms and years.
extension DueGrammar {
    /// `v. 12`, `v.46–47`, `vecka 12 2024`, `w12`, `2024-W12`, `v 2412`.
    func week(at start: Int) -> Match? {
        if let year = number(at: start), year.digits == 4, let hyphen = sign("-", at: year.end),
            let mark = sign("w", at: hyphen), let week = number(at: mark), week.digits <= 2
        {
            return (week.end, .week(week.value, year: year.value))
        }
        guard let mark = word(words.weeks, at: start) else { return nil }
        var index = sign(".", at: mark.end) ?? mark.end
        index = skipBlanks(index)
        guard let first = number(at: index) else { return nil }
        if first.digits == 4 { return (first.end, .week(first.value % 100, year: 2000 + first.value / 100)) }
        guard first.digits <= 2 else { return nil }
        var last = first
        if let next = rangeSign(at: first.end), let later = number(at: next), later.digits <= 2 { last = later }
        guard let year = trailingYear(at: last.end) else { return (last.end, .week(last.value, year: nil)) }
        return (year.end, .week(last.value, year: year.value))
    }

    /// `slutet av mars`, `mid-March`, `early April 2025`.
    func monthPart(at start: Int) -> Match? {
        guard let part = word(words.monthParts, at: start) else { return nil }
        var index = skipBlanks(part.end)
        if index == part.end, let hyphen = sign("-", at: index) { index = hyphen }
        guard let month = word(words.months, at: index) else { return nil }
        let year = trailingYear(at: month.end)
        return (year?.end ?? month.end, .month(month.value, year: year?.value, part.value))
    }

    /// `mars`, `mars 2024`, `in March`, `2024-03`.
    func month(at start: Int) -> Match? {
        if let year = number(at: start), year.digits == 4, let hyphen = sign("-", at: year.end),
            let month = number(at: hyphen), month.digits == 2, (1...12).contains(month.value)
        {
            return (month.end, .month(month.value, year: year.value, .end))
        }
        let weekdays = word(words.weekdayPlurals, at: start).map { skipBlanks($0.end) }
        let start = afterIn(weekdays ?? start)
        guard var month = word(words.months, at: start) else { return nil }
        if let next = rangeSign(at: month.end), let later = word(words.months, at: next), later.value > month.value {
            month = later
        }
        let year = trailingYear(at: month.end)
        return (year?.end ?? month.end, .month(month.value, year: year?.value, .end))
    }

    /// `Q1 2024`, `2024-Q1`, `kvartal 1`, `första kvartalet`.
    func quarter(at start: Int) -> Match? {
        if let year = number(at: start), year.digits == 4, let hyphen = sign("- ", at: year.end),
            let quarter = quarterName(at: hyphen)
        {
            return (quarter.end, .quarter(quarter.value, year: year.value))
        }
        guard let quarter = quarterName(at: afterIn(start)) else { return nil }
        let year = trailingYear(at: quarter.end)
        return (year?.end ?? quarter.end, .quarter(quarter.value, year: year?.value))
    }

    private func quarterName(at start: Int) -> (value: Int, end: Int)? {
        if let name = word(words.quarters, at: start) {
            let index = skipBlanks(sign(".", at: name.end) ?? name.end)
            if let number = number(at: index), number.digits == 1, (1...4).contains(number.value) {
                return (number.value, number.end)
            }
        }
        guard let ordinal = word(words.ordinals, at: start),
            let noun = word(words.quarterNouns, at: skipBlanks(ordinal.end))
        else { return nil }
        return (ordinal.value, noun.end)
    }

    /// `våren 2024`, `VT24`, `HT 24`, `vintern 2024–25`, `årsskiftet`.
    func season(at start: Int) -> Match? {
        guard let season = word(words.seasons, at: afterIn(start)) else { return nil }
        if season.value == .winter { return winter(after: season.end) }
        if let year = trailingYear(at: season.end) { return (year.end, .season(season.value, year: year.value)) }
        let index = skipBlanks(season.end)
        if let short = number(at: index), short.digits == 2 {
            return (short.end, .season(season.value, year: 2000 + short.value))
        }
        return (season.end, .season(season.value, year: nil))
    }

    /// A winter spans two years: `2024–25` ends in 2025, `2024` alone says too little.
    private func winter(after end: Int) -> Match? {
        guard let year = trailingYear(at: end) ?? yearBeforeRange(at: end) else {
            return (end, .season(.winter, year: nil))
        }
        guard let next = rangeSign(at: year.end), let later = number(at: next), later.digits == 2 || later.digits == 4
        else {
            return (year.end, .vague)
        }
        return (
            later.end, .season(.winter, year: later.digits == 2 ? year.value / 100 * 100 + later.value : later.value)
        )
    }

    private func yearBeforeRange(at start: Int) -> (value: Int, end: Int)? {
        let index = skipBlanks(start)
        guard index > start, let year = number(at: index), year.digits == 4 else { return nil }
        return (year.value, year.end)
    }

    /// `2024`, `under 2024`.
    func year(at start: Int) -> Match? {
        guard let year = number(at: afterIn(start)), year.digits == 4, (1990...2199).contains(year.value) else {
            return nil
        }
        return (year.end, .year(year.value))
    }

    /// Past `i`, `in`, `under`.
    private func afterIn(_ start: Int) -> Int {
        guard let preposition = word(words.inPeriod, at: start) else { return start }
        let next = skipBlanks(preposition.end)
        return next > preposition.end ? next : start
    }
}
