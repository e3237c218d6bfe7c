import Text

/// The headings that a series wants in each of its minutes, written into those that lack them.
package struct StandingItems {
    private let items: [String]
    private let vocabulary: Vocabulary

    /// Takes the items as the settings have them.
    package init(_ items: [String], vocabulary: Vocabulary) {
        self.items = items
        self.vocabulary = vocabulary
    }

    /// Those that none of some headings names, each once and in their order.
    package func missing(among titles: some Sequence<String>) -> [String] {
        var known = Set(titles.map(Vocabulary.key(heading:)))
        return items.filter { item in
            let key = Vocabulary.key(heading: item)
            return !key.isEmpty && known.insert(key).inserted
        }
    }

    /// The text with the headings it lacks.
    ///
    /// - Parameter place: the line of a template that they take the place of; numbers below it are counted on. Nil for
    ///   a draft that somebody has written in: no byte that is there is changed.
    package func written(into bytes: [UInt8], at place: String?) -> [UInt8] {
        let text = StandingText(bytes, vocabulary)
        let missing = missing(among: text.titles)
        return bytes.applying(place.map { text.edits(adding: missing, at: $0) } ?? text.edits(adding: missing))
    }
}

extension DocumentEditor {
    /// Adds the headings that minutes lack; every byte that was there stays as it was.
    package mutating func add(_ standing: StandingItems) throws(Refusal) {
        let new = standing.written(into: bytes, at: nil)
        guard new != bytes else { return }
        guard !reading.diagnostics.contains(where: { $0.code == .notUTF8 }) else { throw .notUTF8 }
        guard let after = reread(new), after.document.withoutContents == document.withoutContents,
            after.document.suggestions.map(\.text) == document.suggestions.map(\.text),
            after.document.actions.map(\.placeless) == document.actions.map(\.placeless)
        else { throw .noPlace }
        adopt(after)
    }
}

/// A text by its headings, and where further ones go.
private struct StandingText {
    private let lines: EditedLines
    /// Markdown's own headings below the title.
    private let sections: [Section]
    private let vocabulary: Vocabulary

    init(_ bytes: [UInt8], _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        lines = EditedLines(bytes)
        var reader = DocumentReader(vocabulary: vocabulary)
        reader.prefilters = false
        sections = reader.read(bytes).outline.sections.filter { $0.level > 1 && !$0.isLine }
    }

    var titles: [String] { sections.map(\.title) }

    /// At the place of a template, or before its next meeting; the numbers below are counted on.
    func edits(adding items: [String], at place: String) -> [Edit] {
        let marker = lines.number(of: place)
        guard !items.isEmpty else { return marker.map { [removal(ofLine: $0)] } ?? [] }
        let line = marker ?? nextMeeting?.line ?? lines.count + 1
        let numbers = numbers
        let above = numbers.last { $0.line < line }
        let block = block(
            items, from: above.map { $0.number.value + 1 } ?? numbers.first?.number.value,
            like: (above ?? numbers.first)?.number)
        let addition = marker.map { lines.replacement(of: $0, by: block) } ?? lines.insertion(of: block, before: line)
        return [addition] + numbers.filter { $0.line >= line }.map { counting($0, on: items.count) }
    }

    /// Behind all that is numbered, else before the next meeting.
    func edits(adding items: [String]) -> [Edit] {
        guard !items.isEmpty else { return [] }
        let last = numbers.last?.number
        let line = last == nil ? nextMeeting?.line : nil
        let block = block(items, from: last.map { $0.value + 1 }, like: last)
        return [lines.insertion(of: block, before: line ?? lines.count + 1)]
    }

    private var level: Int { sections.map(\.level).min() ?? 2 }

    private var nextMeeting: Section? {
        sections.first { section in
            section.level == level
                && vocabulary.headings.nextMeeting.value(of: HeadingWords.key(section.title)) != nil
        }
    }

    /// The headings that are counted, where they are.
    private var numbers: [(line: Int, number: HeadingNumber)] {
        let found = sections.filter { $0.level == level }.compactMap { section in
            HeadingNumber(lines.string(ofLine: section.line)).map { (section.line, $0) }
        }
        let isCount = zip(found, found.dropFirst()).allSatisfy { $1.1.value == $0.1.value + 1 }
        return isCount && (found.count > 1 || found.first?.1.isMarked == true) ? found : []
    }

    /// The headings as lines, a blank one behind each.
    private func block(_ items: [String], from first: Int?, like number: HeadingNumber?) -> [String] {
        items.enumerated().flatMap { index, item in
            let count = first.flatMap { first in number?.written(first + index) } ?? ""
            return [String(repeating: "#", count: level) + " " + count + WrittenText(item, .marks).string, ""]
        }
    }

    private func counting(_ numbered: (line: Int, number: HeadingNumber), on count: Int) -> Edit {
        let start = lines.index.range(ofLine: numbered.line).lowerBound + numbered.number.digits.lowerBound
        return Edit(
            range: start..<start + numbered.number.digits.count,
            replacement: Array(String(numbered.number.value + count).utf8))
    }

    /// With the blank line below it.
    private func removal(ofLine line: Int) -> Edit {
        let end = line < lines.count && lines.isBlank(line + 1) ? line + 1 : line
        let range = lines.index.range(ofLine: line).lowerBound..<lines.index.range(ofLine: end).upperBound
        return Edit(range: range, replacement: [])
    }
}
