import Text
package import Yaml

/// The words of all languages by which documents are read; made from vocabulary files, never from code.
package final class Vocabulary: Sendable {
    let words: WordList
    let kinds: Phrases<Document.Kind>
    /// What `status` says of a document that was approved.
    let approvedStatuses: Phrases<Bool>
    let folders: [String: Document.Kind]
    let frontMatter: [String: FrontMatter.Key]
    let headings: HeadingWords
    let labels: LabelWords
    let columns: Phrases<RowForm.Column>
    let states: Phrases<Action.State>
    /// Those of the states that are signs, to be matched as written.
    let stateSigns: Phrases<Action.State>
    let boxes: [Character: Action.State]
    let owners: OwnerWords
    let assignments: AssignmentWords
    let remarks: RemarkWords
    let promises: Phrases<Bool>
    let priorities: Phrases<Action.Priority>
    let due: DueWords
    /// Those that begin a reason, and those that stand before its colon.
    let reasons: Phrases<Reason.Start>
    /// The keys of `[key:: value]`.
    let fields: Phrases<FieldKey>
    /// The signs before a value, and those that are a priority.
    let marks: Phrases<FieldKey>
    let prefilter: Prefilter

    /// Swedish and English.
    package static let standard = Vocabulary(WordList(Embedded.files.map(\.entries)))

    /// The same with a workspace's own words or a further language (`vocabulary:` in `protokoll.yaml`).
    package func adding(_ node: YamlNode) -> Vocabulary {
        var words = words
        words.add(node)
        return Vocabulary(words)
    }

    init(_ words: WordList) {
        self.words = words
        kinds = Phrases(words.valued("kinds", Document.Kind.allCases.map { ($0.rawValue, $0) }))
        approvedStatuses = Phrases(words: words["approved-statuses"])
        folders = Self.folders(words)
        frontMatter = Self.frontMatter(words)
        headings = HeadingWords(words)
        labels = LabelWords(words)
        columns = Phrases(words.valued("columns", RowForm.Column.allCases.map { ($0.rawValue, $0) }))
        let states = words.valued("states", Action.State.allCases.map { ($0.rawValue, $0) })
        func isSign(_ word: String) -> Bool { word.unicodeScalars.allSatisfy { $0.value >= 0x2000 } }
        self.states = Phrases(states.filter { !isSign($0.0) })
        stateSigns = Phrases(states.filter { isSign($0.0) }, folded: false)
        boxes = Self.boxes(words)
        owners = OwnerWords(words)
        assignments = AssignmentWords(words)
        remarks = RemarkWords(words)
        promises = Phrases(words: words["promises"])
        priorities = Phrases(
            words.valued("priorities", [("high", Action.Priority.high), ("medium", .medium), ("low", .low)]))
        due = DueWords(words)
        reasons = Phrases(words.valued("reasons", [("phrases", Reason.Start.phrase), ("labels", .label)]))
        fields = Phrases(words.valued("fields", FieldKey.allCases.map { ($0.rawValue, $0) }))
        marks = Phrases(words.valued("marks", FieldKey.allCases.map { ($0.rawValue, $0) }), folded: false)
        prefilter = Prefilter(
            headings: headings, labels: labels, owners: owners, assignments: assignments,
            columns: (words["columns.action"] + words["columns.commitment"]).map { Folded.key($0) })
    }

    private static func folders(_ words: WordList) -> [String: Document.Kind] {
        var result: [String: Document.Kind] = [:]
        for (name, kind) in words.valued("folders", Document.Kind.allCases.map({ ($0.rawValue, $0) })) {
            result[Folder.key(name)] = kind
        }
        return result
    }

    private static func frontMatter(_ words: WordList) -> [String: FrontMatter.Key] {
        var result: [String: FrontMatter.Key] = [:]
        for (name, key) in words.valued("front-matter", FrontMatter.Key.allCases.map({ ($0.rawValue, $0) })) {
            result[FrontMatter.normalised(name)] = key
        }
        return result
    }

    /// What a mark in a box says; nil for one that says nothing.
    package func state(ofBox mark: Character) -> Action.State? { boxes[mark] }

    /// The mark that is put in a box for a state: the first of those that are read.
    package func marks(for state: Action.State) -> String? { words["boxes.\(state.rawValue)"].first }

    /// The key of a field as it is put into brackets: the first of those that are read.
    package func key(of field: FieldKey) -> String? { words["fields.\(field.rawValue)"].first }

    /// The sign that stands for a field by itself: the first of those that are read.
    package func sign(of field: FieldKey) -> String? { words["marks.\(field.rawValue)"].first }

    private static func boxes(_ words: WordList) -> [Character: Action.State] {
        var result: [Character: Action.State] = [:]
        for (mark, state) in words.valued("boxes", Action.State.allCases.map({ ($0.rawValue, $0) })) {
            if let character = mark.first { result[character] = state }
        }
        return result
    }
}
