import Markdown
import Text

/// The ways of writing who takes an action over: in the place of another's name, in the owner cell, or behind a label.
struct OwnerProposals {
    let item: EditedItem
    let assignment: ActionChange.Assignment

    var all: [[Edit]] {
        guard let place else { return inCell + (assignment.from == nil ? added : []) }
        return [[replacement(of: place)]]
    }

    /// The place of the name that gives way; nil where the item names nobody itself.
    private var place: OwnerReader.NamePlace? {
        var reader = OwnerReader(item.candidate, known: item.known, vocabulary: item.vocabulary)
        reader.read()
        let owner =
            assignment.from.map { from in item.action.owners.first { $0.isNamed(from) } } ?? item.action.owners.first
        if let owner { return reader.places.first { $0.name == owner.written } }
        return reader.places.first { $0.name == nil }
    }

    private func replacement(of place: OwnerReader.NamePlace) -> Edit {
        let isHandle = place.isHandle || item.bytes[place.source].first == UInt8(ascii: "@")
        let name = isHandle ? "@" + (assignment.handle ?? "\"\(assignment.to)\"") : assignment.to
        for column in [RowForm.Column.owner, .participants, .action] {
            if let cell = item.cell(column), cell.text.contains(place.source.lowerBound) {
                return cell.edit(replacing: place.source, with: name)
            }
        }
        return Edit(range: place.source, replacement: Array(name.utf8))
    }

    private var inCell: [[Edit]] {
        item.cell(.owner).map { [[$0.edit(to: assignment.to)]] } ?? []
    }

    private var added: [[Edit]] {
        item.insertions(of: "(\(item.words.owner): \(assignment.to))", at: item.seams)
    }
}
