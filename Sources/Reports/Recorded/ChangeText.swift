import Documents
import Messages
import Text

/// A recording for a terminal, in words.
struct ChangeText: Sendable {
    let words: ChangeWords
    let style: Style
    /// The terminal's, in columns.
    let width: Int

    /// - Parameter number: its place in the report; nil where changes are not counted.
    func lines(_ change: RecordedChange, number: Int? = nil) -> [String] {
        let told = words.told(change)
        let head = [
            number.map { "\($0)." }, style(change.time.shownWithOffset, .name), words.who(change).visible,
            style(change.shortID, .source),
        ].compactMap { $0 }.joined(separator: "  ")
        var lines = ["", head] + indented(change.summary, by: 2)
        for note in told.notes { lines += indented(note.text, by: 4, note.isImportant ? .soon : .plain) }
        for (index, line) in told.approval.enumerated() { lines += indented(line, by: index == 0 ? 4 : 6, .good) }
        for document in told.documents { lines += self.lines(document) }
        for file in told.files { lines += indented("\(file.text) (\(file.path))", by: 4) }
        return lines
    }

    private func lines(_ document: ToldChange.ToldDocument) -> [String] {
        let fate = document.fate.map { ": \($0)" } ?? ""
        let head = indented("\(document.title)\(fate) (\(document.path))", by: 4, .heading)
        return head + document.lines.flatMap { indented("– \($0.text)", by: 6) }
    }

    private func indented(_ text: String, by blanks: Int, _ role: Style.Role = .plain) -> [String] {
        var margin = String(repeating: " ", count: blanks)
        var lines = text.visible.wrapped(to: max(width - blanks - 2, 20))
        for index in lines.indices {
            lines[index] = margin + style(lines[index], role)
            if index == 0 { margin += "  " }
        }
        return lines
    }
}
