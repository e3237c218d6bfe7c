/// Which elements two sequences have in common, in order: a longest common subsequence.
///
/// After Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in linear space.
public struct Alignment: Hashable, Sendable {
    /// Runs of equal elements, ascending in both sequences; none follows another without a difference between.
    public private(set) var runs: [Run] = []

    /// Elements that are the same in both sequences, one behind the other.
    public struct Run: Hashable, Sendable {
        /// The index of the first one in the older sequence.
        public var old: Int
        /// The index of the first one in the newer sequence.
        public var new: Int
        public var count: Int
    }

    /// Stretches that differ in more elements than this count as wholly replaced: the search is quadratic in it.
    private static let mostDifferences = 2_000

    /// Compares two sequences in time proportional to their lengths times the number of their differences.
    public init<Element: Hashable>(_ old: some Sequence<Element>, _ new: some Sequence<Element>) {
        let (old, new) = (Array(old), Array(new))
        // Most of two versions is the same, which is seen at once.
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        var numbers: [Element: Int] = [:]
        func number(_ element: Element) -> Int {
            if let number = numbers[element] { return number }
            numbers[element] = numbers.count
            return numbers.count - 1
        }
        append(0, 0, start)
        if start + end < min(old.count, new.count) {
            let inner = Alignment(
                numbers: old[start..<old.count - end].map(number), new[start..<new.count - end].map(number))
            for run in inner.runs { append(run.old + start, run.new + start, run.count) }
        }
        append(old.count - end, new.count - end, end)
    }

    private init(numbers old: [Int], _ new: [Int]) { compare(old[...], new[...]) }

    /// The stretches between the runs, in order: what the older sequence has and what the newer one has instead.
    public func differences(_ oldCount: Int, _ newCount: Int) -> [(old: Range<Int>, new: Range<Int>)] {
        var differences: [(old: Range<Int>, new: Range<Int>)] = []
        var (old, new) = (0, 0)
        for run in runs + [Run(old: oldCount, new: newCount, count: 0)] {
            if run.old > old || run.new > new { differences.append((old..<run.old, new..<run.new)) }
            (old, new) = (run.old + run.count, run.new + run.count)
        }
        return differences
    }

    private mutating func compare(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) {
        var (old, new) = (old, new)
        let start = zip(old, new).prefix { $0 == $1 }.count
        append(old.startIndex, new.startIndex, start)
        (old, new) = (old.dropFirst(start), new.dropFirst(start))
        let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        (old, new) = (old.dropLast(end), new.dropLast(end))
        if !old.isEmpty, !new.isEmpty, let snake = MiddleSnake.search(old, new, most: Self.mostDifferences) {
            compare(old[..<snake.old.lowerBound], new[..<snake.new.lowerBound])
            append(snake.old.lowerBound, snake.new.lowerBound, snake.old.count)
            compare(old[snake.old.upperBound...], new[snake.new.upperBound...])
        }
        append(old.endIndex, new.endIndex, end)
    }

    private mutating func append(_ old: Int, _ new: Int, _ count: Int) {
        guard count > 0 else { return }
        if let last = runs.last, last.old + last.count == old, last.new + last.count == new {
            runs[runs.count - 1].count += count
        } else {
            runs.append(Run(old: old, new: new, count: count))
        }
    }
}
