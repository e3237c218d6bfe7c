import Markdown

/// The lines of a document whose blocks are wanted; those between are left out before a tree is built.
///
/// A region starts where all blocks end: with a heading at the very start of its line, or with text there behind a line
/// without any. It is left out if no line of it signals anything and no heading around it makes its lists matter. Headings
/// stay, as does whatever may be one, so that what stays has the sections it had.
struct Regions {
    /// Line numbers, 1-based, in order; none touch.
    private(set) var wanted: [Range<Int>] = []
    /// The headings, if nothing else is wanted.
    var onlyHeadings: [MarkdownTree.Heading]? { wantsOther ? nil : found }

    private var found: [MarkdownTree.Heading] = []
    private var wantsOther = false

    /// What makes a heading, or a line used as one, matter to what stands below it.
    private let scope: Signals
    /// What makes a line matter.
    private let matter: Signals
    /// Whether each heading tells where something ends that was asked for.
    private let wantsSections: Bool
    /// How many headings were seen for certain.
    private var headings = 0
    private var start = 1
    private var isWanted = false
    /// The line above has no text, or is a heading.
    private var isOpen = true
    private var hasTextAbove = false
    /// The level of the heading above, or 0 where that is not known.
    private var level = 0
    /// The level of a heading whose section matters; it ends with the next one as high.
    private var scopeLevel: Int?
    /// Code or HTML may stand here, in which nothing is a heading.
    private var isOpaque = false
    /// What stands below a heading tells a day.
    private var wantsNext = false

    /// Finds the regions of a document whose lines are known.
    init(_ scanned: ScannedLines, _ extent: DocumentReader.Extent) {
        let signals = scanned.signals
        let holdsActions = !signals.all.isDisjoint(with: .action)
        // What an agenda ticks off is told from actions by its heading.
        scope =
            !holdsActions
            ? extent > .actions ? .attendance : []
            : signals.all.contains(.box) ? [.heading, .attendance, .agenda] : [.heading, .attendance]
        matter = holdsActions ? .anything : scope.union([.date, .nextMeeting, .statement])
        wantsSections = holdsActions || !signals.all.isDisjoint(with: scope)
        // The title is all that such a document tells.
        let isBare = !holdsActions && signals.all.isDisjoint(with: matter)
        for (index, shape) in scanned.shapes.enumerated() {
            if isBare, headings > 0 { break }
            add(index + 1, signals.lines[index].intersection(matter), shape)
        }
        if !isBare || headings == 0 { finish(before: scanned.shapes.count + 1) }
    }

    private mutating func add(_ number: Int, _ signals: Signals, _ shape: LineShape) {
        if shape.opensOpaque { isOpaque = true }
        if shape.level > 0 {
            addHeading(number, shape.level, signals)
        } else {
            if shape.isFlush, isOpen { begin(at: number) }
            if matters(signals, shape) || wantsNext && shape.hasText { isWanted = true }
            if shape.hasText { wantsNext = false }
            // Headings of other kinds have a level that is not known here.
            if shape.hasHash || isUnderline(shape) {
                level = 0
                if scopeLevel != nil { scopeLevel = 1 }
            }
            if opens(signals) || signals.contains(.label) && shape.endsLikeHeading { open(level + 1) }
            if signals.contains(.nextMeeting) { wantsNext = true }
            isOpen = !shape.hasText && !shape.hasAngle
        }
        hasTextAbove = shape.hasText
    }

    private mutating func addHeading(_ number: Int, _ level: Int, _ signals: Signals) {
        begin(at: number)
        if !isOpaque {
            if let scopeLevel, level <= scopeLevel { self.scopeLevel = nil }
            self.level = level
        }
        if opens(signals) || signals.contains(.label) { open(level) }
        wantsNext = signals.contains(.nextMeeting)
        // Otherwise only the first two tell something: the title, and where the first section ends.
        isWanted = wantsSections || headings < 2 || !signals.isEmpty
        if isOpaque { wantsOther = true } else { headings += 1 }
        if isWanted { found.append(MarkdownTree.Heading(level: level, line: number)) }
        begin(at: number + 1)
        isOpen = true
    }

    private func matters(_ signals: Signals, _ shape: LineShape) -> Bool {
        !signals.isEmpty || shape.hasAngle || shape.opensOpaque || shape.hasHash || isUnderline(shape)
            || wantsSections && shape.mayBeStrong
    }

    private func opens(_ signals: Signals) -> Bool { !signals.isDisjoint(with: scope) }

    private func isUnderline(_ shape: LineShape) -> Bool { shape.isRule && shape.hasRule && hasTextAbove }

    private mutating func open(_ level: Int) { scopeLevel = min(scopeLevel ?? level, level) }

    private mutating func begin(at number: Int) {
        finish(before: number)
        start = number
        isWanted = scopeLevel != nil
    }

    /// Ends a region.
    private mutating func finish(before end: Int) {
        guard isWanted || scopeLevel != nil, end > start else { return }
        if found.last?.line != start || end > start + 1 { wantsOther = true }
        if let last = wanted.last, last.upperBound == start {
            wanted[wanted.count - 1] = last.lowerBound..<end
        } else {
            wanted.append(start..<end)
        }
    }
}
