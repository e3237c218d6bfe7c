import Documents
import TestSupport
import Testing

/// One change to the first action of a text, and the text after it.
struct DocumentEditorTests {
    /// Edits the first action; the text after it, or why it stays as it is.
    private func edited(_ text: String, _ change: ActionChange, _ sample: Sample = .known) throws -> String {
        var editor = try #require(
            DocumentEditor(
                Array(text.utf8), path: sample.path, series: sample.series,
                resolver: Resolver(register: sample.register, today: sample.today, vocabulary: sample.vocabulary),
                language: "sv"))
        do throws(DocumentEditor.Refusal) {
            try editor.apply(change, toAction: 0)
            return String(decoding: editor.bytes, as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    private func check(_ test: Case<String, String>, _ change: ActionChange, _ sample: Sample = .known) throws {
        let result = try edited(test.input, change, sample)
        #expect(result == test.expected, sourceLocation: test.sourceLocation)
    }

    private static func minutes(_ table: String...) -> String { table.joined(separator: "\n") + "\n" }

    // MARK: States

    @Test(arguments: [
        Case("a box", "- [ ] ring skolan ^k7m2xp\r\n", "- [x] ring skolan ^k7m2xp\r\n"),
        Case("a box under way", "1. [/] ring", "1. [x] ring"),
        Case("an unknown mark", "- [å] ring", "- [x] ring"),
        Case("a struck box", "- [ ] ~~ring~~", "- [x] ~~ring~~"),
        Case("a box before a label", "[ ] Åtgärd: ring", "[x] Åtgärd: ring"),
        Case("a label", "Åtgärd: ring skolan", "Åtgärd: ring skolan (klar)"),
        Case(
            "an English label", "ACTION: call the school and the police",
            "ACTION: call the school and the police (done)"),
        Case(
            "a label with a due phrase", "Åtgärd: ring skolan senast v. 12.", "Åtgärd: ring skolan senast v. 12 (klar)."
        ),
        Case("a bare day at the end", "Åtgärd: ring skolan, 15/6", "Åtgärd: ring skolan (klar), 15/6"),
        Case("an id", "Åtgärd: ring skolan ^k7m2xp", "Åtgärd: ring skolan (klar) ^k7m2xp"),
        Case("a name in parentheses", "Åtgärd: ring skolan (Josef)", "Åtgärd: ring skolan (Josef) (klar)"),
        Case("words at the end", "Åtgärd: ring skolan – pågår", "Åtgärd: ring skolan – klar"),
        Case("bold words", "Åtgärd: ring skolan – **pågår**", "Åtgärd: ring skolan – **klar**"),
        Case("a section", "## Åtgärder\n\n- ring skolan\n- mejla\n", "## Åtgärder\n\n- ring skolan (klar)\n- mejla\n"),
        Case(
            "a review", "# M\n\n## Uppföljning från förra mötet\n\n- Klotter – pågår, ägaren bortrest",
            "# M\n\n## Uppföljning från förra mötet\n\n- Klotter – klar"),
        Case(
            "an assignment", "Styrgruppen uppdrar åt Bo Ek att ringa senast 21 november. Sedan fikades det.\n",
            "Styrgruppen uppdrar åt Bo Ek att ringa senast 21 november (klar). Sedan fikades det.\n"),
    ])
    func done(_ test: Case<String, String>) throws { try check(test, .state(.done)) }

    @Test(arguments: [
        Case(
            "a padded cell", minutes("| Åtgärd | Vem | Läge     |", "|---|---|---|", "| Ring | Bo Ek | Pågår    |"),
            minutes("| Åtgärd | Vem | Läge     |", "|---|---|---|", "| Ring | Bo Ek | Klar     |")),
        Case(
            "words behind the state", minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | pågår, låset bytt |"),
            minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | klar              |")),
        Case(
            "unknown words", minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | Svar inväntas |"),
            minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | Klar          |")),
        Case(
            "an empty cell", minutes("| Åtgärd | Läge |", "|---|---|", "| Ring |  |"),
            minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | Klar |")),
        Case(
            "a dash", minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | – |"),
            minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | Klar |")),
        Case(
            "no outer bars", minutes("Åtgärd | Läge", "---|---", "Ring | öppen"),
            minutes("Åtgärd | Läge", "---|---", "Ring | klar")),
        Case(
            "no outer bars, an empty cell", minutes("Åtgärd | Vem | Läge", "---|---|---", "Ring | Bo Ek |   "),
            minutes("Åtgärd | Vem | Läge", "---|---|---", "Ring | Bo Ek | Klar   ")),
        Case(
            "no outer bars, missing cells", minutes("Åtgärd | Vem | Läge", "---|---|---", "Ring | Bo Ek"),
            minutes("Åtgärd | Vem | Läge", "---|---|---", "Ring | Bo Ek | Klar")),
        Case(
            "no blanks", minutes("|Åtgärd|Läge|", "|-|-|", "|Ring|ny|"),
            minutes("|Åtgärd|Läge|", "|-|-|", "|Ring|klar|")),
        Case(
            "a missing cell", minutes("| Åtgärd | Vem | Läge |", "|---|---|---|", "| Ring |"),
            minutes("| Åtgärd | Vem | Läge |", "|---|---|---|", "| Ring |  | Klar |")),
        Case(
            "a box in the cell", minutes("| Åtgärd | Vem |", "|---|---|", "| [ ] Ring | Bo Ek |"),
            minutes("| Åtgärd | Vem |", "|---|---|", "| [x] Ring | Bo Ek |")),
        Case(
            "no status column", minutes("| Åtgärd      | Vem |", "|---|---|", "| Ring ^k7m2xp | Bo Ek |"),
            minutes("| Åtgärd      | Vem |", "|---|---|", "| Ring (klar) ^k7m2xp | Bo Ek |")),
        Case(
            "an English table",
            minutes("| Action | Owner | Status |", "|---|---|---|", "| Call | Bo Ek | In progress |"),
            minutes("| Action | Owner | Status |", "|---|---|---|", "| Call | Bo Ek | Done        |")),
    ])
    func doneRows(_ test: Case<String, String>) throws { try check(test, .state(.done)) }

    @Test(arguments: [
        Case("a box", "- [x] ring", "- [ ] ring"),
        Case("a dated tick", "- [x] ring ✅ 2024-03-02 #skola", "- [ ] ring #skola"),
        Case("a completion", "- [ ] ring [completion:: 2024-03-02]", "- [ ] ring"),
        Case("struck", "- [-] ~~ring~~", "- [ ] ring"),
        Case("a label", "Åtgärd: ring skolan (klar)", "Åtgärd: ring skolan"),
        Case("a label behind a dash", "Åtgärd: ring skolan – klar.", "Åtgärd: ring skolan."),
        Case(
            "a struck row", minutes("| Åtgärd | Vem |", "|---|---|", "| ~~Ring~~ | ~~Bo Ek~~ |"),
            minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | Bo Ek |")),
        Case(
            "a status cell with a day", minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | Klar 2024-03-01 |"),
            minutes("| Åtgärd | Läge |", "|---|---|", "| Ring | Öppen           |")),
    ])
    func reopened(_ test: Case<String, String>) throws { try check(test, .state(.open)) }

    @Test func wordsThatCannotStandAloneStandInBrackets() throws {
        let review = "# M\n\n## Uppföljning från förra mötet\n\n- Klotter. "
        let result = try edited(review + "KLART", .state(.active))
        #expect(result == review + "(pågår)" || result == review + "pågår")
    }

    @Test(arguments: [
        Case("a box", "- [ ] ring", "- [?] ring"), Case("a label", "Åtgärd: ring", "Åtgärd: ring (väntar)"),
        Case("a done box", "- [x] ring ✅ 2024-03-02", "- [?] ring"),
    ])
    func waiting(_ test: Case<String, String>) throws { try check(test, .state(.waiting)) }

    @Test(arguments: [
        Case("a box", "- [ ] ring", "- [-] ring"), Case("a label", "Åtgärd: ring", "Åtgärd: ring (struken)"),
    ])
    func dropped(_ test: Case<String, String>) throws { try check(test, .state(.dropped)) }

    // MARK: Due dates

    private static let day = Day(number: 19_900)  // 2024-06-26

    @Test(arguments: [
        Case("a phrase", "- [ ] ring senast v. 12 ^k7m2xp", "- [ ] ring senast 2024-06-26 ^k7m2xp"),
        Case("an article", "- [ ] ring senast den 1 mars", "- [ ] ring senast 2024-06-26"),
        Case("a field", "- [ ] ring due:2024-03-01 @bo", "- [ ] ring due:2024-06-26 @bo"),
        Case("brackets", "- [ ] ring [due:: 1 mars]", "- [ ] ring [due:: 2024-06-26]"),
        Case("a sign", "- [ ] ring 📅 2024-03-01", "- [ ] ring 📅 2024-06-26"),
        Case("a bare day", "- [ ] ring, 15/3", "- [ ] ring, 2024-06-26"),
        Case("beside a name", "- [ ] ring (Bo Ek, v. 12)", "- [ ] ring (Bo Ek, 2024-06-26)"),
        Case("ongoing", "- [ ] ring, löpande", "- [ ] ring, 2024-06-26"),
        Case("as soon as possible", "- [ ] ring snarast, dock senast 1 mars", "- [ ] ring senast 2024-06-26"),
        Case("before", "- [ ] ring före mars", "- [ ] ring före 2024-06-26"),
        Case(
            "next meeting", "- [ ] ring till nästa möte, senast nästa möte",
            "- [ ] ring till nästa möte, senast 2024-06-26"),
        Case("none", "- [ ] ring skolan", "- [ ] ring skolan senast 2024-06-26"),
        Case("none, a full stop", "- [ ] ring skolan.", "- [ ] ring skolan senast 2024-06-26."),
        Case("none, an id", "- [ ] ring skolan @bo ^k7m2xp", "- [ ] ring skolan @bo senast 2024-06-26 ^k7m2xp"),
        Case(
            "none, a link at the end", "- [ ] ring [skolan](https://a.se)",
            "- [ ] ring [skolan](https://a.se) senast 2024-06-26"),
        Case("the same day in words", "- [ ] ring senast 26 juni 2024", "- [ ] ring senast 26 juni 2024"),
        Case(
            "none, English", "- [ ] call the school and the police",
            "- [ ] call the school and the police by 2024-06-26"),
        Case(
            "a cell", minutes("| Åtgärd | Klart        |", "|---|---|", "| Ring | v. 12        |"),
            minutes("| Åtgärd | Klart        |", "|---|---|", "| Ring | 2024-06-26   |")),
        Case(
            "a cell with more", minutes("| Åtgärd | Klart |", "|---|---|", "| Ring | 2024-03-01 (preliminärt) |"),
            minutes("| Åtgärd | Klart |", "|---|---|", "| Ring | 2024-06-26 (preliminärt) |")),
        Case(
            "an unreadable cell", minutes("| Åtgärd | Klart |", "|---|---|", "| Ring | före påsk |"),
            minutes("| Åtgärd | Klart |", "|---|---|", "| Ring | 2024-06-26 |")),
        Case(
            "a dash", minutes("| Åtgärd | Klart |", "|---|---|", "| Ring | - |"),
            minutes("| Åtgärd | Klart |", "|---|---|", "| Ring | 2024-06-26 |")),
        Case(
            "no due column", minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | Bo Ek |"),
            minutes("| Åtgärd | Vem |", "|---|---|", "| Ring senast 2024-06-26 | Bo Ek |")),
        Case(
            "an assignment", "Nämnden uppdrar åt Bo Ek att ringa. Klart.\n",
            "Nämnden uppdrar åt Bo Ek att ringa senast 2024-06-26. Klart.\n"),
    ])
    func due(_ test: Case<String, String>) throws { try check(test, .due(Self.day)) }

    // MARK: Owners

    @Test(arguments: [
        Case("a handle", "- [ ] @bo ringer", "- [ ] @anna.berg ringer"),
        Case("a handle in brackets", "- [ ] (@bo, @åsa) ringer", "- [ ] (@anna.berg, @åsa) ringer"),
        Case("a label", "- [ ] ring. Ansvarig: Bo Ek, Åsa Öberg", "- [ ] ring. Ansvarig: Anna Berg, Åsa Öberg"),
        Case("a name before a verb", "- [ ] Bo Ek ska ringa", "- [ ] Anna Berg ska ringa"),
        Case("a name and a colon", "- [ ] Bo Ek: ring", "- [ ] Anna Berg: ring"),
        Case("a name at the end", "- [ ] ring (Bo Ek)", "- [ ] ring (Anna Berg)"),
        Case("a field", "- [ ] ring [owner:: Bo Ek]", "- [ ] ring [owner:: Anna Berg]"),
        Case("everyone", "- [ ] Alla: ring", "- [ ] Anna Berg: ring"),
        Case("nobody", "- [ ] ring skolan ^k7m2xp", "- [ ] ring skolan (ansvarig: Anna Berg) ^k7m2xp"),
        Case("nobody, a full stop", "- [ ] ring skolan.", "- [ ] ring skolan (ansvarig: Anna Berg)."),
        Case("a heading's", "## Polisen\n\n- [ ] ring skolan", "## Polisen\n\n- [ ] ring skolan (ansvarig: Anna Berg)"),
        Case("an unknown one", "Åtgärd: Josef – ring", "Åtgärd: Anna Berg – ring"),
        Case(
            "an assignment", "Nämnden uppdrar åt Bo Ek att ringa.", "Nämnden uppdrar åt Anna Berg att ringa."),
        Case(
            "a cell", minutes("| Åtgärd | Vem          |", "|---|---|", "| Ring | Bo Ek        |"),
            minutes("| Åtgärd | Vem          |", "|---|---|", "| Ring | Anna Berg    |")),
        Case(
            "one of several in a cell", minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | Bo Ek + Åsa Öberg |"),
            minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | Anna Berg + Åsa Öberg |")),
        Case(
            "an empty cell", minutes("| Åtgärd | Vem |", "|---|---|", "| Ring |     |"),
            minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | Anna Berg |")),
        Case(
            "a denial", minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | TBD |"),
            minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | Anna Berg |")),
        Case(
            "a handle in a cell", minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | @bo |"),
            minutes("| Åtgärd | Vem |", "|---|---|", "| Ring | @anna.berg |")),
    ])
    func assigned(_ test: Case<String, String>) throws {
        try check(test, .assign(.init(to: "Anna Berg", handle: "anna.berg")))
    }

    @Test(arguments: [
        Case("a participant", "- [ ] ring. Ansvariga: Anna Lind, Bo Ek", "- [ ] ring. Ansvariga: Anna Lind, Åsa Öberg"),
        Case("somebody else's", "- [ ] ring. Ansvarig: Anna Lind", "noPlace"),
    ])
    func handedOver(_ test: Case<String, String>) throws {
        try check(test, .assign(.init(from: "Bo Ek", to: "Åsa Öberg")))
    }

    @Test func agreementsPartyGivesWay() throws {
        let text = "# Avtal\n\n## Polisen åtar sig\n\n- vara med på möten\n"
        let result = try edited(
            text, .assign(.init(to: "Åsa Öberg")), Sample(path: "avtal/a.md", register: .municipality))
        #expect(result == "# Avtal\n\n## Polisen åtar sig\n\n- vara med på möten (ansvarig: Åsa Öberg)\n")
    }

    // MARK: Ids

    @Test(arguments: [
        Case("a box", "- [ ] ring skolan  \n  i dag\n", "- [ ] ring skolan  \n  i dag ^k7m2xp\n"),
        Case("trailing blanks", "- [ ] ring  \r\n", "- [ ] ring ^k7m2xp  \r\n"),
        Case("a label", "Åtgärd: ring\nÅtgärd: mejla\n", "Åtgärd: ring ^k7m2xp\nÅtgärd: mejla\n"),
        Case("bold", "**Åtgärd: ring**\n", "**Åtgärd: ring** ^k7m2xp\n"),
        Case("a link", "## Åtgärder\n- [ring](https://a.se)\n", "## Åtgärder\n- [ring](https://a.se) ^k7m2xp\n"),
        Case(
            "an assignment among sentences", "Nämnden uppdrar åt Bo Ek att ringa. Sedan fikades det.\n",
            "Nämnden uppdrar åt Bo Ek att ringa ^k7m2xp. Sedan fikades det.\n"),
        Case(
            "a row", minutes("| Åtgärd            | Vem |", "|---|---|", "| Ring              | Bo Ek |"),
            minutes("| Åtgärd            | Vem |", "|---|---|", "| Ring ^k7m2xp      | Bo Ek |")),
    ])
    func ids(_ test: Case<String, String>) throws { try check(test, .id("k7m2xp")) }

    // MARK: Refusals

    @Test func bytesThatAreNotUTF8StayAsTheyAre() throws {
        var editor = try #require(
            DocumentEditor(
                Array("- [ ] ring ".utf8) + [0xFF], path: "a.md", series: nil,
                resolver: Resolver(register: Register(), today: Self.day, vocabulary: .standard), language: "sv"))
        #expect(throws: DocumentEditor.Refusal.notUTF8) { try editor.apply(.state(.done), toAction: 0) }
    }

    @Test func whatIsSaidAlreadyIsNotSaidAgain() throws {
        #expect(try edited("- [x] ring", .state(.done)) == "- [x] ring")
        #expect(try edited("- [ ] ring ^k7m2xp", .id("abc234")) == "- [ ] ring ^k7m2xp")
    }

    @Test func byteOrderMarkAndFrontMatterStay() throws {
        let text = "\u{FEFF}---\r\ntitle: Möte\r\n---\r\n\r\n- [ ] ring  \r\n"
        #expect(try edited(text, .state(.done)) == text.replacing("[ ]", with: "[x]"))
    }
}
