package import Documents

/// The text a new document starts from, with places such as `{{title}}`.
package struct Template: Hashable, Sendable {
    /// Lines end in LF.
    package var text: String

    /// What stands in a template's place; what is not known is empty.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case title, date, series, author, email, organisation
        case nextMeeting = "next-meeting"
        /// Actions that are brought along from earlier minutes, as Markdown.
        case followUp = "follow-up"
        /// The headings that the series wants in all its minutes.
        case standingItems = "standing-items"
    }

    /// Takes a text.
    package init(_ text: String) { self.text = text }

    /// The languages that templates are there for.
    package static let languages = Set(
        Embedded.files.compactMap { $0.path.split(separator: "/").first.map(String.init) })

    /// The template of a kind and language that comes with the program; nil where there is none.
    package static func standard(_ kind: Document.Kind, language: String) -> Template? {
        let path = "\(language)/\(kind.rawValue).md"
        return Embedded.files.first { $0.path == path }.map { Template($0.text) }
    }

    /// The text of a file that a new workspace starts with (`protokoll.yaml`, `people.yaml`); nil where there is none.
    package static func start(_ name: String, language: String) -> Template? {
        let path = "\(language)/start/\(name)"
        return Embedded.files.first { $0.path == path }.map { Template($0.text) }
    }

    /// How a value is written where a place stands.
    package enum Format: Hashable, Sendable {
        /// As YAML in front matter, as it is below.
        case markdown
        /// As YAML, in which a line goes when what it says is not known.
        case yaml
    }

    /// The text with its places filled; unknown places stay.
    ///
    /// A line that held nothing but an empty place goes, with the blank line below it. In YAML a value within `"…"` is
    /// escaped, so that a title may hold quotation marks, and an empty one takes its marks along.
    package func filled(_ values: [Field: String], as format: Format = .markdown) -> String {
        var filled: [String] = []
        var isYaml = format == .yaml
        var skipsBlank = false
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if format == .markdown, line == "---" { isYaml = number == 0 }
            if format == .yaml, Self.asksInVain(line, values) { continue }
            if skipsBlank, line.isEmpty {
                skipsBlank = false
                continue
            }
            let result = line.contains("{{") ? Self.fill(String(line), values, isYaml: isYaml) : String(line)
            skipsBlank = result.isEmpty && !line.isEmpty
            if !skipsBlank { filled.append(result) }
        }
        return filled.joined(separator: "\n")
    }

    /// Whether a line has a place for something that is not known.
    private static func asksInVain(_ line: Substring, _ values: [Field: String]) -> Bool {
        Field.allCases.contains { (values[$0] ?? "").isEmpty && line.contains("{{\($0.rawValue)}}") }
    }

    private static func fill(_ line: String, _ values: [Field: String], isYaml: Bool) -> String {
        let result = Field.allCases.reduce(line) { line, field in
            let value = values[field] ?? ""
            let place = "{{\(field.rawValue)}}"
            guard isYaml else { return line.replacing(place, with: value) }
            if value.isEmpty { return line.replacing("\"\(place)\"", with: "").replacing(place, with: "") }
            let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return line.replacing("\"\(place)\"", with: "\"\(escaped)\"").replacing(place, with: value)
        }
        // What an empty value left behind.
        return String(result.reversed().drop { $0 == " " }.reversed())
    }
}

extension Workspace {
    /// The template of a kind: the workspace's own (`templates/minutes.md`), else the program's.
    package func template(_ kind: Document.Kind, language: String) throws(Snapshot.Failure) -> Template? {
        let path = Listing.templates.appending("\(kind.rawValue).md".utf8)
        guard let own = try snapshot.bytes(at: path) else { return Template.standard(kind, language: language) }
        // A line of Swift's would not end at CRLF.
        let text = String(decoding: own, as: UTF8.self).replacing("\r\n", with: "\n")
        return Template(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    }
}
