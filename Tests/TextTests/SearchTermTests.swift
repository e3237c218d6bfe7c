import Testing
import Text

struct SearchTermTests {
    /// Compares the lines found, as `line text`.
    private static func shown(_ term: String, _ bytes: [UInt8]) throws -> [String] {
        try #require(SearchTerm(term)).hits(in: bytes).map { "\($0.line) \($0.text)" }
    }

    @Test(arguments: [
        ("åtgärd", "Åtgärder\noch\nÅTGÄRD", ["1 Åtgärder", "3 ÅTGÄRD"]),
        ("ring skolan", "x\nring\r\n  skolan", ["2 ring"]),
        (" a ", "ba", ["1 ba"]), ("åke", "A\u{30A}ke", ["1 A\u{30A}ke"]), ("aa", "aaaa\naa", ["1 aaaa", "2 aa"]),
        ("x", "", []), ("lång", "kort", []), ("möte", "mo\u{AD}te\nmö\u{AD}te", ["2 mö\u{AD}te"]),
    ])
    func hits(_ term: String, _ text: String, _ expected: [String]) throws {
        #expect(try Self.shown(term, Array(text.utf8)) == expected)
    }

    @Test(arguments: ["", " ", "\n\u{AD}"])
    func nothingIsNotLookedFor(_ term: String) {
        #expect(SearchTerm(term) == nil)
    }

    @Test func bytesThatAreNoTextAreSearchedAround() throws {
        #expect(try Self.shown("möte", [0xFF, 0xC3] + Array("möte\n".utf8)) == ["1 \u{FFFD}\u{FFFD}möte"])
    }
}
