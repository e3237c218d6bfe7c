import Markdown
import Text

/// Reads how far an action has come from words: a status cell, or the end of the item.
struct StateReader {
    let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// The state whose words a text begins with, and where they end.
    static func leadingState(
        in text: InlineText, _ range: Range<Int>, _ vocabulary: Vocabulary
    ) -> (end: Int, value: Action.State)? {
        var start = range.lowerBound
        while start < range.upperBound, text.isBlank(start) { start += 1 }
        return vocabulary.states.match(text.folded, at: start, before: range.upperBound)
            ?? symbol(in: text, at: start, range.upperBound, vocabulary)
    }

    /// A sign such as ✅ is one of several that folding would make the same.
    private static func symbol(
        in text: InlineText, at start: Int, _ limit: Int, _ vocabulary: Vocabulary
    ) -> (end: Int, value: Action.State)? {
        vocabulary.stateSigns.match(text.bytes, at: start, before: limit)
    }

    // MARK: Status cells

    func readCell(_ cell: InlineText, into candidate: inout Candidate) {
        let range = cell.trimmed(0..<cell.count)
        guard !range.isEmpty else { return }
        guard let leading = Self.leadingState(in: cell, range, vocabulary) else {
            if !LabelForm.isDisposition(cell, range, words: vocabulary.labels) {
                candidate.statusText = cell.string(range)
            }
            return
        }
        var state = leading.value
        var day = day(in: cell, at: leading.end, before: range.upperBound)
        var index = leading.end
        // Of several states the last with a date counts.
        while index < range.upperBound {
            defer { index += 1 }
            guard cell.isBlank(index - 1), let next = Self.leadingState(in: cell, index..<range.upperBound, vocabulary),
                let date = self.day(in: cell, at: next.end, before: range.upperBound)
            else { continue }
            (state, day) = (next.value, date)
        }
        guard !candidate.hasClosingMark else { return }
        candidate.state = state
        candidate.stateIsFixed = true
        if !state.isOutstanding { candidate.closed = candidate.closed ?? day }
    }

    /// A full date directly behind the words of a state.
    private func day(in text: InlineText, at end: Int, before limit: Int) -> Day? {
        let grammar = DueGrammar(text: text.folded, words: vocabulary.due, limit: limit)
        guard case .day(let year?, let month, let day)? = grammar.expression(at: grammar.skipBlanks(end))?.expression
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    // MARK: The start of an item

    /// `Completed: …`, `[done] …`, `✅ …`: a state before the text of an item in a list of actions.
    func readStart(_ candidate: inout Candidate) {
        let body = candidate.body
        guard !candidate.stateIsFixed, let first = body.bytes.indices.first(where: { !body.isBlank($0) }),
            candidate.isFree(first)
        else { return }
        if let sign = vocabulary.stateSigns.match(body.bytes, at: first, before: body.count), sign.end < body.count {
            set(sign.value, first..<sign.end, clause: first..<sign.end, in: &candidate)
            return
        }
        let closing: [UInt8: UInt8] = [UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "("): UInt8(ascii: ")")]
        let close = closing[body.bytes[first]]
        let start = close == nil ? first : first + 1
        guard let state = vocabulary.states.match(body.folded, at: start, before: body.count) else { return }
        let end = body.trimmed(state.end..<body.count).lowerBound
        guard end + 1 < body.count, body.bytes[end] == close ?? UInt8(ascii: ":"), body.isBlank(end + 1) else { return }
        set(state.value, start..<state.end, clause: first..<end + 1, in: &candidate)
    }

    // MARK: The end of an item

    /// A state in parentheses, in brackets or behind a dash at the very end; in a review also at the end of the sentence.
    func readEnd(_ candidate: inout Candidate, inReview: Bool) {
        guard !candidate.stateIsFixed, let end = lastFree(candidate) else { return }
        if readBracketed(&candidate, end: end) || readClause(&candidate, end: end, inReview: inReview) { return }
        if inReview || candidate.form == .section { readLastWord(&candidate, end: end, inReview: inReview) }
    }

