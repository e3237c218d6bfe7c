import TestSupport
import Testing

@testable import Changes

/// A change carried over to another version of a text; letters stand for lines.
struct LineMergeTests {
    private static func text(_ letters: String) -> [UInt8] {
        Array(letters.map { $0 == "." ? "" : "\($0)\n" }.joined().utf8)
    }

    @Test(arguments: [
        Case("the same on both sides", ["abc", "axc", "axc"], "axc"),
        Case("far from each other", ["abcde", "xbcde", "abcdy"], "xbcdy"),
        Case("neighbouring lines", ["abcd", "axcd", "abyd"], "axyd"),
        Case("the same line", ["abc", "axc", "ayc"], nil),
        Case("a line within a changed part", ["abcd", "xyzd", "abwd"], nil),
        Case("taken out on one side, put in behind it on the other", ["ab", "abc", "a"], "ac"),
        Case("taken out, and put in before it", ["ab", "axb", "a"], "ax"),
        Case("both put in at the same place", ["ab", "axb", "ayb"], nil),
        Case("both put in the same", ["ab", "axb", "axb"], "axb"),
        Case("put in within what is taken out", ["abcd", "abxcd", "ad"], nil),
        Case("everything taken out", ["abc", "abc", ""], ""),
        Case("put into nothing", ["", "", "ab"], "ab"),
    ])
    func letters(_ example: Case<[String], String?>) throws {
        let texts = example.input.map(Self.text)
        let merged = try LineMerge.merged(base: texts[0], texts[1], texts[2])
        #expect(merged == example.expected.map(Self.text), sourceLocation: example.sourceLocation)
        let other = try LineMerge.merged(base: texts[0], texts[2], texts[1])
        #expect(other == merged, sourceLocation: example.sourceLocation)
    }

    @Test func bytesOfOtherLinesStay() throws {
        let base = Array("å\r\nb\r\n\u{FEFF}c".utf8)
        let merged = try LineMerge.merged(
            base: base, Array("å\r\nB\r\n\u{FEFF}c".utf8), Array("ä\r\nb\r\n\u{FEFF}c".utf8))
        #expect(merged == Array("ä\r\nB\r\n\u{FEFF}c".utf8))
    }

    @Test func aLineWithoutAnEndIsNeverRunTogetherWithAnother() throws {
        #expect(try LineMerge.merged(base: Array("a\n".utf8), Array("a".utf8), Array("a\nb\n".utf8)) == nil)
    }
}
