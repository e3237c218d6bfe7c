import Markdown
import Text

/// Walks the blocks of a document in order and hands each to the form it is written in.
struct BodyReader {
    let page: Page
    let outline: Outline
    /// What an earlier version has in common with this one.
    var shared: UnitsInCommon?

    /// What is known where the walk stands.
    struct Place {
        var section: Int
        /// What the line directly above the list says of it.
        var leadIn: LeadIn?
        var isQuoted: Bool
        /// The candidates this block is nested in: where each ends, and its index.
        var enclosing: [(end: Int, candidate: Int)] = []
        /// The items this block is nested in that head the list below them.
        var heads: [ItemHead] = []
        /// Where the outermost box ends that was no action: what is nested in it was noted of a topic.
        var topicEnd = 0
        var isInTopic = false
    }

    /// A line above a list that says what the list holds.
    enum LeadIn: Hashable, Sendable {
        case attendance, remaining
        case commitments(party: String)
    }

    var vocabulary: Vocabulary { page.vocabulary }

    func read(into reading: inout Reading) {
        var leadIn: LeadIn?
        for block in page.tree.children(of: 0) {
            let place = Place(section: outline.section(ofBlock: block), leadIn: leadIn, isQuoted: false)
            if page.tree.nodes[block].kind == .list || !keeps(block, place, &reading) {
                readBlock(block, place, &reading)
            }
            leadIn = page.tree.nodes[block].kind == .paragraph ? self.leadIn(page.tree.nodes[block]) : nil
        }
        PreambleReader(page: page, outline: outline).read(into: &reading)
        guard page.extent > .actions || reading.mayAct else { return }
        if let shared, let attendees = shared.attendees(on: page, behind: reading.frontMatter) {
            reading.attendees = attendees
            reading.units?.attendanceEnd = shared.attendanceEnd
            return
        }
        var attendance = AttendanceReader(page: page, outline: outline)
        attendance.read(into: &reading)
        reading.units?.attendanceEnd = attendance.end
    }

    /// Whether a block, or an item of a list, is as the earlier version has it, and so need not be read.
    private func keeps(_ index: Int, _ place: Place, _ reading: inout Reading) -> Bool {
        guard reading.units != nil else { return false }
        let unit = ReadUnit(index, of: page, section: place.section, leadIn: place.leadIn)
        reading.units?.append(unit)
        guard let kept = shared?.kept(unit) else { return false }
        reading.kept.append(kept)
        return true
    }

    /// Reads a top-level block and all inside it, without recursion.
    private func readBlock(_ block: Int, _ place: Place, _ reading: inout Reading) {
        var place = place
        var boxLists = BoxLists()
        var quoteEnd = 0
        var index = block
        while index < page.tree.nodes[block].subtreeEnd {
            let node = page.tree.nodes[index]
            while let last = place.enclosing.last, index >= last.end { place.enclosing.removeLast() }
            while let last = place.heads.last, index >= last.end { place.heads.removeLast() }
            place.isQuoted = index < quoteEnd
            place.isInTopic = index < place.topicEnd
            switch node.kind {
            case .blockQuote: quoteEnd = max(quoteEnd, node.subtreeEnd)
            case .item:
                let isTop = if case .list = page.tree.nodes[block].kind { node.parent == block } else { false }
                if isTop, keeps(index, place, &reading) {
                    index = node.subtreeEnd
                    continue
                }
                readItem(index, isTop: isTop, &place, &boxLists, &reading)
            case .paragraph where !isOwnParagraph(index): readParagraph(index, place, &reading)
            case .table where !place.isQuoted: readTable(index, place, &reading)
            default: break
            }
            index += 1
        }
        boxLists.settle(&reading)
    }

    private func isOwnParagraph(_ index: Int) -> Bool {
        let parent = page.tree.nodes[index].parent
        guard case .item = page.tree.nodes[parent].kind else { return false }
        return page.ownParagraph(ofItem: parent) == index
    }

    private func readTable(_ index: Int, _ place: Place, _ reading: inout Reading) {
        let found = RowForm(page: page, vocabulary: vocabulary).read(table: index)
        reading.diagnostics += found.diagnostics
        for var row in found.rows {
            row.section = place.section
            reading.candidates.append(row)
        }
    }

