import Text

/// Goes over the bytes of a document once and notes for each line what it may hold, and which lines need a tree.
///
/// It may signal what is not there, never pass over what is. So wherever a word of the plain text may differ from those
/// of the bytes (a mark, a soft hyphen or the end of a link inside a word, an entity), the line signals anything.
struct PrefilterScan {
    private let prefilter: Prefilter
    private var lines: [Signals] = []
    private var all: Signals = []
    private var starts: [Int] = []
    private var shapes: [LineShape] = []
    private var delimiters: [Int] = []
    private var definitions: [Int] = []

    private var line: Signals
    private var lineStart = 0
    private var shape = LineShape()
    private var hasTextAbove = false
    /// Words of the line behind which a link's target or a tag starts: what follows that may go on with them.
    private var halves: [Range<Int>] = []
    /// What started behind the last of those has not ended.
    private var isHalfOpen = false
    /// Before this place words may be hidden from the plain text.
    private var hiddenEnd = 0
    /// The lines from here to the next one without text may start within what is hidden.
    private var hidesBelow = false
    /// A statement's word stands in the lines above that an underline would make a heading.
    private var awaitsUnderline = false

    /// Scans valid UTF-8.
    static func scan(_ bytes: [UInt8], _ prefilter: Prefilter) -> ScannedLines {
        var scan = PrefilterScan(prefilter, count: bytes.count)
        scan.run(ScannedText(bytes))
        return ScannedLines(
            signals: LineSignals(scan.lines, all: scan.all), shapes: scan.shapes,
            index: LineIndex(starts: scan.starts, count: bytes.count), delimiters: scan.delimiters,
            definitions: scan.definitions)
    }

    private init(_ prefilter: Prefilter, count: Int) {
        self.prefilter = prefilter
        line = prefilter.always
        lines.reserveCapacity(count / 32 + 1)
        shapes.reserveCapacity(count / 32 + 1)
        starts.reserveCapacity(count / 32 + 2)
    }

    private mutating func run(_ text: ScannedText) {
        var index = 0
        while index < text.count {
            if !shape.hasWord {
                index = readHead(text, at: index)
                continue
            }
            // Behind a word most signs say nothing.
            index = text.classes.nextStop(from: index)
            guard index < text.count else { break }
            if text.isWord(at: index) { readWord(text, at: index) } else { readSign(text, at: index) }
            index += 1
        }
        endLine(text, at: text.count)
    }

    /// Reads what stands at a place of a line that has had no word yet; where to go on.
    private mutating func readHead(_ text: ScannedText, at index: Int) -> Int {
        if text.isWord(at: index) {
            return readFirstWord(text, at: index)
        }
        if text.bytes[index] != Folded.blank { readSign(text, at: index) }
        return index + 1
    }

    private mutating func endLine(_ text: ScannedText, at end: Int) {
        if !shape.hasBar { line.remove(.column) }
        settleStatement()
        shape.endsLikeHeading = text.endsLikeHeading(end, from: lineStart)
        if !shape.endsLikeHeading { line.remove(.remaining) }
        if isHalfOpen { line = .anything }
        lines.append(line)
        all.formUnion(line)
        shapes.append(shape)
        starts.append(lineStart)
        if shape.mayDelimitTable { delimiters.append(lines.count) }
        if shape.startsWithBracket { definitions.append(lines.count) }
        hasTextAbove = shape.hasText
        if !shape.hasText { hidesBelow = false }
        if !halves.isEmpty { halves.removeAll(keepingCapacity: true) }
        isHalfOpen = false
        line = prefilter.always
        shape = LineShape()
        lineStart = end + 1
    }

    /// A statement's word counts in a heading only, most of which are known by their line.
    private mutating func settleStatement() {
        if awaitsUnderline, shape.isWordless, shape.hasRule { line.formUnion(.statement) }
        if !shape.hasText || shape.isWordless && shape.hasRule { awaitsUnderline = false }
        guard line.contains(.statement), !shape.isWordless, !shape.hasHash, !shape.hasStrong, !shape.isTangled else {
            return
        }
        line.remove(.statement)
        awaitsUnderline = true
    }

    // MARK: Signs

