import Text

/// Plain text as Markdown that shows just that text, and which byte of the text each of its bytes stands for.
package struct WrittenText {
    private(set) var markdown: [UInt8] = []
    /// The offset in the plain text of each byte of `markdown`.
    private(set) var origin: [Int] = []

    /// How much is put behind backslashes.
    package enum Escaping: CaseIterable {
        /// What would be a mark; addresses stay as they are.
        case marks
        /// Every sign of ASCII.
        case all
    }

    /// Takes a text on one line.
    ///
    /// - Parameter literal: parts that are written as code, so that nothing is read from them.
    package init(_ text: String, _ escaping: Escaping, literal: [Range<Int>] = []) {
        let bytes = Array(text.utf8)
        var offset = 0
        for range in literal {
            escape(bytes, offset..<range.lowerBound, escaping)
            addCode(bytes, range)
            offset = range.upperBound
        }
        escape(bytes, offset..<bytes.count, escaping)
    }

    /// The Markdown.
    package var string: String { String(decoding: markdown, as: UTF8.self) }

    private mutating func add(_ bytes: [UInt8], from offset: Int) {
        markdown += bytes
        origin += Array(repeating: offset, count: bytes.count)
    }

    // MARK: Code

    private mutating func addCode(_ bytes: [UInt8], _ range: Range<Int>) {
        guard let first = range.first, let last = range.last else { return }
        let mark = UInt8(ascii: "`")
        let runs = bytes[range].split(omittingEmptySubsequences: true) { $0 != mark }.map(\.count)
        let fence = Array(repeating: mark, count: (runs.max() ?? 0) + 1)
        // A backquote at an end would lengthen the fence.
        add(fence + (bytes[first] == mark ? [0x20] : []), from: first)
        for index in range { add([bytes[index]], from: index) }
        add((bytes[last] == mark ? [0x20] : []) + fence, from: last)
    }

    // MARK: Backslashes

    private mutating func escape(_ bytes: [UInt8], _ range: Range<Int>, _ escaping: Escaping) {
        var index = range.lowerBound
        while index < range.upperBound {
            if escaping == .marks, Self.startsAddress(bytes, index) {
                while index < range.upperBound, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<") {
                    add([bytes[index]], from: index)
                    index += 1
                }
                continue
            }
            let isEscaped = escaping == .all ? Self.isSign(bytes[index]) : Self.isMark(bytes, index)
            add(isEscaped ? [UInt8(ascii: "\\"), bytes[index]] : [bytes[index]], from: index)
            index += 1
        }
    }

    private static let addressStarts = ["https://", "http://", "www."].map { Array($0.utf8) }

    private static func startsAddress(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "h") || bytes[index] == UInt8(ascii: "w") else { return false }
        guard index == 0 || !Folded.isWord(bytes[index - 1] | 0x20) else { return false }
        return addressStarts.contains { bytes[index...].starts(with: $0) }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !Folded.isWord(byte | 0x20)
    }

    private static func isMark(_ bytes: [UInt8], _ index: Int) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            bytes.indices.contains(index) && (Folded.isWord(bytes[index] | 0x20) || bytes[index] >= 0x80)
        }
        func isNext(_ signs: String) -> Bool { index + 1 < bytes.count && signs.utf8.contains(bytes[index + 1]) }
        switch bytes[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "~"):
            return true
        case UInt8(ascii: "_"): return !(isLetter(index - 1) && isLetter(index + 1))
        case UInt8(ascii: "<"): return isLetter(index + 1) || isNext("/!?")
        case UInt8(ascii: "&"): return isLetter(index + 1) || isNext("#")
        default: return false
        }
    }
}
