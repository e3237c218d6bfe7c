import Markdown
import TestSupport
import Testing

/// Emphasis as CommonMark 0.31 has it; what is only slanted leaves no trace.
struct InlineEmphasisTests {
    private func check(_ test: Case<String, String>) {
        #expect(InlineText(text: test.input).rendered == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("none", "ring skolan", "ring skolan"),
        Case("slanted", "*ring* skolan", "ring skolan"),
        Case("strong", "**ring** skolan", "{b ring} skolan"),
        Case("strong by underscores", "__ring__ skolan", "{b ring} skolan"),
        Case("both", "***ring*** skolan", "{b ring} skolan"),
        Case("strong within slanted", "*ring **skolan** nu*", "ring {b skolan} nu"),
        Case("slanted within strong", "**ring *skolan* nu**", "{b ring skolan nu}"),
        Case("a letter behind", "**Å**tgärd", "{b Å}tgärd"),
        Case("å before the mark", "på**bokad**", "på{b bokad}"),
        Case("a label with its colon inside", "**Åtgärd:** ring", "{b Åtgärd:} ring"),
        Case("a label with its colon outside", "**Åtgärd**: ring", "{b Åtgärd}: ring"),
        Case("a blank behind the opening mark", "** ring**", "** ring**"),
        Case("a blank before the closing mark", "**ring **", "**ring **"),
        Case("unclosed", "**ring skolan", "**ring skolan"),
        Case("never opened", "ring skolan**", "ring skolan**"),
        Case("one mark closes half", "**ring*", "*ring"),
        Case("half an opening", "*ring**", "ring*"),
        Case("underscores inside a word", "snake_case_name", "snake_case_name"),
        Case("asterisks inside a word", "snake*case*name", "snakecasename"),
        Case("a product", "2 * 3 * 4", "2 * 3 * 4"),
        Case("the rule of three", "*ring**skolan**nu*", "ring{b skolan}nu"),
        Case("the rule of three, four marks", "*foo**bar*", "foo**bar"),
        Case("across lines", "**ring\nskolan**", "{b ring↵skolan}"),
        Case("unlike marks", "**ring__ skolan", "**ring__ skolan"),
        Case("overlapping", "*ring _skolan* nu_", "ring _skolan nu_"),
        Case("escaped", #"\*\*ring\*\*"#, "{e **}ring{e **}"),
        Case("in code", "`**ring**`", "{c **ring**}"),
    ])
    func emphasis(_ test: Case<String, String>) { check(test) }

    @Test(arguments: [
        Case("two marks", "~~ring~~ skolan", "{s ring} skolan"),
        Case("one mark", "~ring~ skolan", "{s ring} skolan"),
        Case("three marks are none", "~~~ring~~~", "~~~ring~~~"),
        Case("unlike lengths", "~~ring~", "~~ring~"),
        Case("unclosed", "~~ring", "~~ring"),
        Case("about", "~20 personer och ~30 barn", "~20 personer och ~30 barn"),
        Case("with strong inside", "~~ring **nu**~~", "{s ring }{bs nu}"),
        Case("within strong", "**~~ring~~**", "{bs ring}"),
        Case("two on a line", "~~a~~ b ~~c~~", "{s a} b {s c}"),
        Case("before punctuation", "~~ring~~.", "{s ring}."),
    ])
    func strikes(_ test: Case<String, String>) { check(test) }

    @Test(arguments: [
        Case("wholly", "~~ring skolan~~", true),
        Case("in two parts", "~~ring~~ ~~skolan~~", true),
        Case("not the last word", "~~ring~~ skolan", false),
        Case("blanks outside", "  ~~ring~~  ", true),
        Case("nothing", "", false),
        Case("no-break space outside", "~~ring~~\u{A0}", true),
    ])
    func isWhollyStruck(_ test: Case<String, Bool>) {
        #expect(InlineText(text: test.input).isWholly(.struck) == test.expected, sourceLocation: test.sourceLocation)
    }
}
