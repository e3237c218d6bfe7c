import Markdown
import TestSupport
import Testing

/// Text meant to make a scanner slow is read in time that grows with its length alone.
struct InlineHostileTests {
    /// Enough for minutes of work where time grows with the square of the length.
    private static let size = 60_000

    private static func times(_ unit: String) -> String {
        String(repeating: unit, count: size / unit.utf8.count)
    }

    private static func nested(_ open: String, _ close: String) -> String {
        let count = size / (open.utf8.count + close.utf8.count)
        return String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            Case("opening brackets", times("["), ()), Case("closing brackets", times("]"), ()),
            Case("brackets in brackets", nested("[", "]"), ()), Case("empty links", times("[]("), ()),
            Case("links never closed", times("[a](b"), ()), Case("titles never closed", times("[a](b \"c"), ()),
            Case("brackets in targets", times("[a]("), ()), Case("images", times("!["), ()),
            Case("images in images", nested("![", "](a)"), ()),
            Case("images, then links", times("![") + times("[a](b)"), ()),
            Case("asterisks", times("*"), ()), Case("asterisks and letters", times("*a"), ()),
            Case("asterisks and blanks", times("*a "), ()), Case("asterisks on both sides", times("a*"), ()),
            Case("strong in strong", nested("**a ", " b**"), ()),
            Case("a run of asterisks on each side", nested("*", "*"), ()),
            Case("all kinds of marks", times("*a _b ~c **d __e ~~f "), ()),
            Case("marks of three", times("***a**b*c"), ()),
            Case("underscores", times("_a __b "), ()), Case("tildes", times("~a ~~b "), ()),
            Case("backquotes", times("`"), ()), Case("backquotes of growing length", growing(), ()),
            Case("one backquote and two", times("`a ``b "), ()), Case("comments never closed", times("<!--"), ()),
            Case("comments", times("<!-- a -->"), ()), Case("tags never closed", times("<a "), ()),
            Case("attributes never closed", times("<a b=\""), ()), Case("angle brackets", times("<"), ()),
            Case("ampersands", times("&"), ()), Case("entities never closed", times("&amp"), ()),
            Case("backslashes", times("\\"), ()), Case("addresses", times("https://"), ()),
            Case("addresses in brackets", times("(https://a"), ()), Case("letters", times("å"), ()),
            Case("soft hyphens", times("\u{AD}"), ()), Case("marks on letters", "a" + times("\u{308}"), ()),
        ])
    func isReadInLinearTime(_ test: Case<String, Void>) {
        let text = InlineText(text: test.input, references: ["plan"])
        #expect(text.count <= test.input.utf8.count, sourceLocation: test.sourceLocation)
    }

    private static func growing() -> String {
        (1...300).map { String(repeating: "`", count: $0) }.joined(separator: "a")
    }
}
