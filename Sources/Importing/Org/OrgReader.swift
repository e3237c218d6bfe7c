import Documents

/// org mode: headlines, of which some are things to do, with text below them (orgmode.org/worg/org-syntax.html).
///
/// A headline with a keyword becomes an item with a box, and all that is below it stands in that item; other headlines
/// become headings.
struct OrgReader {
    private let reading: ItemReading
    private let keywords: OrgKeywords
    private var result = ImportedText()
    /// The headlines that what comes next stands below; of those that are items, the columns of what is below them.
    private var open: [(level: Int, content: Int?)] = []
    /// The options that became something else than a comment.
    private var taken: Set<String> = []

    static func read(_ text: String, read reading: ItemReading) -> ImportedText {
        let lines = SourceLines.all(of: text)
        var reader = OrgReader(reading: reading, keywords: OrgKeywords(lines, reading.vocabulary))
        reader.takeOptions(of: lines)
        reader.readSections(of: lines)
        return reader.result
    }

    private init(reading: ItemReading, keywords: OrgKeywords) {
        self.reading = reading
        self.keywords = keywords
    }

    private mutating func takeOptions(of lines: [Substring]) {
        let options = lines.compactMap { OrgOption($0) }
        let titles = options.filter { $0.key == "TITLE" }.map(\.value)
        if !titles.isEmpty {
            result.title = titles.joined(separator: " ")
            taken.insert("TITLE")
        }
        let dates = options.filter { $0.key == "DATE" }.map(\.value)
        guard dates.count == 1 else { return }
        var date = dates[0][...]
        result.date = Day(iso: dates[0]) ?? OrgTimestamp(&date).flatMap { $0.saysMore || !date.isEmpty ? nil : $0.day }
        if result.date != nil { taken.insert("DATE") }
    }

    private mutating func readSections(of lines: [Substring]) {
        var headline: OrgHeadline?
        var start = 0
        for (index, line) in lines.enumerated() {
            guard let next = OrgHeadline(line, keywords) else { continue }
            add(headline, body: lines[start..<index])
            headline = next
            start = index + 1
        }
        add(headline, body: lines[start...])
    }

    /// - Parameter headline: nil for what stands before the first.
    private mutating func add(_ headline: OrgHeadline?, body: ArraySlice<Substring>) {
        var body = body
        var indent = 0
        if let headline {
            let planning = body.first.flatMap { OrgPlanning($0) }
            if planning != nil { body.removeFirst() }
            let isWhole: Bool
            (indent, isWhole) = add(headline, planning, owners: owners(in: body))
            if let planning, !isWhole {
                result.parts.append(.block([MarkdownBlock.codeSpan(planning.line)], indent: indent))
            }
        }
        var reader = OrgBody(base: indent, taken: taken)
        result.parts += reader.parts(of: body)
    }

    /// Adds a headline; the columns of what stands below it, and whether all that is planned for it was said.
    private mutating func add(
        _ headline: OrgHeadline, _ planning: OrgPlanning?, owners: [String]
    ) -> (indent: Int, isWhole: Bool) {
        while let last = open.last, last.level >= headline.level { open.removeLast() }
        let parent = open.last?.content
        guard headline.keyword != nil || parent != nil else {
            open.append((headline.level, nil))
            result.parts.append(.heading(level: headline.level, markdown: Self.markdown(of: headline)))
            return (0, planning == nil)
        }
        let (indent, content) = ImportedText.indents(below: parent ?? 0, marker: "-")
        open.append((headline.level, content))
        guard let keyword = headline.keyword else {
            let text = MarkdownBlock.paragraphLine(Self.markdown(of: headline))
            result.parts.append(.entry(markdown: text, marker: "-", indent: indent))
            return (content, planning == nil)
        }
        var item = Self.item(headline, keyword)
        item.owners = owners
        let isWhole = planning.map { !$0.apply(to: &item) } ?? true
        result.parts.append(.action(item, marker: "-", indent: indent))
        return (content, isWhole)
    }

    private static func item(_ headline: OrgHeadline, _ keyword: TaskKeyword) -> ImportedItem {
        var words = headline.title.isEmpty ? [keyword.word] : [headline.title]
        let priority = headline.priority.flatMap(Action.Priority.init(letter:))
        if priority == nil, let letter = headline.priority { words.insert("[#\(letter)]", at: 0) }
        var tags = keyword.saysMore ? [keyword.word] : []
        for tag in headline.tags {
            if let tag = ImportedItem.tag(tag) { tags.append(tag) } else { words.append(":\(tag):") }
        }
        var item = ImportedItem(words.joined(separator: " "), state: keyword.state)
        item.markdown = OrgInline.markdown(item.text)
        item.fields.priority = priority
        item.tags = tags
        return item
    }

    private static func markdown(of headline: OrgHeadline) -> String {
        let tags = headline.tags.map { tag in ImportedItem.tag(tag).map { "#\($0)" } ?? ":\(tag):" }
        let priority = headline.priority.map { ["[#\($0)]"] } ?? []
        return OrgInline.markdown((priority + [headline.title] + tags).filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// Those that the drawer of properties at the start of a text names.
    private func owners(in body: ArraySlice<Substring>) -> [String] {
        guard body.first?.trimmed.uppercased() == ":PROPERTIES:" else { return [] }
        return body.dropFirst().lazy.map(\.trimmed).prefix { $0.uppercased() != ":END:" }.prefix(100).flatMap { line in
            let parts = line.dropFirst().split(separator: ":", maxSplits: 1)
            guard line.hasPrefix(":"), parts.count == 2 else { return [] as [String] }
            return reading.owners(named: String(parts[0]), parts[1].trimmed)
        }
    }
}
