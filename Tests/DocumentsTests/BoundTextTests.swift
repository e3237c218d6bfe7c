import Documents
import TestSupport
import Testing
import Text

/// Which bytes of a document an approval binds.
struct BoundTextTests {
    static let cases: [Case<String, String>] = [
        Case("no front matter", "# M\r\n\n- a", "# M\r\n\n- a"),
        Case(
            "the keys in both languages", "---\njusterat: x\nevidence: y\ntitle: M\n---\na\n", "---\ntitle: M\n---\na\n"
        ),
        Case("a list", "---\napproved-by:\n  - A\n  - B\nid: abcd\n---\n", "---\nid: abcd\n---\n"),
        Case(
            "comments and blank lines between keys are bound", "---\napproved: x\n\n# hemligt\ntitle: M\n---\n",
            "---\n\n# hemligt\ntitle: M\n---\n"),
        Case(
            "a line that says something else too is bound", "---\n{ title: M, approved: x }\n---\n",
            "---\n{ title: M, approved: x }\n---\n"),
        Case("a key that means nothing is bound", "---\nfärg: röd\nbeslut: 1\n---\n", "---\nfärg: röd\n---\n"),
        Case("front matter that cannot be read is bound", "---\napproved: [a\n---\n", "---\napproved: [a\n---\n"),
        Case("in the text", "# M\n\napproved: x\n", "# M\n\napproved: x\n"),
        Case("nothing", "", ""),
    ]

    @Test(arguments: cases)
    func binds(_ test: Case<String, String>) {
        let text = BoundText(Array(test.input.utf8), vocabulary: .standard)
        #expect(String(decoding: text.bytes, as: UTF8.self) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func theDigestIsThatOfTheBytes() {
        let text = BoundText(Array("abc".utf8), vocabulary: .standard)
        #expect(text.digest.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
