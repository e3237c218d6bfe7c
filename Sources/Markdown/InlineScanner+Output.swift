extension InlineScanner.Output {
    /// A text without marks.
    init(plain bytes: [UInt8], origin: [Int32]) {
        self.bytes = bytes
        self.origin = origin
        styles = Array(repeating: [], count: bytes.count)
    }

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
        styles.reserveCapacity(count)
        origin.reserveCapacity(count)
    }

    /// Takes the marks out and writes what they said onto the bytes between them.
    mutating func finish() {
        guard !marks.isEmpty else { return }
        for style in [InlineText.Style.strong, .struck, .link] { write(style) }
        var isMark = Array(repeating: false, count: bytes.count)
        for index in marks { isMark[index] = true }
        var kept = 0
        for index in bytes.indices where !isMark[index] {
            bytes[kept] = bytes[index]
            styles[kept] = styles[index]
            origin[kept] = origin[index]
            kept += 1
        }
        bytes.removeSubrange(kept...)
        styles.removeSubrange(kept...)
        origin.removeSubrange(kept...)
    }

    /// Goes over the bytes once, however deep the ranges of a style stand in each other.
    private mutating func write(_ style: InlineText.Style) {
        let ranges = enclosed.lazy.filter { $0.style == style }.map(\.range)
        guard !ranges.isEmpty else { return }
        var changes = Array(repeating: 0, count: bytes.count + 1)
        for range in ranges {
            changes[range.lowerBound] += 1
            changes[range.upperBound] -= 1
        }
        var depth = 0
        for index in bytes.indices {
            depth += changes[index]
            if depth > 0 { styles[index].insert(style) }
        }
    }
}
