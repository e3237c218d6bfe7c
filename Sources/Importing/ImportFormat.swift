/// A notation that documents are made of; the raw value is what it is called on the command line.
package enum ImportFormat: String, CaseIterable, Sendable {
    case org
    case todoTxt = "todo.txt"
    /// Markdown, that of Obsidian Tasks too, and plain text: what a document is read from as it is.
    case markdown
    case docx, odt

    /// What the names of such files end in, the most telling first.
    private static let endings: KeyValuePairs<String, Self> = [
        "todo.txt": .todoTxt, "done.txt": .todoTxt, ".org": .org, ".docx": .docx, ".odt": .odt, ".md": .markdown,
        ".markdown": .markdown, ".txt": .markdown,
    ]

    /// The format that a file's name tells of; nil where it tells of none.
    package init?(fileName: String) {
        let name = fileName.lowercased()
        guard let format = Self.endings.first(where: { name.hasSuffix($0.key) })?.value else { return nil }
        self = format
    }
}
