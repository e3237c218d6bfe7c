import Documents

/// The words that say of a headline how far it has come: those of every org file, and those that the file declares.
struct OrgKeywords {
    private var declared: [Substring: TaskKeyword] = [:]
    private var usual: [Substring: TaskKeyword] = [:]

    /// - Parameter lines: those of the file, in which `#+TODO: A B | C` declares words.
    init(_ lines: [Substring], _ vocabulary: Vocabulary) {
        for keyword in vocabulary.taskKeywords { usual[Substring(keyword.word)] = keyword }
        for line in lines {
            guard let option = OrgOption(line), ["TODO", "SEQ_TODO", "TYP_TODO"].contains(option.key) else { continue }
            declare(option.value, vocabulary)
        }
    }

    /// Words before the bar are for what is left to do, those behind it for what is over; without one, the last is.
    private mutating func declare(_ value: String, _ vocabulary: Vocabulary) {
        let words = value.split(whereSeparator: \.isWhitespace)
        let bar = words.firstIndex(of: "|") ?? words.count - 1
        for (index, word) in words.enumerated() where word != "|" {
            // `WAIT(w@/!)` has a key to press and what is to be logged.
            let word = word.prefix { $0 != "(" }
            guard !word.isEmpty else { continue }
            let isOver = index >= bar
            let known = usual[word]?.state ?? vocabulary.state(ofWords: word)
            let state = known.flatMap { $0.isOutstanding == isOver ? nil : $0 } ?? (isOver ? .done : .open)
            let saysMore = usual[word].map { $0.state != state || $0.saysMore } ?? true
            declared[word] = TaskKeyword(word: String(word), state: state, saysMore: saysMore)
        }
    }

    /// Takes the keyword at the start of a headline.
    ///
    /// One that is not declared may be a word of a title in capitals: `NEXT STEPS`.
    func take(from words: inout ArraySlice<Substring>) -> TaskKeyword? {
        guard let word = words.first, let keyword = declared[word] ?? usual[word] else { return nil }
        if declared[word] == nil, keyword.saysMore, let next = words.dropFirst().first, Self.isShouted(next) {
            return nil
        }
        words.removeFirst()
        return keyword
    }

    private static func isShouted(_ word: Substring) -> Bool {
        word.count > 1 && word.allSatisfy { $0.isUppercase }
    }
}

/// A line of an org file that says something about the file: `#+TITLE: Plan`.
struct OrgOption {
    /// In capitals.
    let key: String
    let value: String

    init?(_ line: Substring) {
        let line = line.drop { $0 == " " || $0 == "\t" }
        guard line.hasPrefix("#+"), let colon = line.prefix(100).firstIndex(of: ":") else { return nil }
        let key = line[line.index(line.startIndex, offsetBy: 2)..<colon]
        guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else { return nil }
        self.key = key.uppercased()
        value = line[line.index(after: colon)...].trimmed
    }
}
