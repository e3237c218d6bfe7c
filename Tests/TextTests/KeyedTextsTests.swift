import Testing
import Text

@Suite struct KeyedTextsTests {
    private static let values: [String: KeyedTexts.Value] = [
        "a": .text("first"), "a.b": .list(["x"]), "a.b.c": .list(["one", "", "two\nlines"]), "ab": .text(""),
        "alphabet": .list(["å", "ä", "ö"]), "å": .text("last"), "b-c": .text("{x} \"y\" \\"),
    ]
    private let texts: KeyedTexts

    init() throws { texts = try KeyedTexts(Self.values) }

    @Test(arguments: values.keys.sorted())
    func whatWasPutInIsFound(key: String) {
        switch Self.values[key] {
        case .text(let text):
            #expect(texts.text(key) == text && texts.list(key) == [] && texts.texts(key) == [text])
        case .list(let items):
            #expect(texts.text(key) == nil && texts.list(key) == items && texts.texts(key) == items)
        case nil: Issue.record("no such key")
        }
    }

    @Test(arguments: [
        "", "0", "a.", "a.b.", "a.b.c.d", "aa", "abc", "alphabe", "alphabets", "z", "å.", "ö", "\u{1E}", "a\u{1E}",
    ])
    func whatWasNotIsNot(key: String) {
        #expect(texts.text(key) == nil && texts.list(key) == [] && texts.texts(key) == [])
    }

    @Test(arguments: [
        ("", ["a", "a.b", "a.b.c", "ab", "alphabet", "b-c", "å"]), ("a.", ["a.b", "a.b.c"]), ("a.b.", ["a.b.c"]),
        ("al", ["alphabet"]), ("å", ["å"]), ("c", []), ("ö", []),
    ])
    func keysAreFoundByTheirBeginning(prefix: String, expected: [String]) {
        #expect(texts.keys(beginning: prefix) == expected)
    }

    @Test func nothingIsInNothing() throws {
        let nothing = try KeyedTexts([:])
        #expect(nothing.text("a") == nil && nothing.texts("") == [] && nothing.keys() == [])
    }

    @Test(
        arguments: [
            (["a": .list([])], KeyedTexts.Fault.emptyList(key: "a")),
            (["a\u{1F}": .text("")], .controlCharacter(key: "a\u{1F}")),
            (["a": .text("\u{1E}")], .controlCharacter(key: "a")),
            (["a": .list(["x", "\t"])], .controlCharacter(key: "a")),
        ] as [([String: KeyedTexts.Value], KeyedTexts.Fault)])
    func whatHasNoPlaceIsRefused(values: [String: KeyedTexts.Value], fault: KeyedTexts.Fault) {
        #expect(throws: fault) { try KeyedTexts(values) }
    }
}
