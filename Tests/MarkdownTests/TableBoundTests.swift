import Markdown
import TestSupport
import Testing

/// A table that would fill memory is refused before it is built.
struct TableBoundTests {
    /// A header as wide as given, and rows of one cell.
    private static func attack(columns: Int, rows: Int, quote: String = "") -> String {
        let header = quote + String(repeating: "|a", count: columns) + "|\n"
        let dashes = quote + String(repeating: "|-", count: columns) + "|\n"
        return header + dashes + String(repeating: quote + "|b\n", count: rows)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            Case("24 kilobytes", attack(columns: 4_000, rows: 4_000), ()),
            Case("half a megabyte", attack(columns: 100_000, rows: 50_000), ()),
            Case("in a quote", attack(columns: 4_000, rows: 4_000, quote: "> "), ()),
            Case("in an item", "- x\n\n" + attack(columns: 4_000, rows: 4_000, quote: "  "), ()),
            Case("behind a smaller one", attack(columns: 2, rows: 2) + "\n" + attack(columns: 4_000, rows: 4_000), ()),
            Case("one directly below another", attack(columns: 4_000, rows: 2) + attack(columns: 1, rows: 4_000), ()),
            Case("many of them", String(repeating: attack(columns: 400, rows: 200) + "\n", count: 10), ()),
            Case("carriage returns", attack(columns: 4_000, rows: 4_000).replacingLineFeeds(), ()),
        ])
    func isRefusedAtOnce(_ test: Case<String, Void>) {
        let bytes = Array((test.input + "\n\n- [ ] ring skolan\n").utf8)
        let tree = MarkdownTree(bytes)
        #expect(tree.refusedTable != nil, sourceLocation: test.sourceLocation)
        #expect(tree.nodes.contains { $0.kind == .item }, sourceLocation: test.sourceLocation)
        #expect(!tree.nodes.contains { $0.kind == .table }, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("a large register", attack(columns: 8, rows: 5_000), 5_000),
        Case("a wide one", attack(columns: 200, rows: 50), 50),
        Case("many small ones", String(repeating: attack(columns: 5, rows: 10) + "\n", count: 500), 5_000),
    ])
    func ordinaryTablesAreRead(_ test: Case<String, Int>) {
        let tree = MarkdownTree(Array(test.input.utf8))
        #expect(tree.refusedTable == nil, sourceLocation: test.sourceLocation)
        #expect(
            tree.nodes.count { $0.kind == .tableRow(isHeader: false) } == test.expected,
            sourceLocation: test.sourceLocation)
    }

    @Test func refusalSaysWhereAndHowLarge() {
        let bound = TableBound(Array(("# Möte\n\n" + Self.attack(columns: 1_000, rows: 500)).utf8))
        #expect(bound.refusal?.line == 4)
        #expect(bound.refusal?.columns ?? 0 >= 1_000)
        #expect(bound.refusal?.rows ?? 0 > 200)
    }

    @Test(arguments: [
        Case("none", "# Möte\n\nring", false),
        Case("a rule", "a\n\n---\n", false),
        Case("a list of dashes", "- - -", false),
        Case("a table", "a|b\n-|-\n", true),
        Case("one column", "|a|\n|-|\n", true),
        Case("alignment", "a|b\n:-|-:\n", true),
    ])
    func hasTables(_ test: Case<String, Bool>) {
        #expect(TableBound(Array(test.input.utf8)).hasTables == test.expected, sourceLocation: test.sourceLocation)
    }
}

extension String {
    fileprivate func replacingLineFeeds() -> String { split(separator: "\n").joined(separator: "\r\n") }
}
