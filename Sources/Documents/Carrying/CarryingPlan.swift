import Text

/// Where in a document carried actions are put, and the edits that put them there.
struct CarryingPlan {
    /// What the items that were written say.
    private(set) var composed: [Action] = []
    /// Those that no item could be written for.
    private(set) var left: [CarriedAction] = []
    let editor: DocumentEditor
    private let known: KnownNames
    let lines: EditedLines
    private let hasTitle: Bool
    private let precedes: (String, String) -> Bool
    /// What is put in, by the 1-based line it is put before; several things in the order they were added.
    private(set) var blocks: [Int: [String]] = [:]
    private(set) var marker: Int?

    /// All of it, also what says nothing of actions.
    private let outline: Outline

    init(
        _ groups: [CarriedGroup], to place: CarriedPlace, in editor: DocumentEditor,
        _ precedes: @escaping (String, String) -> Bool
    ) {
        self.editor = editor
        self.precedes = precedes
        var reader = DocumentReader(vocabulary: editor.resolver.vocabulary)
        reader.prefilters = false
        outline = reader.read(editor.bytes).outline
        hasTitle = outline.sections.contains { $0.level > 0 && !$0.isLine }
        let groups = hasTitle ? groups : groups.map { CarriedGroup(.none, $0.actions) }
        known = editor.resolver.names(for: editor.reading)
        lines = EditedLines(editor.bytes)
        switch place {
        case .line(let text):
            marker = lines.number(of: text)
            if let marker { add(groups, before: marker) } else { addToReview(groups) }
        case .review: addToReview(groups)
        case .day(let day): addToDay(groups, day)
        }
    }

    // MARK: Places

    private mutating func addToReview(_ groups: [CarriedGroup]) {
        guard let section = outline.sections.firstIndex(where: isReview) else {
            let line = lineOfNextMeeting ?? lines.count + 1
            // The first heading of a document would be its title.
            let heading = hasTitle ? "\(marks(newLevel)) \(editor.words.review)" : "**\(editor.words.review)**"
            return addSection(heading, groups, before: line, level: newLevel)
        }
        for group in groups { add(group, toSection: section) }
    }

    /// Some headings, such as those of actions from the last meeting, open a list of actions just as well.
    private func isReview(_ section: Section) -> Bool {
        section.role == .review
            || section.role == .action
                && editor.resolver.vocabulary.headings.isReview(HeadingWords.key(section.title))
    }

    private mutating func addToDay(_ groups: [CarriedGroup], _ day: Day) {
        if let section = outline.sections.lastIndex(where: { $0.day == day && !$0.isLine }) {
            for group in groups { add(group, toSection: section) }
        } else {
            addSection("\(marks(newLevel)) \(day.iso)", groups, before: lines.count + 1, level: newLevel)
        }
    }

    private mutating func addSection(_ heading: String, _ groups: [CarriedGroup], before line: Int, level: Int) {
        let title = outline.sections.first { $0.level > 0 && !$0.isLine && $0.level < level }
        let above = title.map { ["\(marks($0.level)) \(WrittenText($0.title, .marks).string)"] } ?? []
        let new = groups.flatMap { group in written(group, below: above + [heading], level: level) }
        if !new.isEmpty { blocks[line, default: []] += [heading, ""] + new }
    }

    private mutating func add(_ groups: [CarriedGroup], before line: Int) {
        let section = outline.sections.lastIndex { $0.line < line } ?? 0
        let level = max(1, outline.sections[section].level)
        for group in groups {
            blocks[line, default: []] += written(group, below: headings(of: section), level: level)
        }
    }