    private func lastFree(_ candidate: Candidate) -> Int? {
        var end = candidate.body.count
        let body = candidate.body
        while end > 0,
            candidate.taken[end - 1] || body.isBlank(end - 1) || ".,<>".utf8.contains(body.bytes[end - 1])
                || body.styles[end - 1].contains(.address)
        { end -= 1 }
        return end > 0 ? end : nil
    }

    private func readBracketed(_ candidate: inout Candidate, end: Int) -> Bool {
        let body = candidate.body
        let close = body.bytes[end - 1]
        guard close == UInt8(ascii: ")") || close == UInt8(ascii: "]") else { return false }
        let open = close == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
        guard let start = body.bytes[..<(end - 1)].lastIndex(of: open) else { return false }
        let words = body.trimmed(start + 1..<end - 1)
        if let state = vocabulary.states.whole(body.folded, words) {
            set(state, words, clause: start..<end, in: &candidate)
            return true
        }
        // `(Digg, klart)`: the name stays.
        guard let comma = body.bytes[start..<end].lastIndex(of: UInt8(ascii: ",")) else { return false }
        let last = body.trimmed(comma + 1..<end - 1)
        guard let state = vocabulary.states.whole(body.folded, last) else { return false }
        set(state, last, clause: comma..<last.upperBound, in: &candidate)
        return true
    }

    /// `… – pågår`; in a review `… – pågår, ägaren bortrest` and `…: åtgärdad i januari`.
    private func readClause(_ candidate: inout Candidate, end: Int, inReview: Bool) -> Bool {
        let body = candidate.body
        for index in stride(from: end - 1, through: 0, by: -1) {
            guard let lead = leadEnd(body, at: index, colons: inReview),
                let state = Self.leadingState(in: body, lead..<end, vocabulary)
            else { continue }
            let rest = body.trimmed(state.end..<end)
            guard rest.isEmpty || inReview, state.end == end || !inReview || !Folded.isWord(body.folded[state.end])
            else { return false }
            if inReview, !state.value.isOutstanding {
                candidate.closed = candidate.closed ?? day(in: body, at: state.end, before: end)
            }
            set(state.value, body.trimmed(lead..<state.end), clause: index..<end, in: &candidate)
            return true
        }
        return false
    }

    /// Where the text behind a dash, a spaced hyphen or a colon starts.
    private func leadEnd(_ body: InlineText, at index: Int, colons: Bool) -> Int? {
        let byte = body.folded[index]
        guard index > 0, index + 1 < body.count else { return nil }
        if byte == Folded.dash { return body.isBlank(index - 1) ? index + 3 : nil }
        if byte == UInt8(ascii: "-"), body.isBlank(index - 1), body.isBlank(index + 1) { return index + 1 }
        return colons && byte == UInt8(ascii: ":") && body.isBlank(index + 1) ? index + 1 : nil
    }

    /// `Klotter på busskuren KLART`; outside a review only in capitals, behind a full stop: `Ring skolan. KLART`.
    private func readLastWord(_ candidate: inout Candidate, end: Int, inReview: Bool) {
        let body = candidate.body
        var start = end
        for _ in 0..<2 {
            while start > 0, body.isBlank(start - 1) { start -= 1 }
            while start > 0, !body.isBlank(start - 1) { start -= 1 }
            guard start > 0, let state = vocabulary.states.whole(body.folded, start..<end),
                inReview || isCalledOut(body, start..<end)
            else { continue }
            set(state, start..<end, clause: start..<end, in: &candidate)
            return
        }
    }

    private func isCalledOut(_ body: InlineText, _ words: Range<Int>) -> Bool {
        let before = body.trimmed(0..<words.lowerBound).upperBound
        return before > 0 && body.bytes[before - 1] == UInt8(ascii: ".")
            && body.string(words).unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    }

    private func set(
        _ state: Action.State, _ words: Range<Int>, clause: Range<Int>, in candidate: inout Candidate
    ) {
        candidate.state = state
        candidate.stateIsFixed = true
        candidate.places.state = (candidate.body.source(words), candidate.body.source(clause))
        let before = candidate.body.trimmed(0..<clause.lowerBound).upperBound
        candidate.take(before..<clause.upperBound)
    }
}
