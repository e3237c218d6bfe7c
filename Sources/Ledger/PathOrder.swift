import Documents
import Text

/// The documents in the order of their paths' bytes, so that actions are sorted without comparing paths.
struct PathOrder: Sendable {
    /// The place of each document; those of one path have the same.
    private let ranks: [Int]

    /// Where an action stands.
    struct Place: Hashable, Sendable {
        /// The place of its document.
        var document: Int
        var start: Position
    }

    init(_ documents: [Document]) {
        let isOrdered = documents.indices.dropFirst().allSatisfy {
            documents[$0 - 1].path.standsBefore(documents[$0].path)
        }
        if isOrdered {
            ranks = Array(documents.indices)
            return
        }
        let order = documents.indices.sorted { documents[$0].path.standsBefore(documents[$1].path) }
        var ranks = Array(repeating: 0, count: documents.count)
        for (place, index) in order.enumerated().dropFirst() {
            let before = order[place - 1]
            ranks[index] = documents[before].path == documents[index].path ? ranks[before] : place
        }
        self.ranks = ranks
    }

    /// The place of what starts somewhere in a document.
    func place(_ start: Position, inDocument index: Int) -> Place { Place(document: ranks[index], start: start) }

    /// The indices of places, sorted by a number of each, then by the place; of equal ones the first stands first.
    static func order(_ places: [Place], by numbers: [Int]) -> [Int] {
        struct Key: Comparable {
            var number: Int
            var place: Place
            var index: Int

            static func < (left: Key, right: Key) -> Bool {
                (left.number, left.place.document, left.place.start, left.index)
                    < (right.number, right.place.document, right.place.start, right.index)
            }
        }
        return places.indices.map { Key(number: numbers[$0], place: places[$0], index: $0) }.sorted().map(\.index)
    }
}
