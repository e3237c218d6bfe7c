import Testing
import Yaml

/// What a text says, written as Swift literals would be: `null`, `"text"`, `[…]`, `{key: …}`.
private func checkYaml(
    _ text: String, is expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let node = try YamlNode.parse(text)
    #expect(node.map(describe) == expected, sourceLocation: sourceLocation)
}

private func describe(_ node: YamlNode) -> String {
    switch node.value {
    case .null: "null"
    case .scalar(let text): "\"\(text)\""
    case .sequence(let items): "[\(items.map(describe).joined(separator: ", "))]"
    case .mapping(let entries): "{\(entries.map { "\($0.key): \(describe($0.value))" }.joined(separator: ", "))}"
    }
}

@Suite struct YamlValueTests {
    @Test(arguments: [
        ("a date stays text", "date: 2024-03-05", #"{date: "2024-03-05"}"#),
        ("numbers and booleans stay text", "a: 007\nb: yes\nc: 1.50", #"{a: "007", b: "yes", c: "1.50"}"#),
        ("null in its forms", "a:\nb: ~\nc: null\nd: NULL", "{a: null, b: null, c: null, d: null}"),
        ("quoted is never null", "a: \"\"\nb: '~'\nc: \"null\"", #"{a: "", b: "~", c: "null"}"#),
        ("keys that are no words", "1: a\nnull: b\n2024-03-05: c", #"{1: "a", null: "b", 2024-03-05: "c"}"#),
        ("flow", "a: [x, {b: c}, 'd e']", #"{a: ["x", {b: "c"}, "d e"]}"#),
        ("block in block", "a:\n  - b: 1\n    c: 2\n  - d", #"{a: [{b: "1", c: "2"}, "d"]}"#),
        ("literal text", "note: |\n  - [ ] x\n  y\n", "{note: \"- [ ] x\ny\n\"}"),
        ("CRLF", "a: 1\r\nb:\r\n  - c\r\n", #"{a: "1", b: ["c"]}"#),
        ("byte order mark", "\u{FEFF}a: 1", #"{a: "1"}"#),
        ("å ä ö", "nästa-möte: \"Möte: våren\"", #"{nästa-möte: "Möte: våren"}"#),
        ("comments", "# x\na: b # c\n", #"{a: "b"}"#),
        ("only the first document", "a: 1\n---\nb: [", #"{a: "1"}"#),
        ("a document mark at the start", "---\na: 1\n...\n", #"{a: "1"}"#),
        ("harmless tags", "a: !!str ~\nb: !!seq [c]", #"{a: "~", b: ["c"]}"#),
        ("a lone scalar", "hej", #""hej""#),
    ])
    func reads(_ name: String, text: String, expected: String) throws {
        try checkYaml(text, is: expected)
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
    func nothing(text: String) throws {
        #expect(try YamlNode.parse(text) == nil)
    }

    @Test func lines() throws {
        let node = try #require(try YamlNode.parse("a: 1\r\n\r\nb:\r\n  - c\r\n  - d: e\r\n"))
        #expect(node.entries.map(\.line) == [1, 3])
        #expect(node["b"]?.items.map(\.line) == [4, 5])
        #expect(node["b"]?.items.last?["d"]?.text == "e")
    }
}
