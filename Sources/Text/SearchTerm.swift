/// A text that is looked for, whatever its case, the kind of its blanks and where its lines break.
public struct SearchTerm: Hashable, Sendable {
    private let folded: [UInt8]

    /// Takes what was typed; nil where nothing is left to look for.
    public init?(_ written: String) {
        var folded = Self.folded(Array(written.utf8)).bytes
        if folded.first == Folded.blank { folded.removeFirst() }
        if folded.last == Folded.blank { folded.removeLast() }
        guard !folded.isEmpty else { return nil }
        self.folded = folded
    }

    /// A line in which it begins.
    public struct Hit: Hashable, Sendable {
        /// 1-based.
        public var line: Int
        /// The whole line, without its break.
        public var text: String
    }

    /// Whether a text holds it.
    public func isFound(in bytes: [UInt8]) -> Bool { !offsets(in: Self.repaired(bytes), most: 1).isEmpty }

    /// The lines of a text in which it begins, each once; bytes that are no UTF-8 become U+FFFD.
    public func hits(in bytes: [UInt8], most: Int = .max) -> [Hit] {
        let bytes = Self.repaired(bytes)
        let offsets = offsets(in: bytes, most: most)
        guard !offsets.isEmpty else { return [] }
        let index = LineIndex(bytes)
        var hits: [Hit] = []
        for offset in offsets {
            let line = index.position(of: offset).line
            guard hits.last?.line != line else { continue }
            hits.append(
                Hit(line: line, text: String(decoding: bytes[index.content(ofLine: line, in: bytes)], as: UTF8.self)))
        }
        return hits
    }

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        String(validating: bytes, as: UTF8.self) == nil ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes
    }

    /// Where it begins, ascending; places do not overlap.
    private func offsets(in bytes: [UInt8], most: Int) -> [Int] {
        guard bytes.count >= folded.count else { return [] }
        let text = Self.folded(bytes)
        var found: [Int] = []
        var start = 0
        while found.count < most, let place = text.bytes.firstPlace(of: folded, from: start) {
            found.append(text.offsets[place])
            start = place + folded.count
        }
        return found
    }

    /// The bytes that count, runs of blanks as one, and where each came from.
    private static func folded(_ bytes: [UInt8]) -> (bytes: [UInt8], offsets: [Int]) {
        var folded: [UInt8] = []
        var offsets: [Int] = []
        folded.reserveCapacity(bytes.count)
        offsets.reserveCapacity(bytes.count)
        for (offset, byte) in Folded.fold(bytes).enumerated() where byte != Folded.ignorable {
            if byte == Folded.blank, folded.last == Folded.blank { continue }
            folded.append(byte)
            offsets.append(offset)
        }
        return (folded, offsets)
    }
}
