/// Cells side by side, each within its own width.
struct Columns: Sendable {
    /// In columns of the terminal; a gap of two stands between.
    var widths: [Int]

    static let gap = 2
    static let indent = 2

    /// A cell: paragraphs or lines one below the other, each with its look.
    typealias Cell = [(text: String, role: Style.Role)]

    /// The lines of one row, each cell wrapped within its width.
    func lines(_ cells: [Cell], style: Style) -> [String] {
        joined(zip(cells, widths).map { Self.wrapped($0, to: $1) }, style: style)
    }

    /// A cell's paragraphs in lines of at most a width.
    static func wrapped(_ cell: Cell, to width: Int) -> Cell {
        cell.flatMap { part in part.text.wrapped(to: width).map { ($0, part.role) } }
    }

    /// The lines of one row without trailing blanks; a line may reach over the cells right of it where these have ended.
    func joined(_ cells: [Cell], style: Style) -> [String] {
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { row in
            var line = ""
            var column = 0
            var start = Self.indent
            for (cell, width) in zip(cells, widths) {
                if row < cell.count {
                    let (text, role) = cell[row]
                    line += String(repeating: " ", count: max(start - column, 0)) + style(text, role)
                    column = max(start, column) + text.displayWidth
                }
                start += width + Self.gap
            }
            return line
        }
    }
}
