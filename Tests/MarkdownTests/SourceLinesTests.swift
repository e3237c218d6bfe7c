import Markdown
import TestSupport
import Testing

/// Where cells and the lines of a paragraph stand in the source.
struct SourceLinesTests {
    @Test(arguments: [
        Case("outer pipes", "| a | b |", ["a", "b"]),
        Case("no outer pipes", "a | b", ["a", "b"]),
        Case("only a leading pipe", "| a | b", ["a", "b"]),
        Case("only a trailing pipe", "a | b |", ["a", "b"]),
        Case("empty cells", "| | b | |", ["", "b", ""]),
        Case("no blanks", "|a||b|", ["a", "", "b"]),
        Case("an escaped pipe", #"| a \| b | c |"#, [#"a \| b"#, "c"]),
        Case("a backslash at the end", #"| a | b\"#, ["a", #"b\"#]),
        Case("tabs", "|\ta\t|\tb\t|", ["a", "b"]),
        Case("carriage return", "| a | b |\r\n", ["a", "b"]),
        Case("å, ä and ö", "| åtgärd | överens |", ["åtgärd", "överens"]),
        Case("one cell", "| a |", ["a"]),
        Case("nothing", "", [""]),
    ])
    func cells(_ test: Case<String, [String]>) {
        let source = SourceLines(Array(test.input.utf8))
        let cells = source.cells(ofLine: 1, from: 1).map { String(decoding: source.bytes[$0], as: UTF8.self) }
        #expect(cells == test.expected, sourceLocation: test.sourceLocation)
    }

    /// The lines of the last paragraph or heading.
    @Test(arguments: [
        Case("one line", "ring", ["ring"]),
        Case("indented", "   ring\n  skolan", ["ring", "skolan"]),
        Case("in an item", "- ring\n  skolan\nnu", ["ring", "skolan", "nu"]),
        Case("in a quote", "> ring\n> skolan\nnu", ["ring", "skolan", "nu"]),
        Case("in a quote in an item", "- > ring\n  > skolan", ["ring", "skolan"]),
        Case("behind tabs", "-\tring\n\tskolan", ["ring", "skolan"]),
        Case("carriage returns", "ring\r\nskolan\r\n", ["ring", "skolan"]),
        Case("a byte order mark before it", "\u{FEFF}ring", ["ring"]),
        Case("å before it", "# å\n\n- å\n- ö ring", ["ö ring"]),
    ])
    func content(_ test: Case<String, [String]>) throws {
        let bytes = Array(test.input.utf8)
        let source = SourceLines(bytes)
        let node = try #require(MarkdownTree(bytes).nodes.last { !$0.kind.isContainer })
        let lines = source.content(of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(lines == test.expected, sourceLocation: test.sourceLocation)
    }
}
