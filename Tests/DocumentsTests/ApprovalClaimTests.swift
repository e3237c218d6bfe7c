import Documents
import TestSupport
import Testing

/// What a document says of its approval, and the text beside it.
struct ApprovalClaimReadingTests {
    private func claim(_ text: String) -> ApprovalClaim? { ApprovalClaim(Array(text.utf8), vocabulary: .standard) }

    static let keyCases: [Case<String, [String]?>] = [
        Case("a day", "---\napproved: 2024-03-12\n---\n", ["approved: 2024-03-12"]),
        Case("Swedish", "---\ndatum: 2024-03-05\njusterat: 2024-03-12\n---\n", ["justerat: 2024-03-12"]),
        Case(
            "all keys, in any order", "---\nunderlag: §9\nbeslut: KS 12\njusterat-av: Bo Ek\n---\n",
            ["beslut: KS 12", "justerat-av: Bo Ek", "underlag: §9"]),
        Case("a list", "---\napproved-by:\n- Bo Ek\n- Åsa Ö\ntitle: x\n---\n", ["- Bo Ek", "- Åsa Ö", "approved-by:"]),
        Case("in braces", "---\n{ title: x, approved: 2024-03-12 }\n---\n", ["{ title: x, approved: 2024-03-12 }"]),
        Case("CRLF and BOM", "\u{FEFF}---\r\napproved: 2024-03-12\r\n---\r\n", ["approved: 2024-03-12"]),
        Case("no value", "---\napproved:\napproved-by: []\n---\n", nil),
        Case("a decision alone", "---\nbeslut: KS 12\n---\n", nil),
        Case("a status alone", "---\nstatus: justerat\n---\n", nil),
        Case("in the text", "approved: 2024-03-12\n", nil),
        Case("nothing", "", nil),
    ]

    @Test(arguments: keyCases)
    func keys(_ test: Case<String, [String]?>) {
        #expect(claim(test.input)?.keys == test.expected, sourceLocation: test.sourceLocation)
    }

    static let textCases: [Case<String, Int?>] = [
        Case("other values", "---\napproved: 2024-04-01\nevidence: a\n---\n# M\n\n- a\n", nil),
        Case("no line break at the end", "---\napproved: 2024-03-12\n---\n# M\n\n- a", 6),
        Case("a changed line", "---\napproved: 2024-03-12\n---\n# M\n\n- b\n", 6),
        Case("an added line", "---\napproved: 2024-03-12\n---\n# M\n\n- a\n- b\n", 7),
        Case("a removed line", "---\napproved: 2024-03-12\n---\n# M\n", 4),
        Case("another key", "---\ntitle: M\napproved: 2024-03-12\n---\n# M\n\n- a\n", 2),
    ]

    @Test(arguments: textCases)
    func differs(_ test: Case<String, Int?>) throws {
        let approved = try #require(claim("---\napproved: 2024-03-12\n---\n# M\n\n- a\n"))
        let edited = try #require(claim(test.input))
        #expect(approved.approves(edited) == (test.expected == nil), sourceLocation: test.sourceLocation)
        guard let line = test.expected else { return }
        #expect(edited.firstLine(differingFrom: approved) == line, sourceLocation: test.sourceLocation)
    }
}
