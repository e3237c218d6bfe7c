/// How many lines one version of a document has that the other has not; a line that only moved counts as neither.
package struct LineCount: Hashable, Sendable {
    /// Lines of the newer version only.
    package var added: Int
    /// Lines of the older version only.
    package var removed: Int

    /// Compares two versions, in time linear in both; a missing line break at the end makes no other line.
    package init(from old: [UInt8], to new: [UInt8]) {
        var balance: [ArraySlice<UInt8>: Int] = [:]
        for line in Self.lines(old) { balance[line, default: 0] -= 1 }
        for line in Self.lines(new) { balance[line, default: 0] += 1 }
        added = balance.values.reduce(0) { $0 + max(0, $1) }
        removed = balance.values.reduce(0) { $0 + max(0, -$1) }
    }

    /// The lines without their ends (LF or CRLF).
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        guard !bytes.isEmpty else { return [] }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    }
}
