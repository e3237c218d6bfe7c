import Text

/// Compares two versions of a document paragraph by paragraph.
package struct ParagraphComparison: Sendable {
    /// In the order of the newer version; what was removed comes where it stood.
    package private(set) var changes: [ParagraphChange] = []

    /// Shared words ÷ words of the longer text, from which a paragraph is an old one reworded.
    private static let alike = 0.4
    /// With more pairs than these in one stretch, reworded paragraphs are not looked for.
    private static let mostPairs = 40_000

    /// Takes the bytes of both versions; where lines are broken makes no difference.
    package init(from old: [UInt8], to new: [UInt8]) {
        let (olds, news) = Self.differing(TextLines(old), TextLines(new))
        self.init(from: olds, to: news)
    }

    /// The paragraphs of both versions without most of those that are the same at both ends.
    private static func differing(_ old: TextLines, _ new: TextLines) -> ([Paragraph], [Paragraph]) {
        let common = old.commonEnds(with: new)
        var shared = ParagraphDivider(new)
        shared.keeps = false
        // Where front matter ends is told by what comes later: only then may the same lines be two things.
        if shared.frontMatterCount == ParagraphDivider(old).frontMatterCount { shared.advance(to: common.start) }
        var (olds, news) = (ParagraphDivider(old, after: shared), ParagraphDivider(new, after: shared))
        olds.advance(to: olds.count - common.end)
        news.advance(to: news.count - common.end)
        while olds.next < olds.count, !olds.isBetween || !news.isBetween {
            olds.advance(to: olds.next + 1)
            news.advance(to: news.next + 1)
        }
        if olds.next == olds.count {
            olds.finish()
            news.finish()
        }
        return (olds.found, news.found)
    }

    /// Takes the paragraphs, or lines, of both versions.
    package init(from olds: [Paragraph], to news: [Paragraph]) {
        let alignment = Alignment(olds.map(\.text), news.map(\.text))
        for difference in alignment.differences(olds.count, news.count) {
            compare(olds[difference.old], news[difference.new])
        }
        joinMoved()
    }

    /// Compares a stretch in which no paragraph stayed as it was.
    private mutating func compare(_ olds: ArraySlice<Paragraph>, _ news: ArraySlice<Paragraph>) {
        var (old, new) = (olds.startIndex, news.startIndex)
        func addGap(before pair: (old: Int, new: Int)) -> [ParagraphChange] {
            olds[old..<pair.old].map { ParagraphChange(.removed, under: $0.heading, from: $0.text) }
                + news[new..<pair.new].map { ParagraphChange(.added, under: $0.heading, to: $0.text) }
        }
        for pair in Self.pairs(olds, news) {
            changes += addGap(before: pair)
            changes.append(
                ParagraphChange(
                    .changed, under: news[pair.new].heading, from: olds[pair.old].text, to: news[pair.new].text))
            (old, new) = (pair.old + 1, pair.new + 1)
        }
        changes += addGap(before: (olds.endIndex, news.endIndex))
    }

    /// The pairs that together share most, in the order of both.
    private static func pairs(
        _ olds: ArraySlice<Paragraph>, _ news: ArraySlice<Paragraph>
    ) -> [(old: Int, new: Int)] {
        guard !olds.isEmpty, !news.isEmpty, olds.count * news.count <= mostPairs else { return [] }
        let oldWords = olds.map { Similarity.words($0.text) }
        let newWords = news.map { Similarity.words($0.text) }
        let likeness = oldWords.map { old in
            newWords.map { new in
                let shared = Similarity.shared(old, new)
                return shared >= alike ? shared : 0
            }
        }
        // The best sum for what lies behind each place, from the end on.
        var best = Array(repeating: Array(repeating: 0.0, count: news.count + 1), count: olds.count + 1)
        for old in oldWords.indices.reversed() {
            for new in newWords.indices.reversed() {
                let paired = likeness[old][new] > 0 ? likeness[old][new] + best[old + 1][new + 1] : 0
                best[old][new] = max(paired, best[old + 1][new], best[old][new + 1])
            }
        }
        var pairs: [(old: Int, new: Int)] = []
        var (old, new) = (0, 0)
        while old < olds.count, new < news.count {
            if best[old][new] == best[old + 1][new] {
                old += 1
            } else if best[old][new] == best[old][new + 1] {
                new += 1
            } else {
                pairs.append((olds.startIndex + old, news.startIndex + new))
                (old, new) = (old + 1, new + 1)
            }
        }
        return pairs
    }

    /// What was removed at one place and added at another, word for word, has moved.
    private mutating func joinMoved() {
        var removed: [String: [Int]] = [:]
        for (index, change) in changes.enumerated().reversed() where change.kind == .removed {
            removed[change.old ?? "", default: []].append(index)
        }
        var gone: Set<Int> = []
        for index in changes.indices where changes[index].kind == .added {
            guard let text = changes[index].new, let source = removed[text]?.popLast() else { continue }
            changes[index].kind = .moved
            changes[index].old = text
            gone.insert(source)
        }
        changes = changes.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    }
}
