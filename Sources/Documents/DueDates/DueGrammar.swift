import Text

/// The one grammar of due dates: reads the longest date expression at a place of folded text.
struct DueGrammar {
    let text: [UInt8]
    let words: DueWords
    /// Expressions end here.
    let limit: Int
    /// In a field or column six digits are a date too.
    var inField = false

    /// An expression and where it ends.
    typealias Match = (end: Int, expression: DueExpression)

    /// Where a word or number may start.
    private func isBoundary(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, text[before] == Folded.ignorable { before -= 1 }
        return before < 0 || !Folded.isWord(text[before])
    }

    /// Whether an expression or a phrase before one may stand at a place; tells most places where none does at once.
    func mayBegin(at start: Int) -> Bool { isBoundary(start) && words.mayBegin(text, at: start) }

    /// The longest expression at `start`.
    func expression(at start: Int) -> Match? {
        let lasting = lastingExpression(at: start)
        guard start < limit, mayBegin(at: start), let asap = asap(at: start), asap.end > lasting?.end ?? start,
            endsWell(asap.end)
        else { return lasting }
        return asap
    }

    /// The longest expression at `start` but for `snarast`, which may hold one of these itself.
    func lastingExpression(at start: Int) -> Match? {
        guard start < limit, mayBegin(at: start) else { return nil }
        var best: Match?
        func consider(_ match: Match?) {
            guard let match, match.end > best?.end ?? start, endsWell(match.end) else { return }
            best = match
        }
        consider(vague(at: start))
        consider(relative(at: start))
        consider(day(at: start))
        consider(week(at: start))
        consider(quarter(at: start))
        consider(monthPart(at: start))
        consider(month(at: start))
        consider(season(at: start))
        consider(year(at: start))
        consider(fromNow(at: start))
        consider(recurring(at: start))
        return best
    }

    /// Not in the middle of a word or a longer number.
    private func endsWell(_ end: Int) -> Bool {
        let next = skipIgnorable(end)
        guard next < text.count else { return true }
        if Folded.isWord(text[next]) { return false }
        // `1.3.2024`, `12/4`, `9.00`: a number goes on.
        if ".,/:".utf8.contains(text[next]), next + 1 < limit, Folded.isDigit(text[next + 1]), next > 0,
            Folded.isDigit(text[next - 1])
        {
            return text[next] == UInt8(ascii: ",")
        }
        return true
    }

    // MARK: Small pieces

    func skipIgnorable(_ start: Int) -> Int {
        var index = start
        while index < limit, text[index] == Folded.ignorable { index += 1 }
        return index
    }

    func skipBlanks(_ start: Int) -> Int {
        var index = start
        while index < limit, text[index] == Folded.blank || text[index] == Folded.ignorable { index += 1 }
        return index
    }

    func byte(_ index: Int) -> UInt8? { index < limit ? text[index] : nil }

    func word<Value>(_ phrases: Phrases<Value>, at start: Int) -> (end: Int, value: Value)? {
        phrases.match(text, at: start, before: limit)
    }

    /// The end of one of the given signs.
    func sign(_ signs: String, at index: Int) -> Int? {
        guard let byte = byte(index), signs.utf8.contains(byte) else { return nil }
        return index + 1
    }

    /// A hyphen or dash between two ends of a range, blanks around it allowed.
    func rangeSign(at index: Int) -> Int? {
        let start = skipBlanks(index)
        guard let byte = byte(start), byte == UInt8(ascii: "-") || byte == Folded.dash else { return nil }
        return skipBlanks(start + 1)
    }

    /// A number of at most eight digits, how many they were, and where it ends.
    func number(at start: Int) -> (value: Int, digits: Int, end: Int)? {
        var index = start
        var value = 0
        while index < limit, Folded.isDigit(text[index]), index - start < 9 {
            value = value * 10 + Int(text[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard index > start, index - start <= 8 else { return nil }
        return (value, index - start, index)
    }

    /// A year of four digits, after blanks and an optional comma.
    func trailingYear(at start: Int) -> (value: Int, end: Int)? {
        var index = skipBlanks(start)
        if let comma = sign(",", at: index) { index = skipBlanks(comma) }
        guard index > start, let year = number(at: index), year.digits == 4, (1900...2199).contains(year.value) else {
            return nil
        }
        return endsYear(year.end) ? (year.value, year.end) : nil
    }

    /// Not the start of an ISO date or another number.
    private func endsYear(_ end: Int) -> Bool {
        guard let next = byte(end) else { return true }
        if Folded.isWord(next) { return false }
        if "-/".utf8.contains(next), let after = byte(end + 1), Folded.isDigit(after) { return false }
        return true
    }
}