    private mutating func readSign(_ text: ScannedText, at index: Int) {
        let byte = text.bytes[index]
        if text.folded[index] == Folded.blank, byte > UInt8(ascii: " ") { return }
        switch byte {
        case UInt8(ascii: "\t"): return
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            if text.endsLine(at: index) { endLine(text, at: index) }
            return
        case UInt8(ascii: ">"):
            shape.hasAngle = true
            isHalfOpen = false
            if shape.hasText { shape.isTangled = true }
            return
        default: break
        }
        if !shape.hasText { shape.start(text, at: index, from: lineStart) }
        if byte != UInt8(ascii: "="), byte != UInt8(ascii: "-") { shape.isRule = false }
        switch byte {
        case UInt8(ascii: "["): if !shape.hasLetter, mayBeBox(text.bytes, index) { line.formUnion(.box) }
        case UInt8(ascii: "|"): shape.hasBar = true
        case UInt8(ascii: ":"): shape.hasColon = true
        case UInt8(ascii: "#"): if !shape.hasLetter { shape.hasHash = true }
        case UInt8(ascii: "="), UInt8(ascii: "-"): shape.hasRule = true
        case UInt8(ascii: "*"), UInt8(ascii: "_"):
            if index + 1 < text.count, text.bytes[index + 1] == byte { shape.hasStrong = true }
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            if index + 2 < text.count, text.bytes[index + 1] == byte, text.bytes[index + 2] == byte {
                shape.opensOpaque = true
            }
        case UInt8(ascii: "]"):
            shape.isTangled = true
            let next = index + 1 < text.count ? text.bytes[index + 1] : 0
            isHalfOpen = false
            divide(text, at: index, isOpen: next == UInt8(ascii: "(") || next == UInt8(ascii: "["))
            hide(text, behind: index)
        case UInt8(ascii: "!"): hide(text, behind: index)
        case UInt8(ascii: ")"): isHalfOpen = false
        case UInt8(ascii: "<"):
            (shape.isTangled, shape.hasAngle) = (true, true)
            if !shape.hasLetter { shape.opensOpaque = true }
            divide(text, at: index, isOpen: true)
            hide(text, behind: index)
        case UInt8(ascii: "&"):
            shape.isTangled = true
            hide(text, behind: index)
            if text.mayHideCharacter(at: index) { line = .anything }
        case 0xCC, 0xCD:
            // A mark to be set upon a letter that only the plain text has before it.
            if index == lineStart || !Folded.isWord(text.folded[index - 1]) { line = .anything }
        default: break
        }
    }

    private mutating func hide(_ text: ScannedText, behind index: Int) {
        if let end = text.endOfHidden(behind: index) { hiddenEnd = max(hiddenEnd, end) } else { hidesBelow = true }
    }

    /// One character in brackets and a blank, as `CheckboxForm` reads it; more than one is let through.
    private func mayBeBox(_ bytes: [UInt8], _ open: Int) -> Bool {
        guard open + 2 < bytes.count else { return false }
        let isPlain = bytes[open + 1] < 0x80 && bytes[open + 2] < 0x80
        let limit = min(bytes.count, open + (isPlain ? 3 : 33))
        guard let close = bytes[(open + 1)..<limit].firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count else {
            return false
        }
        return " \t\u{A0}".utf8.contains(bytes[close + 1])
    }

    // MARK: Words

    /// Reads a run of letters or digits before which no word stands on its line; where it ends.
    private mutating func readFirstWord(_ text: ScannedText, at start: Int) -> Int {
        if !shape.hasText { shape.start(text, at: start, from: lineStart) }
        readWord(text, at: start)
        (shape.isWordless, shape.isRule) = (false, false)
        let word = text.word(at: start)
        guard !Folded.isDigit(text.folded[start]) else { return word.upperBound }
        shape.hasLetter = true
        // `a)` and `§` number a heading, as no word of plain letters does.
        shape.hasWord =
            word.count > 1 && !hidesBelow && start >= hiddenEnd && text.folded[word].allSatisfy { $0 < 0x80 }
        return word.upperBound
    }

    /// Reads a run of letters or digits.
    @inline(__always)
    private mutating func readWord(_ text: ScannedText, at start: Int) {
        if start > lineStart, ScannedText.mayJoin(text.folded[start - 1]) { join(text.word(at: start), text) }
        if prefilter.mayBegin(text.head(ofWordAt: start), isInner: shape.hasWord) { match(text, text.word(at: start)) }
    }

    /// Signals anything where a word may be, with what stands before it, one that is looked for.
    private mutating func join(_ word: Range<Int>, _ text: ScannedText) {
        guard line != .anything else { return }
        switch text.joint(before: word.lowerBound, from: lineStart) {
        case .marks?:
            if let half = text.word(before: word.lowerBound, from: lineStart), mayHold(half, word, text) {
                line = .anything
            }
        case .closing?: if halves.contains(where: { mayHold($0, word, text) }) { line = .anything }
        case nil: break
        }
    }

    /// Whether two parts make a word that is looked for, or the first is the rest of another.
    private func mayHold(_ half: Range<Int>, _ word: Range<Int>, _ text: ScannedText) -> Bool {
        text.joint(before: half.lowerBound, from: lineStart) != nil
            || prefilter.mayHoldWord(withTail: text.tail(word, after: text.tail(half)))
    }

    /// So many words of a line are kept in mind.
    private static let mostHalves = 4

    private mutating func divide(_ text: ScannedText, at index: Int, isOpen: Bool) {
        guard line != .anything, let half = text.word(before: index, from: lineStart) else { return }
        halves.append(half)
        isHalfOpen = isOpen
        if halves.count > Self.mostHalves { line = .anything }
    }

    private mutating func match(_ text: ScannedText, _ word: Range<Int>) {
        guard let entry = prefilter.entry(for: word, in: text), prefilter.mayGoOn(entry, behind: word, in: text) else {
            return
        }
        for number in entry.patterns {
            let pattern = prefilter.patterns[number]
            guard !line.contains(pattern.signal), pattern.place == .anywhere || !shape.hasWord else { continue }
            if prefilter.holds(pattern, at: word, in: text, shape, isBelowText: hasTextAbove) {
                line.formUnion(pattern.signal)
            }
        }
    }
}
