import Markdown
import Text

/// Reads the sentences of prose: assignments in the words of formal minutes, and what may be a promise.
struct ProseReader {
    let page: Page
    /// What the lines may hold.
    let signals: Signals
    let text: InlineText
    let range: Range<Int>

    private var vocabulary: Vocabulary { page.vocabulary }

    func read(into reading: inout Reading) {
        let assigns = signals.contains(.assignment)
        guard assigns || page.suggests else { return }
        for sentence in Sentences.split(text, range) {
            if assigns, let owners = AssignmentForm(text: text, sentence: sentence, vocabulary: vocabulary).owners() {
                reading.candidates.append(assignment(sentence, owners))
            } else if page.suggests {
                let subjects = SuggestionForm.subjects(in: text, sentence, vocabulary)
                if !subjects.isEmpty { reading.proposals.append(proposal(sentence, subjects)) }
            }
        }
    }

    private func positions(_ range: Range<Int>) -> (start: Position, end: Position) {
        (page.position(Int(text.origin[range.lowerBound])), page.position(Int(text.origin[range.upperBound - 1]) + 1))
    }

    private func assignment(_ sentence: Range<Int>, _ owners: [WrittenOwner]) -> Candidate {
        let (start, end) = positions(sentence)
        var candidate = Candidate(
            form: .assignment, start: start, end: end, body: InlineText(text, range: sentence),
            textMarkdown: String(
                decoding: page.bytes[Int(text.origin[sentence.lowerBound])...Int(text.origin[sentence.upperBound - 1])],
                as: UTF8.self))
        FieldReader(vocabulary).read(&candidate)
        let handles = candidate.owners.filter(\.isHandle)
        candidate.owners = owners + handles
        DueReader(vocabulary).read(&candidate)
        let fields = candidate.taken
        StateReader(vocabulary).readEnd(&candidate, inReview: false)
        // The text is the whole sentence; only the id and the state leave it.
        candidate.taken = zip(candidate.taken, fields).map { $0 && !$1 }
        if let id = candidate.id { take(id, from: &candidate) }
        return candidate
    }

    private func take(_ id: String, from candidate: inout Candidate) {
        let mark = Array("^\(id)".utf8)
        guard let start = candidate.body.bytes.indices.last(where: { candidate.body.bytes[$0...].starts(with: mark) })
        else { return }
        candidate.take(start..<start + mark.count)
    }

    private func proposal(_ sentence: Range<Int>, _ subjects: [Range<Int>]) -> Proposal {
        let (start, end) = positions(sentence)
        let body = InlineText(text, range: sentence)
        let offset = sentence.lowerBound
        return Proposal(
            start: start, end: end, body: body,
            subjects: subjects.map { $0.lowerBound - offset..<$0.upperBound - offset })
    }
}

/// Divides prose into sentences.
enum Sentences {
    static func split(_ text: InlineText, _ range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where ends(text, at: index, before: range.upperBound) {
            let sentence = text.trimmed(start..<index + 1)
            if !sentence.isEmpty { sentences.append(sentence) }
            start = index + 1
        }
        let rest = text.trimmed(start..<range.upperBound)
        return rest.isEmpty ? sentences : sentences + [rest]
    }

    /// A full stop, question or exclamation mark with a blank and a capital behind it, and no abbreviation before it.
    private static func ends(_ text: InlineText, at index: Int, before limit: Int) -> Bool {
        guard ".!?".utf8.contains(text.bytes[index]), index + 1 < limit, text.isBlank(index + 1) else { return false }
        var next = index + 1
        while next < limit, text.isBlank(next) { next += 1 }
        guard next < limit, startsCapitalised(text, at: next) else { return false }
        var start = index
        while start > 0, !text.isBlank(start - 1) { start -= 1 }
        let word = text.bytes[start..<index]
        return text.bytes[index] != UInt8(ascii: ".") || (word.count > 2 && !word.contains(UInt8(ascii: ".")))
    }

    /// Whether a word begins with a capital letter.
    static func startsCapitalised(_ text: InlineText, at index: Int) -> Bool {
        text.bytes[index] != text.folded[index] && Folded.isWord(text.folded[index])
            || index + 1 < text.count && text.bytes[index] >= 0xC3 && text.bytes[index + 1] != text.folded[index + 1]
                && Folded.isWord(text.folded[index]) && text.folded[index + 1] != Folded.ignorable
    }
}
