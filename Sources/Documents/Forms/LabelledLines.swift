import Markdown
import Text

/// Reads the labelled lines of a paragraph; each runs to the next label or the paragraph's end.
struct LabelledLines {
    let page: Page
    let text: InlineText
    let place: BodyReader.Place

    private var vocabulary: Vocabulary { page.vocabulary }

    /// Reads them; what stands before the first, or nil if nothing does.
    func read(into reading: inout Reading) -> Range<Int>? {
        let starts = lineStarts.compactMap { start in
            LabelForm.label(in: text, at: start, words: vocabulary.labels).map { (start: start, label: $0) }
        }
        guard let first = starts.first else { return text.trimmed(0..<text.count) }
        for (index, found) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].start : text.count
            read(found.label, from: found.start, to: end, &reading)
        }
        let rest = text.trimmed(0..<first.start)
        return rest.isEmpty ? nil : rest
    }

    private var lineStarts: [Int] {
        [0] + text.styles.indices.filter { text.styles[$0].contains(.lineEnd) }.map { $0 + 1 }
    }

    private func read(_ label: LabelForm.Label, from start: Int, to end: Int, _ reading: inout Reading) {
        let range = text.trimmed(label.end..<end)
        let begin = text.trimmed(start..<end)
        guard !range.isEmpty, !LabelForm.isDisposition(text, range, words: vocabulary.labels) else { return }
        let first = Int(text.origin[begin.lowerBound])
        let last = Int(text.origin[range.upperBound - 1]) + 1
        var candidate = Candidate(
            form: .label, start: lineContentStart(first), end: page.position(last),
            body: InlineText(text, range: range),
            textMarkdown: String(decoding: page.bytes[Int(text.origin[range.lowerBound])..<last], as: UTF8.self))
        candidate.hasLabel = true
        FieldReader(vocabulary).read(&candidate)
        if let mark = label.mark { CheckboxForm.apply(mark, to: &candidate, at: page.position(first), vocabulary) }
        DueReader(vocabulary).read(&candidate)
        StateReader(vocabulary).readEnd(&candidate, inReview: false)
        candidate.section = place.section
        reading.candidates.append(candidate)
    }

    /// Marks before the first letter (`**Action:**`) belong to the content.
    private func lineContentStart(_ offset: Int) -> Position {
        var start = offset
        while start > 0, "*_".utf8.contains(page.bytes[start - 1]) { start -= 1 }
        return page.position(start)
    }
}
