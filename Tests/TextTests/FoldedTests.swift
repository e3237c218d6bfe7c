import TestSupport
import Testing
import Text

/// Folding keeps every byte in its place; what does not count in a comparison is zero.
struct FoldedTests {
    private func checkKey(_ test: Case<String, String>) {
        #expect(Folded.key(test.input) == test.expected, sourceLocation: test.sourceLocation)
        let bytes = Array(test.input.utf8)
        #expect(Folded.fold(bytes).count == bytes.count, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("empty", "", ""),
        Case("lower case", "senast", "senast"),
        Case("upper case", "ACTION ITEM", "action item"),
        Case("Swedish capitals", "ÅTGÄRD ÖVERSYN", "åtgärd översyn"),
        Case("the multiplication sign has no lower case", "2×3", "2×3"),
        Case("sharp s stays", "Straße", "straße"),
        Case("Polish and Czech capitals", "ŁÓDŹ ČAPEK", "łódź čapek"),
        Case("Greek and Cyrillic", "ΑΒΓ ДЖ", "αβγ дж"),
        Case("a ring written apart", "A\u{30A}tga\u{308}rd", "åtgärd"),
        Case("an umlaut written apart", "O\u{308}versyn", "översyn"),
        Case("an accent on a letter that has none", "q\u{301}", "q"),
        Case("a mark at the very start", "\u{308}a", "a"),
        Case("soft hyphen", "åt\u{AD}gärd", "åtgärd"),
        Case("zero-width joiners", "åt\u{200B}gä\u{200D}rd", "åtgärd"),
        Case("bidi marks", "\u{202E}åtgärd\u{202C}", "åtgärd"),
        Case("byte order mark inside", "\u{FEFF}åtgärd", "åtgärd"),
        Case("variation selector", "✔\u{FE0F}", "\u{1F}"),
        Case("no-break space", "v.\u{A0}12", "v. 12"),
        Case("thin and wide spaces", "1\u{2009}mars\u{3000}2024", "1 mars 2024"),
        Case("tab and line break", "a\tb\nc", "a b c"),
        Case("control characters", "a\u{1B}[31m", "a [31m"),
        Case("delete", "a\u{7F}b", "a b"),
        Case("en and em dash, minus", "a – b — c − d", "a \u{1E} b \u{1E} c \u{1E} d"),
        Case("hyphens of Unicode", "a\u{2010}b\u{2011}c", "a-b-c"),
        Case("arrows", "→ ⇒", "\u{1D} \u{1D}"),
        Case("curly quotes", "“a” ‘b’ «c»", "\"a\" 'b' \"c\""),
        Case("emoji", "📅 2024", "\u{1F} 2024"),
        Case("the paragraph sign stays", "§ 4", "§ 4"),
        Case("a capital longer in lower case stays", "İ", "İ"),
    ])
    func key(_ test: Case<String, String>) { checkKey(test) }

    @Test(arguments: [
        Case("Swedish", "Åtgärder", "atgarder"),
        Case("written apart", "A\u{30A}tga\u{308}rder", "atgarder"),
        Case("Danish and Polish letters", "Øster Łódź", "oster lodz"),
        Case("French", "Élodie Çelik", "elodie celik"),
        Case("Turkish dotless", "ılgın", "ilgin"),
        Case("nothing to take off", "polisen 2", "polisen 2"),
    ])
    func bareKey(_ test: Case<String, String>) {
        #expect(Folded.bareKey(test.input) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("a lone continuation byte", [0x61, 0xA4, 0x62] as [UInt8], [0x61, 0x1F, 0x62] as [UInt8]),
        Case("a sequence cut short", [0x61, 0xC3], [0x61, 0x1F]),
        Case("an overlong start", [0xFF, 0xFE], [0x1F, 0x1F]),
        Case("a surrogate", [0xED, 0xA0, 0x80], [0x1F, 0xA0, 0x80]),
    ])
    func bytesThatAreNotUTF8(_ test: Case<[UInt8], [UInt8]>) {
        let folded = Folded.fold(test.input)
        #expect(folded.count == test.input.count, sourceLocation: test.sourceLocation)
        #expect(folded.first == test.expected.first, sourceLocation: test.sourceLocation)
    }

    @Test func everyScalarKeepsItsPlace() {
        for value in UInt32(1)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array("x\(Character(scalar))y".utf8)
            let folded = Folded.fold(bytes)
            #expect(folded.count == bytes.count && folded.last == UInt8(ascii: "y"), "U+\(String(value, radix: 16))")
        }
    }

    @Test(.timeLimit(.minutes(1))) func aLetterUnderManyMarksTakesNoTime() {
        let bytes = Array(("a" + String(repeating: "\u{308}", count: 50_000)).utf8)
        #expect(Folded.fold(bytes).count == bytes.count)
    }

    @Test func wordsAreLettersAndDigits() {
        for byte in Array("az09".utf8) + [0xC3, 0xA5] { #expect(Folded.isWord(byte)) }
        for byte in Array(" -./:@#^".utf8) + [Folded.dash, Folded.arrow, Folded.symbol, Folded.ignorable] {
            #expect(!Folded.isWord(byte))
        }
    }
}
