import Documents

/// The line of org that an item of a list begins with: `- [X] ring skolan`, `2) boka`.
struct OrgListLine {
    /// As Markdown has it.
    let marker: String
    /// Nil for an item without a box.
    let state: Action.State?
    /// Behind the box; the lines that go on are added to it.
    var text: String

    init?(_ line: Substring) {
        let trimmed = line.drop { $0 == " " || $0 == "\t" }
        let number = trimmed.prefix(9).prefix { $0.isASCII && $0.isNumber }
        let rest = trimmed.dropFirst(max(number.count, 0))
        guard let sign = rest.first, number.isEmpty ? "-+*".contains(sign) : ".)".contains(sign) else { return nil }
        let behind = rest.dropFirst()
        guard behind.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
        marker = number.isEmpty ? "-" : "\(number)\(sign)"
        let text = behind.trimmed
        state = text.hasPrefix("[") && text.dropFirst(2).hasPrefix("] ") ? Self.state(text.dropFirst().first) : nil
        self.text = state == nil ? text : text.dropFirst(4).trimmed
    }

    /// A hyphen means that some of what is below is done.
    private static func state(_ mark: Character?) -> Action.State? {
        switch mark {
        case " ": .open
        case "-": .active
        case "X", "x": .done
        default: nil
        }
    }

    func part(indent: Int) -> ImportedText.Part {
        let markdown = OrgInline.markdown(text)
        guard let state, !text.isEmpty else {
            return .entry(markdown: MarkdownBlock.paragraphLine(markdown), marker: marker, indent: indent)
        }
        var item = ImportedItem(text, state: state)
        item.markdown = markdown
        return .action(item, marker: marker, indent: indent)
    }
}

/// A table of org, which differs from one of Markdown in the rules between its rows.
enum OrgTable {
    static func markdown(_ run: (lines: [String], count: Int)) -> (markdown: [String], count: Int) {
        let isRule = { (line: String) in line.hasPrefix("|-") && line.allSatisfy { "|-+".contains($0) } }
        let rows = run.lines.filter { !isRule($0) }.map { OrgInline.markdown($0.hasSuffix("|") ? $0 : $0 + "|") }
        guard let first = rows.first else { return ([], run.count) }
        let columns = max(first.utf8.count { $0 == UInt8(ascii: "|") } - 1, 1)
        let rule = "|" + String(repeating: "---|", count: columns)
        // Markdown has no table without a header.
        let hasHeader = run.lines.count > 1 && !isRule(run.lines[0]) && isRule(run.lines[1])
        let header = hasHeader ? [first, rule] : ["|" + String(repeating: " |", count: columns), rule]
        return (header + rows.dropFirst(hasHeader ? 1 : 0), run.count)
    }
}
