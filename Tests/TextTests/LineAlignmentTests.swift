import Testing
import Text

struct LineAlignmentTests {
    /// The pairs of equal lines, as `old:new`, counted from 0.
    private static func pairs(_ old: String, _ new: String) -> String {
        let alignment = LineAlignment(old: TextLines(Array(old.utf8)), new: TextLines(Array(new.utf8)))
        return alignment.runs.flatMap { run in (0..<run.count).map { "\(run.old + $0):\(run.new + $0)" } }
            .joined(separator: " ")
    }

    @Test(arguments: [
        ("", "", ""), ("a", "", ""), ("", "a", ""), ("a\nb\n", "a\nb", "0:0 1:1"), ("a\nb\n", "a\r\nb\r\n", "0:0 1:1"),
        ("a\nb\nc\n", "a\nx\nc\n", "0:0 2:2"), ("a\nc\n", "a\nb\nc\n", "0:0 1:2"), ("a\na\n", "a\n", "0:0"),
        ("a\nb\nc\nd\n", "a\nc\nb\nd\n", "0:0 2:1 3:3"), ("\n\n", "\n", "0:0"),
    ])
    func lines(_ old: String, _ new: String, _ expected: String) {
        #expect(Self.pairs(old, new) == expected)
    }
}
