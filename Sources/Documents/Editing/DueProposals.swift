import Text

/// The ways of writing a due date: in the place of the one that stands, in the due cell, or behind a phrase.
struct DueProposals {
    let item: EditedItem
    let day: Day

    var all: [[Edit]] { inCell + inPlace + added }

    private var inCell: [[Edit]] {
        guard let cell = item.cell(.due) else { return [] }
        let whole = [cell.edit(to: day.iso)]
        guard let due = written, cell.text.contains(due.lowerBound), due.upperBound <= cell.text.upperBound else {
            return [whole]
        }
        return [[cell.edit(replacing: due, with: day.iso)], whole]
    }

    private var inPlace: [[Edit]] {
        guard let due = written else { return [] }
        return ["", item.words.due + " "].map { phrase in
            let text = phrase + day.iso
            if let cell = item.cell(.action), cell.text.contains(due.lowerBound) {
                return [cell.edit(replacing: due, with: text)]
            }
            return [Edit(range: due, replacement: Array(text.utf8))]
        }
    }

    private var added: [[Edit]] {
        let phrase = "\(item.words.due) \(day.iso)"
        let places = item.seams
        return item.insertions(of: phrase, at: places, afterComma: hasOwnerLabel)
            + item.insertions(of: "due:\(day.iso)", at: places)
    }

    /// Behind names a comma tells where they end.
    private var hasOwnerLabel: Bool {
        item.candidate.form != .assignment && item.candidate.owners.contains { !$0.isHandle }
    }

    /// The expression that counts, with the article before it.
    private var written: Range<Int>? {
        guard let due = item.candidate.dues.first?.source else { return nil }
        let start = item.withoutBlanks(before: due.lowerBound)
        var word = start
        while word > 0, Folded.isWord(item.bytes[word - 1] | 0x20) { word -= 1 }
        let article = String(decoding: item.bytes[word..<start], as: UTF8.self)
        return start < due.lowerBound && item.vocabulary.due.articles.contains(article) ? word..<due.upperBound : due
    }
}
