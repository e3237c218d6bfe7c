import Markdown
import Text

/// Reads the fields of an item wherever they stand: ids, tags, handles, labelled owners, `[key:: value]`, signs.
struct FieldReader {
    let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func read(_ candidate: inout Candidate) {
        readID(&candidate)
        readStrike(&candidate)
        var index = 0
        while index < candidate.body.count {
            index = candidate.isFree(index) ? readField(&candidate, at: index) ?? index + 1 : index + 1
        }
    }

    /// Reads the field that starts at a byte; where it ends.
    private func readField(_ candidate: inout Candidate, at index: Int) -> Int? {
        let byte = candidate.body.bytes[index]
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "("): return readBracketed(&candidate, at: index)
        case UInt8(ascii: "@"): return readHandle(&candidate, at: index)
        case UInt8(ascii: "#"): return readTag(&candidate, at: index)
        case UInt8(ascii: "!"): return readPriority(&candidate, at: index)
        case 0xE2, 0xF0: return readMark(&candidate, at: index)
        default:
            guard Folded.isWord(candidate.body.folded[index]) else { return nil }
            guard isWordStart(candidate, index) else { return endOfLetters(candidate.body, from: index) }
            return readKeyed(&candidate, at: index) ?? readOwnerLabel(&candidate, at: index)
                ?? endOfLetters(candidate.body, from: index)
        }
    }

    /// Past the letters and digits of ASCII, in the midst of which no field starts.
    private func endOfLetters(_ body: InlineText, from start: Int) -> Int {
        var end = start + 1
        while end < body.count, Folded.isWord(body.folded[end]), body.folded[end] < 0x80 { end += 1 }
        return end
    }

    func isWordStart(_ candidate: Candidate, _ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, candidate.body.folded[before] == Folded.ignorable { before -= 1 }
        return before < 0 || !Folded.isWord(candidate.body.folded[before])
    }

    // MARK: Ids, strikes, tags, priorities

    /// `^k7m2xp` at the very end of the first line or of the text.
    private func readID(_ candidate: inout Candidate) {
        let body = candidate.body
        let firstLine = body.styles.firstIndex { $0.contains(.lineEnd) } ?? body.count
        for end in [firstLine, body.count] {
            var range = body.trimmed(0..<end)
            // A sentence's full stop stands behind its id.
            if candidate.form == .assignment, let last = range.last, body.bytes[last] == UInt8(ascii: ".") {
                range = body.trimmed(range.dropLast())
            }
            var start = range.upperBound
            while start > range.lowerBound, Self.isIDByte(body.bytes[start - 1]) { start -= 1 }
            guard start < range.upperBound, start > range.lowerBound, body.bytes[start - 1] == UInt8(ascii: "^"),
                start == 1 || body.isBlank(start - 2), body.styles[start - 1].isDisjoint(with: .literal)
            else { continue }
            candidate.id = body.string(start..<range.upperBound)
            candidate.take(start - 1..<range.upperBound)
            return
        }
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        (byte < 0x80 && Folded.isWord(byte | 0x20) && byte != UInt8(ascii: "^")) || byte == UInt8(ascii: "-")
            || Folded.isDigit(byte)
    }

    /// An item wholly struck through is dropped, its fields aside.
    private func readStrike(_ candidate: inout Candidate) {
        let body = candidate.body
        guard body.styles.contains(where: { $0.contains(.struck) }) else { return }
        var probe = candidate
        probe.body.styles = body.styles.map { $0.subtracting(.struck) }
        var index = 0
        while index < probe.body.count {
            index = probe.isFree(index) ? readField(&probe, at: index) ?? index + 1 : index + 1
        }
        if body.isWholly(.struck, except: { probe.taken[$0] }) {
            candidate.state = .dropped
            candidate.stateIsFixed = true
        }
    }

    /// `#tag`: a letter first, then letters, digits, `-`, `_`, `/`.
    private func readTag(_ candidate: inout Candidate, at index: Int) -> Int? {
        let body = candidate.body
        guard index == 0 || body.isBlank(index - 1) || body.bytes[index - 1] == UInt8(ascii: "("),
            index + 1 < body.count,
            Folded.isWord(body.folded[index + 1]), !Folded.isDigit(body.folded[index + 1])
        else { return nil }
        var end = index + 1
        while end < body.count,
            Folded.isWord(body.folded[end]) || body.folded[end] == Folded.ignorable
                || "-_/".utf8.contains(body.bytes[end])
        {
            end += 1
        }
        candidate.tags.append(body.string(index + 1..<end))
        candidate.take(index..<end)
        return end
    }

    /// `!hög`, `!low`.
    private func readPriority(_ candidate: inout Candidate, at index: Int) -> Int? {
        guard index == 0 || candidate.body.isBlank(index - 1),
            let word = vocabulary.priorities.match(candidate.body.folded, at: index + 1, before: candidate.body.count)
        else { return nil }
        candidate.fields.priority = candidate.fields.priority ?? word.value
        candidate.take(index..<word.end)
        return word.end
    }
}
