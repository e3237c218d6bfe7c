import Text

/// Goes over the bytes of a document once and notes for each line what it may hold.
///
/// It may signal what is not there, never pass over what is. So wherever a word of the plain text may differ from those
/// of the bytes (a mark, a soft hyphen or the end of a link inside a word, an entity), the line signals anything.
struct PrefilterScan {
    private let prefilter: Prefilter
    private let bytes: [UInt8]
    private let folded: [UInt8]
    private var lines: [Signals] = []

    // MARK: The line so far

    private var line: Signals
    private var lineStart = 0
    /// A word was seen that is no numbering.
    private var hasWord = false
    private var hasLetter = false
    private var hasBar = false
    private var hasStrong = false
    /// In the lines above, up to one without text.
    private var hasStrongAbove = false
    private var hasBracket = false
    /// A number sign before any letter.
    private var hasHash = false
    /// What an underline needs: `=` or `-`, and no word.
    private var hasRule = false
    private var isWordless = true
    /// Something was seen that is no mark of a quote.
    private var hasText = false
    /// A statement's word stands in the lines above that an underline would make a heading.
    private var awaitsUnderline = false
    /// Something was seen behind which plain text and bytes may not go on alike: a tag, a bracket, an entity.
    private var isTangled = false

    init(_ bytes: [UInt8], _ prefilter: Prefilter) {
        self.prefilter = prefilter
        self.bytes = bytes
        folded = Folded.fold(bytes)
        line = prefilter.always
        lines.reserveCapacity(bytes.count / 40 + 1)
    }

    /// The signals of every line, lines as `LineIndex` has them.
    mutating func run() -> LineSignals {
        var index = 0
        while index < folded.count {
            if prefilter.kinds[Int(folded[index])] == .sign {
                readSign(at: index)
                index += 1
            } else {
                index = readWord(at: index)
            }
        }
        endLine(at: index)
        return LineSignals(lines)
    }

    private mutating func endLine(at end: Int) {
        if !hasBar { line.remove(.column) }
        settleStatement()
        if line.contains(.remaining), !isTangled, !hasStrong, !endsInColon(end) { line.remove(.remaining) }
        lines.append(line)
        hasStrongAbove = hasStrong || hasText && hasStrongAbove
        line = prefilter.always
        (hasWord, hasLetter, hasBar, hasStrong, hasBracket, isTangled) = (false, false, false, false, false, false)
        (hasHash, hasRule, isWordless, hasText) = (false, false, true, false)
    }

    /// A statement's word counts in a heading only, most of which are known by their line.
    private mutating func settleStatement() {
        if awaitsUnderline, isWordless, hasRule { line.formUnion(.statement) }
        if !hasText || isWordless && hasRule { awaitsUnderline = false }
        guard line.contains(.statement), !isWordless, !hasHash, !hasStrong, !isTangled else { return }
        line.remove(.statement)
        awaitsUnderline = true
    }

    private func endsInColon(_ end: Int) -> Bool {
        var last = end
        while last > lineStart, isGlue(folded[last - 1]) || folded[last - 1] == Folded.blank { last -= 1 }
        return last > lineStart && folded[last - 1] == UInt8(ascii: ":")
    }

    // MARK: Signs

