import Documents

/// A person as an entry of `people.yaml`.
struct PersonEntry {
    /// Each key with its value as YAML, in the order they are written; a person without a value has no key for it.
    private let fields: [(key: String, value: String)]

    init(_ person: Register.Person) {
        let texts: [(String, String?)] = [
            ("id", person.id), ("name", person.name), ("handle", person.handle), ("initials", person.initials),
            ("email", person.email), ("phone", person.phone), ("role", person.role),
            ("organisation", person.organisation),
        ]
        let aliases = person.aliases.map(Self.scalar).joined(separator: ", ")
        fields =
            texts.compactMap { key, text in text.map { (key, Self.scalar($0)) } }
            + (aliases.isEmpty ? [] : [("aliases", "[\(aliases)]")])
    }

    /// On one line: `{ id: bo, name: Bo Ek }`.
    var flow: String { "{ " + fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }" }

    /// A line for each key.
    var lines: [String] { fields.map { "\($0.key): \($0.value)" } }

    /// The text as it is where YAML takes it for nothing else, otherwise in quotation marks.
    private static func scalar(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last != " "
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plain.contains($0) }
            && !words.contains(text.lowercased())
        guard !isPlain else { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static let plain = Set("0123456789 -._@/+()".unicodeScalars)

    /// What YAML takes for something else than text, in one of its versions.
    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}
