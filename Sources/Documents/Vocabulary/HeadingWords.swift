import Text

/// The words by which headings and lead-in lines are known.
final class HeadingWords: Sendable {
    let attendance: Set<String>
    let absence: Set<String>
    /// The words of attendance and absence as they may begin a line.
    let callings: Phrases<Bool>
    let agenda: Set<String>
    /// Open lists of what is talked of, in which somebody may be given something to do.
    let topicLists: Set<String>
    let action: Set<String>
    let actionSuffixes: [String]
    let review: [String]
    /// Those of the reviews that may be of topics as well.
    private let looseReview: [String]
    let commitment: Set<String>
    let commitmentVerbs: Phrases<Bool>
    let nextMeeting: Phrases<Bool>
    let date: Phrases<Bool>
    let remaining: Phrases<Bool>
    /// Beside a review heading, what makes it one of topics.
    private let topics: Set<String>
    /// The nouns that end the headings of lists to be ticked through at a meeting.
    let checklists: [String]
    private let and: Phrases<Bool>
    /// What the headings say that are known as a whole.
    private let roles: [String: Section.Role]
    /// The first words of reviews and the last ones of suffixes: most headings need not be held against each phrase.
    private let reviewStarts: Set<Substring>
    private let suffixEnds: Set<Substring>
    let commitmentLeadIns: Phrases<Bool>
    /// Words of the headings under which an agreement states its purpose, its areas and its parties.
    let purpose: Phrases<Bool>
    let areas: Phrases<Bool>
    let parties: Phrases<Bool>

    init(_ words: WordList) {
        func keys(_ concept: String) -> Set<String> { Set(words[concept].map(Self.key)) }
        attendance = keys("headings.attendance")
        absence = keys("headings.absence")
        callings = Phrases(words: words["headings.attendance"] + words["headings.absence"])
        agenda = keys("headings.agenda")
        topicLists = keys("headings.topic-lists")
        action = keys("headings.action")
        actionSuffixes = words["headings.action-suffixes"].map(Self.key)
        looseReview = words["headings.loose-review"].map(Self.key)
        review = words["headings.review"].map(Self.key) + looseReview
        commitment = keys("headings.commitment")
        commitmentVerbs = Phrases(words: words["headings.commitment-verbs"])
        nextMeeting = Phrases(words: words["headings.next-meeting"])
        date = Phrases(words: words["headings.date"])
        topics = keys("headings.topics")
        checklists = words["headings.checklists"].map(Self.key)
        // Of several meanings the one set last counts.
        var roles: [String: Section.Role] = [:]
        for key in topicLists { roles[key] = .topics }
        for key in commitment { roles[key] = .commitments }
        for key in action { roles[key] = .action }
        for key in agenda { roles[key] = .agenda }
        for key in attendance.union(absence) { roles[key] = .attendance }
        self.roles = roles
        reviewStarts = Set(review.map(Self.firstWord))
        suffixEnds = Set((actionSuffixes + checklists).map(Self.lastWord))
        and = Phrases(words: words["owners.and"])
        remaining = Phrases(words: words["lead-ins.remaining"])
        commitmentLeadIns = Phrases(words: words["lead-ins.commitment"])
        purpose = Phrases(words: words["headings.purpose"])
        areas = Phrases(words: words["headings.areas"])
        parties = Phrases(words: words["headings.parties"])
    }

    /// What a title says of the lists below it.
    ///
    /// - Parameter isItem: a list item's words, of which more stand in sentences than in headings.
    func role(ofTitle title: String, isItem: Bool = false) -> Section.Role {
        let folded = Folded.comparable(title)
        if let role = role(of: folded[...], title: folded, isItem: isItem) { return role }
        if let open = Self.startOfParenthesis(folded),
            let role = role(of: folded[..<open], title: folded, isItem: isItem)
        {
            return role
        }
        return isJoinedAction(folded) ? .action : .plain
    }

    /// What a title, or what stands before its parenthesis, says as a whole.
    private func role(of part: ArraySlice<UInt8>, title: [UInt8], isItem: Bool) -> Section.Role? {
        let key = Self.key(folded: part)
        if key.isEmpty { return nil }
        let whole = roles[key]
        if whole == .attendance || whole == .agenda { return whole }
        if isChecklist(key) { return .agenda }
        if whole == .action || hasActionSuffix(key) { return .action }
        if isItem ? review.contains(key) : isReview(key) { return namesTopics(title) ? .plain : .review }
        return whole
    }

    /// `Action items / Next steps`: each part would open a list of actions.
    private func isJoinedAction(_ title: [UInt8]) -> Bool {
        guard mayJoin(title) else { return false }
        let keys = parts(of: title)
        return keys.count > 1 && keys.allSatisfy { isAction($0) || isReview($0) }
    }

    /// `Follow-up from last week / topics` holds what was talked of.
    private func namesTopics(_ title: [UInt8]) -> Bool {
        guard mayJoin(title) else { return topics.contains(Self.key(folded: title[...])) }
        return parts(of: title).contains(where: topics.contains)
    }

