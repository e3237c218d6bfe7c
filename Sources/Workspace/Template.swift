package import Documents

/// The text a new document starts from, with places such as `{{title}}`.
package struct Template: Hashable, Sendable {
    package var text: String

    /// What stands in a template's place; what is not known is empty.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case title, date, series, author, organisation
        case nextMeeting = "next-meeting"
        /// Actions that are brought along from earlier minutes, as Markdown.
        case followUp = "follow-up"
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

    /// The text with its places filled.
    ///
    /// A line that held nothing but an empty place goes, with the blank line below it. Within `"…"` in front matter a value
    /// is escaped as YAML wants it, so that a title may hold quotation marks. Unknown places stay.
    package func filled(_ values: [Field: String]) -> String {
        var filled: [String] = []
        var fences = 0
        var skipsBlank = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "---" { fences += 1 }
            if skipsBlank, line.isEmpty {
                skipsBlank = false
                continue
            }
            let inFrontMatter = fences == 1 && text.hasPrefix("---")
            let result = fill(String(line), values, quoting: inFrontMatter)
            skipsBlank = result.isEmpty && !line.isEmpty
            if !skipsBlank { filled.append(result) }
        }
        return filled.joined(separator: "\n")
    }

    private func fill(_ line: String, _ values: [Field: String], quoting: Bool) -> String {
        guard line.contains("{{") else { return line }
        return Field.allCases.reduce(line) { line, field in
            let value = values[field] ?? ""
            let place = "{{\(field.rawValue)}}"
            guard quoting else { return line.replacing(place, with: value) }
            let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return line.replacing("\"\(place)\"", with: "\"\(escaped)\"").replacing(place, with: value)
        }
    }
}

extension Workspace {
    /// The template of a kind: the workspace's own (`templates/minutes.md`), else the program's.
    package func template(_ kind: Document.Kind, language: String) throws(Snapshot.Failure) -> Template? {
        let path = Listing.templates.appending("\(kind.rawValue).md".utf8)
        guard let own = try snapshot.bytes(at: path) else { return Template.standard(kind, language: language) }
        return Template(String(decoding: own, as: UTF8.self))
    }
}
