import Text

/// The blocks of a text that holds only headings, paragraphs, lists, quotes and rules, found as CommonMark says.
///
/// Most minutes hold nothing else, and cmark takes twenty times as long: it keeps the text of each block and reads what
/// is in it.
struct PlainBlocks {
    let bytes: [UInt8]
    private let index: LineIndex

    private var nodes = [MarkdownTree.Node(kind: .document, parent: 0, subtreeEnd: 1, start: .start, endLine: 1)]
    /// The lists, items and quotes that are open, outermost first.
    private var open: [Container] = []
    /// The paragraph that is open, inside all of those.
    private var paragraph: Int?
    /// The rule that nothing but lines without text stands below; cmark counts them in.
    private var rule: Int?
    /// The heading that the line above underlines; cmark counts the next line in, whatever it holds.
    private var underlined: Int?

    private struct Container {
        var node: Int
        var kind: Kind

        enum Kind: Equatable {
            /// By the sign that its items have, or that stands behind their numbers.
            case list(sign: UInt8)
            /// By how far its text is indented.
            case item(width: Int)
            case quote
        }
    }

    /// Thrown at what may be another kind of block.
    struct NotPlain: Error {}

    private init(_ source: SourceLines) {
        bytes = source.bytes
        index = source.index
    }

    /// The blocks of some lines as if nothing stood between their ranges; nil where there may be others than those above.
    static func nodes(of source: SourceLines, lines: [Range<Int>]) -> [MarkdownTree.Node]? {
        guard !source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
        var blocks = PlainBlocks(source)
        do throws(NotPlain) {
            for (number, range) in lines.enumerated() {
                if number > 0 { blocks.readBlank(lines[number - 1].upperBound) }
                for line in range { try blocks.read(line) }
            }
        } catch {
            return nil
        }
        blocks.close(downTo: 0)
        blocks.nodes[0].subtreeEnd = blocks.nodes.count
        return blocks.nodes
    }

    /// Where a reading of a line stands.
    struct Cursor {
        let line: Int
        let content: Range<Int>
        /// Behind what the blocks around take of it.
        var offset: Int
        /// The first byte from there on that is no blank.
        var text: Int
        /// Before this place no rule begins on the line.
        var ruleStart = 0

        var indent: Int { text - offset }
        var isBlank: Bool { text == content.upperBound }
    }

    private mutating func read(_ line: Int) throws(NotPlain) {
        let content = index.content(ofLine: line, in: bytes)
        var cursor = Cursor(line: line, content: content, offset: content.lowerBound, text: content.lowerBound)
        try skipBlanks(&cursor)
        var matched = try matchOpen(&cursor)
        endHeading(line)
        if cursor.isBlank { return endParagraph(line, closingDownTo: matched) }
        rule = nil
        if try openBlocks(&cursor, in: &matched, interrupts: paragraph != nil && matched == open.count) { return }
        // A paragraph goes on, too, on a line that belongs to none of the lists around it.
        if let paragraph {
            nodes[paragraph].endLine = line
        } else {
            if mayDefine(cursor) { throw NotPlain() }
            close(downTo: matched)
            paragraph = append(.paragraph, at: cursor)
        }
    }

    /// Takes in the line without text between two ranges.
    private mutating func readBlank(_ line: Int) {
        let unmatched = open.firstIndex { $0.kind == .quote || isEmptyItem($0) }
        endHeading(line)
        endParagraph(line, closingDownTo: unmatched ?? open.count)
    }

    private mutating func endParagraph(_ line: Int, closingDownTo count: Int) {
        close(downTo: count)
        paragraph = nil
        if let rule { nodes[rule].endLine = line }
    }

    private mutating func endHeading(_ line: Int) {
        if let underlined { nodes[underlined].endLine = line }
        underlined = nil
    }

    private func isEmptyItem(_ container: Container) -> Bool {
        if case .item = container.kind { container.node == nodes.count - 1 } else { false }
    }

