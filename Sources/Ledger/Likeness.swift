/// Texts by their words, to find the one most alike another without comparing each with each.
struct Likeness {
    private let texts: Rows<Int32>
    private let holderCounts: [Int]
    /// For each word the texts that have it among their rarest, one word behind another.
    private let holders: [Int32]
    /// Where the texts of each word start, and where those of the last one end.
    private let holderStarts: [Int]

    /// A word that stands in more texts than these says nothing of likeness.
    private static let mostHolders = 200

    /// - Parameter threshold: the lowest that `nearest` will be asked for.
    init(_ texts: [String], atLeast threshold: Double) {
        let words = WordRows(texts)
        var starts = [Int](repeating: 0, count: words.holderCounts.count + 1)
        for text in texts.indices {
            Self.eachRarest(of: words.texts[text], atLeast: threshold) { starts[Int($0) + 1] += 1 }
        }
        for word in words.holderCounts.indices { starts[word + 1] += starts[word] }
        var ends = starts
        var holders = [Int32](repeating: 0, count: starts[words.holderCounts.count])
        for text in texts.indices {
            Self.eachRarest(of: words.texts[text], atLeast: threshold) { word in
                holders[ends[Int(word)]] = Int32(text)
                ends[Int(word)] += 1
            }
        }
        self.texts = words.texts
        holderCounts = words.holderCounts
        self.holders = holders
        holderStarts = starts
    }

    /// How many words a text has.
    func wordCount(of text: Int) -> Int { texts.length(of: text) }

    /// Those of the rarest words of a text that it shares one of with any text so much alike.
    ///
    /// Of two texts that share the wanted part of their words neither has more others before the first that both have.
    private static func eachRarest(
        of words: ArraySlice<Int32>, atLeast threshold: Double, _ body: (Int32) -> Void
    ) {
        var needed = Int((1 - threshold) * Double(words.count)) + 1
        var last: Int32 = -1
        for word in words where word != last {
            body(word)
            last = word
            needed -= 1
            if needed == 0 { return }
        }
    }

    /// The text most alike; of several the one with the highest rank. What has no rank is passed over.
    func nearest(
        to text: Int, atLeast threshold: Double, rank: (Int) -> Int?
    ) -> (index: Int, score: Double)? {
        let words = texts[text]
        var best: (index: Int, score: Double, rank: Int)?
        Self.eachRarest(of: words, atLeast: threshold) { word in
            guard holderCounts[Int(word)] <= Self.mostHolders else { return }
            for holder in holders[holderStarts[Int(word)]..<holderStarts[Int(word) + 1]] {
                let other = Int(holder)
                guard mayShare(threshold, texts.length(of: other), words.count), let rank = rank(other) else {
                    continue
                }
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
    private static func shared(_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Double {
        var (first, second, shared) = (left.startIndex, right.startIndex, 0)
        while first < left.endIndex, second < right.endIndex {
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
