/// The lists of boxes in a block: where most boxes tick off topics, the others do too, unless they name somebody.
struct BoxLists {
    private var topics: [Int: Int] = [:]
    private var candidates: [Int: [Int]] = [:]

    /// Counts a box that was no action.
    mutating func addTopic(ofList list: Int) { topics[list, default: 0] += 1 }

    /// Notes a box that may be one.
    mutating func add(candidate: Int, ofList list: Int) { candidates[list, default: []].append(candidate) }

    /// Doubts the candidates of lists that hold more topics.
    func settle(_ reading: inout Reading) {
        for (list, count) in topics {
            guard let others = candidates[list], count > others.count else { continue }
            for index in others where !reading.candidates[index].isInActionSection {
                reading.candidates[index].doubt = .subject
            }
        }
    }
}
