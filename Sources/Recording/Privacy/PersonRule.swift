/// Full names that nobody in the register or the attendance list bears, beside a word that speaks of somebody's troubles.
struct PersonRule: PersonalDataRule {
    /// A name and such a word are beside each other with at most this many words between them, in one block.
    private static let reach = 8
    /// A run of more capitalised words is a title.
    private static let mostWords = 4
    /// A word with more letters is no name.
    private static let mostLetters = 40

    var words: PrivacyWords
    /// Keys of the names that may stand anywhere.
    var known: Set<String> = []

    func matches(in text: FoldedText) -> [PersonalDataMatch] {
        let words = Words(text)
        let isSensitive = words.all.map { self.words.sensitive.contains(words.lowercased($0)) }
        guard isSensitive.contains(true) else { return [] }
        return unknownNames(in: words).filter { name in
            let block = words.all[name.lowerBound].block
            let near = max(0, name.lowerBound - Self.reach - 1)..<min(words.all.count, name.upperBound + Self.reach + 1)
            return near.contains { isSensitive[$0] && words.all[$0].block == block }
        }.map { name in
            let range = words.all[name.lowerBound].range.lowerBound..<words.all[name.upperBound - 1].range.upperBound
            return PersonalDataMatch(
                kind: .person, range: range, key: key(words, name), masked: initials(words, name))
        }
    }

    /// The keys of every name of a text, known or not, and of each part of two words and more.
    func fullNames(in text: FoldedText) -> Set<String> {
        let words = Words(text)
        return runs(in: words).reduce(into: []) { keys, run in
            for part in parts(of: run) { keys.insert(key(words, part)) }
        }
    }

    private func unknownNames(in words: Words) -> [Range<Int>] {
        runs(in: words).flatMap { withoutKnown(words, $0) }.filter { name in
            name.count <= Self.mostWords && name.count { isCapitalised(words, $0) } >= 2
        }
    }

    /// Maximal runs of two and more words that look like names, with particles between them.
    private func runs(in words: Words) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < words.all.count {
            guard isNameWord(words, index) else {
                index += 1
                continue
            }
            var (next, end) = (index + 1, index + 1)
            while next < words.all.count, words.all[next].followsDirectly {
                if isNameWord(words, next) {
                    end = next + 1
                } else if !self.words.particles.contains(words.text.text(words.all[next].range)) || next - end > 1 {
                    break
                }
                next += 1
            }
            if end - index > 1 { found.append(index..<end) }
            index = end
        }
        return found
    }

    /// What is left of a run when the names in it that are known are taken away.
    private func withoutKnown(_ words: Words, _ run: Range<Int>) -> [Range<Int>] {
        var left: [Range<Int>] = []
        var (start, index) = (run.lowerBound, run.lowerBound)
        while index < run.upperBound {
            let longest = min(run.upperBound, index + Self.mostWords + 2)
            guard let end = (index + 1...longest).last(where: { known.contains(key(words, index..<$0)) }) else {
                index += 1
                continue
            }
            left.append(start..<index)
            (start, index) = (end, end)
        }
        return left + [start..<run.upperBound]
    }

    /// All parts of a run short enough to be a name.
    private func parts(of run: Range<Int>) -> [Range<Int>] {
        run.flatMap { start in
            (start + 1...min(run.upperBound, start + Self.mostWords + 2)).map { start..<$0 }.filter { $0.count > 1 }
        }
    }

    private func isCapitalised(_ words: Words, _ index: Int) -> Bool {
        let scalars = words.text.scalars[words.all[index].range]
        guard let first = scalars.first, first.properties.isUppercase else { return false }
        return scalars.contains { $0.properties.isLowercase }
    }

    private func isNameWord(_ words: Words, _ index: Int) -> Bool {
        guard words.all[index].range.count <= Self.mostLetters, isCapitalised(words, index) else { return false }
        let word = words.lowercased(words.all[index])
        guard !self.words.sensitive.contains(word), !self.words.notNames.contains(word) else { return false }
        return !word.indices.contains { self.words.notNameEndings.contains(String(word[$0...])) }
    }

    private func key(_ words: Words, _ name: Range<Int>) -> String {
        name.map { words.lowercased(words.all[$0]) }.joined(separator: " ")
    }

    /// `K•• L••••••••`.
    private func initials(_ words: Words, _ name: Range<Int>) -> String {
        name.map { words.text.masked(words.all[$0].range, keepingFirst: 1) }.joined(separator: " ")
    }
}
