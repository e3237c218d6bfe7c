import Text

extension String {
    /// The text as Markdown that shows just that text, on one line and also in a table's cell.
    var markdown: String {
        var escaped = ""
        for character in visible {
            if Self.marks.contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// What could begin a mark inside a line; a full stop or a dash within a line begins none.
    private static let marks: Set<Character> = ["\\", "|", "*", "_", "`", "<", "[", "]", "~", "&"]
}
