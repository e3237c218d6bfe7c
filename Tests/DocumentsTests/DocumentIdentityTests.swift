import Documents
import Testing

struct DocumentIdentityTests {
    @Test(arguments: [
        ("", nil), ("text\n", nil), ("---\nid: m-1\n---\n# A\n", "m-1"), ("\u{FEFF}---\r\nid: m-1\r\n---\r\nA", "m-1"),
        ("---\ntitle: A\n---\nid: m-1\n", nil), ("---\nid: m-1\n", nil), ("---\nid: m-1\n---", "m-1"), ("---", nil),
        ("---\nid: m-1\ntitle: |\n  a\n---b: c\n---\n", "m-1"), ("--- \nid: \"m 1\"\n---  \nA\n", "m 1"),
    ])
    func isThatOfTheFrontMatter(_ text: String, _ expected: String?) {
        #expect(DocumentReader(vocabulary: .standard).documentID(of: Array(text.utf8)) == expected)
    }
}
