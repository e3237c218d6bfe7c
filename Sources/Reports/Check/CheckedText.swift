import Text

/// The text of a file that was checked, for formats that count columns in characters instead of bytes.
package struct CheckedText: Sendable {
    private let bytes: [UInt8]
    private let lines: LineIndex

    /// Takes a file as it is; what is not UTF-8 is replaced, as readers of documents do.
    package init(_ bytes: [UInt8]) {
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        self.bytes = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
        lines = LineIndex(self.bytes)
    }

    /// A line without its break; 1-based.
    func line(_ number: Int) -> ArraySlice<UInt8> { bytes[lines.content(ofLine: number, in: bytes)] }

    /// The same place with its column counted in Unicode code points, a byte order mark left out.
    func inCodePoints(_ position: Position) -> Position {
        let line = line(position.line)
        let before = line.prefix(position.column - 1)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let marks = position.line == 1 && before.starts(with: mark) ? 1 : 0
        let points = before.count { $0 & 0xC0 != 0x80 } - marks
        // A column may stand past the end of its line.
        let past = position.column - 1 - before.count
        return Position(line: position.line, column: points + past + 1)
    }
}
