import TestSupport
import Testing
import Text

struct LineIndexTests {
    private func lines(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let index = LineIndex(bytes)
        return (1...max(1, index.count)).map {
            String(decoding: bytes[index.content(ofLine: $0, in: bytes)], as: UTF8.self)
        }
    }

    @Test(arguments: [
        Case("empty", "", [""]),
        Case("one line without a break", "a", ["a"]),
        Case("one line with a break", "a\n", ["a"]),
        Case("line feeds", "a\nb\n\nc", ["a", "b", "", "c"]),
        Case("carriage return and line feed", "a\r\nb\r\n\r\nc\r\n", ["a", "b", "", "c"]),
        Case("lone carriage returns", "a\rb\r\rc", ["a", "b", "", "c"]),
        Case("mixed", "a\nb\r\nc\rd", ["a", "b", "c", "d"]),
        Case("a break on either side of eight bytes", "1234567\r\n8\r345678\r\n", ["1234567", "8", "345678"]),
        Case("only breaks", "\n\n", ["", ""]),
        Case("byte order mark", "\u{FEFF}a\nb", ["\u{FEFF}a", "b"]),
        Case("Unicode's own line separator ends no line", "a\u{2028}b", ["a\u{2028}b"]),
    ])
    func content(_ test: Case<String, [String]>) {
        #expect(lines(test.input) == test.expected, sourceLocation: test.sourceLocation)
        let bytes = Array(test.input.utf8)
        let index = LineIndex(bytes)
        let starts = [0] + (1...max(1, index.count)).map { index.range(ofLine: $0).upperBound }.dropLast()
        #expect(LineIndex(starts: starts, count: bytes.count) == index, sourceLocation: test.sourceLocation)
    }

    /// `|` stands at the offset; the expected is `line:column`.
    @Test(arguments: [
        Case("the very start", "|a\nb", "1:1"),
        Case("the end of a line", "a|\nb", "1:2"),
        Case("the start of the next", "a\n|b", "2:1"),
        Case("columns count bytes", "åäö |x", "1:8"),
        Case("after an emoji", "📅|x", "1:5"),
        Case("behind the last line break", "a\n|", "1:3"),
        Case("in a line break of two bytes", "a\r|\nb", "1:3"),
        Case("after one", "a\r\n|b", "2:1"),
    ])
    func position(_ test: Case<String, String>) {
        let parts = test.input.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let index = LineIndex(Array((parts[0] + parts[1]).utf8))
        let position = index.position(of: parts[0].utf8.count)
        #expect("\(position.line):\(position.column)" == test.expected, sourceLocation: test.sourceLocation)
        #expect(index.offset(of: position) == parts[0].utf8.count, sourceLocation: test.sourceLocation)
    }

    @Test func positionsAndOffsetsAreInverse() {
        let text = Array("# Möte\r\n\r\n- [ ] åtgärd\rslut\n".utf8)
        let index = LineIndex(text)
        for offset in text.indices { #expect(index.offset(of: index.position(of: offset)) == offset) }
        #expect(
            (0...text.count).map { index.position(of: $0) } == (0...text.count).map { index.position(of: $0) }.sorted())
    }

    @Test func linesThatDoNotExistAreEmpty() {
        let index = LineIndex(Array("a\nb".utf8))
        #expect(index.count == 2)
        #expect(index.range(ofLine: 0).isEmpty)
        #expect(index.range(ofLine: 3) == 3..<3)
    }

    @Test func aMegabyteIsIndexedAtOnce() {
        let index = LineIndex(Array(repeating: UInt8(ascii: "\n"), count: 1 << 20))
        #expect(index.count == 1 << 20)
        #expect(index.position(of: (1 << 20) - 1) == Position(line: 1 << 20, column: 1))
    }
}
