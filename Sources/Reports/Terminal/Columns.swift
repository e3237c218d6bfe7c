/// Cells side by side, each wrapped within its own width.
struct Columns: Sendable {
    /// In columns of the terminal; a gap of two stands between.
    var widths: [Int]
    var indent = Self.indent

    static let gap = 2
    static let indent = 2

    /// A cell: paragraphs one below the other, each with its look.
    typealias Cell = [(text: String, role: Style.Role)]

    /// The lines of one row, without trailing blanks.
    func lines(_ cells: [Cell], style: Style) -> [String] {
        let wrapped = zip(cells, widths).map { cell, width in
            cell.flatMap { part in part.text.wrapped(to: width).map { ($0, part.role) } }
        }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { row in
            var line = ""
            var blanks = indent
            for (cell, width) in zip(wrapped, widths) {
                let (text, role) = row < cell.count ? cell[row] : ("", .plain)
                if !text.isEmpty {
                    line += String(repeating: " ", count: blanks) + style(text, role)
                    blanks = 0
                }
                blanks += width - text.displayWidth + Self.gap
            }
            return line
        }
    }
}
