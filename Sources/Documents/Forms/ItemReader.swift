import Markdown
import Text

/// Reads one list item in the form that comes first: checkbox, label, section, commitment, then prose.
struct ItemReader {
    let page: Page
    let outline: Outline
    /// Nil where Markdown sees no list.
    let item: Int?
    /// Those of the paragraph that begins on the item's own line; not needed to tell whether the item matters.
    var lines: [Range<Int>] = []
    /// What the lines may hold.
    let signals: Signals
    /// The list stands directly in the document, or below an item that heads it.
    let isTop: Bool
    /// The item that heads the list.
    var head: ItemHead?
    let place: BodyReader.Place

    private var vocabulary: Vocabulary { page.vocabulary }

    /// Whether the item may be, hold or head anything.
    var mayMatter: Bool {
        page.suggests || !signals.isDisjoint(with: .text) || (isTop && listRole != nil)
    }

    func read(into reading: inout Reading) {
        var lines = lines
        guard let first = lines.first else { return }
        if let box = CheckboxForm.box(page.bytes, first) {
            lines[0] = box.textStart..<first.upperBound
            readCheckbox(box, start: first.lowerBound, lines, &reading)
            return
        }
        guard !place.isQuoted else { return }
        let text = page.inline(lines)
        let before = reading.candidates.count
        let rest = LabelledLines(page: page, signals: signals, text: text, place: place).read(into: &reading)
        for index in before..<reading.candidates.count { reading.candidates[index].details = details() }
        guard let rest, !rest.isEmpty else { return }
        if before == reading.candidates.count, isTop, !isAttendance, let role = listRole {
            readPlain(text, lines, role, &reading)
        } else if !isAttendance {
            ProseReader(page: page, signals: signals, text: text, range: rest).read(into: &reading)
        }
    }

    /// What a heading, a lead-in or an item says of the list below it.
    enum ListRole {
        case actions(isReview: Bool)
        case commitments(party: String?)
        case attendance
    }

    /// What this item is to the list nested in it, if it only heads that.
    var opened: ItemHead? {
        guard !place.isQuoted, let item, let line = lines.first, lines.count == 1,
            page.tree.children(of: item).contains(where: { page.tree.nodes[$0].kind == .list }),
            CheckboxForm.box(page.bytes, line) == nil
        else { return nil }
        let isListed = if isTop, case .actions? = listRole { true } else { false }
        guard isListed || !signals.isDisjoint(with: [.heading, .attendance, .label]) else { return nil }
        let title = ItemHead.Title(page.inline([line]), vocabulary)
        let end = page.tree.nodes[item].subtreeEnd
        if let role = title.role { return ItemHead(item: item, end: end, role: role) }
        guard isTop, case .actions(isReview: false)? = listRole, title.isGroup else { return nil }
        return ItemHead(item: item, end: end, role: .actions(isReview: false), group: title.text)
    }

    var hasBox: Bool { lines.first.flatMap { CheckboxForm.box(page.bytes, $0) } != nil }

    private var isAttendance: Bool {
        switch head?.role {
        case .attendance: return true
        case .actions, .commitments: return false
        case nil: break
        }
        return place.leadIn == .attendance || outline.excludesBoxes(place.section, nested: !isTop)
    }

    /// A heading or label around says that what stands here is to be done.
    private var isInActionSection: Bool {
        if case .actions? = head?.role { return true }
        return outline.governing(place.section).map { outline.sections[$0].role == .action } ?? false
    }

    /// The heading directly above says that its list holds what is talked of.
    private var isInTopicList: Bool { isTop && head == nil && outline.sections[place.section].role == .topics }

    private var listRole: ListRole? {
        if let head { return head.role }
        switch place.leadIn {
        case .attendance: return nil
        case .remaining: return .actions(isReview: true)
        case .commitments(let party): return .commitments(party: party)
        case nil: break
        }
        guard let governing = outline.governing(place.section) else { return nil }
        switch outline.sections[governing].role {
        case .action: return .actions(isReview: false)
        case .review: return .actions(isReview: true)
        case .commitments: return .commitments(party: party(below: governing))
        case .plain, .attendance, .agenda, .topics: return nil
        }
    }

