import Testing
import Yaml

private func checkYaml(
    _ bytes: [UInt8], limits: YamlLimits = .standard, fails problem: YamlError.Problem, line: Int, column: Int,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let expected = YamlError(line: line, column: column, problem: problem)
    #expect(throws: expected, sourceLocation: sourceLocation) { try YamlNode.parse(bytes, limits: limits) }
}

@Suite struct YamlErrorTests {
    @Test(arguments: [
        ("a second colon", "datum: 2024-03-07\nrubrik: Möte: våren\n", YamlError.Problem.unexpectedColon, 2, 14),
        ("unclosed list", "a: 1\nb: [c, d\ne: f\n", .unclosedBracket, 2, 4),
        ("unclosed mapping", "b: {c: d\n", .unclosedBracket, 1, 4),
        ("unclosed quote", "a: 1\nåäö: \"b\nc: d\n", .unclosedQuote, 2, 9),
        ("a tab for indentation", "a:\n\tb: c\n", .unexpectedCharacter, 2, 1),
        ("a handle without quotes", "a: @amanda\n", .unexpectedCharacter, 1, 4),
        ("an anchor", "a: &x [1]\n", .alias("x"), 1, 4),
        ("an alias", "a: *x\n", .alias("x"), 1, 4),
        ("a constructing tag", "a: !ruby/object:Gem {}\n", .tag("!ruby/object:Gem"), 1, 4),
        ("a binary tag", "a: !!binary aGVq\n", .tag("tag:yaml.org,2002:binary"), 1, 4),
        ("a key twice", "datum: 1\ntitel: x\ndatum: 2\n", .duplicateKey("datum"), 3, 1),
        ("a list for a key", "? [a, b]\n: c\n", .compositeKey, 1, 3),
        ("a control character", "a: b\nc: \u{1}\n", .controlCharacter, 2, 4),
        ("an item less indented", "a:\n  - b\n - c\n", .syntax("did not find expected key"), 3, 2),
    ])
    func place(_ name: String, text: String, problem: YamlError.Problem, line: Int, column: Int) {
        checkYaml(Array(text.utf8), fails: problem, line: line, column: column)
    }

    @Test(arguments: [
        ("Latin-1", [0x61, 0x3A, 0x20, 0x68, 0xF6, 0x73, 0x74, 0x0A], 1, 5),
        ("UTF-16 with its mark", [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00], 1, 1),
        ("cut off in a letter", [0x61, 0x3A, 0x0A, 0x62, 0x3A, 0x20, 0xC3], 2, 4),
    ])
    func notUTF8(_ name: String, bytes: [UInt8], line: Int, column: Int) {
        checkYaml(bytes, fails: .notUTF8, line: line, column: column)
    }

    @Test func aliasBomb() {
        let bomb =
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + (1...9).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined()
        checkYaml(Array(bomb.utf8), fails: .alias("a"), line: 1, column: 4)
    }

    @Test(arguments: [
        ("flow", String(repeating: "[", count: 100_000), 1, 65),
        ("flow mappings", String(repeating: "{a: ", count: 100_000), 1, 257),
        ("block", String(repeating: "- ", count: 50_000), 1, 129),
    ])
    func deepNesting(_ name: String, text: String, line: Int, column: Int) {
        checkYaml(Array(text.utf8), fails: .tooDeep(limit: 64), line: line, column: column)
    }

    @Test func depthLimitIsReached() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try YamlNode.parse(text) != nil)
    }

    @Test func manyNodesAndBytes() {
        let limits = YamlLimits(bytes: 20, depth: 4, nodes: 4)
        checkYaml(Array("[a, b, c, d]".utf8), limits: limits, fails: .tooManyNodes(limit: 4), line: 1, column: 11)
        checkYaml(Array(repeating: 0x61, count: 21), limits: limits, fails: .tooLarge(limit: 20), line: 1, column: 1)
    }
}
