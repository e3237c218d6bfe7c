import Text

/// Which lines two versions of a text have in common, at its beginning and at its end.
struct SharedLines: Sendable {
    /// So many lines of the newer version stand where they stood.
    private let leading: Int
    /// From this line on, the newer version goes on as the older one does.
    private let trailing: Int
    /// How many lines the newer version has more.
    let shift: Int

    /// - Parameters:
    ///   - index: the lines of the newer version.
    ///   - earlierCount: how many lines the older one has.
    init(_ old: [UInt8], _ new: [UInt8], index: LineIndex, earlierCount: Int) {
        var start = Self.commonPrefix(old, new)
        let isSame = start == old.count && start == new.count
        leading = isSame ? index.count : index.position(of: start).line - 1
        // A line that came in may begin as the next one does.
        start = index.range(ofLine: leading + 1).lowerBound
        let end = min(Self.commonSuffix(old, new), min(old.count, new.count) - start)
        shift = index.count - earlierCount
        let first = index.position(of: new.count - end)
        let beginsLine = first.column == 1 && Self.beginsLine(old, at: old.count - end)
        trailing = max(leading + 1, beginsLine ? first.line : first.line + 1)
    }

    private static func commonPrefix(_ old: [UInt8], _ new: [UInt8]) -> Int {
        old.withUnsafeBytes { old in new.withUnsafeBytes { ByteBlock.commonPrefix(old, $0) } }
    }

    private static func commonSuffix(_ old: [UInt8], _ new: [UInt8]) -> Int {
        old.withUnsafeBytes { old in new.withUnsafeBytes { ByteBlock.commonSuffix(old, $0) } }
    }

    private static func beginsLine(_ text: [UInt8], at offset: Int) -> Bool {
        guard offset > 0 else { return true }
        switch text[offset - 1] {
        case UInt8(ascii: "\n"): return true
        case UInt8(ascii: "\r"): return offset == text.count || text[offset] != UInt8(ascii: "\n")
        default: return false
        }
    }

    /// The lines of the newer version that are not the older one's.
    var changed: Range<Int> { leading + 1..<trailing }

    /// Where a line of the older version stands in the newer one that both have, or the end of such lines.
    func moved(_ line: Int) -> Int { line <= leading ? line : line + shift }

    /// How far lines of the newer version have moved down; nil where one of them is not the older version's.
    func shift(of lines: Range<Int>) -> Int? {
        if lines.upperBound - 1 <= leading { return 0 }
        return lines.lowerBound >= trailing ? shift : nil
    }
}
