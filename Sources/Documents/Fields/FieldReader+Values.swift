import Markdown
import Text

/// Fields with a value: `[due:: X]`, `due:X`, `📅 X` and their like.
extension FieldReader {
    /// The longest value in brackets that is looked for; keeps what is never closed linear.
    private static let longestValue = 1000

    /// `[key:: value]`, `(key:: value)`, and the priority `(A)`.
    func readBracketed(_ candidate: inout Candidate, at index: Int) -> Int? {
        let body = candidate.body
        let close: UInt8 = body.bytes[index] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        if let end = endOfPriorityLetter(body, at: index) {
            candidate.fields.priority = .high
            candidate.take(index..<end)
            return end
        }
        let key = vocabulary.fields.match(body.folded, at: index + 1, before: body.count)
        let owner = vocabulary.owners.labels.match(body.folded, at: index + 1, before: body.count)
        guard let end = key?.end ?? owner?.end, end + 1 < body.count, body.bytes[end] == UInt8(ascii: ":"),
            body.bytes[end + 1] == UInt8(ascii: ":"),
            let last = body.bytes[end..<min(body.count, end + Self.longestValue)].firstIndex(of: close)
        else { return nil }
        let value = body.trimmed(end + 2..<last)
        if let key {
            set(key.value, value, in: &candidate)
            noteClosing(key.value, index..<last + 1, in: &candidate)
        } else if !value.isEmpty {
            candidate.owners.append(WrittenOwner(text: InlineText(body, range: value), isHandle: false, part: .lead))
        }
        candidate.take(index..<last + 1)
        return last + 1
    }

    /// todo.txt's `(A)`, a word of its own.
    private func endOfPriorityLetter(_ body: InlineText, at index: Int) -> Int? {
        guard body.bytes[index...].starts(with: "(A)".utf8), index == 0 || body.isBlank(index - 1),
            index + 3 == body.count || body.isBlank(index + 3), body.count > 3
        else { return nil }
        return index + 3
    }

    /// `due:X`.
    func readKeyed(_ candidate: inout Candidate, at index: Int) -> Int? {
        let body = candidate.body
        guard let key = vocabulary.fields.match(body.folded, at: index, before: body.count), key.value == .due,
            key.end < body.count, body.bytes[key.end] == UInt8(ascii: ":"),
            !(key.end + 1 < body.count && body.bytes[key.end + 1] == UInt8(ascii: ":"))
        else { return nil }
        let value = valueRange(candidate, .due, from: key.end + 1)
        set(.due, value, in: &candidate)
        candidate.take(index..<value.upperBound)
        return value.upperBound
    }

    /// A sign before a value: `📅 2024-03-01`, `🔺`.
    func readMark(_ candidate: inout Candidate, at index: Int) -> Int? {
        let body = candidate.body
        guard let mark = vocabulary.marks.match(body.bytes, at: index, before: body.count) else { return nil }
        switch mark.value {
        case .high: candidate.fields.priority = candidate.fields.priority ?? .high
        case .medium: candidate.fields.priority = candidate.fields.priority ?? .medium
        case .low: candidate.fields.priority = candidate.fields.priority ?? .low
        case .completion, .cancelled:
            // Without a date they are only a sign.
            let value = valueRange(candidate, mark.value, from: mark.end)
            guard expression(candidate, value) != nil else { return nil }
            set(mark.value, value, in: &candidate)
            noteClosing(mark.value, index..<value.upperBound, in: &candidate)
            candidate.take(index..<value.upperBound)
            return value.upperBound
        default:
            let value = valueRange(candidate, mark.value, from: mark.end)
            set(mark.value, value, in: &candidate)
            candidate.take(index..<value.upperBound)
            return value.upperBound
        }
        candidate.take(index..<mark.end)
        return mark.end
    }

    /// A value reaches to the end of the longest date expression, else to the next field.
    private func valueRange(_ candidate: Candidate, _ key: FieldKey, from start: Int) -> Range<Int> {
        let body = candidate.body
        var first = start
        while first < body.count,
            body.isBlank(first) || body.folded[first] == Folded.ignorable
                || body.folded[first] == Folded.symbol && body.bytes[first] == 0xEF
        { first += 1 }
        if key == .id || key == .depends {
            return first..<(body.bytes.indices[first...].first { body.isBlank($0) } ?? body.count)
        }
        let grammar = DueGrammar(text: body.folded, words: vocabulary.due, limit: body.count, inField: true)
        if let match = grammar.expression(at: first) { return first..<match.end }
        var end = first
        while end < body.count {
            if end > first, body.isBlank(end - 1), startsField(candidate, at: end) { break }
            if !candidate.isFree(end) { break }
            end += 1
        }
        return body.trimmed(first..<end)
    }

    private func startsField(_ candidate: Candidate, at index: Int) -> Bool {
        let body = candidate.body
        if "[@#^".utf8.contains(body.bytes[index]) { return true }
        if vocabulary.marks.match(body.bytes, at: index, before: body.count) != nil { return true }
        guard let key = vocabulary.fields.match(body.folded, at: index, before: body.count) else { return false }
        return key.end < body.count && body.bytes[key.end] == UInt8(ascii: ":")
    }

    private func expression(_ candidate: Candidate, _ range: Range<Int>) -> DueExpression? {
        let grammar = DueGrammar(
            text: candidate.body.folded, words: vocabulary.due, limit: range.upperBound, inField: true)
        guard let match = grammar.expression(at: range.lowerBound), match.end == range.upperBound else { return nil }
        return match.expression
    }

    private func set(_ key: FieldKey, _ range: Range<Int>, in candidate: inout Candidate) {
        let text = candidate.body.string(range)
        switch key {
        case .due: DueReader(vocabulary).readField(candidate.body, range, into: &candidate)
        case .completion: close(.done, range, in: &candidate)
        case .cancelled: close(.dropped, range, in: &candidate)
        case .created: candidate.fields.created = candidate.fields.created ?? text
        case .start: candidate.fields.start = candidate.fields.start ?? text
        case .scheduled: candidate.fields.scheduled = candidate.fields.scheduled ?? text
        case .recurrence: candidate.fields.recurrence = candidate.fields.recurrence ?? text
        case .depends: candidate.fields.dependsOn = candidate.fields.dependsOn ?? text
        case .id: candidate.id = candidate.id ?? (text.isEmpty ? nil : text)
        case .priority: candidate.fields.priority = candidate.fields.priority ?? vocabulary.priorities.value(of: text)
        case .high, .medium, .low: break
        }
    }

    private func noteClosing(_ key: FieldKey, _ range: Range<Int>, in candidate: inout Candidate) {
        if key == .completion || key == .cancelled { candidate.places.closings.append(candidate.body.source(range)) }
    }

    /// A dated mark goes before the box and before words.
    private func close(_ state: Action.State, _ range: Range<Int>, in candidate: inout Candidate) {
        candidate.state = state
        candidate.stateIsFixed = true
        candidate.hasClosingMark = true
        if case .day(let year?, let month, let day)? = expression(candidate, range) {
            candidate.closed = Day(year: year, month: month, day: day)
        }
    }
}
