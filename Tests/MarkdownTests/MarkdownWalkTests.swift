import Markdown
import TestSupport
import Testing

struct MarkdownWalkTests {
    private func walked(_ text: String) -> [String] {
        var events: [String] = []
        MarkdownWalk.walk(Array(text.utf8)) { events.append($0.shown) }
        return events
    }

    @Test(arguments: [
        Case(
            "a paragraph", "a *b* **c** ~~d~~ `e`",
            ["<p", "a ", "<em", "b", "em>", " ", "<strong", "c", "strong>", " ", "<s", "d", "s>", " ", "`e`", "p>"]),
        Case("lines", "a\nb\\\nc", ["<p", "a", "soft", "b", "break", "c", "p>"]),
        Case("headings", "# a\n\nb\n---\n\n---", ["<h1", "a", "h1>", "<h2", "b", "h2>", "rule"]),
        Case(
            "a tight list", "- a\n  - b\n- c",
            ["<ul", "<li", "a", "<ul", "<li", "b", "li>", "ul>", "li>", "<li", "c", "li>", "ul>"]),
        Case(
            "a loose list", "3. a\n\n4. b",
            ["<ol 3", "<li", "<p", "a", "p>", "li>", "<li", "<p", "b", "p>", "li>", "ol>"]),
        Case("a quote", "> a", ["<q", "<p", "a", "p>", "q>"]),
        Case("code", "```sh\na\n```", ["sh|a\n"]),
        Case(
            "a table", "|a|b|\n|-|-:|\n|c|d|",
            [
                "<table", "<tr head", "<td", "a", "td>", "<td right", "b", "td>", "tr>", "<tr", "<td", "c", "td>",
                "<td right", "d", "td>", "tr>", "table>",
            ]),
        Case("a link and a picture", "[a](b) ![c](d)", ["<p", "<a b", "a", "a>", " ", "<img d", "c", "img>", "p>"]),
        Case(
            "HTML", "a <b>c</b> <!-- d -->\n\n<script>e</script>\n\nf", ["<p", "a ", "c", " ", "p>", "<p", "f", "p>"]),
    ])
    func events(_ test: Case<String, [String]>) {
        #expect(walked(test.input) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func deepNesting() {
        var (depth, deepest, count) = (0, 0, 0)
        MarkdownWalk.walk(Array((String(repeating: "> ", count: 50_000) + "a").utf8)) { event in
            if case .open = event { depth += 1 }
            if case .close = event { depth -= 1 }
            deepest = max(deepest, depth)
            count += 1
        }
        #expect(depth == 0)
        #expect(deepest <= 100)
        #expect(count > 0)
    }
}

extension MarkdownWalk.Event {
    fileprivate var shown: String {
        switch self {
        case .open(let element): "<" + element.shown(isOpen: true)
        case .close(let element): element.shown(isOpen: false) + ">"
        case .text(let text): text
        case .code(let text): "`\(text)`"
        case .codeBlock(let text, let language): "\(language)|\(text)"
        case .softBreak: "soft"
        case .lineBreak: "break"
        case .rule: "rule"
        }
    }
}

extension MarkdownWalk.Element {
    fileprivate func shown(isOpen: Bool) -> String {
        switch self {
        case .paragraph: "p"
        case .quote: "q"
        case .item: "li"
        case .emphasis: "em"
        case .strong: "strong"
        case .strikethrough: "s"
        case .table: "table"
        case .heading(let level): "h\(level)"
        case .list(let start): start.map { isOpen ? "ol \($0)" : "ol" } ?? "ul"
        case .row(let isHeader): isHeader && isOpen ? "tr head" : "tr"
        case .cell(let alignment): alignment.map { isOpen ? "td \($0)" : "td" } ?? "td"
        case .link(let target): isOpen ? "a \(target)" : "a"
        case .image(let target): isOpen ? "img \(target)" : "img"
        }
    }
}
