import Documents

/// The text below a headline: paragraphs, lists, tables, blocks, drawers and comments, in the order they stand.
struct OrgBody {
    /// The columns by which all of it is indented.
    private let base: Int
    /// The options that are said elsewhere.
    private let taken: Set<String>
    private var result: [ImportedText.Part] = []
    /// The items of lists that what comes next may stand in: their columns in the file, and of what is below them here.
    private var open: [(source: Int, content: Int)] = []
    private var unfinished: Unfinished?
    /// Where no end of a drawer or block was found, none is looked for again.
    private var hopeless: Set<String> = []

    /// What the next line may go on.
    private enum Unfinished {
        case entry(OrgListLine, indent: Int)
        case paragraph([String], indent: Int)
    }

    init(base: Int, taken: Set<String>) {
        self.base = base
        self.taken = taken
    }

    mutating func parts(of lines: ArraySlice<Substring>) -> [ImportedText.Part] {
        var index = lines.startIndex
        while index < lines.endIndex {
            let rest = lines[index...]
            if lines[index].allSatisfy(\.isWhitespace) {
                finish()
                index += 1
            } else if let block = wholeBlock(rest) {
                addBlock(block.markdown, indentedLike: lines[index])
                index += block.count
            } else {
                add(lines[index])
                index += 1
            }
        }
        finish()
        return result
    }

    // MARK: Lists and paragraphs

    private mutating func add(_ line: Substring) {
        let indent = SourceLines.indent(of: line)
        if let item = OrgListLine(line) {
            finish()
            let (own, content) = ImportedText.indents(below: content(at: indent), marker: item.marker)
            open.append((indent, content))
            unfinished = .entry(item, indent: own)
            return
        }
        switch unfinished {
        case .entry(var item, let own) where indent > open.last?.source ?? 0:
            item.text += " " + line.trimmed
            unfinished = .entry(item, indent: own)
        case .paragraph(let lines, let own):
            unfinished = .paragraph(lines + [line.trimmed], indent: own)
        default:
            finish()
            unfinished = .paragraph([line.trimmed], indent: content(at: indent))
        }
    }

    /// The columns, here, of what is indented by some columns in the file; what it does not stand in is left.
    private mutating func content(at indent: Int) -> Int {
        while let last = open.last, last.source >= indent { open.removeLast() }
        return open.last?.content ?? base
    }

    private mutating func finish() {
        switch unfinished {
        case .entry(let item, let indent): result.append(item.part(indent: indent))
        case .paragraph(let lines, let indent):
            result.append(.block(lines.map { MarkdownBlock.paragraphLine(OrgInline.markdown($0)) }, indent: indent))
        case nil: break
        }
        unfinished = nil
    }

    private mutating func addBlock(_ lines: [String], indentedLike line: Substring) {
        finish()
        let indent = content(at: SourceLines.indent(of: line))
        if !lines.isEmpty { result.append(.block(lines, indent: indent)) }
    }

    // MARK: Blocks of several lines

    /// The block that some lines begin with, and how many of them it takes.
    private mutating func wholeBlock(_ lines: ArraySlice<Substring>) -> (markdown: [String], count: Int)? {
        guard let line = lines.first?.trimmed, let sign = line.first, "#:|-".contains(sign) else { return nil }
        return switch sign {
        case "#": delimited(line, lines) ?? remark(line, lines)
        case ":": drawer(line, lines) ?? run(lines) { $0 == ":" || $0.hasPrefix(": ") }.map(fixedWidth)
        case "|": run(lines) { $0.hasPrefix("|") }.map(OrgTable.markdown)
        default: line.utf8.count >= 5 && line.allSatisfy { $0 == "-" } ? (["***"], 1) : nil
        }
    }

    /// `#+BEGIN_SRC` to `#+END_SRC`: code, but for quotations.
    private mutating func delimited(
        _ line: String, _ lines: ArraySlice<Substring>
    ) -> (markdown: [String], count: Int)? {
        guard line.uppercased().hasPrefix("#+BEGIN_") else { return nil }
        let words = line.dropFirst("#+BEGIN_".count).split(separator: " ")
        guard let name = words.first?.uppercased(), let end = end("#+END_\(name)", in: lines) else { return nil }
        let inside = lines[(lines.startIndex + 1)..<end].map(String.init)
        guard name == "QUOTE", words.count == 1 else {
            // What stands behind the name, but for a language, is nothing that Markdown could hold.
            let isPlain = name == "SRC" && words.count <= 2 || name == "EXAMPLE" && words.count == 1
            let code =
                isPlain
                ? MarkdownBlock.code(inside, language: words.count == 2 ? String(words[1]) : "")
                : MarkdownBlock.code([line] + inside + [lines[end].trimmed])
            return (code, inside.count + 2)
        }
        return (inside.map { "> " + MarkdownBlock.paragraphLine(OrgInline.markdown($0.trimmed)) }, inside.count + 2)
    }

    /// `:LOGBOOK:` to `:END:`, of which nothing is read.
    private mutating func drawer(_ line: String, _ lines: ArraySlice<Substring>) -> (markdown: [String], count: Int)? {
        guard line.utf8.count > 2, line.hasSuffix(":"),
            line.dropFirst().dropLast().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }),
            let end = end(":END:", in: lines)
        else { return nil }
        return (MarkdownBlock.code(lines[lines.startIndex...end].map(\.trimmed)), end - lines.startIndex + 1)
    }

    private mutating func end(_ mark: String, in lines: ArraySlice<Substring>) -> Int? {
        guard !hopeless.contains(mark) else { return nil }
        let end = lines.dropFirst().firstIndex { $0.trimmed.uppercased() == mark }
        if end == nil { hopeless.insert(mark) }
        return end
    }

    /// `#+OPTION: value` and `# words`: kept, and not shown.
    private func remark(_ line: String, _ lines: ArraySlice<Substring>) -> (markdown: [String], count: Int)? {
        if let option = OrgOption(line[...]), taken.contains(option.key) { return ([], 1) }
        if line.hasPrefix("#+") { return (MarkdownBlock.comment([line]), 1) }
        return run(lines) { $0 == "#" || $0.hasPrefix("# ") }.map { (MarkdownBlock.comment($0.lines), $0.count) }
    }

    private func fixedWidth(_ run: (lines: [String], count: Int)) -> (markdown: [String], count: Int) {
        (MarkdownBlock.code(run.lines.map { String($0.dropFirst(2)) }), run.count)
    }

    /// The lines at the start that are all of one kind.
    private func run(
        _ lines: ArraySlice<Substring>, _ belongs: (String) -> Bool
    ) -> (lines: [String], count: Int)? {
        let run = lines.lazy.map(\.trimmed).prefix(while: belongs).map(\.self)
        return run.isEmpty ? nil : (Array(run), run.count)
    }
}
