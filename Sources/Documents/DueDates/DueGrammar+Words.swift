import Text

/// Expressions that count from the document's date, that recur, or that name no day.
extension DueGrammar {
    func relative(at start: Int) -> Match? {
        if let known = word(words.relative, at: start) { return (known.end, known.value) }
        if let next = word(words.next, at: start), let weekday = word(words.weekdays, at: skipBlanks(next.end)) {
            return (weekday.end, .weekday(weekday.value, next: true))
        }
        let index = word(words.on, at: start).map { skipBlanks($0.end) } ?? start
        return word(words.weekdays, at: index).map { ($0.end, .weekday($0.value, next: false)) }
    }

    /// `om två veckor`, `in 2 weeks`, `inom en månad`.
    func fromNow(at start: Int) -> Match? {
        guard let preposition = word(words.fromNow, at: start), let count = count(at: skipBlanks(preposition.end)),
            let unit = word(words.units, at: skipBlanks(count.end))
        else { return nil }
        switch unit.value {
        case .days: return (unit.end, .daysFromNow(count.value))
        case .weeks: return (unit.end, .daysFromNow(count.value * 7))
        case .months: return (unit.end, .monthsFromNow(count.value))
        }
    }

    private func count(at start: Int) -> (value: Int, end: Int)? {
        if let digits = number(at: start), digits.value <= 1000 { return (digits.value, digits.end) }
        return word(words.numbers, at: start).map { ($0.value, $0.end) }
    }

    /// `löpande`, `varje kvartal`, `2 gånger per år`, `4 ggr/år`, `minst en gång per termin`.
    func recurring(at start: Int) -> Match? {
        if let known = word(words.ongoing, at: start) ?? word(words.weekdayPlurals, at: start) {
            return (known.end, .ongoing)
        }
        if let every = word(words.every, at: start) {
            let end = endOfClause(every.end)
            return end > skipBlanks(every.end) ? (end, .ongoing) : nil
        }
        let index = word(words.atLeast, at: start).map { skipBlanks($0.end) } ?? start
        let afterCount = count(at: index).map { skipBlanks($0.end) } ?? index
        guard let times = word(words.times, at: afterCount) else { return nil }
        let next = skipBlanks(times.end)
        let per = sign("/", at: next) ?? word(words.per, at: next)?.end
        guard let per, let period = word(words.periods, at: skipBlanks(per)) else { return nil }
        return (period.end, .ongoing)
    }

    /// What recurs is said in fewer bytes than these; a bound keeps a text full of `varje` linear.
    private static let longestClause = 200

    /// Up to a comma, semicolon, bracket, full stop or the end.
    private func endOfClause(_ start: Int) -> Int {
        var index = start
        while index < min(limit, start + Self.longestClause), !",;.()[]|".utf8.contains(text[index]),
            text[index] != Folded.dash,
            text[index] != Folded.symbol
        { index += 1 }
        while index > start, text[index - 1] == Folded.blank || text[index - 1] == Folded.ignorable { index -= 1 }
        return index
    }

    /// `snarast`, and `snarast, dock senast 1 oktober`.
    func asap(at start: Int) -> Match? {
        guard let known = word(words.asap, at: start) else { return nil }
        var index = skipBlanks(known.end)
        if let comma = sign(",", at: index) { index = skipBlanks(comma) }
        if let but = word(words.but, at: index) { index = skipBlanks(but.end) }
        if let phrase = word(words.phrases, at: index), let limit = lastingExpression(at: afterPhrase(phrase.end)) {
            return (limit.end, .asapBut(limit.expression))
        }
        return (known.end, .asap)
    }

    func vague(at start: Int) -> Match? {
        word(words.vague, at: start).map { ($0.end, .vague) }
    }

    /// Past the blanks, the optional colon and the article behind a due phrase.
    func afterPhrase(_ start: Int) -> Int {
        var index = skipBlanks(start)
        if let colon = sign(":", at: index) { index = skipBlanks(colon) }
        if let article = word(words.articles, at: index) { index = skipBlanks(article.end) }
        return index
    }
}
