import Markdown
import Text

/// Finds the sections of a document: headings, bold lines used as headings, labels with nothing behind them.
struct OutlineReader {
    let page: Page
    private(set) var outline = Outline()
    private var current = 0
    private var titleSeen = false

    private var words: HeadingWords { page.vocabulary.headings }

    init(_ page: Page) { self.page = page }

    mutating func read() -> Outline {
        let headings = page.tree.nodes.count(where: \.kind.isHeading)
        outline.sections.reserveCapacity(headings + 1)
        outline.firstBlocks.reserveCapacity(headings + 1)
        for block in page.tree.children(of: 0) {
            let node = page.tree.nodes[block]
            switch node.kind {
            case .heading(let level): open(heading: block, level: level)
            case .paragraph:
                if let title = headingLine(node) {
                    let isLabel = LabelForm.label(in: title, at: 0, words: page.vocabulary.labels) != nil
                    var section = Section(title: "", level: lineLevel, line: node.start.line, role: .plain)
                    section.isLine = true
                    Self.fill(&section, title, words: page.vocabulary.due)
                    setRole(of: &section, title, isLabel: isLabel)
                    append(section, at: block)
                } else {
                    outline.sections[current].hasProse = true
                }
            default: break
            }
        }
        return outline
    }

    private mutating func open(heading block: Int, level: Int) {
        let node = page.tree.nodes[block]
        var section = Section(title: "", level: level, line: node.start.line, role: .plain)
        if page.signals(of: node).isDisjoint(with: .title) {
            section.unread = block
        } else {
            let text = page.heading(block)
            Self.fill(&section, text, words: page.vocabulary.due)
            setRole(of: &section, text, isLabel: false)
        }
        titleSeen = true
        append(section, at: block)
    }

    private mutating func append(_ section: Section, at block: Int) {
        var section = section
        var parent = current
        while let up = outline.sections[parent].parent, outline.sections[parent].level >= section.level { parent = up }
        section.parent = parent
        outline.sections.append(section)
        outline.firstBlocks.append(block)
        current = outline.sections.count - 1
    }

    /// One below the nearest real heading.
    private var lineLevel: Int {
        let heading = outline.chain(current).first { !outline.sections[$0].isLine }
        return (heading.map { outline.sections[$0].level } ?? 0) + 1
    }

    /// In characters; what is longer is no title that anybody reads.
    private static let longestTitle = 300

    /// Gives a section its title and day.
    fileprivate static func fill(_ section: inout Section, _ text: InlineText, words: DueWords) {
        section.title = title(text, isLine: section.isLine)
        section.day = leadingDay(text, words: words)
        section.year = onlyYear(text)
        section.unread = nil
    }

    fileprivate static func title(_ text: InlineText, isLine: Bool) -> String {
        var title = flattened(text)
        if isLine { title = String(title.trimmedTrailing(":")) }
        // Every action below carries the title: one of a megabyte would come out a thousand times.
        if title.utf8.count > longestTitle { title = title.prefix(longestTitle) + "…" }
        return title
    }

    private func setRole(of section: inout Section, _ text: InlineText, isLabel: Bool) {
        section.role = isLabel ? .action : words.role(ofTitle: section.title)
        section.isLoose = section.role == .review && words.isLooseReview(section.title)
        // The title of the document opens no review.
        if section.role == .review, !titleSeen, !section.isLine { section.role = .plain }
        section.party = party(text)
        if section.party != nil, section.role == .plain { section.role = .commitments }
    }

    /// The party in `Polisen åtar sig`, `Rescue Service commits to`.
    private func party(_ text: InlineText) -> String? {
        for index in text.bytes.indices.dropFirst() where text.isBlank(index - 1) {
            guard let verb = words.commitmentVerbs.match(text.folded, at: index, before: text.count) else { continue }
            let rest = text.trimmed(verb.end..<text.count)
            guard rest.isEmpty || text.string(rest) == ":" else { continue }
            let name = text.string(text.trimmed(0..<index))
            return name.isEmpty ? nil : name
        }
        return nil
    }

