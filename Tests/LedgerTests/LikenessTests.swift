import Testing
import Text

@testable import Ledger

/// The text most alike is the one that comparing each with each finds.
struct LikenessTests {
    /// Made of few words, so that many are alike; the same each time.
    private static let texts: [String] = {
        var state: UInt64 = 41
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        return (0..<300).map { _ in
            (0...random(9)).map { _ in "ord\(random(4 + random(30)))" }.joined(separator: " ")
        }
    }()

    @Test(arguments: [0.7, 0.85])
    func nearest(threshold: Double) {
        let texts = Self.texts
        let likeness = Likeness(texts, atLeast: 0.7)
        let words = texts.map(Similarity.words)
        for text in texts.indices {
            let scores = words.indices.filter { $0 < text }.map { (Similarity.shared(words[text], words[$0]), $0) }
            let best = scores.filter { $0.0 >= threshold }.max { $0 < $1 }
            let found = likeness.nearest(to: text, atLeast: threshold) { $0 < text ? $0 : nil }
            // A word that most texts hold is passed over, and what shares no other with it.
            if let found { #expect(found.index == best?.1 && found.score == best?.0) }
            if found == nil, let best { #expect(Self.sharesCommonOnly(words[text], words[best.1], among: words)) }
        }
    }

    private static func sharesCommonOnly(_ left: [String], _ right: [String], among texts: [[String]]) -> Bool {
        Set(left).intersection(right).allSatisfy { word in texts.count { $0.contains(word) } > 200 }
    }

    @Test func wordsOfATextAreNumbered() {
        var table = WordTable()
        func number(_ word: String) -> Int { table.number(of: Array(word.utf8)[...]) }
        #expect(["a", "b", "a", "", "b", "å"].map(number) == [0, 1, 0, 2, 1, 3])
        let many = (0..<1000).map { "w\($0)" }
        #expect(many.map(number) == Array(4..<1004))
        #expect(many.map(number) == Array(4..<1004))
        #expect(table.count == 1004)
    }
}
