import Text

/// The words of a vocabulary by which a document's lines are passed over unread, found in its bytes before any tree.
///
/// A phrase that stands in the plain text of a line has its words in the line's bytes, in their order: marks, blanks and
/// signs between them do not count. `PrefilterScan` sees to the few ways in which Markdown hides a word.
struct Prefilter: Sendable {
    /// A phrase of the vocabulary, and what it signals.
    struct Pattern: Sendable {
        /// Its words behind the first, folded.
        var rest: [[UInt8]]
        var signal: Signals
        var place: Place
        var tail: Tail
    }

    /// Where on its line a phrase counts.
    enum Place: Sendable {
        case anywhere
        /// Only numbering may stand before it.
        case lineStart
    }

    /// What must stand behind a phrase for it to count.
    enum Tail: Sendable {
        case anything
        /// A colon, a number before it allowed.
        case colon
        /// The same, if the phrase is not bold.
        case colonUnlessBold
        /// Nothing more of its line or cell.
        case end
    }

    /// The first words of patterns that begin with the same two bytes.
    struct Bucket: Sendable {
        var words: [(word: [UInt8], patterns: [Pattern])] = []
    }

    /// By the first two bytes of a word (a word of one byte has a zero for the second): the number of its bucket, or 0.
    private(set) var bucketOf = [UInt16](repeating: 0, count: 1 << 16)
    private(set) var buckets = [Bucket()]
    /// What is signalled everywhere, since a phrase for it has no word to look for.
    private(set) var always: Signals = []

    /// The words for "and", which join the words of two headings in one.
    private(set) var joining: Set<[UInt8]> = []

    init(
        headings: HeadingWords, labels: LabelWords, owners: OwnerWords, assignments: AssignmentWords, columns: [String]
    ) {
        joining = Set(owners.and.keys.map { Array($0.utf8) })
        add(labels.all.keys, .label, .anywhere, .colonUnlessBold)
        add(assignments.afterName.keys + assignments.beforeName.keys, .assignment)
        for label in owners.labels.keys {
            // Only an abbreviation needs no colon.
            add([label], .assignment, .anywhere, label.hasSuffix(".") ? .anything : .colon)
        }
        add(headings.action.union(headings.commitment), .heading, .lineStart, .end)
        for suffix in headings.actionSuffixes {
            add(headings.action.map { "\($0) \(suffix)" }, .heading, .lineStart, .end)
        }
        add(headings.review, .heading, .lineStart)
        add(headings.commitmentVerbs.keys, .heading, .anywhere, .end)
        add(headings.commitmentLeadIns.keys, .commitment, .anywhere, .end)
        add(headings.remaining.keys, .remaining)
        add(headings.attendance.union(headings.absence), .attendance, .lineStart, .end)
        add(headings.agenda, .agenda, .lineStart, .end)
        add(headings.checklists, .agenda, .anywhere, .end)
        for phrases in [headings.purpose, headings.areas, headings.parties] { add(phrases.keys, .statement) }
        add(headings.date.keys, .date, .lineStart, .colon)
        add(headings.nextMeeting.keys, .nextMeeting, .lineStart)
        add(columns, .column, .anywhere, .end)
    }

    private mutating func add(
        _ phrases: some Sequence<String>, _ signal: Signals, _ place: Place = .anywhere, _ tail: Tail = .anything
    ) {
        for phrase in phrases {
            let words = Self.words(of: Array(phrase.utf8))
            guard let first = words.first else {
                always.formUnion(signal)
                continue
            }
            add(first, Pattern(rest: Array(words.dropFirst()), signal: signal, place: place, tail: tail))
        }
    }

    private mutating func add(_ word: [UInt8], _ pattern: Pattern) {
        let key = Self.key(word[0], word.count > 1 ? word[1] : 0)
        if bucketOf[key] == 0 {
            bucketOf[key] = UInt16(buckets.count)
            buckets.append(Bucket())
        }
        let number = Int(bucketOf[key])
        if let place = buckets[number].words.firstIndex(where: { $0.word == word }) {
            buckets[number].words[place].patterns.append(pattern)
        } else {
            buckets[number].words.append((word, [pattern]))
        }
    }

    static func key(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

    /// The runs of letters and the runs of digits of a folded text.
    static func words(of folded: [UInt8]) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var index = 0
        while index < folded.count {
            let end = endOfWord(in: folded, from: index)
            if end > index { words.append(Array(folded[index..<end])) }
            index = max(end, index + 1)
        }
        return words
    }

    /// Where the run of letters or of digits that starts at a place ends; the place itself where none does.
    static func endOfWord(in folded: [UInt8], from start: Int) -> Int {
        var end = start
        guard Folded.isWord(folded[start]) else { return start }
        let isNumber = Folded.isDigit(folded[start])
        while end < folded.count, Folded.isWord(folded[end]), Folded.isDigit(folded[end]) == isNumber { end += 1 }
        return end
    }
}
