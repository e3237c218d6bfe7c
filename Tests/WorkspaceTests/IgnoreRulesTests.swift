import Testing

@testable import Workspace

private func checkIgnored(
    _ path: String, by rules: String, is expected: Bool?, sourceLocation: SourceLocation = #_sourceLocation
) {
    let isFolder = path.hasSuffix("/")
    let bytes = Array(path.utf8).prefix(path.utf8.count - (isFolder ? 1 : 0))
    let verdict = IgnoreRules(Array(rules.utf8)).verdict(on: bytes, isFolder: isFolder)
    #expect(verdict.map { $0 == .ignored } == expected, sourceLocation: sourceLocation)
}

@Suite struct IgnoreRulesTests {
    @Test(arguments: [
        ("*.md", "a.md", true), ("*.md", "sub/a.md", true), ("*.md", "a.md.bak", nil),
        ("/a.md", "a.md", true), ("/a.md", "sub/a.md", nil),
        ("sub/a.md", "sub/a.md", true), ("sub/a.md", "x/sub/a.md", nil),
        ("utkast/", "utkast/", true), ("utkast/", "utkast", nil), ("utkast/", "x/utkast/", true),
        ("x/utkast/", "x/utkast/", true), ("x/utkast/", "y/x/utkast/", nil),
        ("sub/*.md", "sub/a.md", true), ("sub/*.md", "sub/x/a.md", nil), ("sub*/a.md", "subs/a.md", true),
        ("?.md", "å.md", nil), ("??.md", "å.md", true), ("a?b", "a/b", nil),
    ])
    func names(rules: String, path: String, expected: Bool?) {
        checkIgnored(path, by: rules, is: expected)
    }

    @Test(arguments: [
        ("**/a.md", "a.md", true), ("**/a.md", "x/y/a.md", true), ("**/x/a.md", "x/x/a.md", true),
        ("x/**", "x/y/a.md", true), ("x/**", "x/", nil), ("x/**/a.md", "x/a.md", true),
        ("x/**/a.md", "x/y/z/a.md", true), ("x/**/a.md", "y/a.md", nil), ("x/**/y/*.md", "x/1/y/2/y/b.md", true),
        ("**", "a.md", true), ("x**y", "xzzy", true), ("x**/y", "xz/y", true), ("x**/y", "xz/z/y", nil),
        ("***/a.md", "x/a.md", true), ("**/**/a.md", "a.md", true), ("a/**/**/b", "a/b", true),
        ("**/x/**/y", "a/x/b/x/c/y", true), ("foo\\/bar", "foo/bar", true),
    ])
    func folders(rules: String, path: String, expected: Bool?) {
        checkIgnored(path, by: rules, is: expected)
    }

    @Test(arguments: [
        ("[ab].md", "a.md", true), ("[ab].md", "c.md", nil), ("[!ab].md", "c.md", true), ("[^ab].md", "a.md", nil),
        ("[a-c].md", "b.md", true), ("[]a].md", "].md", true), ("[]-]x", "-x", true), ("[a-].md", "-.md", true),
        ("[[:digit:]]*.md", "1x.md", true), ("[[:digit:]]*.md", "x.md", nil), ("[[:nosuch:]].md", "a.md", nil),
        ("[!/]x", "/x", nil), ("[a.md", "[a.md", nil), ("\\[a.md", "[a.md", true), ("[\\]].md", "].md", true),
        ("[a-\\c].md", "b.md", true), ("[c-a].md", "b.md", nil),
    ])
    func brackets(rules: String, path: String, expected: Bool?) {
        checkIgnored(path, by: rules, is: expected)
    }

    @Test(arguments: [
        ("*.md\n!a.md", "a.md", false), ("!a.md\n*.md", "a.md", true), ("# *.md\n", "a.md", nil),
        ("\\#a.md", "#a.md", true), ("\\!a.md", "!a.md", true), ("a.md   ", "a.md", true),
        ("a.md\\ ", "a.md ", true), ("a b.md", "a b.md", true), ("a.md\r\n*.txt\r\n", "a.md", true),
        ("\u{FEFF}a.md\n", "a.md", true), ("\n\n/\n", "a.md", nil), ("a.md\\", "a.md", nil), ("\\a.md", "a.md", true),
        ("möten/*.md", "möten/å.md", true),
    ])
    func lines(rules: String, path: String, expected: Bool?) {
        checkIgnored(path, by: rules, is: expected)
    }

    @Test func hostilePatternEnds() {
        let stars = String(repeating: "*a", count: 2_000) + "*b"
        checkIgnored(String(repeating: "a", count: 4_000), by: stars, is: nil)
        let folders = String(repeating: "**/a/", count: 500) + "b"
        checkIgnored(String(repeating: "a/", count: 1_000) + "c", by: folders, is: nil)
    }
}
