import Markdown
import TestSupport
import Testing
import Text

struct MarkdownTreeTests {
    /// One line for each block: indented by depth, its kind, and where it starts.
    private func outline(_ text: String) -> [String] {
        let tree = MarkdownTree(Array(text.utf8))
        var depths: [Int] = []
        return tree.nodes.enumerated().map { index, node in
            depths.append(index == 0 ? 0 : depths[node.parent] + 1)
            return String(repeating: " ", count: depths[index])
                + "\(name(node.kind)) \(node.start.line):\(node.start.column)"
        }
    }

    private func name(_ kind: MarkdownTree.Node.Kind) -> String {
        switch kind {
        case .heading(let level): "heading\(level)"
        case .tableRow(let isHeader): isHeader ? "head" : "row"
        default: "\(kind)"
        }
    }

    private func check(_ test: Case<String, [String]>) {
        #expect(Array(outline(test.input).dropFirst()) == test.expected, sourceLocation: test.sourceLocation)
    }

    /// cmark's own inlines take a minute for these.
    @Test(.timeLimit(.minutes(1)), arguments: ["ringer [x](y) *a ", "*a _b ", "[a][b] ", "**a [", "<x *a "])
    func marksThatPairWithNothing(_ unit: String) {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        #expect(MarkdownTree(Array(text.utf8)).nodes.map(\.kind) == [.document, .paragraph])
    }

    @Test(arguments: [
        Case("empty", "", [] as [String]),
        Case("only line breaks", "\n\r\n\n", []),
        Case("a heading and a paragraph", "# Möte\n\nring", [" heading1 1:1", " paragraph 3:1"]),
        Case("an underlined heading", "Möte\n----\n", [" heading2 1:1"]),
        Case("a list", "- a\n- b", [" list 1:1", "  item 1:1", "   paragraph 1:3", "  item 2:1", "   paragraph 2:3"]),
        Case(
            "rules of three marks", "* * *\n\n___\n\n- - -",
            [" thematicBreak 1:1", " thematicBreak 3:1", " thematicBreak 5:1"]),
        Case(
            "a list of asterisks with emphasis", "* a *b* _c_\n* **d**",
            [" list 1:1", "  item 1:1", "   paragraph 1:3", "  item 2:1", "   paragraph 2:3"]),
        Case("a definition", "[a]: /x\n[b]: /y \"*z*\"\n", []),
        Case("no definition", "[a] : /x", [" paragraph 1:1"]),
        Case("emphasis at the start of a line", "**a**\n*b*", [" paragraph 1:1"]),
        Case("a tag", "<div id=\"a_b\">\n*x*\n</div>", [" htmlBlock 1:1"]),
        Case(
            "a comment", "<!-- [a] *b* -->\n\n- c", [" htmlBlock 1:1", " list 3:1", "  item 3:1", "   paragraph 3:3"]),
        Case("a numbered list", "1) a", [" list 1:1", "  item 1:1", "   paragraph 1:4"]),
        Case(
            "a nested list", "- a\n  - b",
            [" list 1:1", "  item 1:1", "   paragraph 1:3", "   list 2:3", "    item 2:3", "     paragraph 2:5"]),
        Case("an item without text", "-\n- b", [" list 1:1", "  item 1:1", "  item 2:1", "   paragraph 2:3"]),
        Case(
            "a quote", "> a\n> - b",
            [" blockQuote 1:1", "  paragraph 1:3", "  list 2:3", "   item 2:3", "    paragraph 2:5"]),
        Case("code", "```\n- [ ] a\n```\n\n    b", [" codeBlock 1:1", " codeBlock 5:5"]),
        Case(
            "HTML", "<details>\n\n- a\n\n</details>",
            [
                " htmlBlock 1:1", " list 3:1", "  item 3:1", "   paragraph 3:3", " htmlBlock 5:1",
            ]),
        Case("a rule", "a\n\n***", [" paragraph 1:1", " thematicBreak 3:1"]),
        Case("a table", "| a | b |\n|---|---|\n| c | d |", [" table 1:1", "  head 1:1", "  row 3:1"]),
        Case("a table without outer pipes", "a | b\n--|--\nc | d", [" table 1:1", "  head 1:1", "  row 3:1"]),
        Case("dashes are no table", "a\n\n---\n\nb", [" paragraph 1:1", " thematicBreak 3:1", " paragraph 5:1"]),
        Case(
            "carriage returns", "# a\r\n\r\n- b\r\n", [" heading1 1:1", " list 3:1", "  item 3:1", "   paragraph 3:3"]),
        Case(
            "lone carriage returns", "# a\r\r- b\r", [" heading1 1:1", " list 3:1", "  item 3:1", "   paragraph 3:3"]),
        Case(
            "å before a nested mark", "- å\n  - ö",
            [
                " list 1:1", "  item 1:1", "   paragraph 1:3", "   list 2:3", "    item 2:3", "     paragraph 2:5",
            ]),
    ])
    func blocks(_ test: Case<String, [String]>) { check(test) }

