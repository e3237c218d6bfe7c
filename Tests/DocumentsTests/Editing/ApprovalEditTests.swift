import Documents
import TestSupport
import Testing
import Text

/// How approval keys come into front matter, and what stays as it is.
struct ApprovalEditTests {
    private static let keys = ApprovalKeys(
        day: Day(iso: "2024-03-12"), signatories: [Signatory("Anna Berg")], decision: "§ 41")

    private func approved(_ text: String, _ keys: ApprovalKeys = keys) throws -> String {
        let resolver = Resolver(register: Register(), today: Day(number: 19_800), vocabulary: .standard)
        var editor = try #require(
            DocumentEditor(Array(text.utf8), path: "m.md", series: nil, resolver: resolver, language: "sv"))
        try editor.approve(keys, id: "k7m2xp9q")
        return String(decoding: editor.bytes, as: UTF8.self)
    }

    static let cases: [Case<String, String>] = [
        Case(
            "no front matter", "# Möte\n",
            "---\nid: k7m2xp9q\njusterat: 2024-03-12\njusterat-av: Anna Berg\nbeslut: § 41\n---\n\n# Möte\n"),
        Case(
            "CRLF and BOM", "\u{FEFF}---\r\ndatum: 2024-03-05\r\n---\r\nx",
            "\u{FEFF}---\r\nid: k7m2xp9q\r\ndatum: 2024-03-05\r\njusterat: 2024-03-12\r\njusterat-av: Anna Berg\r\n"
                + "beslut: § 41\r\n---\r\nx"),
        Case(
            "earlier keys give way where they stand, in their spelling",
            "---\nid: abcd\napproved: 2023-01-01 # i fjol\n# kvar\napproved-by: [B, C]\nunderlag: x\ntitle: M\n---\n",
            "---\nid: abcd\napproved: 2024-03-12\napproved-by: Anna Berg\ndecision: § 41\n# kvar\ntitle: M\n---\n"),
        Case(
            "an id without a value", "---\nid:\ntitle: M\n---\n",
            "---\nid: k7m2xp9q\ntitle: M\napproved: 2024-03-12\napproved-by: Anna Berg\ndecision: § 41\n---\n"),
        Case(
            "empty front matter", "---\n---\n# M\n",
            "---\nid: k7m2xp9q\njusterat: 2024-03-12\njusterat-av: Anna Berg\nbeslut: § 41\n---\n# M\n"),
        Case(
            "an English document", "---\nlanguage: en\nid: abcd\n---\n",
            "---\nlanguage: en\nid: abcd\napproved: 2024-03-12\napproved-by: Anna Berg\ndecision: § 41\n---\n"),
    ]

    @Test(arguments: cases)
    func writes(_ test: Case<String, String>) throws {
        #expect(try approved(test.input) == test.expected, sourceLocation: test.sourceLocation)
    }

    static let names: [Case<[String], String>] = [
        Case("two", ["Anna Ö", "Bo Ek"], "justerat-av:\n  - Anna Ö\n  - Bo Ek\n"),
        Case("with a party", ["Anna, Polisen"], "justerat-av:\n  - Anna, Polisen\n"),
        Case(
            "what YAML would take otherwise", ["No", "A: \"b\"", "#c"],
            "justerat-av:\n  - \"No\"\n  - \"A: \\\"b\\\"\"\n  - \"#c\"\n"),
    ]

    @Test(arguments: names)
    func spells(_ test: Case<[String], String>) throws {
        let signatories = test.input.compactMap { Signatory(written: $0) }
        let text = try approved("---\nid: abcd\n---\n", ApprovalKeys(day: nil, signatories: signatories))
        #expect(text == "---\nid: abcd\n\(test.expected)---\n", sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("unreadable", "---\ntyp: [a\n---\n", DocumentEditor.ApprovalRefusal.frontMatter),
        Case("in braces", "---\n{ title: M }\n---\n", .frontMatter),
        Case("a list", "---\n- a\n---\n", .frontMatter),
    ])
    func refuses(_ test: Case<String, DocumentEditor.ApprovalRefusal>) {
        #expect(throws: test.expected, sourceLocation: test.sourceLocation) { try approved(test.input) }
    }
}
