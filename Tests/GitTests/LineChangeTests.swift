import Git
import TestSupport
import Testing

/// Lines in whose place another text has others.
struct LineChangeTests {
    @Test(arguments: [
        Case("nothing", ["a\nb\n", "a\nb\n"], ""), Case("a line", ["a\nb\nc\n", "a\nB\nc\n"], "1..<2 → 1..<2"),
        Case("put in first", ["a\n", "x\na\n"], "0..<0 → 0..<1"),
        Case("put in last", ["a\n", "a\nx\n"], "1..<1 → 1..<2"),
        Case("taken out", ["a\nb\nc\n", "a\nc\n"], "1..<2 → 1..<1"),
        Case("into nothing", ["", "a\n"], "0..<0 → 0..<1"),
        Case("to nothing", ["a\nb\n", ""], "0..<2 → 0..<0"),
        Case("the end of the last line", ["a", "a\n"], "0..<1 → 0..<1"),
        Case("two places", ["a\nb\nc\n", "x\nb\nc\ny\n"], "0..<1 → 0..<1, 3..<3 → 3..<4"),
        Case("what git calls binary", ["a\0\nb\n", "a\0\nc\n"], "1..<2 → 1..<2"),
    ])
    func ranges(_ example: Case<[String], String>) throws {
        let changes = try LineChange.all(from: Array(example.input[0].utf8), to: Array(example.input[1].utf8))
        #expect(changes.map { "\($0.old) → \($0.new)" }.joined(separator: ", ") == example.expected)
    }
}
