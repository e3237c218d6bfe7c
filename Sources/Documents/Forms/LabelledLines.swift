import Markdown
import Text

/// Reads the labelled lines of a paragraph; each runs to the next label or the paragraph's end.
struct LabelledLines {
    let page: Page
    /// What the lines may hold.
    let signals: Signals
    let text: InlineText
    let place: BodyReader.Place

    private var vocabulary: Vocabulary { page.vocabulary }

    /// Reads them; what stands before the first, or nil if nothing does.
    func read(into reading: inout Reading) -> Range<Int>? {
        let starts = signals.contains(.label) ? labels : []
        guard let first = starts.first else { return text.trimmed(0..<text.count) }
        for (index, found) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].start : text.count
            read(found.label, from: found.start, to: end, &reading)
        }
        let rest = text.trimmed(0..<first.start)
        return rest.isEmpty ? nil : rest
    }

    /// A label may reach over a line's end (a box alone, the words on the next line); no other starts inside it.
    private var labels: [(start: Int, label: LabelForm.Label)] {
        var found: [(start: Int, label: LabelForm.Label)] = []
        for start in text.bytes.indices where start >= found.last?.label.end ?? 0 {
            let isLineStart = start == 0 || text.styles[start - 1].contains(.lineEnd)
            guard isLineStart || mayBeginWithinLine(start, isFirst: found.isEmpty),
                let label = LabelForm.label(in: text, at: start, words: vocabulary.labels)
                    ?? (isLineStart ? AddressedLabel(page: page, text: text).label(at: start) : nil),
                isLineStart || isWithinLine(label, isFirst: found.isEmpty)
            else { continue }
            found.append((start, label))
        }
        return found
    }

    /// Behind another label, where lines were filled anew, or behind a sentence's end.
    private func mayBeginWithinLine(_ start: Int, isFirst: Bool) -> Bool {
        guard text.bytes[start] != text.folded[start], text.isBlank(start - 1) else { return false }
        var before = start - 1
        while before > 0, text.isBlank(before) { before -= 1 }
        return !isFirst || ".?!)".utf8.contains(text.bytes[before])
    }

    /// Within a line a label is in capitals; behind a sentence it must say who is to do it, since the two letters of some
    /// labels are a word as well.
    private func isWithinLine(_ label: LabelForm.Label, isFirst: Bool) -> Bool {
        guard label.isUpperCase, label.box == nil else { return false }
        guard isFirst else { return true }
        let body = text.trimmed(label.end..<text.count)
        guard !body.isEmpty, Sentences.startsCapitalised(text, at: body.lowerBound) else { return false }
        return body.prefix(Self.longestNames).contains { index in
            text.isBlank(index - 1)
                && vocabulary.owners.handOver.match(text.folded, at: index, before: body.upperBound) != nil
        }
    }

    /// In bytes.
    private static let longestNames = 60

    private func read(_ label: LabelForm.Label, from start: Int, to end: Int, _ reading: inout Reading) {
        let range = text.trimmed(label.end..<end)
        let begin = text.trimmed(start..<end)
        guard !range.isEmpty, !LabelForm.isDisposition(text, range, words: vocabulary.labels) else { return }
        let first = Int(text.origin[begin.lowerBound])
        let last = Int(text.origin[range.upperBound - 1]) + 1
        var candidate = Candidate(
            form: .label, start: lineContentStart(first), end: page.position(last),
            body: InlineText(text, range: range),
            textMarkdown: markdown(from: Int(text.origin[label.end - 1]) + 1, to: last))
        candidate.hasLabel = true
        candidate.add(names: label.names, of: text)
        FieldReader(vocabulary).read(&candidate)
        if let box = label.box {
            CheckboxForm.apply(box.mark, to: &candidate, at: page.position(first), vocabulary)
            candidate.places.box = text.source(box.markRange)
        }
        DueReader(vocabulary).read(&candidate)
        StateReader(vocabulary).readEnd(&candidate, inReview: false)
        candidate.section = place.section
        reading.candidates.append(candidate)
    }

    /// The source behind a label's colon, without the marks that close the label, with those that close the text.
    private func markdown(from colon: Int, to end: Int) -> String {
        var (start, last) = (colon, end)
        func isMark(_ offset: Int) -> Bool { "*_~`".utf8.contains(page.bytes[offset]) }
        while start < last, isMark(start) { start += 1 }
        while start < last, page.bytes[start] == 0x20 || page.bytes[start] == 0x09 { start += 1 }
        while last < page.bytes.count, isMark(last) { last += 1 }
        return String(decoding: page.bytes[start..<last], as: UTF8.self)
    }

    /// Marks before the first letter (`**Action:**`) belong to the content.
    private func lineContentStart(_ offset: Int) -> Position {
        var start = offset
        while start > 0, "*_".utf8.contains(page.bytes[start - 1]) { start -= 1 }
        return page.position(start)
    }
}
