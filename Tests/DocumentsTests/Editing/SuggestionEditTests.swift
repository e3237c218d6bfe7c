import Documents
import TestSupport
import Testing

/// A suggested sentence becomes an item with a box, where it stands.
struct SuggestionEditTests {
    private func accepted(_ text: String) throws -> String {
        var editor = try #require(
            DocumentEditor(
                Array(text.utf8), path: "minutes/2024-03-05.md", series: nil,
                resolver: Resolver(register: .municipality, today: Day(number: 19_900), vocabulary: .standard),
                language: "sv"))
        do throws(DocumentEditor.Refusal) {
            try editor.accept(suggestion: 0)
            return String(decoding: editor.bytes, as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        Case("an item", "- Bo Ek återkommer med siffror\n- mer\n", "- [ ] Bo Ek återkommer med siffror\n- mer\n"),
        Case("a numbered item", "1. Bo Ek ringer skolan.\r\n", "1. [ ] Bo Ek ringer skolan.\r\n"),
        Case("a paragraph", "# M\n\nBo Ek ringer skolan.\n", "# M\n\n- [ ] Bo Ek ringer skolan.\n"),
        Case(
            "a sentence in the middle", "Läget är lugnt. Bo Ek ringer skolan. Inget mer.\n",
            "Läget är lugnt.\n\n- [ ] Bo Ek ringer skolan.\n\nInget mer.\n"),
        Case(
            "a sentence over two lines", "Läget är lugnt. Bo Ek ringer\nskolan. Inget\nmer.\n",
            "Läget är lugnt.\n\n- [ ] Bo Ek ringer\n  skolan.\n\nInget\nmer.\n"),
        Case(
            "CRLF", "Läget är lugnt. Bo Ek ringer skolan.\r\n", "Läget är lugnt.\r\n\r\n- [ ] Bo Ek ringer skolan.\r\n"),
        Case(
            "one of several in an item", "- Läget är lugnt. Bo Ek ringer skolan.\n- mer\n",
            "- Läget är lugnt.\n\n  - [ ] Bo Ek ringer skolan.\n- mer\n"),
        Case("no suggestion", "Läget är lugnt.\n", "noAction"),
    ])
    func accepting(_ test: Case<String, String>) throws {
        let result = try accepted(test.input)
        #expect(result == test.expected, sourceLocation: test.sourceLocation)
    }
}
