import Text

/// What a line may hold, to judge by the words of the vocabulary in its bytes; what is not signalled is not there.
struct Signals: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// A box at the start.
    static let box = Signals(rawValue: 1)
    /// An action label with a colon.
    static let label = Signals(rawValue: 2)
    /// Words that hand out a task, or a labelled owner.
    static let assignment = Signals(rawValue: 4)
    /// The heading of a list of actions, of a review or of commitments.
    static let heading = Signals(rawValue: 8)
    /// A line above a list that says that a party commits itself to it.
    static let commitment = Signals(rawValue: 16)
    /// A line above a list that says that it holds what remained.
    static let remaining = Signals(rawValue: 32)
    /// The header of a table with an action column.
    static let column = Signals(rawValue: 64)
    /// The heading, line or column of an attendance list.
    static let attendance = Signals(rawValue: 128)
    /// The heading of an agenda.
    static let agenda = Signals(rawValue: 256)
    /// The label of the meeting's date.
    static let date = Signals(rawValue: 512)
    /// A line or heading about the next meeting.
    static let nextMeeting = Signals(rawValue: 1024)

    /// A heading under which an agreement states something it must.
    static let statement = Signals(rawValue: 2048)

    /// Where the bytes do not tell, anything may be there.
    static let anything = Signals(rawValue: .max)

    /// A document without any of these holds no action.
    static let action: Signals = [.box, .label, .assignment, .heading, .commitment, .remaining, .column]
    /// What makes the title of a section matter to more than the actions below.
    static let title: Signals = [.heading, .attendance, .agenda, .statement]
    /// What a paragraph or an item's text may be read for.
    static let text: Signals = [.box, .label, .assignment, .heading, .attendance]
    /// What a line may say of the list below it.
    static let leadIn: Signals = [.commitment, .remaining, .attendance]
}

/// The signals of each line of a text.
struct LineSignals: Sendable {
    let lines: [Signals]
    /// Those of any line.
    let all: Signals

    init(_ lines: [Signals], all: Signals) {
        self.lines = lines
        self.all = all
    }

    /// Anything on every line: with these every block is read.
    static let unknown = LineSignals([], all: .anything)

    /// Those of the lines from one to another, 1-based.
    func of(_ first: Int, through last: Int) -> Signals {
        guard !lines.isEmpty else { return all }
        var signals: Signals = []
        for line in max(1, first)...max(1, first, last) where line <= lines.count { signals.formUnion(lines[line - 1]) }
        return signals
    }
}

/// What a document's bytes say of its lines, before any tree.
struct ScannedLines {
    var signals: LineSignals
    var shapes: [LineShape]
    var index: LineIndex
    /// The lines that may be the row of dashes below a table's header, 1-based.
    var delimiters: [Int]
    /// The lines that may define the target of links, 1-based.
    var definitions: [Int]
}
