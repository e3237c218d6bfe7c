import Documents
import TestSupport
import Testing

struct ParagraphTests {
    /// Writes each piece as `headings | lines | text`.
    private static func shown(_ text: String) -> [String] {
        Paragraph.all(in: Array(text.utf8)).map { paragraph in
            "\(paragraph.heading.joined(separator: " > ")) | \(paragraph.lines.lowerBound)-"
                + "\(paragraph.lines.upperBound - 1) | \(paragraph.text)"
        }
    }

    @Test func headingsItemsAndRows() {
        let text = """
            # Möte

            Vi hälsade
              alla   välkomna.
            - ett
              mer
            - två
            1. tre
            ## § 2 Ekonomi ##
            | a | b |
            | - | - |
            ## § 3
            2024 var bra.
            """
        #expect(
            Self.shown(text) == [
                " | 1-1 | # Möte", "Möte | 3-4 | Vi hälsade alla välkomna.", "Möte | 5-6 | - ett mer",
                "Möte | 7-7 | - två",
                "Möte | 8-8 | 1. tre", "Möte | 9-9 | ## § 2 Ekonomi ##", "Möte > § 2 Ekonomi | 10-10 | | a | b |",
                "Möte > § 2 Ekonomi | 11-11 | | - | - |", "Möte | 12-12 | ## § 3", "Möte > § 3 | 13-13 | 2024 var bra.",
            ])
    }

    @Test func underlinedHeadingsFencesAndFrontMatter() {
        let text = "---\ntitle: A\ndate: 2024-03-05\n---\nTitel\n=====\n```\n# inget\n\n- x\n```\nslut\n---\n"
        #expect(
            Self.shown(text) == [
                " | 1-1 | ---", " | 2-2 | title: A", " | 3-3 | date: 2024-03-05", " | 4-4 | ---",
                " | 5-6 | Titel =====",
                "Titel | 7-7 | ```", "Titel | 8-8 | # inget", "Titel | 10-10 | - x", "Titel | 11-11 | ```",
                "Titel | 12-13 | slut ---",
            ])
    }

    @Test(arguments: ["", "\n\n", "---\n", "```\n", "#\n", "\u{FEFF}---\na: b\n---\n"])
    func oddDocumentsAreDivided(_ text: String) {
        let lines = Paragraph.all(in: Array(text.utf8)).flatMap { Array($0.lines) }
        #expect(lines == lines.sorted() && Set(lines).count == lines.count)
    }
}

struct ParagraphComparisonTests {
    private static func shown(_ old: String, _ new: String) -> [String] {
        ParagraphComparison(from: Array(old.utf8), to: Array(new.utf8)).changes.map { change in
            "\(change.kind) [\(change.heading.joined(separator: " > "))] \(change.old ?? "") → \(change.new ?? "")"
        }
    }

    /// What is the same at both ends is passed over; that must not show, but for which of several equal ones is the new one.
    @Test(arguments: 0..<300)
    func theSameAsComparingAllOfIt(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let lines = [
            "", "", "# A", "## B", "ett", "två tre", "  fyra", "- fem", "- [ ] sex", "| a | b |", "```", "---", "===",
            "---", "1. sju", "> åtta", "~~~~", "title: x", "\u{FEFF}---",
        ]
        func some(_ count: ClosedRange<Int>) -> [String] {
            (0..<Int.random(in: count, using: &random)).compactMap { _ in lines.randomElement(using: &random) }
        }
        let (start, end) = (some(0...12), some(0...12))
        let versions = [start + some(0...4) + end, start + some(0...4) + end].map {
            Array($0.joined(separator: "\n").utf8)
        }
        func shown(_ comparison: ParagraphComparison) -> [String] {
            comparison.changes.map { "\($0.kind) \($0.old ?? "") → \($0.new ?? "")" }.sorted()
        }
        let whole = ParagraphComparison(from: Paragraph.all(in: versions[0]), to: Paragraph.all(in: versions[1]))
        #expect(shown(ParagraphComparison(from: versions[0], to: versions[1])) == shown(whole))
    }

    @Test func whereLinesBreakIsNoChange() {
        #expect(Self.shown("# A\n\nett två\ntre\n", "# A\r\n\r\n\r\nett två tre\r\n") == [])
    }

    @Test func changedAddedAndRemoved() {
        let old = "# A\n\nVi ska ringa skolan i mars.\n\n- [ ] boka lokal\n\n## B\n\nBort.\n"
        let new = "# A\n\nVi ska ringa skolan i april.\n\n- [ ] boka lokal\n- [ ] ny punkt\n\n## B\n"
        #expect(
            Self.shown(old, new) == [
                "changed [A] Vi ska ringa skolan i mars. → Vi ska ringa skolan i april.",
                "added [A]  → - [ ] ny punkt", "removed [A > B] Bort. → ",
            ])
    }

    @Test func pairsAreFoundInOrder() {
        #expect(
            Self.shown("a b c d\n\nx y z w\n", "nytt stycke här\n\na b c e\n\nx y z v\n") == [
                "added []  → nytt stycke här", "changed [] a b c d → a b c e", "changed [] x y z w → x y z v",
            ])
    }

    @Test func movedIsNeitherAddedNorRemoved() {
        #expect(
            Self.shown("# A\n\nflyttas\n\nstår\n\n# B\n\nkvar\n", "# A\n\nstår\n\n# B\n\nkvar\n\nflyttas\n") == [
                "moved [B] flyttas → flyttas"
            ])
    }

    @Test func everythingAddedAndEverythingRemoved() {
        #expect(Self.shown("", "a\n") == ["added []  → a"])
        #expect(Self.shown("a\n", "") == ["removed [] a → "])
    }
}

struct WordComparisonTests {
    @Test(arguments: [
        ("a b", "a b", "a b"), ("", "ny", "{+ny+}"), ("ring skolan.", "ring polisen.", "ring [-skolan-]{+polisen+}."),
        ("senast 2024-03-08 ^k7m2xp", "senast 2024-03-15 ^k7m2xp", "senast [-2024-03-08-]{+2024-03-15+} ^k7m2xp"),
        ("- [ ] boka", "- [x] boka", "- [[- -]{+x+}] boka"), ("en röd bil", "en blå båt", "en [-röd bil-]{+blå båt+}"),
        ("en bil", "en röd bil", "en {+röd +}bil"), ("Åke ringer", "Åke", "Åke[- ringer-]"),
        ("| Ej påbörjad |", "| Pågår, upphandling klar |", "| [-Ej påbörjad-]{+Pågår, upphandling klar+} |"),
    ])
    func words(_ old: String, _ new: String, _ expected: String) {
        let pieces = WordComparison(from: old, to: new).pieces
        let shown = pieces.map { piece in
            switch piece.kind {
            case .same: piece.text
            case .removed: "[-\(piece.text)-]"
            case .added: "{+\(piece.text)+}"
            }
        }
        #expect(shown.joined() == expected)
        #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == old)
        #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == new)
    }
}
