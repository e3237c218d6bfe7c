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
        /// The first of them, eight at the most.
        var head: UInt64
        /// The numbers of its patterns.
        var patterns: Range<Int>
        /// By the low bits of its first byte, whether a word behind it goes on with any of those.
        var next: UInt32

        static func bit(of byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }
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
        /// The same, with something before the phrase.
        case colonBehindText
        /// Whatever makes a label of words written so; bare ones need most.
        case label(LabelWords.Case, isBare: Bool)
        /// Nothing more of its line or cell, or a colon.
        case end
        /// Nothing more of its line or of what a heading joins.
        case endOfTitle
        /// No more words on its line.
        case endOfLine
    }

    // Flat, and looked up by number: threads that read at once share no count of references here.

    /// The bytes of all words, one behind another.
    private(set) var text: [UInt8] = []
    private(set) var parts: [Range<Int>] = []
    private(set) var patterns: [Pattern] = []
    private(set) var entries: [Entry] = []
    /// The numbers of entries, each at the place its word hashes to or the next free one behind; -1 where none is.
    private var slots: [Int32] = []
    /// By what the heads of words hash to, a bit each: whether any of `entries` begins so.
    private var heads = [UInt64](repeating: 0, count: 1 << 9)
    /// The same of those whose patterns count anywhere on a line.
    private var innerHeads = [UInt64](repeating: 0, count: 1 << 9)
    /// The tails of all words of all phrases.
    private var tails: Set<UInt64> = []
    /// What is signalled everywhere, since a phrase for it has no word to look for.
    private(set) var always: Signals = []

    /// The heads of words that may follow those of a heading: "and", which joins two in one, and the first ones of suffixes.
    private(set) var joining: [UInt64] = []

    init(
        headings: HeadingWords, labels: LabelWords, owners: OwnerWords, assignments: AssignmentWords, columns: [String]
    ) {
        let words = (owners.and.keys + headings.actionSuffixes).compactMap { Self.words(of: Array($0.utf8)).first }
        joining = Array(Set(words.map(ScannedText.head)))
        var list = PatternList()
        for (label, writing) in labels.all.pairs {
            list.add([label], .label, .anywhere, .label(writing, isBare: labels.bare.contains(label)))
        }
        list.add(assignments.afterName.keys + assignments.beforeName.keys, .assignment)
        for label in owners.labels.keys {
            // Only an abbreviation needs no colon.
            list.add([label], .assignment, .anywhere, label.hasSuffix(".") ? .anything : .colonBehindText)
        }
        list.add(headings.action.union(headings.commitment), .heading, .lineStart, .endOfTitle)
        list.add(headings.review, .heading, .lineStart)
        list.add(headings.commitmentVerbs.keys, .heading, .anywhere, .end)
        list.add(headings.commitmentLeadIns.keys, .commitment, .anywhere, .end)
        list.add(headings.remaining.keys, .remaining, .anywhere, .endOfLine)
        list.add(headings.attendance.union(headings.absence), .attendance, .lineStart, .end)
        list.add(headings.agenda.union(headings.topicLists), .agenda, .lineStart, .end)
        list.add(headings.checklists, .agenda, .anywhere, .end)
        for phrases in [headings.purpose, headings.areas, headings.parties] { list.add(phrases.keys, .statement) }
        list.add(headings.date.keys, .date, .lineStart, .colon)
        list.add(headings.nextMeeting.keys, .nextMeeting, .lineStart)
        list.add(columns, .column, .anywhere, .end)
        always = list.wordless
        // Four times as many places as words, so that few meet.
        slots = Array(repeating: -1, count: max(64, list.byFirst.count).nextPowerOfTwo * 4)
        for (word, patterns) in list.byFirst.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            add(word, patterns)
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
        let head = ScannedText.head(word)
        let (index, bit) = Self.place(head)
        heads[index] |= bit
        if written.contains(where: { $0.place == .anywhere }) { innerHeads[index] |= bit }
        let next = written.reduce(0) { $0 | ($1.rest.first?.first.map(Entry.bit) ?? .max) }
        var slot = slot(head)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(bytes: append(word), head: head, patterns: first..<patterns.count, next: next))
    }

    private mutating func append(_ word: [UInt8]) -> Range<Int> {
        text += word
        tails.insert(ScannedText.tail(word))
        return text.count - word.count..<text.count
    }

    /// A number in whose high bits all of a head's take part.
    private static func hash(_ head: UInt64) -> UInt64 { (head ^ head >> 32) &* 0x9E37_79B9_7F4A_7C15 }

    /// The place a word hashes to.
    private func slot(_ head: UInt64) -> Int {
        Int(truncatingIfNeeded: Self.hash(head) >> 32) & (slots.count - 1)
    }

    /// The bit of `heads` that stands for a head.
    private static func place(_ head: UInt64) -> (index: Int, bit: UInt64) {
        let hash = hash(head)
        return (Int(truncatingIfNeeded: hash >> 55), 1 << (hash >> 49 & 63))
    }

    /// Whether a word may begin a pattern; tells most of those that do not at once.
    ///
    /// - Parameter isInner: whether other words stand before it.
    @inline(__always)
    func mayBegin(_ head: UInt64, isInner: Bool) -> Bool {
        let (index, bit) = Self.place(head)
        return (isInner ? innerHeads : heads)[index] & bit != 0
    }

    /// The patterns that a word of a text begins.
    func entry(for word: Range<Int>, in text: ScannedText) -> Entry? {
        let head = text.head(ofWordAt: word.lowerBound)
        var slot = slot(head)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.head == head, stands(entry.bytes, at: word, in: text) { return entry }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Whether a word that ends so may be one of a phrase.
    func mayHoldWord(withTail tail: UInt64) -> Bool { tails.contains(tail) }

    /// Whether a word of a text is the one that stands at a place of `text` here.
    func stands(_ bytes: Range<Int>, at word: Range<Int>, in other: ScannedText) -> Bool {
        bytes.count == word.count && text[bytes].elementsEqual(other.folded[word])
    }

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

extension Int {
    /// The least power of two that is no less; of positive numbers.
    fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