    private mutating func readSign(at index: Int) {
        switch bytes[index] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): return
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
        case UInt8(ascii: ">"):
            if hasText { isTangled = true }
            return
        default: hasText = true
        }
        switch bytes[index] {
        case UInt8(ascii: "\n"):
            endLine(at: index)
            lineStart = index + 1
        case UInt8(ascii: "\r") where index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"):
            endLine(at: index)
            lineStart = index + 1
        case UInt8(ascii: "["): if !hasLetter, mayBeBox(index) { line.formUnion(.box) }
        case UInt8(ascii: "|"): hasBar = true
        case UInt8(ascii: "#"): if !hasLetter { hasHash = true }
        case UInt8(ascii: "="), UInt8(ascii: "-"): hasRule = true
        case UInt8(ascii: "*"), UInt8(ascii: "_"):
            if index + 1 < bytes.count, bytes[index + 1] == bytes[index] { hasStrong = true }
        case UInt8(ascii: "]"): isTangled = true
        case UInt8(ascii: "("): hasBracket = true
        case UInt8(ascii: ")"): if !hasBracket { isTangled = true }
        case UInt8(ascii: "<"):
            isTangled = true
            if followsWord(index) { line = .anything }
        case UInt8(ascii: "&"):
            isTangled = true
            if bytes[index..<min(bytes.count, index + 12)].contains(UInt8(ascii: ";")) { line = .anything }
        case 0xCC, 0xCD:
            // A mark to be set upon a letter that only the plain text has before it.
            if index == lineStart || !Folded.isWord(folded[index - 1]) { line = .anything }
        default: break
        }
    }

    /// One character in brackets and a blank, as `CheckboxForm` reads it; more than one is let through.
    private func mayBeBox(_ open: Int) -> Bool {
        guard open + 2 < bytes.count else { return false }
        let isPlain = bytes[open + 1] < 0x80 && bytes[open + 2] < 0x80
        let limit = min(bytes.count, open + (isPlain ? 3 : 33))
        return bytes[(open + 1)..<limit].contains(UInt8(ascii: "]"))
    }

    /// What plain text may lose without a trace between two letters: marks, brackets that open, joiners.
    private func isGlue(_ byte: UInt8) -> Bool {
        switch byte {
        case Folded.ignorable, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"),
            UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }

    private func followsWord(_ index: Int) -> Bool {
        var before = index
        while before > lineStart, isGlue(folded[before - 1]) { before -= 1 }
        return before > lineStart && Folded.isWord(folded[before - 1])
    }

    // MARK: Words

    /// Reads a run of letters or digits; where it ends.
    private mutating func readWord(at start: Int) -> Int {
        if start > lineStart, continuesWord(start) { line = .anything }
        let end = endOfWord(start)
        let second = end - start > 1 ? folded[start + 1] : 0
        let bucket = Int(prefilter.bucketOf[Prefilter.key(folded[start], second)])
        if bucket != 0 { match(bucket, start..<end) }
        (isWordless, hasText) = (false, true)
        guard prefilter.kinds[Int(folded[start])] == .letter else { return end }
        hasLetter = true
        // `a)` and `§` number a heading, as no word of plain letters does.
        if !hasWord, end - start > 1, folded[start..<end].allSatisfy({ $0 < 0x80 }) { hasWord = true }
        return end
    }

    /// Where the run of letters or of digits that starts at a place ends.
    private func endOfWord(_ start: Int) -> Int {
        let kind = prefilter.kinds[Int(folded[start])]
        var end = start + 1
        while end < folded.count, prefilter.kinds[Int(folded[end])] == kind { end += 1 }
        return end
    }

    /// Whether a word may be the rest of one that marks or brackets divide.
    private func continuesWord(_ start: Int) -> Bool {
        guard folded[start - 1] != Folded.blank else { return false }
        var before = start
        var hasGlue = false
        while before > lineStart, isGlue(folded[before - 1]) {
            before -= 1
            // Underscores between letters are no marks.
            if folded[before] != UInt8(ascii: "_") { hasGlue = true }
        }
        guard before > lineStart else { return false }
        let byte = folded[before - 1]
        return byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") || hasGlue && Folded.isWord(byte)
    }

    private mutating func match(_ bucket: Int, _ word: Range<Int>) {
        for number in prefilter.buckets[bucket] where stands(prefilter.entries[number].bytes, in: word) {
            for number in prefilter.entries[number].patterns {
                let pattern = prefilter.patterns[number]
                guard !line.contains(pattern.signal), pattern.place == .anywhere || !hasWord || isTangled else {
                    continue
                }
                if holds(pattern, behind: word.upperBound) { line.formUnion(pattern.signal) }
            }
            return
        }
    }

    /// Whether a word of the text is that of the prefilter which stands at a place there.
    private func stands(_ bytes: Range<Int>, in word: Range<Int>) -> Bool {
        guard bytes.count == word.count else { return false }
        for offset in 0..<word.count
        where prefilter.text[bytes.lowerBound + offset] != folded[word.lowerBound + offset] {
            return false
        }
        return true
    }

    /// Whether the rest of a pattern follows its first word.
    private func holds(_ pattern: Prefilter.Pattern, behind end: Int) -> Bool {
        var index = end
        for part in pattern.rest {
            while index < folded.count, prefilter.kinds[Int(folded[index])] == .sign {
                if tangles(folded[index]) { return true }
                index += 1
            }
            guard index < folded.count else { return false }
            let next = endOfWord(index)
            guard stands(prefilter.parts[part], in: index..<next) else { return false }
            index = next
        }
        switch pattern.tail {
        case .anything: return true
        case .colon: return isBeforeColon(index)
        case .colonUnlessBold: return hasStrong || hasStrongAbove || isBeforeColon(index)
        case .end: return isEnd(index)
        }
    }

    /// What plain text may lose together with words behind it: a link's target, a tag, an entity.
    private func tangles(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "]") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
    }

    private func isBeforeColon(_ end: Int) -> Bool {
        var index = end
        while index < folded.count {
            let byte = folded[index]
            if byte == UInt8(ascii: ":") || tangles(byte) { return true }
            guard
                isGlue(byte) || byte == Folded.blank || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "-")
                    || Folded.isDigit(byte)
            else { return false }
            index += 1
        }
        return false
    }

    /// What may stand behind the words of a heading, a cell or a calling: `Present: …`, `Actions / Next steps`.
    private func isDivider(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: "/"),
            UInt8(ascii: "+"):
            true
        default: false
        }
    }

    /// Whether a line, a cell or what stands before a colon or bracket ends here.
    private func isEnd(_ end: Int) -> Bool {
        var index = end
        while index < folded.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") {
            let byte = folded[index]
            if isDivider(byte) || tangles(byte) { return true }
            if prefilter.kinds[Int(byte)] != .sign {
                return prefilter.joining.contains(Array(folded[index..<endOfWord(index)]))
            }
            index += 1
        }
        return true
    }
}
