import Text

/// Days: `2024-03-01`, `1/3-24`, `den 1 mars 2024`, `March 1st`.
extension DueGrammar {
    func day(at start: Int) -> Match? {
        var start = start
        if let weekday = word(words.weekdays, at: start) {
            start = skipBlanks(weekday.end)
            if let comma = sign(",", at: start) { start = skipBlanks(comma) }
        }
        let article = word(words.articles, at: start)
        if let article { start = skipBlanks(article.end) }
        return isoDay(at: start) ?? slashedDay(at: start) ?? writtenDay(at: start) ?? monthFirst(at: start)
            ?? (article == nil ? nil : dayOfMonth(at: start))
    }

    private func isoDay(at start: Int) -> Match? {
        guard let first = number(at: start) else { return nil }
        if first.digits == 8 {
            return compact(first.value / 10_000, first.value / 100 % 100, first.value % 100, first.end)
        }
        if first.digits == 6, inField {
            return compact(2000 + first.value / 10_000, first.value / 100 % 100, first.value % 100, first.end)
        }
        guard first.digits == 4, let separator = byte(first.end),
            separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"),
            let month = number(at: first.end + 1), month.digits <= 2, byte(month.end) == separator,
            let day = number(at: month.end + 1), day.digits <= 2
        else { return nil }
        return (day.end, .day(year: first.value, month: month.value, day: day.value))
    }

    private func compact(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> Match? {
        guard (1900...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return (end, .day(year: year, month: month, day: day))
    }

    /// Day first, always: `1/3`, `1/3 2024`, `1/3-24`, `1.3.2024`, `25.8`.
    private func slashedDay(at start: Int) -> Match? {
        guard let day = number(at: start), day.digits <= 2, let separator = byte(day.end),
            separator == UInt8(ascii: "/") || separator == UInt8(ascii: "."),
            let month = number(at: day.end + 1), month.digits <= 2
        else { return nil }
        var end = month.end
        var year: Int?
        if separator == UInt8(ascii: "."), let dot = sign(".", at: end), let written = number(at: dot),
            written.digits == 4
        {
            (year, end) = (written.value, written.end)
        } else if let hyphen = sign("-/", at: end), let short = number(at: hyphen),
            short.digits == 2 || short.digits == 4
        {
            (year, end) = (short.digits == 2 ? 2000 + short.value : short.value, short.end)
        } else if let written = trailingYear(at: end) {
            (year, end) = (written.value, written.end)
        }
        guard day.value >= 1, month.value >= 1, month.value <= 12 else { return (end, .unreadable) }
        // `9.00` is a time of day.
        if separator == UInt8(ascii: "."), year == nil, month.digits == 2, month.value > 12 { return nil }
        return (end, .day(year: year, month: month.value, day: day.value))
    }

    /// `1 mars`, `1–5 mars 2024` (the later end), `3:e mars`, `1st March`.
    private func writtenDay(at start: Int) -> Match? {
        guard var day = number(at: start), day.digits <= 2 else { return nil }
        if let next = rangeSign(at: day.end), let later = number(at: next), later.digits <= 2 { day = later }
        var index = ordinalEnd(day.end)
        index = skipBlanks(index)
        if let of = word(words.of, at: index) { index = skipBlanks(of.end) }
        guard let month = word(words.months, at: index) else { return nil }
        let end = sign(".", at: month.end).flatMap { trailingYear(at: $0) != nil ? $0 : nil } ?? month.end
        let year = trailingYear(at: end)
        return (year?.end ?? month.end, .day(year: year?.value, month: month.value, day: day.value))
    }

    /// `the 29th`, `den 3:e`, with nothing behind that it might belong to.
    func dayOfMonth(at start: Int) -> Match? {
        guard let day = number(at: start), (1...31).contains(day.value), day.digits <= 2 else { return nil }
        let end = ordinalEnd(day.end)
        let next = skipBlanks(end)
        guard next == limit || text[next] != UInt8(ascii: "/") && !Folded.isWord(text[next]) else { return nil }
        return (end, .dayOfMonth(day.value))
    }

    /// Past `st`, `nd`, `rd`, `th`, `:e`, `:a`: two letters, or a colon and one, directly behind a number.
    private func ordinalEnd(_ start: Int) -> Int {
        if let colon = sign(":", at: start), let letter = byte(colon), Folded.isWord(letter), !Folded.isDigit(letter) {
            return colon + 1
        }
        guard let first = byte(start), let second = byte(start + 1), Folded.isWord(first), !Folded.isDigit(first),
            Folded.isWord(second), !Folded.isDigit(second), byte(start + 2).map({ !Folded.isWord($0) }) ?? true
        else { return start }
        return start + 2
    }

    /// `March 1`, `Mar 1, 2024`, `March 1st`.
    private func monthFirst(at start: Int) -> Match? {
        guard let month = word(words.months, at: start) else { return nil }
        var index = sign(".", at: month.end) ?? month.end
        index = skipBlanks(index)
        guard index > month.end, var day = number(at: index), day.digits <= 2, (1...31).contains(day.value) else {
            return nil
        }
        if let next = rangeSign(at: day.end), let later = number(at: next), later.digits <= 2, later.value <= 31 {
            day = later
        }
        let end = ordinalEnd(day.end)
        let year = trailingYear(at: end)
        return (year?.end ?? end, .day(year: year?.value, month: month.value, day: day.value))
    }
}