    /// The text of a paragraph that is a heading in all but its marks.
    private func headingLine(_ node: MarkdownTree.Node) -> InlineText? {
        guard node.endLine <= node.start.line else { return nil }
        let lines = page.lines(of: node)
        guard lines.count == 1, let line = lines.first, line.count <= 200, mayBeHeading(line, page.signals(of: node))
        else { return nil }
        let text = page.inline([line])
        let trimmed = text.trimmed(0..<text.count)
        guard !trimmed.isEmpty else { return nil }
        let colon = text.bytes[trimmed.upperBound - 1] == UInt8(ascii: ":")
        if text.isWholly(.strong, except: { $0 == trimmed.upperBound - 1 && colon }) {
            return LabelForm.label(in: text, at: 0, words: page.vocabulary.labels).map { $0.end >= trimmed.upperBound }
                ?? true ? text : nil
        }
        guard colon else { return nil }
        let key = HeadingWords.key(text.string)
        if words.isAction(key) { return text }
        guard let label = LabelForm.label(in: text, at: 0, words: page.vocabulary.labels) else { return nil }
        return label.end >= trimmed.upperBound ? text : nil
    }

    /// Whether a line may be wholly strong, or known words with a colon behind.
    private func mayBeHeading(_ line: Range<Int>, _ signals: Signals) -> Bool {
        if !signals.isDisjoint(with: [.heading, .label]) { return true }
        guard let first = line.first, let last = line.last, mayBeMark(page.bytes[first]), mayBeMark(page.bytes[last])
        else { return false }
        return zip(page.bytes[line], page.bytes[line].dropFirst()).contains { first, second in
            first == second && (first == UInt8(ascii: "*") || first == UInt8(ascii: "_"))
        }
    }

    /// Whether a byte may belong to marks, and is no letter, digit or full stop in front of them or behind.
    private func mayBeMark(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: ".") && (byte >= 0x80 || !Folded.isWord(byte | 0x20))
    }

    /// Plain text with single blanks.
    static func flattened(_ text: InlineText) -> String {
        PlainText.singleBlanks(text)
    }

    /// A year that is a word of its own, if the heading holds no other number of four digits.
    private static func onlyYear(_ text: InlineText) -> Int? {
        var found: Range<Int>?
        var start = text.bytes.firstIndex(where: Folded.isDigit) ?? text.count
        while start < text.count {
            let end = text.bytes[start...].firstIndex { !Folded.isDigit($0) } ?? text.count
            if end - start == 4 {
                guard found == nil else { return nil }
                found = start..<end
            }
            start = text.bytes[end...].firstIndex(where: Folded.isDigit) ?? text.count
        }
        func isEdge(_ index: Int) -> Bool {
            !text.bytes.indices.contains(index) || " ,()".utf8.contains(text.bytes[index])
        }
        guard let found, isEdge(found.lowerBound - 1), isEdge(found.upperBound), let year = Int(text.string(found))
        else {
            return nil
        }
        return (1990...2199).contains(year) ? year : nil
    }

    /// Reads what headings say to whom nothing but an action below asks for it.
    static func complete(_ outline: inout Outline, for candidates: [Candidate], on page: Page) {
        for candidate in candidates {
            var next: Int? = candidate.section
            while let index = next {
                if let block = outline.sections[index].unread {
                    fill(&outline.sections[index], page.heading(block), words: page.vocabulary.due)
                }
                next = outline.sections[index].parent
            }
        }
    }

    /// The full date a heading begins with.
    private static func leadingDay(_ text: InlineText, words: DueWords) -> Day? {
        let grammar = DueGrammar(text: text.folded, words: words, limit: text.count)
        guard let match = grammar.day(at: grammar.skipBlanks(0)),
            case .day(let year?, let month, let day) = match.expression
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

extension Page {
    /// The title of a section, read if it was not before.
    func title(of section: Section) -> String {
        guard let block = section.unread else { return section.title }
        return OutlineReader.title(heading(block), isLine: section.isLine)
    }
}

extension StringProtocol {
    /// The text without blanks and the given character at its end.
    func trimmedTrailing(_ character: Character) -> SubSequence {
        var rest = trimmed
        while rest.last == character { rest = rest.dropLast().trimmed }
        return rest
    }
}
