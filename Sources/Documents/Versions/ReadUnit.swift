import Markdown
import Text

/// A part of a document that is read by itself: a block, or an item of a list that stands in no other block.
struct ReadUnit: Hashable, Sendable {
    /// Its lines, and those behind it up to the next one.
    private(set) var lines: Range<Int>
    private let kind: MarkdownTree.Node.Kind
    /// What the reading of it goes by beside its own text: the section it stands in, by its index, and the line above.
    private let section: Int
    private let leadIn: BodyReader.LeadIn?

    init(_ block: Int, of page: Page, section: Int, leadIn: BodyReader.LeadIn?) {
        let (nodes, node) = (page.tree.nodes, page.tree.nodes[block])
        let next = node.subtreeEnd < nodes.count ? nodes[node.subtreeEnd].start.line : page.source.index.count + 1
        lines = node.start.line..<max(next, node.start.line + 1)
        kind = node.kind
        self.section = section
        self.leadIn = leadIn
    }

    /// Whether both open the same section, whatever stands above.
    func opensSection(like other: ReadUnit) -> Bool {
        lines == other.lines && kind == other.kind && section == other.section
    }

    /// Takes the lines of a newer version in which it is the same.
    mutating func move(by shared: SharedLines) {
        lines = shared.moved(lines.lowerBound)..<shared.moved(lines.upperBound)
    }

    /// The same, so many lines further down.
    func moved(by count: Int) -> ReadUnit {
        var unit = self
        unit.lines = lines.lowerBound + count..<lines.upperBound + count
        return unit
    }
}

/// A unit that an earlier version had too, with the lines it stood on there.
struct KeptUnit: Sendable {
    var earlierLines: Range<Int>
    /// How far it has moved down.
    var shift: Int
}
