import Text

/// The ways of writing how far an action has come: in its status cell, its box, or in words at its end.
struct StateProposals {
    let item: EditedItem
    let state: Action.State

    var all: [[Edit]] {
        let bases = inCell + inBox + inWords
        let strikes = strikeEdits
        // A strike gives way only where the words alone are not enough.
        return bases.map { $0 + closingEdits } + (strikes.isEmpty ? [] : bases.map { $0 + closingEdits + strikes })
    }

    private var places: SourcePlaces { item.candidate.places }

    private var word: String { item.words.states[state] ?? "" }

    // MARK: Status cells

    /// The words behind the old state told of that, and go with it.
    private var inCell: [[Edit]] {
        guard let cell = item.cell(.status) else { return [] }
        let word = isCapitalised(cell) ? word.prefix(1).uppercased() + word.dropFirst() : word
        return [[cell.edit(to: word)] + boxEdits]
    }

    /// As the cell's own words; those of a cell that is empty begin with a capital.
    private func isCapitalised(_ cell: TableCell) -> Bool {
        cell.string.first { $0.isLetter }?.isUppercase ?? true
    }

    // MARK: Boxes

    private var boxEdits: [Edit] {
        guard let box = places.box, let mark = item.vocabulary.marks(for: state) else { return [] }
        return [Edit(range: box, replacement: Array(mark.utf8))]
    }

    private var inBox: [[Edit]] { boxEdits.isEmpty ? [] : [boxEdits] }

    // MARK: Words at the end

    private var inWords: [[Edit]] {
        guard places.box == nil else { return [] }
        guard let said = places.state else {
            // What is struck or ticked with a date is open again when that is gone.
            return state == .open ? [[]] : item.insertions(of: "(\(word))", at: item.seams)
        }
        let clause = item.withoutBlanks(before: said.clause.lowerBound)..<said.clause.upperBound
        let removal = [Edit(range: clause, replacement: [])]
        let replacement = [Edit(range: said.words, replacement: Array(word.utf8))]
        let whole = [Edit(range: said.words.lowerBound..<said.clause.upperBound, replacement: Array(word.utf8))]
        let bracketed = [Edit(range: said.clause, replacement: Array("(\(word))".utf8))]
        if state == .open { return [removal, replacement] }
        return (isBracketed(said.clause) ? [] : [whole]) + [replacement, bracketed]
    }

    private func isBracketed(_ clause: Range<Int>) -> Bool {
        clause.last.map { ")]".utf8.contains(item.bytes[$0]) } ?? false
    }

    // MARK: Signs and strikes

    private var closingEdits: [Edit] {
        places.closings.map { Edit(range: item.withoutBlanks(before: $0.lowerBound)..<$0.upperBound, replacement: []) }
    }

    /// Takes out every `~~` of the item, or of its row.
    private var strikeEdits: [Edit] {
        let lines = LineIndex(item.bytes)
        let start = lines.offset(of: item.candidate.start)
        let range =
            item.candidate.isRow
            ? lines.content(ofLine: item.candidate.start.line, in: item.bytes)
            : start..<max(start, lines.offset(of: item.candidate.end))
        var edits: [Edit] = []
        var offset = range.lowerBound
        while offset + 1 < range.upperBound {
            let isStrike = item.bytes[offset] == UInt8(ascii: "~") && item.bytes[offset + 1] == UInt8(ascii: "~")
            if isStrike { edits.append(Edit(range: offset..<offset + 2, replacement: [])) }
            offset += isStrike ? 2 : 1
        }
        return edits
    }
}