    @Test func childrenAndSubtreesAgree() {
        let tree = MarkdownTree(Array("# a\n\n- b\n  - c\n\n    d\n- e\n\n> f\n\n| g |\n|---|\n| h |\n".utf8))
        for index in tree.nodes.indices {
            let children = Array(tree.children(of: index))
            #expect(children == tree.nodes.indices.filter { $0 != 0 && tree.nodes[$0].parent == index })
            #expect(tree.nodes[index].subtreeEnd <= tree.nodes[tree.nodes[index].parent].subtreeEnd)
        }
    }

    /// What is left out leaves the blocks of the rest, and their lines, as they are.
    @Test(arguments: [
        Case("all of it", "# a\n\nb\n", [1..<4]),
        Case("a heading and a list far below", "# a\n\nb\nc\n\nd\n\n- e\n- f\n", [1..<2, 6..<10]),
        Case("what is underlined", "a\n\nb\n===\nc\n\nd\n\ne", [3..<6, 9..<10]),
        Case("lone carriage returns", "# a\r\rb\r\r- c\r- d", [1..<2, 5..<7]),
        Case("line breaks of two bytes", "# a\r\n\r\nb\r\n\r\n- c\r\n- d\r\n", [1..<2, 5..<7]),
        Case("a table", "a\n\nb\n\n| c |\n|---|\n| d |\n", [5..<8]),
        Case("nothing", "a\n\nb", []),
    ])
    func someLines(_ test: Case<String, [Range<Int>]>) {
        let source = SourceLines(Array(test.input.utf8))
        let every = Array(1...source.index.count)
        let some = MarkdownTree(source, lines: test.expected, delimiters: every, definitions: [])
        let all = MarkdownTree(source.bytes)
        let kept = all.nodes.filter { node in
            !node.kind.isContainer && test.expected.contains { $0.contains(node.start.line) }
        }
        let leaves = some.nodes.filter { !$0.kind.isContainer }
        #expect(leaves.map(\.kind) == kept.map(\.kind), sourceLocation: test.sourceLocation)
        #expect(leaves.map(\.start) == kept.map(\.start), sourceLocation: test.sourceLocation)
        #expect(leaves.map(\.endLine) == kept.map(\.endLine), sourceLocation: test.sourceLocation)
    }

    @Test func headingsNeedNoParser() {
        let source = SourceLines(Array("# a\n\n### b\n\n[c]: /d\n".utf8))
        let parsed = MarkdownTree(source.bytes)
        let made = MarkdownTree(
            source, headings: [.init(level: 1, line: 1), .init(level: 3, line: 3)], delimiters: [],
            definitions: [5])
        #expect(made.nodes.dropFirst() == parsed.nodes.dropFirst())
        #expect(made.nodes[0].subtreeEnd == parsed.nodes[0].subtreeEnd)
        #expect(made.references == parsed.references)
    }

    @Test(arguments: [
        Case("a paragraph", "a\nb\n\nc", [1: 2]),
        Case("an item with details", "- a\n\n  b\n  - c\n    d\n", [1: 5]),
        Case("code in an item", "- a\n\n  ```\n  b\n  ```\n", [1: 5]),
    ])
    func lastLine(_ test: Case<String, [Int: Int]>) {
        let tree = MarkdownTree(Array(test.input.utf8))
        for (node, line) in test.expected {
            #expect(tree.lastLine(of: node) == line, sourceLocation: test.sourceLocation)
        }
    }

