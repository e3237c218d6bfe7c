/// The phrases that a prefilter looks for, as they are gathered from the vocabulary.
struct PatternList {
    /// A phrase by its words behind the first.
    struct Pattern {
        var rest: [[UInt8]]
        var signal: Signals
        var place: Prefilter.Place
        var tail: Prefilter.Tail
    }

    /// By their first word.
    private(set) var byFirst: [[UInt8]: [Pattern]] = [:]
    /// What phrases without any word signal: it cannot be looked for.
    private(set) var wordless: Signals = []

    /// Adds phrases, folded.
    mutating func add(
        _ phrases: some Sequence<String>, _ signal: Signals, _ place: Prefilter.Place = .anywhere,
        _ tail: Prefilter.Tail = .anything
    ) {
        for phrase in phrases {
            let words = Prefilter.words(of: Array(phrase.utf8))
            guard let first = words.first else {
                wordless.formUnion(signal)
                continue
            }
            byFirst[first, default: []].append(
                Pattern(rest: Array(words.dropFirst()), signal: signal, place: place, tail: tail))
        }
    }
}
