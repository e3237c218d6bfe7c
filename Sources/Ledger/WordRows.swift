import Text

/// The words of texts as numbers, the word that the fewest texts hold the lowest.
struct WordRows: Sendable {
    /// For each text its words, the rarest first.
    let texts: Rows<Int32>
    /// How many texts hold each word.
    let holderCounts: [Int]

    init(_ texts: [String]) {
        var table = WordTable()
        // By the order in which the words came.
        var counts: [Int] = []
        var lastHolders: [Int] = []
        var rows = Rows<Int32>()
        for (text, string) in texts.enumerated() {
            Similarity.eachWord(of: string) { word in
                let number = table.number(of: word)
                if number == counts.count {
                    counts.append(0)
                    lastHolders.append(-1)
                }
                if lastHolders[number] != text {
                    lastHolders[number] = text
                    counts[number] += 1
                }
                rows.append(Int32(number))
            }
            rows.endRow()
        }
        let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        var places = [Int32](repeating: 0, count: counts.count)
        for (place, number) in order.enumerated() { places[number] = Int32(place) }
        rows.replace { places[Int($0)] }
        rows.sortRows()
        self.texts = rows
        holderCounts = order.map { counts[$0] }
    }
}
