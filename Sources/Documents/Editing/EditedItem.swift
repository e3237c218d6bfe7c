import Markdown
import Text

/// An action in its document's source, with the ways of writing a change to it, the best first.
struct EditedItem {
    let bytes: [UInt8]
    let action: Action
    let candidate: Candidate
    let vocabulary: Vocabulary
    let words: WrittenWords
    let known: KnownNames

    func proposals(for change: ActionChange) -> [[Edit]] {
        switch change {
        case .state(let state): StateProposals(item: self, state: state).all
        case .due(let day): DueProposals(item: self, day: day).all
        case .assign(let assignment): OwnerProposals(item: self, assignment: assignment).all
        case .id(let id): insertions(of: "^\(id)", at: [end] + ends)
        }
    }

    // MARK: Where words can be put in

    /// The end of the item's own paragraph, of the action cell, or of the sentence, blanks left out.
    var end: Int {
        let lines = LineIndex(bytes)
        var end = lines.offset(of: candidate.end)
        if candidate.form == .label || candidate.form == .assignment {
            let line = lines.content(ofLine: candidate.end.line, in: bytes)
            let rest = bytes[min(end, line.upperBound)..<line.upperBound]
            let goesOn = candidate.form == .assignment && rest.contains { Folded.isWord($0 | 0x20) || $0 >= 0x80 }
            if !goesOn { end = line.upperBound }
        }
        return withoutBlanks(before: end)
    }

    /// Before a full stop at the end.
    private var ends: [Int] {
        let end = end
        return end > 0 && bytes[end - 1] == UInt8(ascii: ".") ? [withoutBlanks(before: end - 1)] : []
    }

    /// Where words may be put in: before a full stop at the end, at the end, and before ids and fields that stand there.
    var seams: [Int] {
        let body = candidate.body
        var seams = ends + [end]
        for index in body.bytes.indices.reversed() where candidate.taken[index] {
            let isFirst = index == 0 || !candidate.taken[index - 1]
            if isFirst, index > 0 { seams.append(withoutBlanks(before: body.source(index..<index + 1).lowerBound)) }
            if seams.count >= Self.mostSeams { break }
        }
        return seams + dueSeams
    }

    /// Before a due date that stands in the text of an assignment, with the sign that leads to it.
    private var dueSeams: [Int] {
        guard candidate.form == .assignment else { return [] }
        return candidate.dues.map { due in
            let place = withoutBlanks(before: due.source.lowerBound)
            let hasSign = place > 0 && ",(-".utf8.contains(bytes[place - 1])
            return hasSign ? withoutBlanks(before: place - 1) : place
        }
    }

    /// So many places are tried.
    private static let mostSeams = 8

    func withoutBlanks(before offset: Int) -> Int {
        var offset = offset
        while offset > 0, bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x09 { offset -= 1 }
        return offset
    }

    /// Puts words in behind a blank, at one of some places.
    func insertions(of words: String, at places: [Int], afterComma: Bool = false) -> [[Edit]] {
        let words = (afterComma ? ", " : " ") + words
        return places.map { place in
            if let cell = actionCell, cell.text.upperBound == place { return [cell.edit(appending: words)] }
            return [Edit(range: place..<place, replacement: Array(words.utf8))]
        }
    }

    // MARK: Cells

    /// The cells of the action's row; nil for what is no row.
    private var cells: [Range<Int>]? {
        candidate.places.row.map { SourceLines(bytes).cells(ofLine: $0.start.line, from: $0.start.column) }
    }

    /// The cell of a column; nil where the table has no such column.
    func cell(_ column: RowForm.Column) -> TableCell? {
        guard let row = candidate.places.row, let index = row.columns[column], let cells else { return nil }
        return TableCell(bytes: bytes, cells: cells, index: index)
    }

    private var actionCell: TableCell? { cell(.action) }
}

extension Action {
    /// Whether the action says already what a change would make it say.
    package func satisfies(_ change: ActionChange) -> Bool {
        switch change {
        case .state(let state): self.state == state
        case .due(let day): due?.date == day && due?.isWrittenAsDay == true
        case .assign(let assignment): assignment.from == nil && owners.first?.isNamed(assignment.to) == true
        case .id: id != nil
        }
    }
}

extension Action.Owner {
    /// Whether a name, as written or as the register has it, is this owner's.
    package func isNamed(_ name: String) -> Bool {
        [written, self.name, person, organisation == nil || person != nil ? nil : organisation].contains { own in
            own.map { Folded.key($0) == Folded.key(name) } ?? false
        }
    }
}
