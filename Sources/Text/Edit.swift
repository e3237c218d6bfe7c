/// The replacement of a range of bytes; everything outside the range stays as it is.
public struct Edit: Hashable, Sendable {
    /// UTF-8 offsets in the text before the edit.
    public var range: Range<Int>
    public var replacement: [UInt8]

    public init(range: Range<Int>, replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }
}

extension [UInt8] {
    /// The bytes after several edits that do not overlap, given in any order.
    public func applying(_ edits: [Edit]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var done = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            precondition(edit.range.lowerBound >= done, "edits overlap")
            result += self[done..<edit.range.lowerBound]
            result += edit.replacement
            done = edit.range.upperBound
        }
        return result + self[done...]
    }
}
