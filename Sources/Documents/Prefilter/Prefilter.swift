import Text

/// The words of a vocabulary by which a document's lines are passed over unread, found in its bytes before any tree.
///
/// A phrase that stands in the plain text of a line has its words in the line's bytes, in their order: marks, blanks and
/// signs between them do not count. `PrefilterScan` sees to the few ways in which Markdown hides a word.
struct Prefilter: Sendable {
    /// A phrase of the vocabulary, and what it signals.
    struct Pattern: Sendable {
        /// Its words behind the first, as numbers in `parts`.
        var rest: Range<Int>
        var signal: Signals
        var place: Place
        var tail: Tail
    }

    /// A first word of patterns.
    struct Entry: Sendable {
        /// Its bytes in `text`.
        var bytes: Range<Int>
        /// The numbers of its patterns.
        var patterns: Range<Int>
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

    // Flat, and looked up by number: threads that read at once share no count of references here.

    /// The bytes of all words, one behind another.
    private(set) var text: [UInt8] = []
    private(set) var parts: [Range<Int>] = []
    private(set) var patterns: [Pattern] = []
    /// In the order of their buckets.
    private(set) var entries: [Entry] = []
    /// By the first two bytes of a word (a word of one byte has a zero for the second): the number of its bucket, or 0.
    private(set) var bucketOf = [UInt16](repeating: 0, count: 1 << 16)
    private(set) var buckets = [0..<0]
    /// What is signalled everywhere, since a phrase for it has no word to look for.
    private(set) var always: Signals = []

    /// The words that may follow those of a heading: "and", which joins two in one, and the first ones of suffixes.
    private(set) var joining: Set<[UInt8]> = []
    /// For each byte of a folded text.
    let kinds: [Kind] = (0...255).map { byte in
        Folded.isDigit(UInt8(byte)) ? .digit : Folded.isWord(UInt8(byte)) ? .letter : .sign
    }

    /// What a folded byte is to the scan.
    enum Kind: Sendable {
        case sign, letter, digit
    }

    init(
        headings: HeadingWords, labels: LabelWords, owners: OwnerWords, assignments: AssignmentWords, columns: [String]
    ) {
        joining = Set((owners.and.keys + headings.actionSuffixes).compactMap { Self.words(of: Array($0.utf8)).first })
        var list = PatternList()
        list.add(labels.all.keys, .label, .anywhere, .colonUnlessBold)
        list.add(labels.all.keys, .label, .lineStart)
        list.add(assignments.afterName.keys + assignments.beforeName.keys, .assignment)
        for label in owners.labels.keys {
            // Only an abbreviation needs no colon.
            list.add([label], .assignment, .anywhere, label.hasSuffix(".") ? .anything : .colon)
        }
        list.add(headings.action.union(headings.commitment), .heading, .lineStart, .end)
        list.add(headings.review, .heading, .lineStart)
        list.add(headings.commitmentVerbs.keys, .heading, .anywhere, .end)
        list.add(headings.commitmentLeadIns.keys, .commitment, .anywhere, .end)
        list.add(headings.remaining.keys, .remaining)
        list.add(headings.attendance.union(headings.absence), .attendance, .lineStart, .end)
        list.add(headings.agenda.union(headings.topicLists), .agenda, .lineStart, .end)
        list.add(headings.checklists, .agenda, .anywhere, .end)
        for phrases in [headings.purpose, headings.areas, headings.parties] { list.add(phrases.keys, .statement) }
        list.add(headings.date.keys, .date, .lineStart, .colon)
        list.add(headings.nextMeeting.keys, .nextMeeting, .lineStart)
        list.add(columns, .column, .anywhere, .end)
        always = list.wordless
        for (key, words) in list.byStart.sorted(by: { $0.key < $1.key }) {
            bucketOf[key] = UInt16(buckets.count)
            let first = entries.count
            for (word, patterns) in words.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                add(word, patterns)
            }
            buckets.append(first..<entries.count)
        }
    }

    private mutating func add(_ word: [UInt8], _ written: [PatternList.Pattern]) {
        let first = patterns.count
        for pattern in written {
            let rest = pattern.rest.map { append($0) }
            patterns.append(
                Pattern(
                    rest: parts.count..<parts.count + rest.count, signal: pattern.signal, place: pattern.place,
                    tail: pattern.tail))
            parts += rest
        }
        entries.append(Entry(bytes: append(word), patterns: first..<patterns.count))
    }

    private mutating func append(_ word: [UInt8]) -> Range<Int> {
        text += word
        return text.count - word.count..<text.count
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