    /// The party a heading names, or the sub-heading the list stands under.
    private func party(below governing: Int) -> String? {
        if let party = outline.sections[governing].party { return party }
        return place.section == governing ? nil : page.title(of: outline.sections[place.section])
    }

    // MARK: Forms

    private func readCheckbox(_ box: CheckboxForm.Box, start: Int, _ lines: [Range<Int>], _ reading: inout Reading) {
        let text = page.inline(lines)
        guard !text.trimmed(0..<text.count).isEmpty else { return }
        let label =
            LabelForm.label(in: text, at: 0, words: vocabulary.labels)
            ?? AddressedLabel(page: page, text: text).label(at: 0)
        let bodyStart = label?.end ?? 0
        let body = InlineText(text, range: text.trimmed(bodyStart..<text.count))
        guard !body.isEmpty else { return }
        let place = page.position(start)
        var candidate = Candidate(
            form: .checkbox, start: place, end: page.position(lines[lines.count - 1].upperBound), body: body,
            textMarkdown: page.markdown(lines))
        candidate.hasLabel = label != nil
        candidate.isInActionSection = isInActionSection
        candidate.group = head?.group
        candidate.add(names: label?.names, of: text)
        FieldReader(vocabulary).read(&candidate)
        CheckboxForm.apply(box.mark, to: &candidate, at: place, vocabulary)
        candidate.places.box = box.markRange
        DueReader(vocabulary).read(&candidate)
        candidate.details = details()
        if isAttendance {
            if !candidate.owners.isEmpty || !candidate.dues.isEmpty {
                let heading = outline.governing(self.place.section).map { outline.sections[$0].title } ?? ""
                reading.diagnostics.append(
                    Diagnostic(.notAnAction, .info, start: place, end: candidate.end, arguments: [heading]))
            }
            return
        }
        guard isInActionSection || !isTopic(candidate) else { return }
        candidate.beginsWithName = (isInActionSection || promises(body)) && beginsWithName(candidate)
        if self.place.isInTopic { candidate.doubt = .question }
        if isInTopicList || !isInActionSection && RemarkForm.isQuestion(body, vocabulary) { candidate.doubt = .subject }
        reading.candidates.append(candidate)
    }

    /// A box beside a link and nothing else ticks off what was talked of, unless a heading says that it is to be done.
    private func isTopic(_ candidate: Candidate) -> Bool {
        guard candidate.owners.isEmpty, candidate.dues.isEmpty, candidate.id == nil else { return false }
        var body = candidate.body
        if isIssueNumber(body) { return true }
        for index in body.bytes.indices where body.styles[index].contains(.address) { body.styles[index].insert(.link) }
        return body.isWholly(.link, except: { candidate.taken[$0] })
    }

    /// `#12 – the lamps`: an issue by its number and title.
    private func isIssueNumber(_ body: InlineText) -> Bool {
        let start = body.bytes.first == UInt8(ascii: "#") ? 1 : 0
        let end = body.bytes[start...].firstIndex { !Folded.isDigit($0) } ?? body.count
        let next = body.trimmed(end..<body.count).lowerBound
        // A short number without its sign counts or dates something.
        guard end > start, start > 0 || end > 4, next < body.count else { return false }
        return body.folded[next] == Folded.dash || body.bytes[next] == UInt8(ascii: ":")
            || body.bytes[next] == UInt8(ascii: "-")
    }

