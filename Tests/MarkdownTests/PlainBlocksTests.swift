import Markdown
import TestSupport
import Testing
import Text

/// What is read without cmark is what cmark reads.
struct PlainBlocksTests {
    /// Where lists and items end is told by what is in them.
    private func blocks(_ tree: MarkdownTree) -> [MarkdownTree.Node] {
        tree.nodes.map { node in
            var node = node
            if node.kind.isContainer { node.endLine = 0 }
            return node
        }
    }

    private func check(_ text: String) {
        let source = SourceLines(Array(text.utf8))
        let lines = 1..<source.index.count + 1
        let tree = MarkdownTree(source, lines: [lines], delimiters: Array(lines), definitions: Array(lines))
        #expect(blocks(tree) == blocks(MarkdownTree(source.bytes, isWhole: true)), "\(text.debugDescription)")
    }

    @Test(arguments: [
        "", "\n", "a", "a\nb\n\nc\n", "# a\nb\n## c #\n####### d\n#e\n#\n", "a\n# b\nc\n", "   # a\n\n  b\n",
        "- a\n- b\n\n- c\n* d\n+ e\n", "1. a\n2. b\n3) c\n- d\n", "- a\n  - b\n    - c\n  - d\n- e\n",
        "- a\n\n  b\n\n  c\n\nd",
        "- a\nb\n  c\n- d\n", "- a\n    b\n", "a\n- b\n", "a\n2. b\n1. c\n", "a\n1. b\n", "- - a\n  - b\n",
        "1. - 2) a\n",
        "-\n- a\n-  \n\n- b\n", "-\n  a\n", "-\n\n  a\n", "- a\n-\n- b\n", "-   a\n\n    b\n", "-    a\n\n     b\n",
        "10) a\n\n    b\n   c\n", "123456789. a\n1234567890. b\n", "---\n***\n_ _ _\n- - -\n", "a\n***\nb\n",
        "- a\n---\n- b\n",
        "- a\n\n  ---\n\n\n- b\n", "---\n\n\na\n", "- ***\n", "- # a\n  b\n- c\n", "- a\n # b\n", "- [ ] a\n- [x] b\n",
        "[a] b\n",
        "a\r\n- b\r\n\r\n  c\r\n", "a\r- b\r", "- a\n b\n  - c\n d\n", "\u{B}a\n\n\0b\n", "-\u{B}a\n",
        "*a*\n**b**\n_c_\n-d\n1.e\n",
        "a\n===\nb\n", "a\nb\n--  \n\nc\n", "a\n---", "- a\n  -\n- b\n===\n", "- a\n===\n---\n", "a\n= =\nb\n- -\n",
        "> a\nb\n> c\n\n> d\n>\n> e\nf\n", "> - a\n>   b\n> - c\nd\n> # e\n", ">a\n>>b\n> > c\n",
        "- > a\n  > b\n\n  c\n- d\n",
        "> a\n---\n> ***\n>\n\nb\n", "> a\n> ---\n> b\n", "> - a\n>\n>   b\n", "<https://a>\n<b@c>\n- <d.e>\n",
        // What is left to cmark.
        "    a\n", ">     a\n", ">\ta\n", "\ta\n", "-\ta\n", "-     a\n", "```\n# a\n```\n",
        "<b>\n\na\n",
        "[a]: b\n", "a | b\n-|-\nc | d\n", "\u{FEFF}# a\n",
    ])
    func areThoseOfTheParser(_ text: String) { check(text) }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func ofRandomTexts(seed: UInt64) {
        let pieces = [
            "- ", "- ", "* ", "+ ", "1. ", "2. ", "10) ", "# ", "## ", "#", "\n", "\n", "\n", "\n\n", "\r\n", "\r", " ",
            "  ",
            "    ", "a", "b c", "---", "***", "-", "=", "[ ] ", "[a", "]", "_", "1.", "1", "_ _ _", "**b**", "0. ",
            "123456789. ",
            "1234567890. ", "\u{B}", "\0", "é", "===", "[a]: b", "`", ">", "|", "\t", "<",
        ]
        var random = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            let count = Bool.random(using: &random) ? pieces.count : pieces.count - 7
            check(
                (0..<Int.random(in: 1...14, using: &random)).map { _ in
                    pieces[Int.random(in: 0..<count, using: &random)]
                }
                .joined())
        }
    }

    /// A mark that might begin a rule is looked at once for each line, however many there are.
    @Test(.timeLimit(.minutes(1)), arguments: ["- ", "* ", "1. ", "-\n", "- a\n"])
    func manyMarks(_ unit: String) {
        check(String(repeating: unit, count: 20_000) + "a")
    }

    @Test func betweenRangesStandsALineWithoutText() {
        let source = SourceLines(Array("- a\n\n  ***\n\nb\n\n-\n\nc\n\n# d\ne\n".utf8))
        let tree = MarkdownTree(source, lines: [1..<4, 7..<8, 11..<13], delimiters: [], definitions: [])
        #expect(
            tree.nodes.dropFirst().map { "\($0.kind) \($0.start.line)-\($0.endLine)" } == [
                "list 1-1", "item 1-1", "paragraph 1-1", "thematicBreak 3-4", "item 7-7",
                "heading(level: 1) 11-11", "paragraph 12-12",
            ])
    }
}
