/// A text with its lines, as comparisons see them: without their breaks.
public struct TextLines: Sendable {
    /// The whole text.
    public let bytes: [UInt8]
    private let index: LineIndex

    /// Finds the lines of a text.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = LineIndex(bytes)
    }

    /// The number of lines; none for an empty text.
    public var count: Int { bytes.isEmpty ? 0 : index.count }

    /// A line, counted from 0, without its break.
    public subscript(_ number: Int) -> ArraySlice<UInt8> { bytes[index.content(ofLine: number + 1, in: bytes)] }

    /// Whether a line, counted from 0, begins with a letter, or with what is no sign of ASCII.
    public func beginsWithLetter(_ number: Int) -> Bool {
        guard let first = index.range(ofLine: number + 1).first else { return false }
        return bytes[first] >= 0x80 || (bytes[first] | 0x20) &- UInt8(ascii: "a") < 26
    }

    /// How many lines two texts have in common at their beginning, and then at their end.
    public func commonEnds(with other: TextLines) -> (start: Int, end: Int) {
        let shorter = min(count, other.count)
        var start = 0
        while start < shorter, isEqual(start, to: start, of: other) { start += 1 }
        var end = 0
        while end < shorter - start, isEqual(count - 1 - end, to: other.count - 1 - end, of: other) { end += 1 }
        return (start, end)
    }

    /// Whether a line is the same as another text's.
    private func isEqual(_ number: Int, to other: Int, of text: TextLines) -> Bool {
        let own = index.content(ofLine: number + 1, in: bytes)
        let its = text.index.content(ofLine: other + 1, in: text.bytes)
        guard own.count == its.count else { return false }
        return bytes.withUnsafeBytes { left in
            text.bytes.withUnsafeBytes { right in
                ByteBlock.commonPrefix(
                    UnsafeRawBufferPointer(rebasing: left[own]), UnsafeRawBufferPointer(rebasing: right[its]))
                    == own.count
            }
        }
    }
}

/// Which lines two texts have in common, in order.
///
/// What is the same at both ends is passed over at the pace of reading, so that many versions of a long text can be
/// compared one after another.
public struct LineAlignment: Sendable {
    /// Runs of equal lines, counted from 0, ascending in both texts.
    public let runs: [Alignment.Run]

    /// Compares two versions.
    public init(old: TextLines, new: TextLines) {
        let (start, end) = old.commonEnds(with: new)
        let middle = Alignment(
            (start..<old.count - end).lazy.map { old[$0] }, (start..<new.count - end).lazy.map { new[$0] })
        var runs = start > 0 ? [Alignment.Run(old: 0, new: 0, count: start)] : []
        runs += middle.runs.map { Alignment.Run(old: $0.old + start, new: $0.new + start, count: $0.count) }
        if end > 0 { runs.append(Alignment.Run(old: old.count - end, new: new.count - end, count: end)) }
        self.runs = runs
    }
}