    /// Whether a title holds a stroke, `&`, `+` or the word for it.
    private func mayJoin(_ title: [UInt8]) -> Bool {
        title.indices.contains { index in
            Self.joins(title[index])
                || and.begins(with: title[index]) && and.match(title, at: index, before: title.count) != nil
        }
    }

    private static func joins(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+")
    }

    /// The keys of what a title joins by a stroke, `&`, `+` or the word for it.
    private func parts(of title: [UInt8]) -> [String] {
        title.split(whereSeparator: Self.joins).flatMap { part in
            part.split(separator: Folded.blank).split { and.whole(title, $0.indices) != nil }.map { words in
                Self.key(folded: Array(words.joined(separator: [Folded.blank]))[...])
            }
        }
    }

    /// Where the parenthesis starts that ends a title.
    private static func startOfParenthesis(_ title: [UInt8]) -> Int? {
        switch title.last {
        case UInt8(ascii: ")"): title.lastIndex(of: UInt8(ascii: "("))
        case UInt8(ascii: "]"): title.lastIndex(of: UInt8(ascii: "["))
        default: nil
        }
    }

    /// A heading as a key: folded, numbering and punctuation at its ends left out, blanks single.
    static func key(_ text: some StringProtocol) -> String { key(folded: Folded.comparable(text)[...]) }

    /// The same of folded text.
    private static func key(folded: ArraySlice<UInt8>) -> String {
        guard var word = firstWord(folded) else { return "" }
        while isNumbering(word), let next = firstWord(folded[word.endIndex...]) { word = next }
        var key: [UInt8] = []
        key.reserveCapacity(folded.endIndex - word.startIndex)
        for byte in folded[word.startIndex...] where byte != Folded.blank || key.last != Folded.blank {
            key.append(byte)
        }
        return String(decoding: trimmed(key), as: UTF8.self)
    }

    private static func firstWord(_ folded: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        folded.firstIndex { $0 != Folded.blank }.map { folded[$0...].prefix { $0 != Folded.blank } }
    }

    /// `7.`, `§`, `3.1`, `§8`, `a)`.
    private static func isNumbering(_ word: ArraySlice<UInt8>) -> Bool {
        if word.allSatisfy({ !Folded.isWord($0) || $0 == 0xC2 || $0 == 0xA7 }) { return true }
        if word.contains(where: Folded.isDigit) {
            return String(decoding: word, as: UTF8.self).unicodeScalars.allSatisfy {
                $0.properties.numericType != nil || ".):§-–".unicodeScalars.contains($0)
            }
        }
        return word.count == 2 && word.last == UInt8(ascii: ")")
    }

    /// Folded text without the signs of ASCII at its ends.
    private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        guard let first = text.firstIndex(where: Folded.isWord), let last = text.lastIndex(where: Folded.isWord) else {
            return []
        }
        return text[first...last]
    }

    /// Whether a heading, as a key, opens a list of actions.
    func isAction(_ key: String) -> Bool {
        action.contains(key) || hasActionSuffix(key)
    }

    private func hasActionSuffix(_ key: String) -> Bool {
        suffixEnds.contains(Self.lastWord(key))
            && actionSuffixes.contains { suffix in
                Self.ends(key, with: suffix) && action.contains(String(key.dropLast(suffix.count + 1)))
            }
    }

    /// Whether a heading, as a key, opens what else than an agenda is ticked through at the meeting.
    private func isChecklist(_ key: String) -> Bool {
        suffixEnds.contains(Self.lastWord(key)) && checklists.contains { key == $0 || Self.ends(key, with: $0) }
    }

    /// Whether a title opens a review that may hold topics as well.
    func isLooseReview(_ title: String) -> Bool {
        let key = Self.key(title)
        return looseReview.contains { Self.begins(key, with: $0) }
    }

    /// Whether a heading, as a key, opens a review of earlier actions.
    func isReview(_ key: String) -> Bool {
        reviewStarts.contains(Self.firstWord(key)) && review.contains { Self.begins(key, with: $0) }
    }

    /// Whether a key begins with the words of another.
    private static func begins(_ key: String, with words: String) -> Bool {
        let rest = key.utf8.dropFirst(words.utf8.count).first
        return (rest == nil || rest == Folded.blank) && key.utf8.starts(with: words.utf8)
    }

    /// Whether a key ends with the words of another, and has more before them.
    private static func ends(_ key: String, with words: String) -> Bool {
        key.utf8.dropLast(words.utf8.count).last == Folded.blank && key.hasSuffix(words)
    }

    private static func firstWord(_ key: String) -> Substring {
        key[..<(key.utf8.firstIndex(of: Folded.blank) ?? key.endIndex)]
    }

    private static func lastWord(_ key: String) -> Substring {
        key.utf8.lastIndex(of: Folded.blank).map { key[key.utf8.index(after: $0)...] } ?? key[...]
    }
}

extension Vocabulary {
    /// A heading without its numbering, and however its letters are written.
    package static func key(heading title: String) -> String { HeadingWords.key(title) }

    /// Whether a heading is over those who are there, or are not.
    package func isAttendance(heading title: String) -> Bool {
        let key = HeadingWords.key(title)
        return headings.attendance.contains(key) || headings.absence.contains(key)
    }
}
