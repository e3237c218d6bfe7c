import Testing
import Text

@testable import Reports

@Suite struct TextLayoutTests {
    @Test(arguments: [
        ("abc", 3), ("åäö", 3), ("e\u{301}", 1), ("日本", 4), ("👩‍👩‍👧", 2), ("✅", 2), ("🇸🇪", 2), ("“”–", 3), ("❤️", 2), ("", 0),
    ])
    func widths(text: String, expected: Int) {
        #expect(text.displayWidth == expected)
    }

    @Test(arguments: [
        ("ett två tre", 7, ["ett två", "tre"]), ("ett", 10, ["ett"]), ("", 5, []),
        ("abcdefgh", 3, ["ab-", "cd-", "ef-", "gh"]),
        ("a abcdef", 3, ["a", "ab-", "cd-", "ef"]), ("plans/2024/x.md", 12, ["plans/2024/", "x.md"]),
        ("plans/2024-03-x.md", 16, ["plans/", "2024-03-x.md"]), ("2024-03-05.md", 10, ["2024-03-", "05.md"]),
        ("plan-2025.md:39", 13, ["plan-", "2025.md:39"]), ("minutes.md:39", 9, ["minutes.", "md:39"]),
        ("日本語", 4, ["日本", "語"]), ("åäö åäö åäö", 7, ["åäö åäö", "åäö"]), ("  a   b ", 9, ["a b"]),
    ])
    func wraps(text: String, width: Int, expected: [String]) {
        #expect(text.wrapped(to: width) == expected)
    }

    @Test(arguments: [
        ("vanlig text åäö", "vanlig text åäö"), ("a\nb", "a\\u{A}b"), ("\u{1B}[31m", "\\u{1B}[31m"),
        ("\u{85}", "\\u{85}"), ("x\u{202E}y\u{2069}", "x\\u{202E}y\\u{2069}"),
    ])
    func showsControls(text: String, expected: String) {
        #expect(text.visible == expected)
    }

    @Test(arguments: [("a|b", "a\\|b"), ("*x* <b>", "\\*x\\* \\<b>"), ("v. 12 – åtgärd", "v. 12 – åtgärd")])
    func escapesMarkdown(text: String, expected: String) {
        #expect(text.markdown == expected)
    }
}