    /// How many of the open blocks a line belongs to.
    private func matchOpen(_ cursor: inout Cursor) throws(NotPlain) -> Int {
        for (number, container) in open.enumerated() {
            switch container.kind {
            case .list: continue
            case .item(let width) where cursor.indent >= width: cursor.offset += width
            case .item where cursor.isBlank && !isEmptyItem(container): cursor.offset = cursor.text
            case .quote where isQuoted(cursor): try skipQuoteMark(&cursor)
            case .item, .quote: return number
            }
        }
        return open.count
    }

    /// Opens the blocks that begin on a line; whether all of it was taken by one.
    ///
    /// - Parameters:
    ///   - matched: how many of the open lists and items the line belongs to.
    ///   - interrupts: whether a paragraph would go on if none began.
    private mutating func openBlocks(
        _ cursor: inout Cursor, in matched: inout Int, interrupts: Bool
    ) throws(NotPlain) -> Bool {
        var interrupts = interrupts
        while true {
            if cursor.indent >= 4 {
                if paragraph == nil { throw NotPlain() }
                return false
            }
            if isQuoted(cursor) {
                close(downTo: matched)
                open.append(Container(node: append(.blockQuote, at: cursor), kind: .quote))
                try skipQuoteMark(&cursor)
                (matched, interrupts) = (open.count, false)
                if cursor.isBlank { return true }
                continue
            }
            if let level = headingLevel(cursor) {
                close(downTo: matched)
                _ = append(.heading(level: level), at: cursor)
                return true
            }
            if mayBeOther(cursor) { throw NotPlain() }
            if interrupts, let paragraph, let level = underlineLevel(cursor) {
                nodes[paragraph].kind = .heading(level: level)
                nodes[paragraph].endLine = cursor.line
                (underlined, self.paragraph) = (paragraph, nil)
                return true
            }
            if isRule(&cursor) {
                close(downTo: matched)
                rule = append(.thematicBreak, at: cursor)
                return true
            }
            guard let marker = try marker(cursor, interrupts: interrupts) else { return false }
            close(downTo: matched)
            try openItem(marker, &cursor)
            (matched, interrupts) = (open.count, false)
            if cursor.isBlank { return true }
        }
    }

    /// Opens an item, and a list for it where the innermost open one is another's.
    private mutating func openItem(_ marker: Marker, _ cursor: inout Cursor) throws(NotPlain) {
        let indent = cursor.indent
        let start = cursor
        cursor.offset = cursor.text + marker.count
        cursor.text = cursor.offset
        try skipBlanks(&cursor)
        let isFar = cursor.indent > 4 || cursor.isBlank
        let padding = isFar ? 1 : cursor.indent
        cursor.offset = min(cursor.offset + padding, cursor.content.upperBound)
        if open.last?.kind != .list(sign: marker.sign) {
            let list = append(.list, at: start)
            open.append(Container(node: list, kind: .list(sign: marker.sign)))
        }
        let item = append(.item, at: start)
        open.append(Container(node: item, kind: .item(width: indent + marker.count + padding)))
    }

    /// Adds a block to the innermost open one that may hold it.
    private mutating func append(_ kind: MarkdownTree.Node.Kind, at cursor: Cursor) -> Int {
        paragraph = nil
        if kind != .item, case .list? = open.last?.kind { close(downTo: open.count - 1) }
        let start = Position(line: cursor.line, column: cursor.text - cursor.content.lowerBound + 1)
        nodes.append(
            MarkdownTree.Node(
                kind: kind, parent: open.last?.node ?? 0, subtreeEnd: nodes.count + 1, start: start,
                endLine: cursor.line))
        return nodes.count - 1
    }

    private mutating func close(downTo count: Int) {
        guard open.count > count else { return }
        for container in open[count...] { nodes[container.node].subtreeEnd = nodes.count }
        open.removeSubrange(count...)
        (paragraph, rule) = (nil, nil)
    }
}
