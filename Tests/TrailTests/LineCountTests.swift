import Testing
import Trail

struct LineCountTests {
    @Test(arguments: [
        ("", "", 0, 0),
        ("", "a\n", 1, 0),
        ("a", "a\n", 0, 0),
        ("a\n", "a\r\n", 0, 0),
        ("a\nb\n", "b\na\n", 0, 0),
        ("a\na\n", "a\n", 0, 1),
        ("a\nb\nc\n", "a\nB\nc\nd\n", 2, 1),
        ("a\n", "", 0, 1),
        ("a\n\nb\n", "a\nb\n", 0, 1),
    ])
    func counts(_ old: String, _ new: String, _ added: Int, _ removed: Int) {
        let count = LineCount(from: Array(old.utf8), to: Array(new.utf8))
        #expect(count.added == added)
        #expect(count.removed == removed)
    }
}
