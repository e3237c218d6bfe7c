import CCmarkGFM
import Text

/// A Markdown text as it is met from its beginning to its end, for whoever writes it in another form.
///
/// cmark's own renderers are not used: they abort or hang where blocks are nested deeply.
public struct MarkdownWalk {
    /// What is met.
    public enum Event: Hashable, Sendable {
        case open(Element)
        case close(Element)
        case text(String)
        case code(String)
        /// A whole block of code, with the word behind its fence.
        case codeBlock(String, language: String)
        /// The end of a line that means nothing.
        case softBreak
        case lineBreak
        case rule
    }

    /// What holds other things.
    public enum Element: Hashable, Sendable {
        case paragraph, quote, item, emphasis, strong, strikethrough, table
        case heading(level: Int)
        /// Nil for a list with bullets, else its first number.
        case list(start: Int?)
        case row(isHeader: Bool)
        case cell(Alignment?)
        case link(target: String)
        /// What stands inside is said where the picture cannot be seen.
        case image(target: String)
    }

    /// Where the text of a column stands.
    public enum Alignment: Hashable, Sendable { case left, center, right }

    /// What is nested deeper than this is met as if it stood at this depth.
    static let deepest = 100

    /// Walks through a text; HTML in it is passed over, and so are comments.
    ///
    /// - Parameter bytes: valid UTF-8, without front matter.
    public static func walk(_ bytes: [UInt8], _ body: (Event) -> Void) {
        let bound = TableBound(bytes)
        unsafe MarkdownTree.withParsed(
            bytes, tables: bound.hasTables && bound.refusal == nil, strikethrough: true
        ) { root in
            unsafe cmark_consolidate_text_nodes(root)
            unsafe walk(root, body)
        }
    }

    private static func walk(_ root: OpaquePointer, _ body: (Event) -> Void) {
        guard let iterator = unsafe cmark_iter_new(root) else { return }
        defer { unsafe cmark_iter_free(iterator) }
        var depth = 0
        var column = 0
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return }
            if let leaf = unsafe leaf(node) {
                if event == CMARK_EVENT_ENTER { body(leaf) }
                continue
            }
            guard let element = unsafe element(node, column: event == CMARK_EVENT_ENTER ? column : column - 1) else {
                continue
            }
            switch (element, event) {
            case (.row, CMARK_EVENT_ENTER): column = 0
            case (.cell, CMARK_EVENT_ENTER): column += 1
            default: break
            }
            if event == CMARK_EVENT_EXIT { depth -= 1 }
            if depth < deepest { body(event == CMARK_EVENT_ENTER ? .open(element) : .close(element)) }
            if event == CMARK_EVENT_ENTER { depth += 1 }
        }
    }

    private static func leaf(_ node: OpaquePointer) -> Event? {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: unsafe .text(string(cmark_node_get_literal(node)))
        case CMARK_NODE_CODE: unsafe .code(string(cmark_node_get_literal(node)))
        case CMARK_NODE_CODE_BLOCK:
            unsafe .codeBlock(string(cmark_node_get_literal(node)), language: string(cmark_node_get_fence_info(node)))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_THEMATIC_BREAK: .rule
        default: nil
        }
    }

    /// Nil for the document itself, for HTML, and for what is not known here.
    ///
    /// - Parameter column: that of a cell, from 0.
    private static func element(_ node: OpaquePointer, column: Int) -> Element? {
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: unsafe isTight(node) ? nil : .paragraph
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_LIST:
            unsafe .list(
                start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
                    ? Int(cmark_node_get_list_start(node)) : nil)
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: unsafe .link(target: string(cmark_node_get_url(node)))
        case CMARK_NODE_IMAGE: unsafe .image(target: string(cmark_node_get_url(node)))
        default: unsafe extensionElement(node, column)
        }
    }

    private static func extensionElement(_ node: OpaquePointer, _ column: Int) -> Element? {
        switch unsafe string(cmark_node_get_type_string(node)) {
        case "strikethrough": .strikethrough
        case "table": .table
        case "table_header": .row(isHeader: true)
        case "table_row": .row(isHeader: false)
        case "table_cell": unsafe .cell(alignment(of: node, column))
        default: nil
        }
    }

    /// A paragraph of a list without blank lines is the item's own text.
    private static func isTight(_ paragraph: OpaquePointer) -> Bool {
        guard let item = unsafe cmark_node_parent(paragraph), let list = unsafe cmark_node_parent(item),
            unsafe cmark_node_get_type(list) == CMARK_NODE_LIST
        else { return false }
        return unsafe cmark_node_get_list_tight(list) != 0
    }

    private static func alignment(of cell: OpaquePointer, _ column: Int) -> Alignment? {
        guard let row = unsafe cmark_node_parent(cell), let table = unsafe cmark_node_parent(row),
            let alignments = unsafe cmark_gfm_extensions_get_table_alignments(table),
            0..<Int(unsafe cmark_gfm_extensions_get_table_columns(table)) ~= column
        else { return nil }
        switch unsafe alignments[column] {
        case UInt8(ascii: "l"): return .left
        case UInt8(ascii: "c"): return .center
        case UInt8(ascii: "r"): return .right
        default: return nil
        }
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        unsafe text.map { unsafe String(cString: $0) } ?? ""
    }
}
