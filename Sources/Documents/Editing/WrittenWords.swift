import Text

/// The words that edits put into documents, in one language; each is among those that are read (`written` in the word files).
package struct WrittenWords: Hashable, Sendable {
    /// Of a status cell or a bracket at the end: `klar`.
    package let states: [Action.State: String]
    /// Before a date: `senast`.
    package let due: String
    /// Before a name and a colon: `ansvarig`.
    package let owner: String
    /// The same before several names.
    let owners: String
    /// In the place of a name: `alla`, `m.fl.` behind others, a dash for nobody.
    let everyone: String
    let othersToo: String
    let nobody: String
    /// With the sign before them: `!hög`.
    let priorities: [Action.Priority: String]
    /// The heading above actions that are carried forward.
    package let review: String
    /// The heading above those that nobody owns.
    let unowned: String
    /// Before the meeting that an action was raised in: `Från`.
    let raised: String
    /// What a document is called that holds what happened between meetings.
    package let followUp: String
    /// The key of front matter under which stands what a document was made of; nothing is read from it.
    package let imported: String
    /// The keys of front matter: `justerat`.
    let frontMatter: [FrontMatter.Key: String]

    /// A key of front matter by its English name.
    package func key(named name: String) -> String {
        FrontMatter.Key(rawValue: name).flatMap { frontMatter[$0] } ?? name
    }

    private init(_ words: WordList) {
        let states = words.valued("written.states", Action.State.allCases.map { ($0.rawValue, $0) })
        self.states = Dictionary(states.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        func word(_ concept: String) -> String { words["written.\(concept)"].first ?? "" }
        due = word("due")
        owner = word("owner")
        owners = word("owners")
        everyone = word("everyone")
        othersToo = word("others-too")
        nobody = word("nobody")
        let priorities = words.valued("written.priorities", [("high", Action.Priority.high), ("low", .low)])
        self.priorities = Dictionary(priorities.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        review = word("review")
        unowned = word("unowned")
        raised = word("raised")
        followUp = word("follow-up")
        imported = word("imported")
        let keys = words.valued("front-matter", FrontMatter.Key.allCases.map { ($0.rawValue, $0) })
        frontMatter = Dictionary(keys.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Those of a language that has a word file (`sv`, `en`); of another those of the first one.
    package static func of(_ language: String) -> WrittenWords {
        (all.first { $0.language == language } ?? all[0]).written
    }

    /// The language of a text: the one whose own words clearly prevail in it; nil where none does.
    static func language(of text: [UInt8]) -> String? {
        let words = Folded.fold(text).split { !Folded.isWord($0) }.map { String(decoding: $0, as: UTF8.self) }
        let counts = all.map { language in (language.language, words.count { language.own.contains($0) }) }
        guard let most = counts.max(by: { $0.1 < $1.1 }) else { return nil }
        let others = counts.reduce(0) { $0 + $1.1 } - most.1
        return most.1 >= others * 2 + 2 ? most.0 : nil
    }

    private struct Language: Sendable {
        var language: String
        var written: WrittenWords
        /// Single words that no other language's file has.
        var own: Set<String>
    }

    private static let all: [Language] = {
        let lists = Embedded.files.map { file in
            (language: String(file.path.prefix { $0 != "." }), words: WordList([file.entries]))
        }
        let single = lists.map { Set($0.words.all.map { Folded.key($0) }.filter { !$0.contains(" ") }) }
        return lists.indices.map { index in
            let others = single.indices.filter { $0 != index }.map { single[$0] }
            let own = others.reduce(single[index]) { $0.subtracting($1) }
            return Language(language: lists[index].language, written: WrittenWords(lists[index].words), own: own)
        }
    }()
}
