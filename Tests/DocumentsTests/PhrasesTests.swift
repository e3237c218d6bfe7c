import Documents
import TestSupport
import Testing
import Text

/// Words and phrases found in folded text; the longest wins.
struct PhrasesTests {
    private static let phrases = Phrases([
        ("klart", 1), ("klart senast", 2), ("v", 3), ("åtgärd", 4), ("m.fl.", 5), ("att göra", 6), ("§", 7),
    ])

    /// `value:length` of the match at the start of the text.
    @Test(arguments: [
        Case("a word", "klart nu", "1:5"), Case("the longest", "klart senast nu", "2:12"),
        Case("not the longest", "klart sen", "1:5"), Case("any case", "KLART", "1:5"),
        Case("Swedish letters", "Åtgärd: x", "4:8"), Case("letters written apart", "A\u{30A}tga\u{308}rd", "4:10"),
        Case("a soft hyphen inside", "åt\u{AD}gärd", "4:10"), Case("several blanks", "att  \t göra", "6:12"),
        Case("no-break space", "att\u{A0}göra", "6:10"), Case("a longer word", "klarta", "-"),
        Case("a longer word in Swedish", "åtgärdå", "-"), Case("a number behind", "v12", "3:1"),
        Case("a full stop of its own", "m.fl. och", "5:5"), Case("a sign", "§4", "7:2"), Case("none", "nu", "-"),
        Case("nothing", "", "-"), Case("cut short", "klar", "-"),
    ])
    func match(_ test: Case<String, String>) {
        let folded = Folded.fold(Array(test.input.utf8))
        let match = Self.phrases.match(folded, at: 0, before: folded.count)
        #expect(match.map { "\($0.value):\($0.end)" } ?? "-" == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("the whole", "Klart senast", 2), Case("blanks behind", "klart  ", 1), Case("more behind", "klart nu", nil),
        Case("nothing", "", nil),
    ])
    func whole(_ test: Case<String, Int?>) {
        #expect(Self.phrases.value(of: test.input) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func aMatchEndsBeforeItsLimit() {
        let folded = Folded.fold(Array("klart senast".utf8))
        #expect(Self.phrases.match(folded, at: 0, before: 9)?.value == 1)
        #expect(Self.phrases.match(folded, at: 12, before: 12) == nil)
    }
}
