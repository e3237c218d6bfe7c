public import Text

/// The blocks of a Markdown text, flat and in the order they begin; inlines are read by `InlineText`.
///
/// Flat, because a document may nest 200,000 levels deep, and recursive values of that depth crash when freed.
public struct MarkdownTree: Sendable {
    /// Preorder; the first is the document.
    public var nodes: [Node]
    /// The labels of link reference definitions, folded.
    public var references: Set<String>
    /// A table too large to be read, if there was one: then no table of the text was.
    public var refusedTable: TableBound.Refusal?

    /// One block.
    public struct Node: Hashable, Sendable {
        public var kind: Kind
        /// The index of the enclosing block; 0 for the document itself.
        public var parent: Int
        /// The index just past the last block inside this one.
        public var subtreeEnd: Int
        /// Where the block's own mark or text starts.
        public var start: Position
        /// The last line of a leaf block; not dependable for lists and items.
        public var endLine: Int

        public enum Kind: Hashable, Sendable {
            case document, blockQuote, list, item, paragraph, codeBlock, htmlBlock, thematicBreak, table
            case heading(level: Int)
            case tableRow(isHeader: Bool)
            case other
        }
    }

    /// The indices of the blocks directly inside a block, in order.
    public func children(of index: Int) -> Children {
        Children(tree: self, upcoming: index + 1, end: nodes[index].subtreeEnd)
    }

    /// The last line of anything inside a block.
    public func lastLine(of index: Int) -> Int {
        var line = nodes[index].kind.isContainer ? nodes[index].start.line : nodes[index].endLine
        for node in nodes[index..<nodes[index].subtreeEnd] where !node.kind.isContainer {
            line = max(line, node.endLine)
        }
        return line
    }

    public struct Children: Sequence, IteratorProtocol {
        let tree: MarkdownTree
        var upcoming: Int
        let end: Int

        public mutating func next() -> Int? {
            guard upcoming < end else { return nil }
            defer { upcoming = tree.nodes[upcoming].subtreeEnd }
            return upcoming
        }
    }
}

extension MarkdownTree.Node.Kind {
    /// Whether it is a heading, of whatever level.
    public var isHeading: Bool { if case .heading = self { true } else { false } }

    /// Whether other blocks stand inside it.
    public var isContainer: Bool {
        switch self {
        case .document, .blockQuote, .list, .item, .table, .other: true
        case .paragraph, .codeBlock, .htmlBlock, .thematicBreak, .heading, .tableRow: false
        }
    }
}
