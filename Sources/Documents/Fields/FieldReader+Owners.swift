import Markdown
import Text

/// Owners that the item itself marks as such: `@handle`, `Owner: …`.
extension FieldReader {
    /// The longest name in quotes or brackets that is looked for; keeps what is never closed linear.
    private static let longestName = 200

    /// `@handle`, `@"Förnamn Efternamn"`, `@[[Förnamn Efternamn]]`.
    func readHandle(_ candidate: inout Candidate, at index: Int) -> Int? {
        let body = candidate.body
        guard isWordStart(candidate, index), index + 1 < body.count, !followsArticle(body, index) else { return nil }
        for (open, close) in [("\"", "\""), ("[[", "]]")] {
            let start = index + 1
            guard body.bytes[start...].starts(with: open.utf8) else { continue }
            let inside = start + open.utf8.count
            let limit = min(body.count, inside + Self.longestName)
            guard let end = body.folded[inside..<limit].firstIndex(of: close.utf8.first ?? 0), end > inside else {
                continue
            }
            let after = min(body.count, end + close.utf8.count)
            candidate.owners.append(
                WrittenOwner(
                    text: InlineText(body, range: inside..<end), isHandle: true, part: .lead,
                    source: body.source(index..<after)))
            candidate.take(index..<after)
            return after
        }
        var end = index + 1
        while end < body.count,
            Folded.isWord(body.folded[end]) || body.folded[end] == Folded.ignorable
                || "._-".utf8.contains(body.bytes[end])
        {
            end += 1
        }
        while end > index + 1, ".-_".utf8.contains(body.bytes[end - 1]) { end -= 1 }
        guard end > index + 1, Folded.isWord(body.folded[index + 1]) else { return nil }
        candidate.owners.append(
            WrittenOwner(
                text: InlineText(body, range: index + 1..<end), isHandle: true, part: .lead,
                source: body.source(index..<end)))
        candidate.take(index..<end)
        return end
    }

    /// `the @board channel`: a thing that is called so.
    private func followsArticle(_ body: InlineText, _ index: Int) -> Bool {
        guard index > 1, body.isBlank(index - 1) else { return false }
        var start = index - 1
        while start > 0, Folded.isWord(body.folded[start - 1]) { start -= 1 }
        return vocabulary.owners.articles.contains(Folded.key(body.string(start..<index - 1)))
    }

    /// `Owner: …`, `Ansv. …`, `With: …` up to a bar, semicolon, bracket, due label or the line's end.
    func readOwnerLabel(_ candidate: inout Candidate, at index: Int) -> Int? {
        let body = candidate.body
        let owner = vocabulary.owners.labels.match(body.folded, at: index, before: body.count)
        let participant = vocabulary.owners.participantLabels.match(body.folded, at: index, before: body.count)
        guard let label = owner ?? participant, label.end < body.count else { return nil }
        var start = label.end
        if body.bytes[start] == UInt8(ascii: ":") {
            start += 1
            if start < body.count, body.bytes[start] == UInt8(ascii: ":") { return nil }
        } else if body.bytes[start - 1] != UInt8(ascii: ".") {
            // Only an abbreviation needs no colon.
            return nil
        }
        let end = endOfNames(candidate, from: start)
        let names = body.trimmed(start..<end)
        guard !names.isEmpty else { return nil }
        candidate.owners.append(
            WrittenOwner(
                text: InlineText(body, range: names), isHandle: false, part: owner == nil ? .participant : .lead))
        var first = index
        // The bracket that holds nothing else goes too.
        // A comma before a further label goes with the names.
        var last = end < body.count && body.bytes[end] == UInt8(ascii: ",") ? end + 1 : end
        if first > 0, body.bytes[first - 1] == UInt8(ascii: "("), last < body.count,
            body.bytes[last] == UInt8(ascii: ")")
        {
            (first, last) = (first - 1, last + 1)
        } else if last < body.count, ";|".utf8.contains(body.bytes[last]) {
            last += 1
        }
        candidate.take(first..<last)
        return last
    }

