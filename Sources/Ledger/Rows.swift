/// Rows of different lengths, one behind another in one array.
struct Rows<Element: Sendable>: Sendable {
    private var elements: [Element] = []
    /// Where each row starts, and where the last one ends.
    private var starts = [0]

    subscript(row: Int) -> ArraySlice<Element> { elements[starts[row]..<starts[row + 1]] }

    /// How many elements a row has.
    func length(of row: Int) -> Int { starts[row + 1] - starts[row] }

    /// Adds an element to the last row, which is not ended.
    mutating func append(_ element: Element) { elements.append(element) }

    /// Ends the last row; what is added next begins another one.
    mutating func endRow() { starts.append(elements.count) }

    /// Puts another element in the place of each.
    mutating func replace(_ other: (Element) -> Element) {
        for index in elements.indices { elements[index] = other(elements[index]) }
    }

    /// Sorts the elements of each row.
    mutating func sortRows() where Element: Comparable {
        for row in 0..<starts.count - 1 where length(of: row) > 1 { elements[starts[row]..<starts[row + 1]].sort() }
    }
}
