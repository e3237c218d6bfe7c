import Documents
import TestSupport
import Testing

/// Why something became of an action, in the words of a text.
struct ReasonTests {
    @Test(arguments: [
        Case("a phrase", "Byt lampor senast 1 maj på grund av sjukdom. Ring sedan.", "på grund av sjukdom"),
        Case("short", "flyttas pga. asfalteringen (v. 12) ^k7m2xp", "pga. asfalteringen (v. 12)"),
        Case("in parentheses", "Byt lampor (eftersom kabeln saknas), 1 maj", "eftersom kabeln saknas"),
        Case("a label", "- Skäl: leveransen  är försenad; ring", "leveransen är försenad"),
        Case("English", "Moved because the hall is closed.\nMore", "because the hall is closed"),
        Case("in the second line", "Klart i maj.\nI väntan på beslut", "I väntan på beslut"),
        Case("none", "Ring skolan om skälet till frånvaron", nil), Case("nothing behind it", "Skäl: ", nil),
        Case("a word that begins so", "eftersommaren", nil), Case("empty", "", nil),
    ])
    func isFound(_ example: Case<String, String?>) {
        #expect(
            Reason(in: example.input, vocabulary: .standard)?.text == example.expected,
            sourceLocation: example.sourceLocation)
    }
}
