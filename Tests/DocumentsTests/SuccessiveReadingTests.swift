import Documents
import Glibc
import TestSupport
import Testing
import Text

/// A version that is read after another one says what it says when it is read by itself.
struct SuccessiveReadingTests {
    private func reader(_ sample: Sample, _ extent: DocumentReader.Extent = .attendance) -> SuccessiveReader {
        SuccessiveReader(
            DocumentReader(vocabulary: sample.vocabulary, extent: extent),
            Resolver(register: sample.register, today: sample.today, vocabulary: sample.vocabulary))
    }

    /// Reads each text after the one before, and by itself.
    private func check(
        _ texts: [[UInt8]], _ comment: @autoclosure () -> String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for sample in [Sample.known, .agreement] {
            for extent in [DocumentReader.Extent.actions, .attendance, .suggestions] {
                let reader = reader(sample, extent)
                var earlier: ReadVersion?
                for (number, text) in texts.enumerated() {
                    let version = reader.version(at: sample.path, series: sample.series, text, after: earlier)
                    var alone = sample.read(text, extent: extent).first
                    alone?.diagnostics = []
                    #expect(
                        version.document == alone, "\(comment()), \(number), \(extent)", sourceLocation: sourceLocation)
                    earlier = version
                }
            }
        }
    }

    private static let base = """
        ---
        date: 2024-03-05
        ---
        # Möte

        Närvarande: Karin Ek, Bo Ek

        ## Åtgärder

        - [ ] @karin ring skolan senast 2024-04-01
        - skriv till Polisen ^k7m2xp
          - [ ] i del ett
          - i del två

        1. beställ lampor

        Åtgärd: Bo tar fram en plan

        | Åtgärd | Ansvarig | Klart |
        |---|---|---|
        | måla | Anna | v. 12 |

        ## Dagordning

        ### Lampor

        - [ ] lamporna
        """

    @Test(arguments: [
        Case("nothing", "ring skolan", "ring skolan"),
        Case("a text", "ring skolan", "ring förskolan"),
        Case("a state", "[ ] @karin", "[x] @karin"),
        Case("a line in front", "Närvarande: Karin", "Ett.\n\nNärvarande: Karin"),
        Case("the date", "date: 2024-03-05", "date: 2025-03-05"),
        Case("the kind", "date: 2024-03-05", "date: 2024-03-05\nkind: plan"),
        Case("a report", "date: 2024-03-05", "date: 2024-03-05\nkind: report"),
        Case("no front matter", "---\ndate", "date"),
        Case("the title", "# Möte", "# Ett annat"),
        Case("those present", "Bo Ek", "Bo Lind"),
        Case("those present in a list", ": Karin Ek, Bo Ek\n", ":\n\n- Karin Ek\n- Bo Lind\n"),
        Case("a list right below those present", "Bo Ek\n", "Bo Ek\n- Anna Berg\n"),
        Case("a section of those present", "## Dagordning", "## Närvarande\n\nAnna Berg\n\n## Dagordning"),
        Case("those absent, further down", "Åtgärd: Bo tar", "Frånvarande: Anna Berg\n\nÅtgärd: Bo tar"),
        Case("a table of those present", "| Åtgärd | Ansvarig", "| Närvarande | Ansvarig"),
        Case("a heading less", "## Åtgärder\n", "Åtgärder\n"),
        Case("another heading", "## Åtgärder", "## Uppföljning"),
        Case("a heading's level", "## Åtgärder", "### Åtgärder"),
        Case("a heading in two lines", "## Åtgärder", "Åtgärder\nm.m.\n---"),
        Case("a heading between", "1. beställ", "## Karin\n\n1. beställ"),
        Case("a bold line between", "1. beställ", "**Karin**\n\n1. beställ"),
        Case("a lead-in", "- [ ] @karin", "Kvarstår:\n\n- [ ] @karin"),
        Case("a lead-in far up", "## Åtgärder\n\n", "## Åtgärder\n\nKvarstår:\n\n"),
        Case("no list above", "- skriv till", "skriv till"),
        Case("an item that heads a list", "- skriv till Polisen ^k7m2xp", "- Karin:"),
        Case("an item less", "- skriv till Polisen ^k7m2xp\n", ""),
        Case("a nested box", "  - i del två", "  - [ ] i del två"),
        Case("a paragraph of an item", "- skriv till", "  och till skolan\n\n  igen\n- skriv till"),
        Case("code", "1. beställ", "```\n1. beställ"),
        Case("an indented block", "1. beställ", "      1. beställ"),
        Case("a comment", "## Åtgärder", "<!--\n## Åtgärder"),
        Case("a link's definition", "## Dagordning", "[ring]: /a\n\n## Dagordning"),
        Case("a word that is a name", "Åtgärd: Bo tar", "Vi talar med Ring. Åtgärd: Bo tar"),
        Case("a topic", "- skriv till", "- [ ] #12345\n- [ ] #12346\n- [ ] #12347\n- skriv till"),
        Case("an agenda's prose", "### Lampor\n", "### Lampor\n\nVi talade om dem.\n"),
        Case("a row", "| måla | Anna", "| tvätta | Bo | 1/4 |\n| måla | Anna"),
        Case("a column", "| Åtgärd | Ansvarig", "| Ärende | Ansvarig"),
        Case("a table undone", "|---|---|---|\n", ""),
        Case("line ends", "\n\n1. beställ", "\r\n\r\n1. beställ"),
        Case("the end", "- [ ] lamporna", "- [ ] lamporna\n\nÅtgärd: ring Bo"),
        Case("no text", base, ""),
        Case("no UTF-8", "skriv till", "skriv\u{FFFD}"),
    ])
    func edits(_ test: Case<String, String>) {
        let edited = Self.base.replacing(test.input, with: test.expected)
        #expect(test.input == test.expected || edited != Self.base, sourceLocation: test.sourceLocation)
        let texts = [Self.base, edited, Self.base, edited + "\n", edited].map { Array($0.utf8) }
        check(texts, test.name, sourceLocation: test.sourceLocation)
    }

    @Test func bytesThatAreNoText() {
        let first = [UInt8](repeating: 0xFF, count: 40) + Array("\n\n- [ ] ring\n- [ ] skriv\n- [ ] rita\n".utf8)
        let second = first + Array("- [ ] läs\n".utf8)
        let third = Array("x\n\n- [ ] skriv\n- [ ] rita\n".utf8)
        check([first, second, first, third, second], "not UTF-8")
    }

    /// Seen by a register that the second reader does not have.
    @Test func whatIsInCommonIsNotReadAgain() throws {
        let text = "# a\n\n- [ ] @bo ring\n- [ ] @bo skriv\n\nb\n\n- [ ] @bo läs\n"
        let first = reader(.known).version(at: "minutes/a.md", series: nil, Array(text.utf8))
        let edited = Array(text.replacing("ring\n", with: "ring\n- [ ] @bo rita\n").utf8)
        let second = reader(Sample()).version(at: "minutes/a.md", series: nil, edited, after: first)
        #expect(first.document?.actions.map { $0.owners.first?.person } == ["bo", "bo", "bo"])
        #expect(second.document?.actions.map { $0.owners.first?.person } == ["bo", nil, "bo", "bo"])
        #expect(second.document?.actions.map(\.start.line) == [3, 4, 5, 9])
    }

    private static let prose = """
        # Möte 2024-03-05

        Närvarande: Karin Ek, Bo Ek

        ## Skolan

        Vi talade om skolan.

        Det var allt.

        ## Uppdrag

        - [ ] @karin ring skolan

        ## Parken

        Parken är grön.

        - Den är stor.

        - [ ] @bo mät parken
        """

    @Test(arguments: [
        Case("another word", "om skolan", "om vägen"),
        Case("a line more", "Det var allt.\n", "Det var allt.\nEller inte.\n"),
        Case("a paragraph less", "Vi talade om skolan.\n\n", ""),
        Case("no prose", "Vi talade om skolan.\n\nDet var allt.\n\n", ""),
        Case("an item", "Den är stor", "Den är liten"),
        Case("a heading", "Det var allt.", "## Vägen"),
        Case("a heading under a line", "Det var allt.", "Det var allt.\n---"),
        Case("a box", "Det var allt.", "- [ ] @bo mät vägen"),
        Case("an assignment", "Det var allt.", "Bo Ek får i uppdrag att mäta vägen."),
        Case("one more who was there", "Det var allt.", "Närvarande: Anna Berg"),
        Case("a list below", "Det var allt.", "- Det var allt."),
        Case("text that goes on", "Det var allt.\n\n", "Det var allt.\n"),
        Case("code", "Det var allt.", "```"),
        Case("a comment", "Det var allt.", "<!--"),
        Case("a link", "Det var allt.", "[karin]: /a"),
        Case("a table", "Det var allt.", "| a | b |\n|---|---|\n| c | d |"),
        Case("front matter", "# Möte 2024", "---\ndate: 2023-01-01\n---\n# Möte 2024"),
        Case("a report", "# Möte 2024", "---\nkind: report\n---\n# Möte 2024"),
        Case("line ends", "Det var allt.\n", "Det var allt.\r\n\r\n"),
        Case("no UTF-8", "Det var allt", "Det var \u{FFFD}"),
    ])
    func editsOfProse(_ test: Case<String, String>) {
        let edited = Self.prose.replacing(test.input, with: test.expected)
        #expect(edited != Self.prose, sourceLocation: test.sourceLocation)
        let further = edited.replacing("Parken är", with: "Eller.\n\nParken är")
        let texts = [Self.prose, edited, further, edited, Self.prose, further].map { Array($0.utf8) }
        check(texts, test.name, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        ("om skolan.", "om vägen.", 13), ("allt.", "allt.\n\nEller inte.", 15), ("Det var allt.\n\n", "", 11),
    ])
    func actionsMoveWithTheProse(old: String, new: String, line: Int) {
        let reader = reader(.known, .actions)
        let first = reader.version(at: "minutes/a.md", series: nil, Array(Self.prose.utf8))
        let edited = Array(Self.prose.replacing(old, with: new).utf8)
        let second = reader.version(at: "minutes/a.md", series: nil, edited, after: first)
        #expect(second.document?.actions.map(\.start.line) == [line, line + 8])
        #expect(second.document?.actions.map(\.text) == first.document?.actions.map(\.text))
        // Under another path it may be another kind of document.
        let moved = reader.version(at: "plans/a.md", series: nil, edited, after: first)
        #expect(moved.document?.kind == .plan)
    }

    @Test(arguments: 1...8)
    func randomTexts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            var pieces = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Pieces.text(of: Int.random(in: 1...5, using: &random), using: &random)
            }
            var texts = [Array(pieces.joined().utf8)]
            for _ in 0..<4 {
                change(&pieces, using: &random)
                texts.append(Array(pieces.joined().utf8))
            }
            check(texts, pieces.joined().debugDescription)
        }
    }

    private func change(_ pieces: inout [String], using random: inout SeededGenerator) {
        let new = Pieces.text(of: Int.random(in: 1...3, using: &random), using: &random)
        let place = Int.random(in: 0...pieces.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0 where place < pieces.count: pieces.remove(at: place)
        case 1 where place < pieces.count: pieces[place] = new
        default: pieces.insert(new, at: place)
        }
    }

    /// One in so many, for the sake of debug builds.
    private static let share = 100

    /// Real texts, with lines taken out, doubled and brought from others.
    @Test func corpus() throws {
        let archive = SourceTree.root() + "/../shared/corpora/minutes.tar.xz"
        guard access(archive, R_OK) == 0 else { return print("skipped: no ../shared") }
        let folder = try TemporaryFolder()
        #expect(try run("tar", ["-xJf", archive, "-C", folder.path]).status == 0)
        let files = filePaths(below: folder.path).filter { $0.hasSuffix(".md") }
        var random = SeededGenerator(seed: 1)
        var other: [ArraySlice<UInt8>] = [[]]
        for (number, file) in files.enumerated() where number % Self.share == 0 {
            var lines = try readFile("\(folder.path)/\(file)")
                .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let read = lines
            var texts = [Array(lines.joined(separator: [UInt8(ascii: "\n")]))]
            for _ in 0..<4 {
                let place = Int.random(in: 0..<lines.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0 where lines.count > 1: lines.remove(at: place)
                case 1: lines.insert(other.randomElement(using: &random) ?? [], at: place)
                default: lines.insert(lines[Int.random(in: 0..<lines.count, using: &random)], at: place)
                }
                texts.append(Array(lines.joined(separator: [UInt8(ascii: "\n")])))
            }
            check(texts, file)
            other = read
        }
    }
}
