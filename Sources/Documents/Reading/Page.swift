import Markdown
import Text

/// One document's source, tree and sections, as the forms see it.
final class Page {
    let bytes: [UInt8]
    let source: SourceLines
    let tree: MarkdownTree
    let signals: LineSignals
    let vocabulary: Vocabulary
    let extent: DocumentReader.Extent
    /// The words that were found to be names, if that was asked; few documents need them.
    private(set) var foundProperWords: ProperWords?
    /// The heading that was read last: that of the document is asked for by several.
    private var lastHeading: (block: Int, text: InlineText)?

    init(
        _ source: SourceLines, tree: MarkdownTree, signals: LineSignals, vocabulary: Vocabulary,
        extent: DocumentReader.Extent
    ) {
        self.extent = extent
        bytes = source.bytes
        self.source = source
        self.tree = tree
        self.signals = signals
        self.vocabulary = vocabulary
    }

    /// The words that are names wherever they stand.
    var properWords: ProperWords {
        if let foundProperWords { return foundProperWords }
        let words = ProperWords(bytes, vocabulary.owners)
        foundProperWords = words
        return words
    }

    /// Whether sentences that may promise something are looked for.
    var suggests: Bool { extent == .suggestions }

    /// What the lines of a paragraph or heading may hold.
    func signals(of node: MarkdownTree.Node) -> Signals {
        signals.of(node.start.line, through: node.endLine)
    }

    /// The inline text of a paragraph or heading.
    func inline(_ node: MarkdownTree.Node) -> InlineText {
        InlineText(bytes, lines: lines(of: node), references: tree.references)
    }

    /// The inline text of a heading.
    func heading(_ block: Int) -> InlineText {
        if let lastHeading, lastHeading.block == block { return lastHeading.text }
        let text = inline(tree.nodes[block])
        lastHeading = (block, text)
        return text
    }

    /// The text alone of a line or cell.
    func string(_ line: Range<Int>) -> String {
        InlineText.string(bytes, line: line, references: tree.references)
    }

    func inline(_ lines: [Range<Int>]) -> InlineText {
        InlineText(bytes, lines: lines, references: tree.references)
    }

    /// The source lines of a paragraph or heading, a heading's own marks left out.
    func lines(of node: MarkdownTree.Node) -> [Range<Int>] {
        var lines = source.content(of: node)
        guard case .heading = node.kind, let first = lines.first else { return lines }
        if bytes[first].first == UInt8(ascii: "#") {
            return [trimmedHeading(first)]
        }
        // The line of `=` or `-`, and the one below it that cmark may count in.
        if let underline = lines.indices.dropFirst().first(where: { isUnderline(lines[$0]) }) {
            lines.removeSubrange(underline...)
        }
        return lines
    }

    private func isUnderline(_ line: Range<Int>) -> Bool {
        guard let mark = bytes[line].first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
        return bytes[line].drop { $0 == mark }.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// An ATX heading without its opening and closing marks.
    private func trimmedHeading(_ line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        while start < end, bytes[start] == UInt8(ascii: "#") { start += 1 }
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        var mark = end
        while mark > start, bytes[mark - 1] == UInt8(ascii: "#") { mark -= 1 }
        if mark < end, mark == start || isBlank(bytes[mark - 1]) { end = mark }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    func position(_ offset: Int) -> Position { source.index.position(of: offset) }

    /// Whether a block stands in a quote.
    func isQuoted(_ index: Int) -> Bool {
        var index = index
        while index > 0 {
            if tree.nodes[index].kind == .blockQuote { return true }
            index = tree.nodes[index].parent
        }
        return false
    }

    /// The first block of an item if it is a paragraph that begins on the item's own line.
    func ownParagraph(ofItem item: Int) -> Int? {
        let first = item + 1
        guard first < tree.nodes[item].subtreeEnd, case .paragraph = tree.nodes[first].kind,
            tree.nodes[first].start.line == tree.nodes[item].start.line
        else { return nil }
        return first
    }

    /// The source of some lines as text, what stands before each left out.
    func markdown(_ lines: [Range<Int>]) -> String {
        lines.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "\n")
    }
}
