import Messages
import Text

/// Rows of the register side by side; where the screen is too narrow, roles stand below the names.
struct PeopleTable {
    let rows: [PeopleReport.Row]
    let messages: Messages
    let style: Style
    /// In columns of the terminal.
    let width: Int

    init(_ rows: [PeopleReport.Row], messages: Messages, style: Style, width: Int) {
        self.rows = rows
        self.messages = messages
        self.style = style
        self.width = width
    }

    /// The names of the columns, and a row for each; a column that says nothing is left out.
    func lines() -> [String] {
        let numbers = [
            column("people.outstanding") { number($0.outstanding, .plain) },
            column("people.overdue") { number($0.overdue, .late) },
        ]
        let names = column("people.name") { [($0.name, .name)] }
        let organisations = column("people.organisation") { cell($0.organisation?.name) }
        let roles = column("people.role") { cell($0.role) }
        let apart = [names, organisations, roles].filter(isUsed)
        let below = [zip(names, roles).map { $0 + $1 }, organisations].filter(isUsed)
        for texts in [apart, below] {
            if let widths = widths(texts, beside: numbers) { return lines(texts, numbers, widths) }
        }
        return lines(below, numbers, below.map { _ in max(4, room(below, numbers) / below.count) })
    }

    private func lines(_ texts: [[Columns.Cell]], _ numbers: [[Columns.Cell]], _ widths: [Int]) -> [String] {
        let columns = Columns(widths: widths + numbers.map(widest))
        return (0...rows.count).flatMap { row in
            let toTheRight = numbers.map { column in
                column[row].map { text, role in
                    (String(repeating: "\u{A0}", count: widest(column) - text.displayWidth) + text, role)
                }
            }
            return columns.lines(texts.map { $0[row] } + toTheRight, style: style)
        }
    }

    /// A column's name and its cells.
    private func column(_ name: String, _ cell: (PeopleReport.Row) -> Columns.Cell) -> [Columns.Cell] {
        [[(messages(name), .source)]] + rows.map { cell($0).map { ($0.text.visible, $0.role) } }
    }

    private func cell(_ text: String?) -> Columns.Cell { text.map { [($0, .source)] } ?? [] }

    /// Nought is left out.
    private func number(_ value: Int, _ role: Style.Role) -> Columns.Cell {
        value == 0 ? [] : [(String(value), role)]
    }

    private func isUsed(_ column: [Columns.Cell]) -> Bool { column.dropFirst().contains { !$0.isEmpty } }

    private func widest(_ column: [Columns.Cell]) -> Int {
        column.flatMap { $0.map(\.text.displayWidth) }.max() ?? 0
    }

    private func longestWord(_ column: [Columns.Cell]) -> Int {
        column.flatMap { $0.flatMap { $0.text.split(separator: " ").map(\.displayWidth) } }.max() ?? 0
    }

    /// What the numbers leave to the texts.
    private func room(_ texts: [[Columns.Cell]], _ numbers: [[Columns.Cell]]) -> Int {
        let gaps = Columns.indent + Columns.gap * (texts.count + numbers.count - 1)
        return width - gaps - numbers.map(widest).reduce(0, +)
    }

    /// Widths in which no word has to be broken, each as near to its widest cell as there is room; nil where there is none.
    private func widths(_ texts: [[Columns.Cell]], beside numbers: [[Columns.Cell]]) -> [Int]? {
        var widths = texts.map(longestWord)
        var spare = room(texts, numbers) - widths.reduce(0, +)
        guard spare >= 0 else { return nil }
        for (index, column) in texts.enumerated() {
            let more = min(spare, widest(column) - widths[index])
            widths[index] += more
            spare -= more
        }
        return widths
    }
}
