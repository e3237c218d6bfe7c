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
        let aliases = person.aliases.map(YamlScalar.written).joined(separator: ", ")
        fields =
            texts.compactMap { key, text in text.map { (key, YamlScalar.written($0)) } }
            + (aliases.isEmpty ? [] : [("aliases", "[\(aliases)]")])
    }

    /// On one line: `{ id: bo, name: Bo Ek }`.
    var flow: String { "{ " + fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }" }

    /// A line for each key.
    var lines: [String] { fields.map { "\($0.key): \($0.value)" } }
}
