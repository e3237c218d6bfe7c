import Text

/// A document's bytes and their folded form, and what of them a scan asks for.
struct ScannedText {
    let bytes: [UInt8]
    let folded: [UInt8]
    let classes: ByteClasses

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        folded = Folded.fold(bytes)
        classes = ByteClasses(bytes, folded: folded)
    }

    var count: Int { folded.count }

    static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte &- UInt8(ascii: "a") < 26 }

    /// The run of letters, or of digits, that starts at a place.
    func word(at start: Int) -> Range<Int> { classes.word(at: start) }

    /// The first bytes of the word that starts at a place, eight at the most; the first is the lowest.
    @inline(__always)
    func head(ofWordAt start: Int) -> UInt64 {
        folded.withUnsafeBytes { ByteBlock(padding: $0, at: start).value } & classes.bits(ofWordAt: start)
    }

    /// The same of a word by itself.
    static func head(_ word: [UInt8]) -> UInt64 {
        word.prefix(ByteBlock.size).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The one that ends at a place, marks left out.
    func word(before end: Int, from lineStart: Int) -> Range<Int>? {
        var end = end
        while end > lineStart, Self.isGlue(folded[end - 1]) { end -= 1 }
        guard end > lineStart, isWord(at: end - 1) else { return nil }
        let isNumber = Folded.isDigit(folded[end - 1])
        var start = end - 1
        while start > lineStart, isWord(at: start - 1), Folded.isDigit(folded[start - 1]) == isNumber { start -= 1 }
        return start..<end
    }

    /// The last bytes of a word behind others, eight at the most.
    func tail(_ range: Range<Int>, after tail: UInt64 = 0) -> UInt64 {
        var tail = tail
        for index in range.suffix(8) { tail = tail << 8 | UInt64(folded[index]) }
        return tail
    }

    /// The last bytes of a word, eight at the most.
    static func tail(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }

    func isWord(at index: Int) -> Bool { classes.isWord(at: index) }

    /// Whether a line ends at a place; a carriage return before a line feed ends none.
    func endsLine(at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
        default: false
        }
    }

    // MARK: What plain text may lose

    /// What it may lose without a trace between two letters: marks, brackets that open, joiners.
    static func isGlue(_ byte: UInt8) -> Bool {
        switch byte {
        case Folded.ignorable, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
            UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    /// What it may lose together with words behind it: a link's target, a tag, a reference to a character.
    func tangles(at index: Int) -> Bool {
        switch folded[index] {
        case UInt8(ascii: "]"), UInt8(ascii: "<"): true
        case UInt8(ascii: "&"): index + 1 < count && (isWord(at: index + 1) || folded[index + 1] == UInt8(ascii: "#"))
        default: false
        }
    }

    /// How far it may lose all words that stand behind such a sign; nil where that is not on this line.
    func endOfHidden(behind index: Int) -> Int? {
        guard index + 1 < count else { return index }
        switch (bytes[index], bytes[index + 1]) {
        case (UInt8(ascii: "]"), UInt8(ascii: "(")): return endOfTarget(from: index + 2)
        case (UInt8(ascii: "]"), UInt8(ascii: "[")): return endOnLine(UInt8(ascii: "]"), from: index + 2)
        case (UInt8(ascii: "<"), _): return endOnLine(UInt8(ascii: ">"), from: index + 1)
        case (UInt8(ascii: "&"), _):
            return bytes[index...].prefix(12).firstIndex { $0 == UInt8(ascii: ";") || $0 <= UInt8(ascii: " ") } ?? index
        case (UInt8(ascii: "!"), UInt8(ascii: "[")): return nil
        default: return index
        }
    }

    /// How far the end of what is hidden is looked for, in bytes: a text full of openings stays linear.
    private static let longestHidden = 300

    /// The closing bracket of a target without a title or other signs by which it would end elsewhere.
    private func endOfTarget(from start: Int) -> Int? {
        var depth = 0
        for index in start..<max(start, min(count, start + Self.longestHidden)) {
            switch bytes[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return index }
                depth -= 1
            case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "\\"): return nil
            default: break
            }
        }
        return nil
    }

    private func endOnLine(_ sign: UInt8, from start: Int) -> Int? {
        for index in start..<max(start, min(count, start + Self.longestHidden)) {
            if bytes[index] == sign { return index }
            if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") { return nil }
        }
        return nil
    }

    /// What stands directly before a word that may be the rest of another.
    enum Joint {
        /// Marks, and a word before them.
        case marks
        /// What closes a link or a tag, which may have started behind a word.
        case closing
    }

    /// Whether a byte before a word may be part of a joint.
    static func mayJoin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ">"): true
        default: isGlue(byte)
        }
    }

    /// How a word may go on with what stands before it.
    func joint(before start: Int, from lineStart: Int) -> Joint? {
        var before = start
        var hasMark = false
        while before > lineStart, Self.isGlue(folded[before - 1]) {
            before -= 1
            // What is escaped stays between the two; underscores between letters are no marks.
            if folded[before] == UInt8(ascii: "\\") { return nil }
            if folded[before] != UInt8(ascii: "_") { hasMark = true }
        }
        guard before > lineStart else { return nil }
        switch folded[before - 1] {
        case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ">"): return .closing
        default: return hasMark && isWord(at: before - 1) ? .marks : nil
        }
    }

    /// Whether a reference to a character stands at an ampersand that may be a letter, or a sign that is looked for.
    func mayHideCharacter(at index: Int) -> Bool {
        let rest = bytes[(index + 1)..<min(count, index + 12)]
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return false }
        return !Self.plainReferences.contains { rest[..<end].elementsEqual($0) }
    }

    private static let plainReferences = ["nbsp", "amp", "lt", "gt", "quot", "#34", "#39"].map { Array($0.utf8) }

    // MARK: What follows a phrase

    /// Whether a line ends in a colon, or in what may stand behind one or close what is bold.
    func endsLikeHeading(_ end: Int, from lineStart: Int) -> Bool {
        var last = end
        while last > lineStart, folded[last - 1] == Folded.blank || folded[last - 1] == Folded.ignorable { last -= 1 }
        guard last > lineStart else { return false }
        switch folded[last - 1] {
        case UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: ";"): return true
        case let byte: return Self.isGlue(byte)
        }
    }

    func isBeforeColon(_ end: Int) -> Bool {
        var index = end
        while index < folded.count {
            let byte = folded[index]
            if byte == UInt8(ascii: ":") || tangles(at: index) { return true }
            guard
                Self.isGlue(byte) || byte == Folded.blank || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "-")
                    || Folded.isDigit(byte)
            else { return false }
            index += 1
        }
        return false
    }

    /// Whether no word follows on the line but what plain text may lose.
    func isEndOfLine(_ end: Int) -> Bool {
        for index in end..<count {
            if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") || tangles(at: index) {
                return true
            }
            if isWord(at: index) { return false }
        }
        return true
    }

    /// Whether a line, a cell or what stands before a bracket ends here, or is joined to another by a word.
    ///
    /// - Parameter colon: whether it may end before a colon with more behind it.
    func isEnd(_ end: Int, joining: [UInt64], colon: Bool) -> Bool {
        for index in end..<count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return true }
            if Self.isDivider(byte) || tangles(at: index) || colon && byte == UInt8(ascii: ":") { return true }
            if isWord(at: index) { return joining.contains(head(ofWordAt: index)) }
        }
        return true
    }

    /// What may stand behind the words of a heading, a cell or a calling: `Actions (3)`, `Actions / Next steps`.
    private static func isDivider(_ byte: UInt8) -> Bool { "([|/&+".utf8.contains(byte) }
}