    /// At the end of the group's own sub-section, else in a new one where its heading belongs.
    private mutating func add(_ group: CarriedGroup, toSection section: Int) {
        let level = outline.sections[section].level
        let parts = outline.sections.indices.filter { outline.sections[$0].parent == section }
        if let own = parts.first(where: { isSame(outline.sections[$0].title, group.heading) }) {
            let items = items(of: group, below: headings(of: own))
            if !items.isEmpty { blocks[end(ofSection: own), default: []] += items + [""] }
        } else if group.heading == .none {
            let items = items(of: group, below: headings(of: section))
            if !items.isEmpty {
                blocks[parts.first.map(startLine) ?? end(ofSection: section), default: []] += items + [""]
            }
        } else {
            let title = title(of: group.heading)
            let next = parts.first { precedes(group.heading, title, outline.sections[$0].title) }
            let new = written(group, below: headings(of: section), level: level)
            if !new.isEmpty { blocks[next.map(startLine) ?? end(ofSection: section), default: []] += new }
        }
    }

    private func precedes(_ heading: CarriedGroup.Heading, _ title: String, _ other: String) -> Bool {
        if isSame(other, .unowned) { return true }
        return heading != .unowned && precedes(title, other)
    }

    private func startLine(_ section: Int) -> Int { outline.sections[section].line }

    /// The line behind all that stands in a section.
    private func end(ofSection section: Int) -> Int {
        let level = outline.sections[section].level
        let next = outline.sections[(section + 1)...].first { $0.level <= level }
        return next?.line ?? lines.count + 1
    }

    private var lineOfNextMeeting: Int? {
        outline.sections.first { section in
            section.level > 0 && !section.isLine
                && editor.resolver.vocabulary.headings.nextMeeting.value(of: HeadingWords.key(section.title)) != nil
        }?.line
    }

    /// That of the sections below the title.
    private var newLevel: Int {
        outline.sections.lazy.filter { $0.level > 1 && !$0.isLine }.map(\.level).min() ?? 2
    }

    // MARK: Headings

    private func marks(_ level: Int) -> String { String(repeating: "#", count: min(6, level)) }

    private func headings(of section: Int) -> [String] {
        outline.chain(section).reversed().map { outline.sections[$0] }.filter { $0.level > 0 }
            .map { "\(marks($0.level)) \(WrittenText($0.title, .marks).string)" }
    }

    private func title(of heading: CarriedGroup.Heading) -> String {
        switch heading {
        case .owner(let name): name
        case .everyone: editor.words.everyone.prefix(1).uppercased() + editor.words.everyone.dropFirst()
        case .unowned: editor.words.unowned
        case .none: ""
        }
    }

    private func isSame(_ title: String, _ heading: CarriedGroup.Heading) -> Bool {
        guard heading != .none else { return false }
        let own = self.title(of: heading)
        if Folded.key(title) == Folded.key(own) { return true }
        guard case .owner = heading, title.utf8.count <= 200, case .one(let entity)? = known.lookup(title),
            case .one(entity)? = known.lookup(own)
        else { return false }
        return true
    }

    // MARK: Items

    /// A sub-heading and its items, a blank line behind each.
    private mutating func written(_ group: CarriedGroup, below headings: [String], level: Int) -> [String] {
        guard group.heading != .none else {
            let items = items(of: group, below: headings)
            return items.isEmpty ? [] : items + [""]
        }
        let title = WrittenText(title(of: group.heading), .marks).string
        // A name may be that of a list of those present; a label before it makes it a name again.
        let label = editor.words.owner.prefix(1).uppercased() + editor.words.owner.dropFirst()
        let shapes = ["\(marks(level + 1)) \(title)", "\(marks(level + 1)) \(label): \(title)"]
        let heading = shapes.first { shape in group.actions.contains { compose($0, below: headings + [shape]) != nil } }
        let items = items(of: group, below: headings + [heading ?? shapes[0]])
        return items.isEmpty ? [] : [heading ?? shapes[0], ""] + items + [""]
    }

    private mutating func items(of group: CarriedGroup, below headings: [String]) -> [String] {
        var items: [String] = []
        for carried in group.actions {
            if let item = compose(carried, below: headings) {
                items += item.lines
                composed.append(item.action)
            } else {
                left.append(carried)
            }
        }
        return items
    }

    private func compose(_ carried: CarriedAction, below headings: [String]) -> ItemComposer.Item? {
        ItemComposer(
            document: editor.document.withoutContents, known: known, vocabulary: editor.resolver.vocabulary,
            words: editor.words, headings: headings
        ).compose(carried)
    }
}
