import TestSupport
import Testing
import Text

struct AlignmentTests {
    /// Writes an alignment of letters: what both have as it is, `-x` and `+x` what one has.
    private static func shown(_ old: String, _ new: String) -> String {
        let (olds, news) = (Array(old), Array(new))
        let alignment = Alignment(olds, news)
        var text = ""
        var next = 0
        for difference in alignment.differences(olds.count, news.count) {
            text += String(olds[next..<difference.old.lowerBound])
            text += difference.old.map { "-\(olds[$0])" }.joined() + difference.new.map { "+\(news[$0])" }.joined()
            next = difference.old.upperBound
        }
        return text + String(olds[next...])
    }

    @Test(arguments: [
        ("", "", ""), ("a", "a", "a"), ("", "ab", "+a+b"), ("ab", "", "-a-b"), ("a", "b", "-a+b"),
        ("abc", "axc", "a-b+xc"), ("abcd", "bcde", "-abcd+e"), ("aab", "ab", "a-ab"), ("abab", "baba", "-abab+a"),
        ("abcdef", "abXdYf", "ab-c+Xd-e+Yf"),
    ])
    func letters(_ old: String, _ new: String, _ expected: String) {
        #expect(Self.shown(old, new) == expected)
    }

    /// The length of a longest common subsequence, by the textbook's table.
    private static func commonCount(_ old: [Int], _ new: [Int]) -> Int {
        var row = Array(repeating: 0, count: new.count + 1)
        for element in old {
            var diagonal = 0
            for column in new.indices {
                let above = row[column + 1]
                row[column + 1] = element == new[column] ? diagonal + 1 : max(above, row[column])
                diagonal = above
            }
        }
        return row[new.count]
    }

    @Test func isALongestOne() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<2_000 {
            let letters = Int.random(in: 1...6, using: &generator)
            func sequence() -> [Int] {
                (0..<Int.random(in: 0...24, using: &generator)).map { _ in .random(in: 0..<letters, using: &generator) }
            }
            let (old, new) = (sequence(), sequence())
            let runs = Alignment(old, new).runs
            #expect(runs.reduce(0) { $0 + $1.count } == Self.commonCount(old, new), "\(old) \(new)")
            var (oldEnd, newEnd) = (0, 0)
            for run in runs {
                #expect(run.old >= oldEnd && run.new >= newEnd && run.old + run.new > oldEnd + newEnd || oldEnd == 0)
                (oldEnd, newEnd) = (run.old + run.count, run.new + run.count)
                #expect(old[run.old..<oldEnd] == new[run.new..<newEnd])
            }
        }
    }

    @Test func whatHasNothingInCommonIsReplaced() {
        let alignment = Alignment(0..<9_000, 10_000..<19_000)
        #expect(alignment.runs == [])
        #expect(alignment.differences(9_000, 9_000).count == 1)
    }
}
