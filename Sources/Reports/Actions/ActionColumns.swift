/// Puts the rows of a list side by side on a screen; how wide a column is depends on what stands in it.
struct ActionColumns: Sendable {
    private let columns: Columns
    private let screen: Int
    private let isWide: Bool

    /// From here on how late stands in a column of its own.
    private static let wideFrom = 100
    private static let widestTask = 84
    private static let narrowestTask = 12
    private static let dateWidths = 10...14

    /// Takes all rows of the list, and the screen's width in columns.
    init(fitting rows: [ActionRow], screen: Int) {
        self.screen = screen
        isWide = screen >= Self.wideFrom
        let who = Self.nameWidth(rows.flatMap(\.who).map(\.text), screen: screen)
        let dates =
            isWide ? [rows.flatMap(\.when), rows.flatMap(\.lateness)] : [rows.flatMap { $0.when + $0.lateness }]
        let fixed = [who] + dates.map { Self.widest($0.map(\.text)).clamped(to: Self.dateWidths) }
        let rest = screen - Columns.indent - fixed.reduce(0) { $0 + $1 + Columns.gap }
        let task = min(max(rest, Self.narrowestTask), Self.widestTask)
        columns = Columns(widths: [fixed[0], task] + fixed.dropFirst())
    }

    /// Whole names where they are short, else whole words; only a word that takes over a third of the screen is broken.
    private static func nameWidth(_ names: [String], screen: Int) -> Int {
        let comfortable = screen >= wideFrom ? 24 : min(18, screen * 9 / 40)
        let words = names.flatMap { $0.split(separator: " ") }
        let wanted = max(widest(words), min(widest(names), comfortable))
        return min(wanted, max(comfortable, min(screen * 3 / 8, 32)))
    }

    private static func widest(_ texts: [some StringProtocol]) -> Int { texts.map(\.displayWidth).max() ?? 0 }

    /// The lines of one row.
    func lines(_ row: ActionRow, style: Style) -> [String] {
        let dates =
            isWide ? [row.when, row.lateness] : [Array(row.when.prefix(1)) + row.lateness + row.when.dropFirst()]
        let right = zip(dates, columns.widths.dropFirst(2)).map { Columns.wrapped($0, to: $1) }
        let what = Columns.wrapped(row.what, to: columns.widths[1])
        let source = source(row.source, below: what.count, free: right.map(\.count).max() ?? 0)
        let who = Columns.wrapped(row.who, to: columns.widths[0])
        return columns.joined([who, what + source.map { ($0, .source) }] + right, style: style)
    }

    /// As many parts on a line as fit; below the dates a line may reach to the right edge.
    private func source(_ parts: [String], below task: Int, free dates: Int) -> [String] {
        let whole = screen - Columns.indent - columns.widths[0] - Columns.gap
        func room(_ line: Int) -> Int { task + line < dates ? columns.widths[1] : min(whole, Self.widestTask) }
        var lines: [String] = []
        for part in parts {
            if let last = lines.last, "\(last) · \(part)".displayWidth <= room(lines.count - 1) {
                lines[lines.count - 1] = "\(last) · \(part)"
            } else {
                lines += part.wrapped(to: room(lines.count))
            }
        }
        return lines
    }
}

extension Int {
    fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