    @Test(arguments: [
        Case("none", "[a](b)", [] as [String]),
        Case("one", "x\n\n[Plan]: https://a.se", ["plan"]),
        Case("indented by three", "   [a]: b", ["a"]),
        Case("indented by four", "    [a]: b", []),
        Case("in the middle of a line", "se [a]: b", []),
        Case("a box with a colon behind", "- [x]: b", []),
        Case("å in the label, any case", "[Åtgärd]: b\r\n[b]: c", ["åtgärd", "b"]),
        Case("no colon", "[a] b\n[c]: d", ["c"]),
        Case("the first bracket of a line only", "[a] [b]: c", []),
        Case("unclosed", "[a\n[b]: c", ["b"]),
    ])
    func referenceLabels(_ test: Case<String, [String]>) {
        #expect(
            MarkdownTree(Array(test.input.utf8)).references.sorted() == test.expected.sorted(),
            sourceLocation: test.sourceLocation)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [5_000, 200_000])
    func deepNestingIsRead(depth: Int) {
        for mark in ["> ", "- ", "1. ", "> - "] {
            let tree = MarkdownTree(Array((String(repeating: mark, count: depth) + "a").utf8))
            #expect(tree.nodes.count > depth)
            #expect(tree.nodes[0].subtreeEnd == tree.nodes.count)
            #expect(tree.nodes.last?.kind == .paragraph)
        }
    }

    @Test func aLineOfAMegabyteIsRead() {
        let tree = MarkdownTree(Array(("- [ ] " + String(repeating: "åäö ", count: 150_000)).utf8))
        #expect(tree.nodes.map(\.kind) == [.document, .list, .item, .paragraph])
    }
}

/// What cmark gets in place of a text has the text's blocks.
struct BlockTextTests {
    @Test(arguments: [
        "a <b>\n- c | d\n***\n* e *f*\n_ _ _\n", "[a]: /b\n\"c d\ne\"\n\nf", "[a]: /b\n\"c\" d\ne\n",
        "a | b\n-|-\nc\n\nd",
        "x\n:-:\ny | z\nw", "<pre>\n\nå\n</pre> b\n\n# c *d*\n", "<!-- a\n\n# b\n--> c\n# d",
        "~~~ a ` b\n# c\n~~~ d\n~~~\n# e",
        "``` a ` b\n# c\n", "1. a\n2) b\n3. c\n12345678901. d", "> a\nb\n> > c\n\n    d\n\te",
        "a\n= =\nb\n==\n\n*\n\n* \n  c",
        "\u{FEFF}# a\n\u{FEFF}# b\n", "- a\n\n\n  b\n-\n  c\n - d", "a\r\n-\r\nb\r# c\r\n",
        "[a] b\n[c][d]\n[e]:\n/f\n\ng",
        "<div\na>\n\nb <c\nd>\n", "<a href=\"b\">\nc\n\n<b>d\n", "| a \\| b |\n|---|\n| c |\n> d",
        "#a\n#\n####### b\n# c # d #\n",
    ])
    func hasTheBlocksOfTheText(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(MarkdownTree(bytes).nodes == MarkdownTree(bytes, isWhole: true).nodes)
    }

    /// The labels of definitions that go over a line's end are known to differ: they are read as text.
    @Test(arguments: 1...8)
    func hasTheBlocksOfRandomTexts(seed: Int) {
        let pieces = [
            "a", "bc ", "å", " ", "  ", "\t", "\n", "\n\n", "- ", "* ", "1. ", "# ", "> ", "---", "===", "***", "__",
            "`", "```",
            "~~~", "|", "-|-", ":-:", "<b>", "</b>", "<!--", "-->", "<pre>", "</pre>", "<?", "?>", "\\", "[a]: ", "/b ",
            "\"", "'", "(", ")", "[a]", "[x] ", "!", "\r\n", "\u{A0}", "&amp;",
        ]
        var state = UInt64(seed)
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<(state >> 33) % 30 + 1 {
                // Knuth's MMIX generator: the same texts each time.
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let bytes = Array(text.utf8)
            #expect(
                MarkdownTree(bytes).nodes == MarkdownTree(bytes, isWhole: true).nodes, "\(text.debugDescription)")
        }
    }
}
