import CCmarkGFM
import Text

extension MarkdownTree {
    /// The version of the library that parses.
    public static var libraryVersion: Int { Int(cmark_version()) }

    /// Reads Markdown with tables; linear in the length of the text, whatever it holds.
    ///
    /// - Parameters:
    ///   - bytes: valid UTF-8, front matter blanked out.
    ///   - isWhole: Whether cmark gets the text itself, and not only what decides its blocks; tests compare the two.
    public init(_ bytes: [UInt8], isWhole: Bool = false) {
        let bound = TableBound(bytes)
        self.init(nodes: [], references: LinkReferences.labels(in: bytes), refusedTable: bound.refusal)
        unsafe Self.withParsed(
            isWhole ? bytes : BlockText.of(bytes), tables: bound.hasTables && bound.refusal == nil
        ) { root in
            unsafe append(root)
        }
    }

    /// Reads some lines of a Markdown text as if nothing stood between them.
    ///
    /// - Parameters:
    ///   - source: valid UTF-8, front matter blanked out.
    ///   - lines: ranges of line numbers, 1-based, in order; each begins where no block is open.
    ///   - delimiters: the lines that may be the row of dashes below a table's header.
    ///   - definitions: the lines that may define the target of links: all that start with a bracket.
    public init(_ source: SourceLines, lines: [Range<Int>], delimiters: [Int], definitions: [Int]) {
        let bound = delimiters.isEmpty ? nil : TableBound(source.bytes)
        self.init(
            nodes: [], references: LinkReferences.labels(in: source, lines: definitions), refusedTable: bound?.refusal)
        let hasTables =
            bound.map { $0.hasTables && $0.refusal == nil } ?? false
            && Self.holdAny(lines, of: delimiters)
        if !hasTables, let plain = PlainBlocks.nodes(of: source, lines: lines) {
            nodes = plain
            return
        }
        let text = BlockText.of(source, lines: lines)
        unsafe Self.withParsed(text.bytes, tables: hasTables) { root in
            unsafe append(root)
        }
        for index in nodes.indices {
            nodes[index].start.line = text.number(nodes[index].start.line)
            nodes[index].endLine = text.number(nodes[index].endLine)
        }
    }

    /// Whether any of some numbers is in any of some ranges, both in order.
    private static func holdAny(_ ranges: [Range<Int>], of numbers: [Int]) -> Bool {
        var rest = ranges[...]
        return numbers.contains { number in
            rest = rest.drop { $0.upperBound <= number }
            return rest.first?.contains(number) ?? false
        }
    }

    /// A heading with number signs at the very start of its line.
    public struct Heading {
        public var level: Int
        public var line: Int

        public init(level: Int, line: Int) {
            self.level = level
            self.line = line
        }
    }

    /// The tree of a text of which nothing is wanted but some headings: they are known without a parser.
    ///
    /// - Parameters:
    ///   - source: the text, for what else is told of the whole.
    ///   - headings: those that are wanted, in order.
    ///   - delimiters: the lines that may be the row of dashes below a table's header.
    ///   - definitions: the lines that may define the target of links: all that start with a bracket.
    public init(_ source: SourceLines, headings: [Heading], delimiters: [Int], definitions: [Int]) {
        let document = Node(
            kind: .document, parent: 0, subtreeEnd: headings.count + 1, start: .start, endLine: headings.last?.line ?? 1
        )
        let nodes = headings.enumerated().map { index, heading in
            Node(
                kind: .heading(level: heading.level), parent: 0, subtreeEnd: index + 2,
                start: Position(line: heading.line, column: 1), endLine: heading.line)
        }
        self.init(
            nodes: [document] + nodes, references: LinkReferences.labels(in: source, lines: definitions),
            refusedTable: delimiters.isEmpty ? nil : TableBound(source.bytes).refusal)
    }

    /// Registration of the extensions is once for the process and before any thread parses.
    private static let extensions: (table: UInt, strikethrough: UInt) = {
        cmark_gfm_core_extensions_ensure_registered()
        return unsafe (
            UInt(bitPattern: cmark_find_syntax_extension("table")),
            UInt(bitPattern: cmark_find_syntax_extension("strikethrough"))
        )
    }()

    static func withParsed(
        _ bytes: [UInt8], tables: Bool, strikethrough: Bool = false, _ body: (OpaquePointer) -> Void
    ) {
        guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
        defer { unsafe cmark_parser_free(parser) }
        for (isWanted, found) in [(tables, extensions.table), (strikethrough, extensions.strikethrough)] where isWanted
        {
            if let pointer = unsafe OpaquePointer(bitPattern: found) {
                unsafe cmark_parser_attach_syntax_extension(parser, pointer)
            }
        }
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) { chars in
                unsafe cmark_parser_feed(parser, chars.baseAddress, chars.count)
            }
        }
        guard let root = unsafe cmark_parser_finish(parser) else { return }
        defer { unsafe cmark_node_free(root) }
        unsafe body(root)
    }

    /// Copies the blocks out, without recursion.
    private mutating func append(_ root: OpaquePointer) {
        var open: [Int] = []
        var next: OpaquePointer? = unsafe root
        while let node = unsafe next {
            let kind = unsafe Self.kind(of: node)
            let index = nodes.count
            unsafe nodes.append(
                Node(
                    kind: kind, parent: open.last ?? 0, subtreeEnd: index + 1,
                    start: Position(
                        line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node))),
                    endLine: Int(cmark_node_get_end_line(node))))
            if kind.isContainer, let child = unsafe cmark_node_first_child(node) {
                open.append(index)
                unsafe next = child
                continue
            }
            unsafe next = Self.following(node, below: root, closing: &open, in: &nodes)
        }
    }

    /// The block after one whose inside is done; closes the blocks that end with it.
    private static func following(
        _ node: OpaquePointer, below root: OpaquePointer,
        closing open: inout [Int], in nodes: inout [Node]
    ) -> OpaquePointer? {
        var current = unsafe node
        while unsafe current != root {
            if let sibling = unsafe cmark_node_next(current) { return unsafe sibling }
            guard let parent = unsafe cmark_node_parent(current) else { return nil }
            if let closed = open.popLast() { nodes[closed].subtreeEnd = nodes.count }
            unsafe current = parent
        }
        return nil
    }

    private static func kind(of node: OpaquePointer) -> Node.Kind {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
        default: unsafe extensionKind(of: node)
        }
    }

    /// The kinds of the table extension have no constant that Swift can see: they are told by name.
    private static func extensionKind(of node: OpaquePointer) -> Node.Kind {
        switch unsafe String(cString: cmark_node_get_type_string(node)) {
        case "table": .table
        case "table_header": .tableRow(isHeader: true)
        case "table_row": .tableRow(isHeader: false)
        default: .other
        }
    }
}
