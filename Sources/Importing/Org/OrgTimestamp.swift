import Documents

/// A date of an org file, in angle or square brackets: `<2026-03-01 sön 10:00 +1w>`.
struct OrgTimestamp {
    let day: Day
    /// `+1w`, `.+1m`: how it comes again.
    let repeater: String?
    /// It holds more than the day, its name and the repeater: a time, a warning.
    let saysMore: Bool

    /// Takes the timestamp that a text begins with; nil, and nothing taken, where it begins with none.
    init?(_ text: inout Substring) {
        guard let open = text.first, open == "<" || open == "[" else { return nil }
        let inside = text.dropFirst().prefix(Self.longest).prefix { $0 != (open == "<" ? ">" : "]") }
        guard inside.endIndex < text.endIndex, text[inside.endIndex] == (open == "<" ? ">" : "]") else { return nil }
        let words = inside.split(separator: " ")
        guard let first = words.first, let day = Day(iso: first) else { return nil }
        self.day = day
        let hasName = words.dropFirst().first?.allSatisfy { $0.isLetter || $0 == "." } ?? false
        let rest = words.dropFirst(hasName ? 2 : 1)
        repeater = rest.first { $0.hasPrefix("+") || $0.hasPrefix(".+") }.map(String.init)
        saysMore = rest.count > (repeater == nil ? 0 : 1)
        text = text[text.index(after: inside.endIndex)...]
    }

    private static let longest = 100
}

/// The line below a headline that says when: `DEADLINE: <2026-03-01> SCHEDULED: <2026-02-20>`.
struct OrgPlanning {
    /// The words before the dates, which org writes itself.
    enum Key: String, CaseIterable {
        case deadline = "DEADLINE:"
        case scheduled = "SCHEDULED:"
        case closed = "CLOSED:"
    }

    private(set) var dates: [Key: OrgTimestamp] = [:]
    /// As it stands in the file.
    let line: String

    /// Nil for a line that holds anything else.
    init?(_ line: Substring) {
        self.line = line.trimmed
        var rest = Substring(self.line)
        while !rest.isEmpty {
            guard let key = Key.allCases.first(where: { rest.hasPrefix($0.rawValue) }), dates[key] == nil else {
                return nil
            }
            rest = rest.dropFirst(key.rawValue.utf8.count).drop { $0 == " " }
            guard let timestamp = OrgTimestamp(&rest) else { return nil }
            dates[key] = timestamp
            rest = rest.drop { $0 == " " }
        }
        guard !dates.isEmpty else { return nil }
    }

    /// Gives an item its dates; whether something is left that it has no place for.
    func apply(to item: inout ImportedItem) -> Bool {
        item.due = dates[.deadline]?.day
        item.fields.scheduled = dates[.scheduled]?.day.iso
        item.closed = dates[.closed]?.day
        let repeaters = [Key.deadline, .scheduled].compactMap { dates[$0]?.repeater }
        item.fields.recurrence = repeaters.first
        return repeaters.count > 1 || dates.values.contains(where: \.saysMore)
            || item.closed != nil && item.state.isOutstanding
    }
}
