import TestSupport
import Testing
import Text

/// Nothing a terminal would act upon reaches one.
struct VisibleTextTests {
    @Test(arguments: [
        Case("plain", "Åtgärd – ring 📅", "Åtgärd – ring 📅"),
        Case("empty", "", ""),
        Case("an escape sequence", "\u{1B}[31mröd", "\\u{1B}[31mröd"),
        Case("a bell and a backspace", "a\u{07}\u{08}", "a\\u{7}\\u{8}"),
        Case("tab and line break", "a\tb\r\nc", "a\\u{9}b\\u{D}\\u{A}c"),
        Case("control sequences of one scalar", "\u{9B}31m", "\\u{9B}31m"),
        Case("text turned round", "a\u{202E}fdp.exe", "a\\u{202E}fdp.exe"),
        Case("isolates", "\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}"),
        Case("line separator", "a\u{2028}b", "a\\u{2028}b"),
        Case("delete", "a\u{7F}", "a\\u{7F}"),
    ])
    func visible(_ test: Case<String, String>) {
        #expect(test.input.visible == test.expected, sourceLocation: test.sourceLocation)
    }
}
