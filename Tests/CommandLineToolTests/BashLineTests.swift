import TestSupport
import Testing

@testable import CommandLineTool

/// Command lines of bash, read, and gone on with.
@Suite struct BashLineTests {
    private static let breaks = " \t\n\"'><=;|&(:@"

    @Test(arguments: [
        ("protokoll ", ["protokoll", ""]), ("protokoll act", ["protokoll", "act"]),
        ("protokoll  done  k7", ["protokoll", "done", "k7"]),
        (#"p "a b" 'c d' e\ f"#, ["p", "a b", "c d", "e f"]), (#"p "a \"b\" \x"#, ["p", #"a "b" \x"#]),
        (#"p 'it'\''s"#, ["p", "it's"]), ("p å\\", ["p", "å"]), ("", [""]),
    ])
    func wordsAreReadAsBashDoes(line: String, words: [String]) {
        #expect(BashLine(line, breaks: Self.breaks).words == words)
    }

    @Test(arguments: [
        ("p ", "minutes/a b.md", #"minutes/a\ b.md"#), ("p min", "minutes/a.md:14", "minutes/a.md:14"),
        ("p minutes/a.md:", "minutes/a.md:14", "14"), ("p --owner=An", "--owner=Anna Berg", #"Anna\ Berg"#),
        (#"p "An"#, "Anna Berg", "Anna Berg"), (#"p --owner="An"#, "--owner=Anna Berg", "Anna Berg"),
        ("p 'it", "it's", #"it'\''s"#), ("p å", "åtgärd", "åtgärd"),
        (
            "p ", "$(touch x) `y` \"z\" ~!*?[#;&|<>(){}^",
            ##"\$\(touch\ x\)\ \`y\`\ \"z\"\ \~\!\*\?\[\#\;\&\|\<\>\(\)\{\}\^"##
        ),
        (#"p ""#, #"$(touch x) `y` \ "z" !"#, #"\$(touch x) \`y\` \\ \"z\" "'!'""#),
        ("p '", "$(touch x) `y`", "$(touch x) `y`"),
    ])
    func repliesReadAsTheText(line: String, text: String, reply: String) {
        #expect(BashLine(line, breaks: Self.breaks).reply(for: text) == reply)
    }

    @Test func whatBashLeavesIsNotChanged() {
        #expect(BashLine("p a:b", breaks: Self.breaks).reply(for: "c") == nil)
        #expect(BashLine("p a:b", breaks: " ").reply(for: "a:bc") == "a:bc")
    }
}
