import Documents
import Text

/// What the meetings of one series said of actions, to find which of them a mention without an id takes up again.
struct SeriesTexts: Sendable {
    /// A thread as a meeting spoke of it last.
    struct Entry: Sendable {
        var thread: Int
        var words: [String]
        var day: Day
    }

    /// By thread.
    private(set) var entries: [Int: Entry] = [:]
    /// The threads that were ever said in the same words.
    private var threads: [[String]: [Int]] = [:]
    /// The threads that the meeting of a day was the last to speak of.
    private var threadsOfDay: [Day: Set<Int>] = [:]
    /// How many texts hold each word.
    private var holders: [String: Int] = [:]
    private var textCount = 0

    /// Takes what the minutes of a meeting say of a thread; of two meetings the later one counts.
    mutating func note(_ action: Action, of thread: Int, on day: Day) {
        let words = Similarity.words(action.text)
        if let known = entries[thread] {
            guard known.day <= day else { return }
            threadsOfDay[known.day]?.remove(thread)
            threadsOfDay[day, default: []].insert(thread)
            entries[thread]?.day = day
            if known.words == words { return }
        }
        entries[thread] = Entry(thread: thread, words: words, day: day)
        threadsOfDay[day, default: []].insert(thread)
        threads[words, default: []].append(thread)
        textCount += 1
        for word in Set(words) { holders[word, default: 0] += 1 }
    }

    /// The threads that an earlier meeting spoke of last in the same words.
    func inSameWords(as words: [String], before day: Day) -> [Entry] {
        (threads[words] ?? []).compactMap { entries[$0] }.filter { $0.words == words && $0.day < day }
    }

    /// What the last meetings before a day spoke of that no later one did.
    func spokenOf(atTheLast count: Int, before day: Day) -> [Entry] {
        threadsOfDay.filter { $0.key < day && !$0.value.isEmpty }.sorted { $1.key < $0.key }.prefix(count)
            .flatMap { $0.value.compactMap { entries[$0] } }
    }

    /// How alike two texts are: the share of their words that they have in common, rare words counting more.
    ///
    /// A word may have another ending; a text that was cut down to some of its words in their order is alike.
    func likeness(_ left: [String], _ right: [String]) -> Double {
        var rest = right
        var shared = 0.0
        for word in left {
            guard let place = rest.firstIndex(where: { Self.isSame(word, $0) }) else { continue }
            shared += min(weight(word), weight(rest.remove(at: place)))
        }
        let weights = (left.reduce(0) { $0 + weight($1) }, right.reduce(0) { $0 + weight($1) })
        let score = shared / max(weights.0, weights.1, .leastNonzeroMagnitude)
        let (shorter, longer) = left.count < right.count ? (left, right) : (right, left)
        let isCut = shorter.count >= 3 && LifeThread.areLeft(shorter, of: longer)
        return isCut ? max(score, Self.cut) : score
    }

    /// How alike a text is to one that it was cut down from.
    private static let cut = 0.8
    /// A word shorter than this has no ending to lose.
    private static let shortestStem = 4
    private static let longestEnding = 4

    private func weight(_ word: String) -> Double {
        let share = Double(holders[word] ?? 1) / Double(max(textCount, 1))
        return 1 / (0.05 + share).squareRoot()
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        let (shorter, longer) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        return shorter.utf8.count >= shortestStem && longer.utf8.count - shorter.utf8.count <= longestEnding
            && longer.hasPrefix(shorter)
    }
}