    private func readItem(
        _ index: Int, isTop: Bool, _ place: inout Place, _ boxLists: inout BoxLists, _ reading: inout Reading
    ) {
        guard let paragraph = page.ownParagraph(ofItem: index) else { return }
        let head = place.heads.last { $0.item == page.tree.nodes[page.tree.nodes[index].parent].parent }
        let signals = page.signals(of: page.tree.nodes[paragraph])
        // Most items do not matter, which costs less to find out before more is gathered for them.
        guard page.suggests || isTop || head != nil || !signals.isDisjoint(with: .text) else { return }
        var item = ItemReader(
            page: page, outline: outline, item: index, signals: signals, isTop: isTop || head != nil, head: head,
            place: place)
        guard item.mayMatter else { return }
        item.lines = page.lines(of: page.tree.nodes[paragraph])
        if let head = item.opened {
            place.heads.append(head)
            return
        }
        let before = reading.candidates.count
        item.read(into: &reading)
        guard reading.candidates.count > before else {
            if item.hasBox {
                place.topicEnd = max(place.topicEnd, page.tree.nodes[index].subtreeEnd)
                boxLists.addTopic(ofList: page.tree.nodes[index].parent)
                reading.units?.holdsTopics = true
            }
            return
        }
        if reading.candidates[before].form == .checkbox {
            boxLists.add(candidate: before, ofList: page.tree.nodes[index].parent)
        }
        for found in before..<reading.candidates.count {
            reading.candidates[found].section = place.section
            reading.candidates[found].parent = place.enclosing.last?.candidate
        }
        // What is nested in an item belongs to its first action.
        if reading.candidates[before].form.holdsNested {
            place.enclosing.append((page.tree.nodes[index].subtreeEnd, before))
        }
    }

    private func readParagraph(_ index: Int, _ place: Place, _ reading: inout Reading) {
        let node = page.tree.nodes[index]
        let signals = page.signals(of: node)
        guard !place.isQuoted, page.suggests || !signals.isDisjoint(with: .text), !isHeadingLine(node, place) else {
            return
        }
        let before = reading.candidates.count
        let list = FoldedList(page: page, outline: outline, signals: signals, place: place)
        let lines = list.read(page.lines(of: node), into: &reading)
        let text = page.inline(lines)
        let rest = LabelledLines(page: page, signals: signals, text: text, place: place).read(into: &reading)
        if let rest { ProseReader(page: page, signals: signals, text: text, range: rest).read(into: &reading) }
        for found in before..<reading.candidates.count { reading.candidates[found].section = place.section }
    }

    private func isHeadingLine(_ node: MarkdownTree.Node, _ place: Place) -> Bool {
        let section = outline.sections[place.section]
        return section.isLine && section.line == node.start.line
    }

    /// What a paragraph says of a list directly below it.
    private func leadIn(_ node: MarkdownTree.Node) -> LeadIn? {
        guard !page.signals.of(node.endLine, through: node.endLine).isDisjoint(with: .leadIn) else { return nil }
        let text = page.inline(page.lines(of: node).suffix(1).map { $0 })
        let range = text.trimmed(0..<text.count)
        guard !range.isEmpty else { return nil }
        if let party = commitmentParty(text, range) { return .commitments(party: party) }
        guard text.bytes[range.upperBound - 1] == UInt8(ascii: ":") || text.isWholly(.strong) else { return nil }
        let key = HeadingWords.key(text.string)
        if vocabulary.headings.attendance.contains(key) || vocabulary.headings.absence.contains(key) {
            return .attendance
        }
        for index in range where index == 0 || !Folded.isWord(text.folded[index - 1]) {
            guard let word = vocabulary.headings.remaining.match(text.folded, at: index, before: range.upperBound),
                // `Remaining lamps:` counts something else.
                text.folded[word.end..<range.upperBound].allSatisfy({ !Folded.isWord($0) })
            else { continue }
            return .remaining
        }
        return nil
    }

    /// The party in `Polisen åtar sig att`.
    private func commitmentParty(_ text: InlineText, _ range: Range<Int>) -> String? {
        for index in range.dropFirst() where text.isBlank(index - 1) {
            guard
                let verb = vocabulary.headings.commitmentLeadIns.match(text.folded, at: index, before: range.upperBound)
            else { continue }
            let rest = text.trimmed(verb.end..<range.upperBound)
            guard rest.isEmpty || text.string(rest) == ":" else { continue }
            let name = text.string(text.trimmed(range.lowerBound..<index))
            return name.count <= 80 ? name : nil
        }
        return nil
    }
}

extension Action.Form {
    /// Whether items nested in one written so inherit its owner.
    fileprivate var holdsNested: Bool {
        switch self {
        case .checkbox, .label, .section, .commitment: true
        case .row, .assignment: false
        }
    }
}