    private func endOfNames(_ candidate: Candidate, from start: Int) -> Int {
        let body = candidate.body
        let grammar = DueGrammar(text: body.folded, words: vocabulary.due, limit: body.count)
        let first = grammar.skipBlanks(start)
        var index = start
        while index < body.count, !endsNames(candidate, grammar, at: index, isFirst: index <= first) { index += 1 }
        while index > start,
            body.isBlank(index - 1) || ",.".utf8.contains(body.bytes[index - 1]) && !endsAbbreviation(candidate, index)
        { index -= 1 }
        return index
    }

    /// A bar, semicolon, bracket, dash, line end or taken byte, the end of a sentence, a further label or a due phrase.
    private func endsNames(_ candidate: Candidate, _ grammar: DueGrammar, at index: Int, isFirst: Bool) -> Bool {
        let body = candidate.body
        if "|;)]".utf8.contains(body.bytes[index]) || body.styles[index].contains(.lineEnd) || !candidate.isFree(index)
        {
            return true
        }
        guard !isFirst else { return false }
        if opensField(body, at: index) { return true }
        if body.folded[index] == Folded.dash, body.isBlank(index - 1) { return true }
        if body.bytes[index] == UInt8(ascii: ","),
            startsLabel(body, at: index + 1) || startsDate(grammar, at: grammar.skipBlanks(index + 1))
        {
            return true
        }
        if body.bytes[index] == UInt8(ascii: ".") { return endsSentence(candidate, at: index) }
        guard isWordStart(candidate, index) else { return false }
        let label = vocabulary.owners.participantLabels.match(body.folded, at: index, before: body.count)
        if let label, label.end < body.count, body.bytes[label.end] == UInt8(ascii: ":") { return true }
        return startsDue(grammar, at: index)
    }

    /// A tag, an id, a priority, a sign, or a key in brackets.
    private func opensField(_ body: InlineText, at index: Int) -> Bool {
        switch body.bytes[index] {
        case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "!"):
            return body.isBlank(index - 1) && index + 1 < body.count && !body.isBlank(index + 1)
        case UInt8(ascii: "["), UInt8(ascii: "("):
            guard let key = vocabulary.fields.match(body.folded, at: index + 1, before: body.count) else {
                return false
            }
            return body.bytes[key.end...].starts(with: "::".utf8)
        case 0xE2, 0xF0: return vocabulary.marks.match(body.bytes, at: index, before: body.count) != nil
        default: return false
        }
    }

    /// `…, v. 12`: a date with a number in it; a word alone may be somebody's name.
    private func startsDate(_ grammar: DueGrammar, at start: Int) -> Bool {
        guard let match = grammar.expression(at: start) else { return false }
        return grammar.text[start..<match.end].contains(where: Folded.isDigit)
    }

    /// `…, Estimate: two days`: words and a colon before the next comma.
    private func startsLabel(_ body: InlineText, at start: Int) -> Bool {
        for index in start..<min(body.count, start + 40) {
            if ",;.()".utf8.contains(body.bytes[index]) { return false }
            if body.bytes[index] == UInt8(ascii: ":") { return index + 1 == body.count || body.isBlank(index + 1) }
        }
        return false
    }

    /// A full stop with a blank behind it, after neither an initial nor an abbreviation.
    private func endsSentence(_ candidate: Candidate, at index: Int) -> Bool {
        let body = candidate.body
        guard index + 1 < body.count, body.isBlank(index + 1) else { return false }
        var start = index
        while start > 0, !body.isBlank(start - 1) { start -= 1 }
        return body.string(start..<index).count > 2 && !endsAbbreviation(candidate, index + 1)
    }

    /// `m.fl.`: its last full stop belongs to it.
    private func endsAbbreviation(_ candidate: Candidate, _ end: Int) -> Bool {
        let body = candidate.body
        var start = end
        while start > 0, !body.isBlank(start - 1) { start -= 1 }
        return vocabulary.owners.othersToo.whole(body.folded, start..<end) != nil
    }

    /// A due label or phrase with a date behind it, or a field's key.
    private func startsDue(_ grammar: DueGrammar, at index: Int) -> Bool {
        if let key = vocabulary.fields.match(grammar.text, at: index, before: grammar.limit),
            grammar.byte(key.end) == UInt8(ascii: ":")
        {
            return true
        }
        guard let phrase = grammar.word(vocabulary.due.phrases, at: index) else { return false }
        return grammar.expression(at: grammar.afterPhrase(phrase.end)) != nil
    }
}
