extension Topic {
    /// Reads a strict subset of Markdown, to which a test holds the files: a title, headings of the second level,
    /// paragraphs, lists with dashes, and code indented by four blanks; each set off by an empty line, and no marks within.
    init(id: String, language: Language, markdown text: String) {
        self.id = id
        self.language = language
        var blocks: [Block] = []
        for lines in text.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "") {
            let block = Block(lines.map(String.init))
            if case .code(let further) = block, case .code(let code) = blocks.last {
                blocks[blocks.count - 1] = .code(code + [""] + further)
            } else {
                blocks.append(block)
            }
        }
        if case .heading(let title) = blocks.first {
            self.title = title
            blocks.removeFirst()
        } else {
            title = id
        }
        self.blocks = blocks
    }
}

extension Topic.Block {
    /// Takes the lines between two empty ones.
    fileprivate init(_ lines: [String]) {
        let first = lines.first ?? ""
        if first.hasPrefix("#") {
            self = .heading(String(first.drop { $0 == "#" }.dropFirst()))
        } else if first.hasPrefix(Self.indent) {
            self = .code(lines.map { String($0.dropFirst(Self.indent.count)) })
        } else if first.hasPrefix(Self.dash) {
            self = .list(
                lines.reduce(into: []) { items, line in
                    if line.hasPrefix(Self.dash) {
                        items.append(String(line.dropFirst(Self.dash.count)))
                    } else {
                        items[items.count - 1] += " " + line.drop { $0 == " " }
                    }
                })
        } else {
            self = .paragraph(lines.joined(separator: " "))
        }
    }

    private static let indent = "    "
    private static let dash = "- "
}
