import Documents
import Importing
import Testing

/// Files of other tools, converted and read again with a register of one person.
enum ImportScene {
    static let vocabulary = Vocabulary.standard
    static let today = Day(number: 20_500)

    private static let register: Register = {
        var register = Register()
        register.people = [Register.Person(id: "anna", name: "Anna Berg", handle: "anna")]
        return register
    }()

    static let reading = ItemReading(
        vocabulary, resolver: Resolver(register: register, today: today, vocabulary: vocabulary))

    static func conversion(_ text: String, _ format: ImportFormat) throws -> Conversion {
        try #require(Conversion(of: text, in: format, read: reading))
    }

    /// The converted text as a document, and what is read from it.
    static func converted(_ text: String, _ format: ImportFormat) throws -> (markdown: String, actions: [Action]) {
        let conversion = try conversion(text, format)
        let markdown = conversion.lines.joined(separator: "\n") + "\n"
        let document = try #require(reading.document(Array(markdown.utf8)))
        #expect(conversion.unsaid(by: document, from: 1) == [], "\(markdown)")
        return (markdown, document.actions)
    }

    /// What a list would show of an action, on one line.
    static func shown(_ action: Action) -> String {
        let fields = action.fields
        let parts: [String?] = [
            "[\(vocabulary.marks(for: action.state) ?? " ")] \(action.text)",
            action.due.map { "due=\($0.date?.iso ?? $0.written)" },
            action.closed.map { "closed=\($0.iso)" }, fields.priority.map { "priority=\($0.rawValue)" },
            fields.created.map { "created=\($0)" }, fields.start.map { "start=\($0)" },
            fields.scheduled.map { "scheduled=\($0)" }, fields.recurrence.map { "repeat=\($0)" },
        ]
        return (parts.compactMap(\.self) + action.tags.map { "#\($0)" } + action.owners.map { "@\($0.written)" })
            .joined(separator: " ")
    }

    /// Each word of a text that a document lacks, fields that were given another form aside.
    static func lost(from source: String, in markdown: String, besides forms: Set<String> = []) -> [String] {
        func words(_ text: String) -> [String] {
            text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        }
        let kept = Set(words(markdown))
        return words(source).filter { !kept.contains($0) && !forms.contains($0) }
    }
}

/// What a file says, and what is to be read from the document made of it.
struct ImportCase: Sendable, CustomTestStringConvertible {
    let source: String
    let expected: [String]

    init(_ source: String, _ expected: String...) {
        self.source = source
        self.expected = expected
    }

    var testDescription: String { source }
}
