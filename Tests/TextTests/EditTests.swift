import TestSupport
import Testing
import Text

struct EditTests {
    /// `«old»` in the text is replaced by the words given, one after the other.
    private func check(_ marked: String, _ words: [String], becomes expected: String, sourceLocation: SourceLocation) {
        var text: [UInt8] = []
        var edits: [Edit] = []
        for (index, part) in marked.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
            let halves = part.split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false)
            if index > 0, halves.count == 2 {
                let range = text.count..<text.count + halves[0].utf8.count
                edits.append(Edit(range: range, replacement: Array(words[index - 1].utf8)))
            }
            text += halves.joined().utf8
        }
        let result = text.applying(edits.reversed())
        #expect(String(decoding: result, as: UTF8.self) == expected, sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        Case("none", ["ring skolan\r\n"], "ring skolan\r\n"),
        Case("one", ["- [« »] ring", "x"], "- [x] ring"),
        Case("two", ["- [« »] ring «v. 12»", "x", "2024-03-24"], "- [x] ring 2024-03-24"),
        Case("taken out", ["ring« skolan»", ""], "ring"),
        Case("put in", ["ring«»\r\n", " skolan"], "ring skolan\r\n"),
        Case("the whole", ["«åäö»", "abc"], "abc"),
        Case("side by side", ["«a»«b»", "1", "2"], "12"),
        Case("behind letters of two bytes", ["åäö «x»", "y"], "åäö y"),
        Case("at both ends", ["«»mitten«»", "<", ">"], "<mitten>"),
    ])
    func applying(_ test: Case<[String], String>) {
        check(
            test.input[0], Array(test.input.dropFirst()), becomes: test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func bytesOutsideStayAsTheyAre() {
        let bytes: [UInt8] = [0xFF, 0x61, 0x0D, 0x0A, 0xC3]
        #expect(bytes.applying([Edit(range: 1..<2, replacement: [0x62])]) == [0xFF, 0x62, 0x0D, 0x0A, 0xC3])
    }

    @Test func manyEditsTakeNoTime() {
        let text = Array(repeating: UInt8(ascii: "a"), count: 200_000)
        let edits = text.indices.map { Edit(range: $0..<$0 + 1, replacement: [UInt8(ascii: "b")]) }
        #expect(text.applying(edits) == Array(repeating: UInt8(ascii: "b"), count: 200_000))
    }
}
