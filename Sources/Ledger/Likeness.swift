import Text
import Workspace

/// Texts by their words, to find the one most alike another without comparing each with each.
struct Likeness {
    /// The words of each text as numbers, in order of their number.
    private let texts: [[Int]]
    /// The texts that hold each word, by the word's number.
    private let holders: [[Int]]
    /// The place of each word in the order from the rarest to the commonest.
    private let commonness: [Int]

    init(_ texts: [String]) {
        var numbers: [String: Int] = [:]
        var holders: [[Int]] = []
        let words = parallelMap(texts.count, stripe: 64) { Similarity.words(texts[$0]) }
        self.texts = words.enumerated().map { index, words in
            words.map { word in
                if let number = numbers[word] {
                    if holders[number].last != index { holders[number].append(index) }
                    return number
                }
                let number = holders.count
                numbers[word] = number
                holders.append([index])
                return number
            }.sorted()
        }
        self.holders = holders
        var commonness = Array(repeating: 0, count: holders.count)
        let order = holders.indices.sorted { (holders[$0].count, $0) < (holders[$1].count, $1) }
        for (place, word) in order.enumerated() { commonness[word] = place }
        self.commonness = commonness
    }

    /// How many words a text has.
    func wordCount(of text: Int) -> Int { texts[text].count }

    /// A word that stands in more texts than these says nothing of likeness.
    private static let mostHolders = 200

    /// The text most alike; of several the one with the highest rank. What has no rank is passed over.
    ///
    /// Two texts that share the wanted part of their words share one of the rarest: only those are looked up.
    func nearest(
        to text: Int, atLeast threshold: Double, rank: (Int) -> Int?
    ) -> (index: Int, score: Double)? {
        let words = texts[text]
        let needed = Int((1 - threshold) * Double(words.count)) + 1
        var seen: Set<Int> = []
        var best: (index: Int, score: Double, rank: Int)?
        for word in Set(words).sorted(by: { commonness[$0] < commonness[$1] }).prefix(needed)
        where holders[word].count <= Self.mostHolders {
            for other in holders[word] where mayShare(threshold, texts[other].count, words.count) {
                guard let rank = rank(other), seen.insert(other).inserted else { continue }
                let score = Self.shared(words, texts[other])
                guard score >= threshold else { continue }
                if best.map({ score > $0.score || (score == $0.score && rank > $0.rank) }) ?? true {
                    best = (other, score, rank)
                }
            }
        }
        return best.map { ($0.index, $0.score) }
    }

    /// Whether texts of such lengths can be alike enough at all.
    private func mayShare(_ threshold: Double, _ left: Int, _ right: Int) -> Bool {
        Double(min(left, right)) / Double(max(left, right)) >= threshold
    }

    /// Shared words divided by those of the longer text, as `Similarity.shared` counts them; both in order.
    private static func shared(_ left: [Int], _ right: [Int]) -> Double {
        var (first, second, shared) = (0, 0, 0)
        while first < left.count, second < right.count {
            if left[first] == right[second] {
                (first, second, shared) = (first + 1, second + 1, shared + 1)
            } else if left[first] < right[second] {
                first += 1
            } else {
                second += 1
            }
        }
        let longer = max(left.count, right.count)
        return longer == 0 ? 1 : Double(shared) / Double(longer)
    }
}
