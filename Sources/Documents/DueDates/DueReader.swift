import Markdown
import Text

/// Finds the due dates of an item: behind phrases, at its very end, in a field or a due cell.
struct DueReader {
    let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    private var words: DueWords { vocabulary.due }

    /// Reads phrases anywhere in the item, and a bare date at its end.
    func read(_ candidate: inout Candidate) {
        let body = candidate.body
        let grammar = DueGrammar(text: body.folded, words: words, limit: body.count)
        var index = 0
        while index < body.count {
            guard Folded.isWord(body.folded[index]) else { index += 1; continue }
            guard grammar.mayBegin(at: index), candidate.isFree(index),
                let due = phrase(candidate, grammar, at: index)
            else { index = endOfWord(body, from: index); continue }
            add(due.expression, start: due.start, end: due.end, before: due.before, to: &candidate)
            candidate.take(index..<due.end)
            index = due.end
        }
        readEnd(&candidate, grammar)
    }

    private func endOfWord(_ body: InlineText, from start: Int) -> Int {
        var end = start + 1
        while end < body.count, Folded.isWord(body.folded[end]) || body.folded[end] == Folded.ignorable { end += 1 }
        return end
    }

    private typealias Phrase = (start: Int, end: Int, expression: DueExpression, before: Bool)

    private func phrase(_ candidate: Candidate, _ grammar: DueGrammar, at index: Int) -> Phrase? {
        // `snarast, dock senast 1 oktober` holds a phrase, which is not read for itself.
        if let match = grammar.asap(at: index), case .asapBut = match.expression {
            return (index, match.end, match.expression, false)
        }
        if let phrase = grammar.word(words.phrases, at: index) {
            if let vague = grammar.vague(at: index) { return (index, vague.end, .vague, false) }
            let start = grammar.afterPhrase(phrase.end)
            guard start < candidate.body.count, candidate.isFree(start),
                let match = grammar.expression(at: start) ?? closingDay(candidate, grammar, at: start),
                match.expression != .unreadable
            else { return nil }
            return (start, match.end, match.expression, phrase.value)
        }
        return nil
    }

    private func add(_ expression: DueExpression, start: Int, end: Int, before: Bool, to candidate: inout Candidate) {
        candidate.dues.append(
            WrittenDue(
                expression: expression, written: candidate.body.string(start..<end), before: before,
                source: candidate.body.source(start..<end)))
    }

    // MARK: At the end

    /// `-> X`, `…, X`, `… – X`, `(X)` and `(Håkan, X)`.
    private func readEnd(_ candidate: inout Candidate, _ grammar: DueGrammar) {
        let body = candidate.body
        var end = trimmedEnd(candidate, body.count)
        let inParenthesis = end > 0 && body.bytes[end - 1] == UInt8(ascii: ")")
        if inParenthesis { end = trimmedEnd(candidate, end - 1) }
        var index = end - 1
        // No expression is longer than this.
        let floor = max(0, end - 60)
        var best: (start: Int, lead: Int, expression: DueExpression)?
        while index >= floor, candidate.isFree(index) {
            if inParenthesis, body.bytes[index] == UInt8(ascii: "(") || body.bytes[index] == UInt8(ascii: ")") { break }
            // Few words have a sign before them: that is looked for first, since it costs less than an expression.
            if Folded.isWord(body.folded[index]), grammar.mayBegin(at: index),
                let lead = lead(candidate, before: index, inParenthesis: inParenthesis),
                let match = grammar.expression(at: index), match.end == end, isEnough(match.expression)
            {
                best = (index, lead, match.expression)
            }
            index -= 1
        }
        guard let best else { return }
        let start = grammar.word(words.articles, at: best.start).map { grammar.skipBlanks($0.end) } ?? best.start
        add(best.expression, start: start, end: end, before: false, to: &candidate)
        let whole = inParenthesis && best.lead < body.count && body.bytes[best.lead] == UInt8(ascii: "(")
        candidate.take(best.lead..<(whole ? closingParenthesis(body, after: end) : end))
    }

    private func closingParenthesis(_ body: InlineText, after end: Int) -> Int {
        (body.bytes[end...].firstIndex(of: UInt8(ascii: ")")) ?? body.count - 1) + 1
    }

    private func trimmedEnd(_ candidate: Candidate, _ limit: Int) -> Int {
        var end = limit
        while end > 0,
            candidate.taken[end - 1] || candidate.body.isBlank(end - 1)
                || ".;".utf8.contains(candidate.body.bytes[end - 1])
        {
            end -= 1
        }
        return end
    }

