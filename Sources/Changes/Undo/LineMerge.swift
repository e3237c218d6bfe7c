import Git

/// One change of a text carried over to another version of it, as far as the two touch different lines.
///
/// Finer than git's own merge, which refuses neighbouring lines: lists of actions are neighbouring lines.
struct LineMerge {
    /// The text both sides come from, in lines with their ends.
    private let base: [ArraySlice<UInt8>]
    private let pieces: [Piece]

    /// What stands in the place of lines of the base.
    private struct Piece: Hashable {
        let old: Range<Int>
        let lines: [ArraySlice<UInt8>]
    }

    /// The text with both sides' changes; nil where both change the same lines, or lines put in meet.
    static func merged(base: [UInt8], _ left: [UInt8], _ right: [UInt8]) throws(GitError) -> [UInt8]? {
        let lefts = try pieces(from: base, to: left)
        let rights = try pieces(from: base, to: right).filter { !lefts.contains($0) }
        guard !rights.contains(where: { right in lefts.contains { meets($0.old, right.old) } }) else { return nil }
        return LineMerge(base: lines(base), pieces: lefts + rights).joined
    }

    private static func pieces(from old: [UInt8], to new: [UInt8]) throws(GitError) -> [Piece] {
        let lines = lines(new)
        return try LineChange.all(from: old, to: new).map { Piece(old: $0.old, lines: Array(lines[$0.new])) }
    }

    /// Whether two sides' changes touch the same lines; lines put in before or behind a changed one do not.
    private static func meets(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        if left.isEmpty, right.isEmpty { return left == right }
        return left.lowerBound < right.upperBound && right.lowerBound < left.upperBound
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
            lines.append(rest[..<end])
            rest = rest[end...]
        }
        return lines
    }

    /// Nil where a line without an end would be followed by another.
    private var joined: [UInt8]? {
        var lines: [ArraySlice<UInt8>] = []
        var place = 0
        for piece in pieces.sorted(by: {
            ($0.old.lowerBound, $0.old.upperBound) < ($1.old.lowerBound, $1.old.upperBound)
        }) {
            lines += base[place..<piece.old.lowerBound] + piece.lines
            place = piece.old.upperBound
        }
        lines += base[place...]
        guard lines.dropLast().allSatisfy({ $0.last == UInt8(ascii: "\n") }) else { return nil }
        return lines.flatMap { $0 }
    }
}
