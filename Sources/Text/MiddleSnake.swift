/// The middle of a shortest way from one sequence to another, as Myers calls it: a run of equal elements, perhaps empty.
struct MiddleSnake {
    private(set) var old: Range<Int>
    private(set) var new: Range<Int>

    /// Searches from both ends; nil when the ways have not met after so many differences.
    static func search(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, most: Int) -> MiddleSnake? {
        let bound = min((old.count + new.count + 1) / 2, most)
        let surplus = old.count - new.count
        var forward = Front(old, new, bound)
        var backward = Front(ArraySlice(old.reversed()), ArraySlice(new.reversed()), bound)
        for distance in 0...bound {
            for diagonal in forward.diagonals(distance) {
                let run = forward.advance(on: diagonal, distance)
                guard surplus % 2 != 0, abs(surplus - diagonal) < distance,
                    run.upperBound + backward.reach(on: surplus - diagonal) >= old.count
                else { continue }
                return MiddleSnake(
                    old: run.moved(by: old.startIndex), new: run.moved(by: new.startIndex - diagonal))
            }
            for diagonal in backward.diagonals(distance) {
                let run = backward.advance(on: diagonal, distance)
                guard surplus % 2 == 0, abs(surplus - diagonal) <= distance,
                    run.upperBound + forward.reach(on: surplus - diagonal) >= old.count
                else { continue }
                return MiddleSnake(
                    old: old.endIndex - run.upperBound..<old.endIndex - run.lowerBound,
                    new: new.endIndex - run.upperBound + diagonal..<new.endIndex - run.lowerBound + diagonal)
            }
        }
        return nil
    }

    /// How far the ways from one end have come, on each diagonal (the place in the older sequence less that in the newer).
    private struct Front {
        private let old: [Int]
        private let new: [Int]
        private var reaches: [Int]
        private let middle: Int

        init(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ bound: Int) {
            (self.old, self.new) = (Array(old), Array(new))
            reaches = Array(repeating: 0, count: 2 * bound + 3)
            middle = bound + 1
        }

        /// Those that a way with so many differences may be on, without those that leave the sequences.
        func diagonals(_ distance: Int) -> StrideThrough<Int> {
            let lowest = -(distance - 2 * max(0, distance - new.count))
            return stride(from: lowest, through: distance - 2 * max(0, distance - old.count), by: 2)
        }

        func reach(on diagonal: Int) -> Int { reaches[middle + diagonal] }

        /// Goes one difference on to a diagonal, then along equal elements; where these stand in the older sequence.
        mutating func advance(on diagonal: Int, _ distance: Int) -> Range<Int> {
            let (below, above) = (reaches[middle + diagonal - 1], reaches[middle + diagonal + 1])
            let start = diagonal == -distance || (diagonal != distance && below < above) ? above : below + 1
            var end = start
            while end < old.count, end - diagonal < new.count, old[end] == new[end - diagonal] { end += 1 }
            reaches[middle + diagonal] = end
            return start..<end
        }
    }
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
