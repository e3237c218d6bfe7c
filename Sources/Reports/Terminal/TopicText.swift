package import Messages

/// A text of the help, for a terminal.
package struct TopicText: Sendable {
    private let topic: Topic
    private let style: Style
    private let width: Int

    /// Lines that are longer are tiring to read.
    private static let widest = 88

    /// `width` is the terminal's, in columns.
    package init(_ topic: Topic, style: Style, width: Int) {
        self.topic = topic
        self.style = style
        self.width = min(width, Self.widest)
    }

    /// The lines of the text, without line breaks.
    package func lines() -> [String] {
        let title = topic.title.wrapped(to: width).map { style($0, .title) }
        return title + topic.blocks.flatMap { [""] + lines(of: $0) }
    }

    private func lines(of block: Topic.Block) -> [String] {
        switch block {
        case .heading(let text): text.wrapped(to: width).map { style($0, .heading) }
        case .paragraph(let text): text.wrapped(to: width)
        case .list(let items):
            items.flatMap { item in
                item.wrapped(to: width - 2).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
            }
        case .code(let lines): lines.map { $0.isEmpty ? "" : "    " + style($0, .name) }
        }
    }
}
