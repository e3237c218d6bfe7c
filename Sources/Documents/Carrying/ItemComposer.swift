import Markdown
import Text

/// Writes an action as a list item that is read back as just that action, and nothing beside it.
struct ItemComposer {
    /// The document that the item is to stand in, without its actions.
    let document: Document
    /// The names that document knows.
    let known: KnownNames
    let vocabulary: Vocabulary
    let words: WrittenWords
    /// The headings that the item is to stand below, as source, outermost first.
    let headings: [String]

    /// An item, and what it is read as.
    struct Item {
        /// The first begins with the item's marker, the others are indented.
        var lines: [String]
        var action: Action
    }

    /// How near what is read must come to what is meant.
    private enum Likeness: CaseIterable {
        case exact
        /// The words of the text, since its signs are none that could be kept; a due date that names no day may be left
        /// to the earlier mentions.
        case words
    }

    /// The item for an action; nil where no way of writing it is read as meant.
    func compose(_ carried: CarriedAction) -> Item? {
        let action = carried.action.changed(by: carried.changes, known: known)
        let wanted = [carried.isJoinedByText ? nil : withoutFields(action), action].compactMap(\.self)
        for likeness in Likeness.allCases {
            for action in wanted {
                let shapes = ItemShapes(
                    action: action, id: carried.id, vocabulary: vocabulary, words: words, known: known)
                if let item = item(for: shapes, likeness) { return withOrigin(item, carried.origin) }
            }
        }
        return nil
    }

    // MARK: The item's own line

    /// Tries the text with its marks escaped, then with what was read from it as code, then all of it as code.
    private func item(for shapes: ItemShapes, _ likeness: Likeness) -> Item? {
        let text = shapes.action.text
        for escaping in WrittenText.Escaping.allCases {
            if let item = item(for: shapes, WrittenText(text, escaping), likeness) { return item }
        }
        var literal: [Range<Int>] = []
        for _ in 0..<Self.mostRounds {
            let all = (literal + stolen(from: shapes, WrittenText(text, .marks, literal: literal))).merged
            guard all != literal else { break }
            literal = all
            if let item = item(for: shapes, WrittenText(text, .marks, literal: literal), likeness) { return item }
        }
        return item(for: shapes, WrittenText(text, .marks, literal: [0..<text.utf8.count]), likeness)
    }

    /// What becomes code may let something else be read; no more often than this.
    private static let mostRounds = 4

    private func item(for shapes: ItemShapes, _ text: WrittenText, _ likeness: Likeness) -> Item? {
        for line in shapes.lines(around: text, leavesOutVague: likeness == .words) {
            guard let read = read([line]), read.isWhole, isSaid(shapes.action, shapes.id, by: read.action, likeness)
            else { continue }
            return Item(lines: [line], action: read.action)
        }
        return nil
    }

    private func isSaid(_ action: Action, _ id: String, by read: Action, _ likeness: Likeness) -> Bool {
        guard likeness == .words else { return read.says(action, id: id) }
        var action = action
        let isShorter = read.text.utf8.count < action.text.utf8.count
        if isShorter, Similarity.words(action.text) == Similarity.words(read.text) { action.text = read.text }
        if action.due?.date == nil, read.due == nil { action.due = nil }
        return read.says(action, id: id)
    }

    /// The parts of the text that were read as a label, a field, a date or a name.
    private func stolen(from shapes: ItemShapes, _ text: WrittenText) -> [Range<Int>] {
        guard let line = shapes.lines(around: text).first, let candidate = read([line])?.candidate else { return [] }
        let item = LineIndex(probe([line])).range(ofLine: headings.count * 2 + 1).lowerBound
        let first = item + shapes.start.utf8.count
        var reader = OwnerReader(candidate, known: known, vocabulary: vocabulary)
        reader.read()
        var ranges = candidate.taken.indices.filter { candidate.taken[$0] }.map { candidate.body.source($0..<$0 + 1) }
        ranges += reader.places.map(\.source)
        if let body = candidate.body.origin.first, Int(body) > first { ranges.append(first..<Int(body)) }
        let count = text.markdown.count
        let bytes = Array(shapes.action.text.utf8)
        return ranges.compactMap { range -> Range<Int>? in
            let inside = (range.lowerBound - first)..<(range.upperBound - first)
            guard inside.lowerBound >= 0, inside.upperBound <= count, !inside.isEmpty else { return nil }
            let stolen = text.origin[inside.lowerBound]..<text.origin[inside.upperBound - 1] + 1
            return stolen.trimmed { bytes[$0] == 0x20 }
        }.merged
    }

