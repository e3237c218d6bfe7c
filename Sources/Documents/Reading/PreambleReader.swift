import Markdown
import Text

/// Finds the date of the meeting in the text, and that of the next one.
struct PreambleReader {
    let page: Page
    let outline: Outline

    private var vocabulary: Vocabulary { page.vocabulary }

    func read(into reading: inout Reading) {
        var headings = 0
        for (index, node) in page.tree.nodes.enumerated() {
            switch node.kind {
            case .heading:
                headings += 1
                guard headings == 1 || page.signals(of: node).contains(.nextMeeting) else { continue }
                let text = page.heading(index)
                if headings == 1, reading.writtenDay == nil { reading.writtenDay = fullDay(in: text) }
                if reading.nextMeeting == nil, let rest = nextMeeting(in: text) {
                    reading.nextMeeting = day(in: text, from: rest) ?? dayBelow(index)
                }
            case .paragraph where !page.signals(of: node).isDisjoint(with: [.date, .nextMeeting]):
                let lines = page.lines(of: node)
                readLines(lines, beforeSecondHeading: headings < 2, &reading)
            default: break
            }
        }
    }

    private func readLines(_ lines: [Range<Int>], beforeSecondHeading: Bool, _ reading: inout Reading) {
        guard reading.nextMeeting == nil || (beforeSecondHeading && reading.writtenDay == nil) else { return }
        for (number, line) in lines.enumerated() {
            guard mayMatter(line) else { continue }
            let text = page.inline([line])
            if beforeSecondHeading, reading.writtenDay == nil,
                let label = vocabulary.headings.date.match(text.folded, at: start(of: text), before: text.count),
                label.end < text.count, text.bytes[label.end] == UInt8(ascii: ":")
            {
                reading.writtenDay = fullDay(in: text)
            }
            if reading.nextMeeting == nil, let rest = nextMeeting(in: text) {
                reading.nextMeeting = day(in: text, from: rest)
                if reading.nextMeeting == nil, number + 1 < lines.count {
                    let below = page.inline([lines[number + 1]])
                    reading.nextMeeting = day(in: below, from: 0)
                }
            }
        }
    }

    /// A cheap look at the first bytes, so that most lines are not read at all.
    private func mayMatter(_ line: Range<Int>) -> Bool {
        let head = Folded.fold(Array(page.bytes[line.prefix(24)]))
        for index in head.indices where index == 0 || !Folded.isWord(head[index - 1]) {
            if vocabulary.headings.date.match(head, at: index, before: head.count) != nil { return true }
            if vocabulary.headings.nextMeeting.match(head, at: index, before: head.count) != nil { return true }
        }
        return false
    }

    private func start(of text: InlineText) -> Int { text.trimmed(0..<text.count).lowerBound }

    /// Where the words behind `Nästa möte` start, numbering before it allowed.
    private func nextMeeting(in text: InlineText) -> Int? {
        for index in 0..<min(text.count, 12) where index == 0 || !Folded.isWord(text.folded[index - 1]) {
            if let phrase = vocabulary.headings.nextMeeting.match(text.folded, at: index, before: text.count) {
                return phrase.end
            }
            // A word before it makes it a sentence about something else.
            if Folded.isWord(text.folded[index]), !Folded.isDigit(text.folded[index]), text.folded[index] != 0xC2 {
                return nil
            }
        }
        return nil
    }

    /// The first paragraph or item below a heading; what has a box is to be done by its day.
    private func dayBelow(_ heading: Int) -> DueExpression? {
        for node in page.tree.nodes[(heading + 1)...].prefix(4) {
            if case .heading = node.kind { return nil }
            guard node.kind == .paragraph else { continue }
            let text = page.inline(node)
            guard CheckboxForm.box(text.bytes, 0..<text.count) == nil else { continue }
            return day(in: text, from: 0)
        }
        return nil
    }

    /// The first day written in a text.
    private func day(in text: InlineText, from start: Int) -> DueExpression? {
        let grammar = DueGrammar(text: text.folded, words: vocabulary.due, limit: text.count)
        let places = start..<max(start, text.count)
        for index in places where Folded.isWord(text.folded[index]) && grammar.mayBegin(at: index) {
            if let match = grammar.expression(at: index), case .day = match.expression { return match.expression }
        }
        return nil
    }

    private func fullDay(in text: InlineText) -> Day? {
        let grammar = DueGrammar(text: text.folded, words: vocabulary.due, limit: text.count)
        for index in text.folded.indices where Folded.isWord(text.folded[index]) && grammar.mayBegin(at: index) {
            if case .day(let year?, let month, let day)? = grammar.day(at: index)?.expression,
                let found = Day(year: year, month: month, day: day)
            {
                return found
            }
        }
        return nil
    }
}
