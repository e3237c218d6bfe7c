import Text

/// How much there is to do for each organisation, side by side on a terminal.
struct SummaryPartyTable {
    private let parties: [SummaryParty]
    private let words: SummaryWords
    private let style: Style
    /// In columns of the terminal.
    private let width: Int

    init(_ parties: [SummaryParty], words: SummaryWords, style: Style, width: Int) {
        self.parties = parties
        self.words = words
        self.style = style
        self.width = width
    }

    /// The names of the columns, and a row for each party with its people below.
    func lines() -> [String] {
        let titles = words.loadColumns
        let numbers = titles.map(\.displayWidth)
        let room = width - Columns.indent - numbers.reduce(0) { $0 + $1 + Columns.gap }
        let columns = Columns(widths: [min(room, Self.widest)] + numbers)
        let head: [Columns.Cell] = [[]] + titles.map { [($0, .source)] }
        return columns.lines(head, style: style)
            + parties.flatMap { party in
                columns.lines([names(party)] + values(party.load, numbers), style: style)
            }
    }

    private static let widest = 72

    private func names(_ party: SummaryParty) -> Columns.Cell {
        let people = party.people.map { words.load($0) }.joined(separator: ", ")
        return [(words.name(party).visible, party.name == nil ? .missing : .name)]
            + (people.isEmpty ? [] : [(people.visible, .source)])
    }

    /// Right below the columns' names, to the right; nought is left out.
    private func values(_ load: SummaryParty.Load, _ widths: [Int]) -> [Columns.Cell] {
        let roles: [Style.Role] = [.plain, .late, .soon]
        return zip(zip(words.numbers(load), roles), widths).map { value, width in
            guard value.0 > 0 else { return [] }
            let digits = String(value.0)
            return [(String(repeating: "\u{A0}", count: max(0, width - digits.count)) + digits, value.1)]
        }
    }
}
