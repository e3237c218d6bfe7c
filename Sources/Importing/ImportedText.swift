package import Documents

/// What a file of another tool says, part by part in the order it stands there.
package struct ImportedText: Hashable, Sendable {
    /// What the file calls itself.
    package var title: String?
    /// The day that the file gives itself.
    package var date: Day?
    package var parts: [Part] = []

    package init() {}

    /// A part of the text; what stands below an item of a list is indented by some columns.
    package enum Part: Hashable, Sendable {
        /// - Parameter level: 1 for the outermost.
        case heading(level: Int, markdown: String)
        /// An item of a list that is something to do.
        case action(ImportedItem, marker: String, indent: Int)
        /// Any other item of a list.
        case entry(markdown: String, marker: String, indent: Int)
        /// Lines of Markdown that belong together.
        case block([String], indent: Int)

        fileprivate var isListed: Bool {
            switch self {
            case .action, .entry: true
            case .heading, .block: false
            }
        }
    }

    /// No list is indented further: what lies deeper stands beside its parent.
    private static let deepest = 40

    /// The columns by which an item is indented, and those of what stands below it.
    static func indents(below parent: Int, marker: String) -> (own: Int, content: Int) {
        let own = min(parent, deepest)
        return (own, own + marker.utf8.count + 1)
    }
}

extension ImportedText {
    /// The text as Markdown, and what was something to do, each with the line (from 0) that says so.
    func written(read reading: ItemReading) -> (lines: [String], items: [(line: Int, item: ImportedItem)]) {
        var lines: [String] = []
        var items: [(line: Int, item: ImportedItem)] = []
        var previous: Part?
        for part in parts {
            if let previous, !(previous.isListed && part.isListed) { lines.append("") }
            previous = part
            switch part {
            case .heading(let level, let markdown):
                let marks = String(repeating: "#", count: min(max(level, 1), 6))
                lines.append(markdown.isEmpty ? marks : "\(marks) \(markdown)")
            case .action(let item, let marker, let indent):
                items.append((lines.count, item))
                lines.append(Self.indented("\(marker) \(ItemShapes.written(item, read: reading))", by: indent))
            case .entry(let markdown, let marker, let indent):
                // A marker with nothing behind it would underline the line above as a heading.
                lines.append(Self.indented("\(marker) \(markdown.isEmpty ? "<!-- -->" : markdown)", by: indent))
            case .block(let block, let indent):
                lines += block.map { $0.isEmpty ? "" : Self.indented($0, by: indent) }
            }
        }
        return (lines, items)
    }

    private static func indented(_ line: String, by columns: Int) -> String {
        String(repeating: " ", count: columns) + line
    }
}