    /// Where the sign before a bare date stands: a comma, a dash, an arrow or the opening bracket.
    private func lead(_ candidate: Candidate, before index: Int, inParenthesis: Bool) -> Int? {
        let body = candidate.body
        var start = index
        while start > 0, body.isBlank(start - 1) { start -= 1 }
        guard start > 0 else { return nil }
        let sign = body.folded[start - 1]
        if sign == UInt8(ascii: ">"), start > 1, body.folded[start - 2] == UInt8(ascii: "-") { return start - 2 }
        if sign == Folded.ignorable {
            var first = start - 1
            while first > 0, body.folded[first] == Folded.ignorable { first -= 1 }
            return body.folded[first] == Folded.dash || body.folded[first] == Folded.arrow ? first : nil
        }
        if sign == UInt8(ascii: ",") { return start - 1 }
        if sign == UInt8(ascii: "("), inParenthesis { return start - 1 }
        if !candidate.isRow, let word = closingWord(body, before: start) { return word }
        if isDelivered(body, before: start) { return index }
        let spaced = start < index && start > 1 && body.isBlank(start - 2)
        return sign == UInt8(ascii: "-") && spaced ? start - 1 : nil
    }

    /// `by the 29th`, and `by 29` where nothing follows; less may be a time of day.
    private func closingDay(_ candidate: Candidate, _ grammar: DueGrammar, at start: Int) -> DueGrammar.Match? {
        if let day = grammar.dayOfMonth(at: start), grammar.number(at: start)?.end != day.end { return day }
        guard let day = grammar.number(at: start), (13...31).contains(day.value),
            trimmedEnd(candidate, candidate.body.count) == day.end
        else { return nil }
        return (day.end, .dayOfMonth(day.value))
    }

    /// Whether the clause before a date that ends it says that something is handed over then.
    private func isDelivered(_ body: InlineText, before end: Int) -> Bool {
        let clause = body.bytes[..<end].lastIndex(where: Self.endsClause).map { $0 + 1 } ?? 0
        let start = body.trimmed(clause..<end).lowerBound
        return start < end && words.deliveries.match(body.folded, at: start, before: end) != nil
    }

    private static func endsClause(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("): true
        default: false
        }
    }

    /// Where one of the words starts that lead to a date at the very end only (`budget till Tove i augusti`).
    private func closingWord(_ body: InlineText, before end: Int) -> Int? {
        let grammar = DueGrammar(text: body.folded, words: words, limit: end)
        for index in max(1, end - 10)..<end where body.isBlank(index - 1) && Folded.isWord(body.folded[index]) {
            if grammar.word(words.atEnd, at: index)?.end == end { return index }
        }
        return nil
    }

    /// A bare year or time of year is too little to be meant as a due date.
    private func isEnough(_ expression: DueExpression) -> Bool {
        switch expression {
        case .year, .unreadable, .vague, .season(_, year: nil): false
        default: true
        }
    }

    // MARK: Fields and cells

    /// The value of a due field.
    func readField(_ body: InlineText, _ range: Range<Int>, into candidate: inout Candidate) {
        let range = body.trimmed(range)
        guard !range.isEmpty else { return }
        if isDenial(body, range) { return candidate.deniesDue = true }
        candidate.dues.append(due(body, range))
    }

    /// A dash, `?`, `TBD`: no day.
    private func isDenial(_ text: InlineText, _ range: Range<Int>) -> Bool {
        vocabulary.owners.nobody.whole(text.folded, range) != nil
            || LabelForm.isDisposition(text, range, words: vocabulary.labels)
    }

    /// The due column's cell; empty, a dash, `?` or `TBD` is no due date.
    func readCell(_ cell: InlineText, into candidate: inout Candidate) {
        let range = cell.trimmed(0..<cell.count)
        guard !range.isEmpty else { return }
        if isDenial(cell, range) { return candidate.deniesDue = true }
        candidate.dues.insert(due(cell, range), at: 0)
    }

    private func due(_ body: InlineText, _ range: Range<Int>) -> WrittenDue {
        let grammar = DueGrammar(text: body.folded, words: words, limit: range.upperBound, inField: true)
        var start = range.lowerBound
        var before = false
        if grammar.vague(at: start)?.end != range.upperBound, let phrase = grammar.word(words.phrases, at: start) {
            start = grammar.afterPhrase(phrase.end)
            before = phrase.value
        } else if let article = grammar.word(words.articles, at: start) {
            start = grammar.skipBlanks(article.end)
        }
        let match = grammar.expression(at: start)
        var end = match?.end ?? start
        while end < range.upperBound, body.isBlank(end) || ".;".utf8.contains(body.bytes[end]) { end += 1 }
        guard let match, end == range.upperBound || reads(match.expression, before: body, end, range) else {
            return WrittenDue(
                expression: .vague, written: OutlineReader.flattened(InlineText(body, range: range)), isField: true,
                source: body.source(range))
        }
        return WrittenDue(
            expression: match.expression, written: body.string(start..<match.end), before: before, isField: true,
            source: body.source(start..<match.end))
    }

    /// Whether an expression may be read though words follow it in its cell: `2024-09-01 (preliminärt)`, `Q3, sedan löpande`.
    private func reads(_ expression: DueExpression, before body: InlineText, _ end: Int, _ range: Range<Int>) -> Bool {
        guard expression != .unreadable, end < range.upperBound else { return false }
        return ",(;".utf8.contains(body.bytes[end]) || body.folded[end] == Folded.dash
    }
}