    /// The text of an assignment is its whole sentence; what is written for itself here leaves it.
    private func withoutFields(_ action: Action) -> Action? {
        guard action.form == .assignment else { return nil }
        let line = "- [ ] \(WrittenText(action.text, .marks).string)"
        guard let candidate = read([line])?.candidate else { return nil }
        var text = candidate.body
        text.remove { candidate.taken[$0] }
        var action = action
        action.text = PlainText.tidy(text)
        return action.text.isEmpty ? nil : action
    }

    // MARK: Where it comes from

    private func withOrigin(_ item: Item, _ origin: CarriedAction.Origin?) -> Item {
        guard let origin else { return item }
        for withTitle in [true, false] {
            let citation = WrittenText(origin.citation(withTitle: withTitle), .marks).string
            let lines = item.lines + ["  - \(words.raised) \(citation)"]
            guard !citation.isEmpty, var read = read(lines), read.isWhole else { continue }
            let details = read.action.details
            read.action.details = nil
            guard read.action == item.action else { continue }
            read.action.details = details
            return Item(lines: lines, action: read.action)
        }
        return item
    }

    // MARK: Reading back

    private struct ReadItem {
        var action: Action
        var candidate: Candidate
        /// Nothing else was read, and nothing is amiss.
        var isWhole: Bool
    }

    private func probe(_ lines: [String]) -> [UInt8] {
        Array((headings.flatMap { [$0, ""] } + lines).joined(separator: "\n").utf8)
    }

    private func read(_ lines: [String]) -> ReadItem? {
        let reading = DocumentReader(vocabulary: vocabulary).read(probe(lines))
        var result = document
        ActionResolver(document: document, reading: reading, known: known, vocabulary: vocabulary)
            .resolve(into: &result)
        guard let action = result.actions.first, let candidate = reading.candidates.first else { return nil }
        let faults: [Diagnostic.Code] = [.twoDues, .unknownState] + (action.due?.date == nil ? [] : [.unreadableDue])
        let isSound = !result.diagnostics.contains { faults.contains($0.code) }
        return ReadItem(
            action: action, candidate: candidate,
            isWhole: isSound && result.actions.count == 1 && reading.candidates.count == 1 && result.suggestions.isEmpty
        )
    }
}

extension Action {
    /// Whether a mention says of an action just what another does, under the id it shall bear.
    func says(_ other: Action, id: String) -> Bool {
        form == .checkbox && self.id == id && text == other.text && state == other.state && tags == other.tags
            && fields == other.fields && hasOwners(of: other) && isDue(as: other)
    }

    private func hasOwners(of other: Action) -> Bool {
        guard everyone == other.everyone, othersToo == other.othersToo, owners.count == other.owners.count,
            deniesOwner == (other.deniesOwner && other.owners.isEmpty && !other.everyone)
        else { return false }
        return zip(owners, other.owners).allSatisfy { own, wanted in
            guard wanted.person == nil, wanted.organisation == nil else {
                return own.person == wanted.person && own.organisation == wanted.organisation
            }
            let names = [own.written, own.name].compactMap(\.self).map { Folded.key($0) }
            return names.contains(wanted.identity) || names.contains(Folded.key(wanted.written))
        }
    }

    private func isDue(as other: Action) -> Bool {
        guard let wanted = other.due else { return due == nil && deniesDue == other.deniesDue }
        guard let due else { return false }
        if let day = wanted.date { return due.date == day }
        return due.written == wanted.written && due.ongoing == wanted.ongoing && due.asap == wanted.asap
    }
}

extension Range<Int> {
    fileprivate func trimmed(where isBlank: (Int) -> Bool) -> Range<Int> {
        guard let first = first(where: { !isBlank($0) }), let last = last(where: { !isBlank($0) }) else { return self }
        return first..<last + 1
    }
}

extension [Range<Int>] {
    /// The same bytes in order, what touches or overlaps as one range.
    fileprivate var merged: [Range<Int>] {
        sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }
}