    /// An item that its heading or lead-in makes an action.
    private func readPlain(_ text: InlineText, _ lines: [Range<Int>], _ role: ListRole, _ reading: inout Reading) {
        let range = text.trimmed(0..<text.count)
        guard !LabelForm.isDisposition(text, 0..<text.count, words: vocabulary.labels),
            !LabelForm.isNote(text, words: vocabulary.labels), vocabulary.states.whole(text.folded, range) == nil
        else { return }
        // Below a name somebody reports, in a review.
        if case .actions(isReview: true) = role, ItemHead.Title(text, vocabulary).isGroup { return }
        var candidate = Candidate(
            form: .section, start: page.position(lines[0].lowerBound),
            end: page.position(lines[lines.count - 1].upperBound), body: InlineText(text, range: range),
            textMarkdown: page.markdown(lines))
        FieldReader(vocabulary).read(&candidate)
        switch role {
        case .actions(let isReview):
            StateReader(vocabulary).readStart(&candidate)
            if isReview { StateReader(vocabulary).readEnd(&candidate, inReview: true) }
            DueReader(vocabulary).read(&candidate)
            if !isReview { StateReader(vocabulary).readEnd(&candidate, inReview: false) }
        case .commitments(let party):
            candidate.form = .commitment
            candidate.party = party
            DueReader(vocabulary).read(&candidate)
            StateReader(vocabulary).readEnd(&candidate, inReview: false)
        case .attendance: return
        }
        candidate.doubt = doubt(text)
        candidate.beginsWithName = beginsWithName(candidate)
        candidate.group = head?.group
        candidate.details = details()
        reading.candidates.append(candidate)
    }

    private func doubt(_ text: InlineText) -> Candidate.Doubt? {
        if head == nil, let governing = outline.governing(place.section), outline.sections[governing].isLoose {
            return .topic
        }
        if isQuestion(text) { return .question }
        return RemarkForm.isRemark(text, text.trimmed(0..<text.count), vocabulary) ? .remark : nil
    }

    private func isQuestion(_ text: InlineText) -> Bool {
        let range = text.trimmed(0..<text.count)
        guard let last = range.last, text.bytes[last] == UInt8(ascii: "?") else { return false }
        return Sentences.split(text, range).count == 1
    }

    private func beginsWithName(_ candidate: Candidate) -> Bool {
        mayBeginWithName(candidate) && page.properWords.begins(candidate.body.string)
    }

    /// A colon, hyphen or dash that may divide words stands so near the start that a name may be before it.
    private func mayBeginWithName(_ candidate: Candidate) -> Bool {
        let body = candidate.body
        guard let first = body.bytes.first, first >= 0x80 || Folded.isCapital(first) else { return false }
        return body.folded.indices.prefix(40).contains { index in
            switch body.folded[index] {
            case Folded.dash: true
            case UInt8(ascii: ":"), UInt8(ascii: "-"):
                index + 1 == body.count || candidate.taken[index + 1] || !Folded.isWord(body.folded[index + 1])
            default: false
            }
        }
    }

    /// `Ann: will …`, which no noun before a colon does.
    private func promises(_ text: InlineText) -> Bool {
        guard let colon = text.bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let rest = text.trimmed(colon + 1..<text.count)
        return vocabulary.owners.handOver.match(text.folded, at: rest.lowerBound, before: rest.upperBound) != nil
    }

    /// The item's further paragraphs and plain nested items, as source, dedented.
    private func details() -> String? {
        guard let item else { return nil }
        let paragraph = page.ownParagraph(ofItem: item)
        var lines: [Range<Int>] = []
        for child in page.tree.children(of: item) where child != paragraph {
            for block in blocks(of: child) {
                let node = page.tree.nodes[block]
                guard node.start.line <= page.tree.lastLine(of: block) else { continue }
                for line in node.start.line...page.tree.lastLine(of: block) {
                    lines.append(page.source.index.content(ofLine: line, in: page.bytes))
                }
            }
        }
        guard !lines.isEmpty else { return nil }
        let indent =
            lines.filter { !$0.isEmpty }.map { line in page.bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }.count }
            .min() ?? 0
        return page.markdown(lines.map { $0.isEmpty ? $0 : min($0.lowerBound + indent, $0.upperBound)..<$0.upperBound })
    }

    /// A list's items that are no boxes of their own; any other block whole.
    private func blocks(of child: Int) -> [Int] {
        guard page.tree.nodes[child].kind == .list else { return [child] }
        return page.tree.children(of: child).filter { item in
            guard let paragraph = page.ownParagraph(ofItem: item),
                let line = page.lines(of: page.tree.nodes[paragraph]).first
            else { return true }
            return CheckboxForm.box(page.bytes, line) == nil
        }
    }
}
