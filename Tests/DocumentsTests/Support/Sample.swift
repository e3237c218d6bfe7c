import Documents
import TestSupport
import Testing
import Text

/// A document as a test writes it, with what is needed to read it; hides the two phases of reading.
struct Sample: Sendable {
    var path = "minutes/2024-03-05.md"
    var series: String?
    var register = Register()
    /// 2024-06-01.
    var today = Day(number: 19_875)
    var vocabulary = Vocabulary.standard

    /// An agreement.
    static let agreement = Sample(path: "agreements/2024-03-05.md")
    /// A plan.
    static let plan = Sample(path: "plans/2024-03-05.md")
    /// Minutes in a workspace that knows people.
    static let known = Sample(register: .municipality)

    func read(_ bytes: [UInt8], extent: DocumentReader.Extent = .suggestions, prefilters: Bool = true) -> [Document] {
        var reader = DocumentReader(vocabulary: vocabulary, extent: extent)
        reader.prefilters = prefilters
        let reading = reader.read(bytes)
        return Resolver(register: register, today: today, vocabulary: vocabulary)
            .resolve([Source(path: path, series: series, reading: reading)])
    }

    func document(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Document {
        try #require(read(Array(text.utf8)).first, sourceLocation: sourceLocation)
    }

    /// Compares what is shown of each action with what is expected.
    func check(_ test: Case<String, [String]>, _ shown: (Action) -> String) throws {
        let document = try document(test.input, sourceLocation: test.sourceLocation)
        #expect(document.actions.map(shown) == test.expected, sourceLocation: test.sourceLocation)
    }

    /// Compares the diagnostics (`code line:column`), those of missing owners and due dates left out.
    func checkDiagnostics(_ test: Case<String, [String]>) throws {
        let document = try document(test.input, sourceLocation: test.sourceLocation)
        let shown = document.diagnostics.map(\.shown).filter { !$0.hasPrefix("action.no-") }
        #expect(shown == test.expected, sourceLocation: test.sourceLocation)
    }
}

extension Diagnostic {
    var shown: String { "\(code.rawValue) \(start.line):\(start.column)" }
}

extension Action {
    /// `checkbox 3:3 ring skolan`.
    var place: String { "\(form) \(start.line):\(start.column) \(text)" }

    /// `done ring skolan`, with the closing day behind it.
    var progress: String { "\(state) \(text)" + (closed.map { " \($0.iso)" } ?? "") }

    /// The owners, the lead first, then `everyone`, `others` or `nobody`, and the text behind a bar.
    var assigned: String {
        let words = [(everyone, "everyone"), (othersToo, "others"), (deniesOwner, "nobody")].filter(\.0).map(\.1)
        return (owners.map(\.written) + words).joined(separator: ", ") + " | " + text
    }

    /// The day, the written words and what they are, and the text behind a bar.
    var dated: String {
        let words = [(due?.ongoing, "ongoing"), (due?.asap, "asap"), (due?.vague, "vague")].filter { $0.0 == true }
        let parts = [due?.date?.iso, due.map { "‹\($0.written)›" }].compactMap(\.self) + words.map(\.1)
        return (parts + (deniesDue ? ["none"] : [])).joined(separator: " ") + " | " + text
    }
}

extension Register {
    /// A municipality and its partners.
    static let municipality = Register(
        organisations: [
            .init(id: "polisen", name: "Polisen", aliases: ["Polismyndigheten", "lokalpolisen"]),
            .init(id: "kof", name: "Kultur- och fritidsförvaltningen", aliases: ["KoF"]),
            .init(id: "raddningstjansten", name: "Räddningstjänsten"),
        ],
        people: [
            .init(id: "anna-b", name: "Anna Berg", handle: "anna.berg", initials: "AB", organisation: "kof"),
            .init(id: "bo", name: "Bo Ek", handle: "bo", role: "kommunpolis", organisation: "polisen"),
            .init(id: "asa", name: "Åsa Öberg", handle: "åsa", role: "samordnare"),
            .init(id: "anna-l", name: "Anna Lind", handle: "annal"),
        ])
}
