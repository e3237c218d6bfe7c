import Markdown
import TestSupport
import Testing

/// Everything inline but emphasis: code, links, addresses, tags, entities, escapes.
struct InlineTextTests {
    private func check(_ test: Case<String, String>, references: Set<String> = []) {
        let text = InlineText(text: test.input, references: references)
        #expect(text.rendered == test.expected, sourceLocation: test.sourceLocation)
        #expect(text.folded.count == text.count && text.origin.count == text.count, sourceLocation: test.sourceLocation)
        #expect(text.origin == text.origin.sorted(), sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("one backquote", "kör `ring @anna` nu", "kör {c ring @anna} nu"),
        Case("two backquotes", "``a ` b``", "{c a ` b}"),
        Case("unclosed", "`ring @anna", "`ring @anna"),
        Case("unlike lengths", "`a``", "`a``"),
        Case("goes before emphasis", "*a `b* c`", "*a {c b* c}"),
        Case("goes before links", "[a `](b)`", "[a {c ](b)}"),
        Case("no escapes inside", #"`a\` b"#, #"{c a\} b"#),
        Case("across lines", "`a\nb`", "{c a b}"),
    ])
    func code(_ test: Case<String, String>) { check(test) }

    @Test(arguments: [
        Case("inline", "[ring](https://a.se) nu", "{l ring} nu"),
        Case("empty target", "[ring]()", "{l ring}"),
        Case("title", "[ring](a \"b (c)\")", "{l ring}"),
        Case("title in apostrophes", "[ring](a 'b')", "{l ring}"),
        Case("target in angle brackets", "[ring](<a b>)", "{l ring}"),
        Case("brackets in the target", "[ring](a(b)c)", "{l ring}"),
        Case("a blank in the target", "[ring](a b)", "[ring](a b)"),
        Case("a blank between", "[ring] (a)", "[ring] (a)"),
        Case("unclosed target", "[ring](a", "[ring](a"),
        Case("marks in the text", "[**ring** skolan](a)", "{bl ring}{l  skolan}"),
        Case("a link within a link", "[a [b](c) d](e)", "[a {l b} d](e)"),
        Case("an image", "![karta](a.png) nu", "{l karta} nu"),
        Case("an image in a link", "[![karta](a.png)](b)", "{l karta}"),
        Case("an exclamation mark escaped", #"\![a](b)"#, "{e !}{l a}"),
        Case("brackets only", "[ring] skolan", "[ring] skolan"),
        Case("a box", "[x] ring", "[x] ring"),
        Case("å in the text", "[åtgärd](a) x", "{l åtgärd} x"),
        Case("escaped bracket", #"\[ring](a)"#, "{e [}ring](a)"),
    ])
    func links(_ test: Case<String, String>) { check(test) }

    @Test(arguments: [
        Case("full", "[ring][plan]", "{l ring}"),
        Case("collapsed", "[plan][]", "{l plan}"),
        Case("short", "[plan] nu", "{l plan} nu"),
        Case("any case", "[a][PLAN]", "{l a}"),
        Case("unknown", "[a][b]", "[a][b]"),
        Case("unknown, the second known", "[a] [plan]", "[a] {l plan}"),
    ])
    func references(_ test: Case<String, String>) { check(test, references: ["plan"]) }

    @Test(arguments: [
        Case("in angle brackets", "se <https://a.se/b> nu", "se {a https://a.se/b} nu"),
        Case("e-mail in angle brackets", "<anna@a.se>", "{a anna@a.se}"),
        Case("bare", "se https://a.se/@b nu", "se {a https://a.se/@b} nu"),
        Case("bare with a full stop behind", "se http://a.se.", "se {a http://a.se}."),
        Case("bare in brackets", "(https://a.se)", "({a https://a.se})"),
        Case("brackets of its own", "https://a.se/b_(c)", "{a https://a.se/b_(c)}"),
        Case("www", "www.a.se, nu", "{a www.a.se}, nu"),
        Case("inside a word", "xhttps://a.se", "xhttps://a.se"),
        Case("h and w are letters too", "hur wow", "hur wow"),
    ])
    func addresses(_ test: Case<String, String>) { check(test) }

    @Test(arguments: [
        Case("a tag", "a <b>c</b> d", "a c d"),
        Case("a tag with attributes", "<span class=\"x>y\">c</span>", "c"),
        Case("line breaks", "a<br>b<br/>c<BR />d", "a¶b¶c¶d"),
        Case("a comment", "a <!-- @anna --> b", "a  b"),
        Case("a comment across lines", "a <!-- x\ny --> b", "a  b"),
        Case("an unclosed comment", "a <!-- b", "a <!-- b"),
        Case("less than", "a < b > c", "a < b > c"),
        Case("an arrow", "a <- b", "a <- b"),
        Case("a heart", "a <3 b", "a <3 b"),
    ])
    func tags(_ test: Case<String, String>) { check(test) }

    @Test(arguments: [
        Case("named", "a &amp; b", "a {e &} b"),
        Case("Swedish letters", "&aring;tg&auml;rd", "{e å}tg{e ä}rd"),
        Case("decimal", "&#229;", "{e å}"),
        Case("hexadecimal", "&#xE5;", "{e å}"),
        Case("zero", "&#0;", "{e \u{FFFD}}"),
        Case("a surrogate", "&#xD800;", "&#xD800;"),
        Case("too great", "&#99999999;", "&#99999999;"),
        Case("unknown", "&foo; b", "&foo; b"),
        Case("unclosed", "a &amp b", "a &amp b"),
        Case("alone", "a & b", "a & b"),
    ])
    func entities(_ test: Case<String, String>) { check(test) }

    @Test(arguments: [
        Case("punctuation", "\\@anna \\#tag", "{e @}anna {e #}tag"),
        Case("a letter", #"C:\ring"#, #"C:\ring"#),
        Case("a backslash", #"\\"#, #"{e \}"#),
        Case("at the very end", #"ring\"#, #"ring\"#),
        Case("å behind a backslash", #"\å"#, #"\å"#),
        Case("a hard break", "a\\\nb", "a↵b"),
        Case("null", "a\0b", "a\u{FFFD}b"),
        Case("carriage return stays out", "a\nb", "a↵b"),
    ])
    func escapes(_ test: Case<String, String>) { check(test) }

    @Test func everyByteKnowsItsOrigin() {
        let source = "å **ring** [Älva](x) `kod` \\@ &amp; slut"
        let text = InlineText(text: source)
        let bytes = Array(source.utf8)
        for index in text.bytes.indices where text.bytes[index] != UInt8(ascii: "&") {
            #expect(bytes[Int(text.origin[index])] == text.bytes[index] || text.styles[index].contains(.escaped))
        }
        #expect(text.string == "å ring Älva kod @ & slut")
    }

    @Test(arguments: ["ring skolan", "**ring** [skolan](x)", "se www.skola.se &amp; ring", "hw", "a\0b", ""])
    func theTextAloneIsTheSame(_ source: String) {
        let bytes = Array("\(source)\n* t".utf8)
        let text = InlineText.string(bytes, line: 0..<source.utf8.count)
        #expect(text == InlineText(text: source).string)
    }

    @Test func partsAreTakenOut() {
        var text = InlineText(text: "**ring** skolan")
        text.remove { $0 < 5 }
        #expect(text.rendered == "skolan")
        #expect(text.origin.first == 9)
        #expect(text.string(text.trimmed(0..<text.count)) == "skolan")
    }
}
