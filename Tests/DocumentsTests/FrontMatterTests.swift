import Documents
import TestSupport
import Testing
import Text

/// What front matter, path and the first lines say of a document (notation.md, section 1).
struct FrontMatterTests {
    private func check(_ test: Case<String, String>, path: String = "a.md", _ shown: (Document) -> String?) throws {
        let document = try Sample(path: path).document(test.input, sourceLocation: test.sourceLocation)
        #expect(shown(document) ?? "-" == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("English", "---\nkind: plan\n---\n", "plan"), Case("Swedish", "---\ntyp: handlingsplan\n---\n", "plan"),
        Case("any case", "---\nTyp: Lägesbild\n---\n", "situation"),
        Case("letters written apart", "---\ntyp: la\u{308}gesbild\n---\n", "situation"),
        Case("carriage returns", "---\r\ntyp: avtal\r\n---\r\n", "agreement"),
        Case("byte order mark", "\u{FEFF}---\ntyp: avtal\n---\n", "agreement"),
        Case("blanks behind the fences", "--- \ntyp: avtal\n---\t\n", "agreement"),
        Case("not at the very start", "\n---\ntyp: avtal\n---\n", "document"),
        Case("never closed", "---\ntyp: avtal\n", "document"),
        Case("unknown", "---\ntyp: dikt\n---\n", "document"), Case("empty", "---\n---\n", "document"),
    ])
    func kind(_ test: Case<String, String>) throws { try check(test) { $0.kind.rawValue } }

    @Test(arguments: [
        Case("minutes", "protokoll/a.md", "minutes"), Case("with diacritics", "möten/a.md", "minutes"),
        Case("without", "moten/a.md", "minutes"), Case("capitals", "Mötesanteckningar/a.md", "minutes"),
        Case("written apart", "mo\u{308}ten/a.md", "minutes"), Case("underscore", "meeting_notes/a.md", "minutes"),
        Case("plans", "planer/a.md", "plan"), Case("agreements", "överenskommelser/a.md", "agreement"),
        Case("situation", "lägesbilder/a.md", "situation"), Case("follow-up", "uppföljning/a.md", "follow-up"),
        Case("the nearest folder", "planer/möten/a.md", "minutes"),
        Case("a folder above", "möten/2024/a.md", "minutes"),
        Case("the file's name is no folder", "möten.md", "document"), Case("another folder", "övrigt/a.md", "document"),
    ])
    func kindOfFolder(_ test: Case<String, String>) throws {
        let document = try Sample(path: test.input).document("x")
        #expect(document.kind.rawValue == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("file name", "2024-03-14 möte.md", "2024-03-14"), Case("compact", "20240314.md", "2024-03-14"),
        Case("underscores", "möte_2024_03_14.md", "2024-03-14"), Case("folders", "2024/03/14.md", "2024-03-14"),
        Case("year's folder", "2024/03-14.md", "2024-03-14"),
        Case("folder of a day", "2024-03-14/möte.md", "2024-03-14"),
        Case("the file before the folder", "2024-01-01/2024-03-14.md", "2024-03-14"),
        Case("no such day", "2024-02-30.md", "-"), Case("a longer number", "120240314.md", "-"),
        Case("nothing", "möte.md", "-"), Case("only a year", "2024/möte.md", "-"),
        Case("the second is the first that exists", "2024-13-01 2024-03-14.md", "2024-03-14"),
    ])
    func dateOfPath(_ test: Case<String, String>) throws {
        let document = try Sample(path: test.input).document("x")
        #expect(document.date?.iso ?? "-" == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("front matter", "---\ndatum: 2024-03-14\n---\n", "2024-03-14"),
        Case("written out", "---\ndate: 14 March 2024\n---\n", "2024-03-14"),
        Case("decided", "---\nbeslutsdatum: 2024-03-14\n---\n", "2024-03-14"),
        Case("date goes before decided", "---\nbeslutad: 2024-01-01\ndatum: 2024-03-14\n---\n", "2024-03-14"),
        Case("a line", "# Möte\n\nDatum: 2024-03-14\n", "2024-03-14"),
        Case("a line in English", "# Meeting\n\nDate: March 14, 2024\n", "2024-03-14"),
        Case("a bold line", "**Sammanträdesdatum:** den 14 mars 2024", "2024-03-14"),
        Case("the first heading", "# Samverkansmöte 14 mars 2024", "2024-03-14"),
        Case("a line behind the second heading", "# a\n\n# b\n\nDatum: 2024-03-14", "-"),
        Case("the second heading", "# a\n\n# 2024-03-14", "-"), Case("no year", "# Möte 14 mars", "-"),
        Case("no such day", "---\ndatum: 2024-02-30\n---\n", "-"),
    ])
    func date(_ test: Case<String, String>) throws { try check(test) { $0.date?.iso } }

    @Test(arguments: [
        Case("front matter", "---\nrubrik: Mötet\n---\n# x", "Mötet"),
        Case("alias", "---\ntitel: Mötet\n---\n", "Mötet"),
        Case("the first heading", "text\n\n## **Mötet** `1`\n\n# x", "Mötet 1"), Case("the file's name", "text", "a"),
    ])
    func title(_ test: Case<String, String>) throws { try check(test) { $0.title } }

    @Test(arguments: [
        Case("front matter", "---\nnästa möte: 2024-04-02\n---\n", "2024-04-02"),
        Case("a line", "Nästa möte: 2 april 9.00", "2024-04-02"),
        Case("English", "Next meeting: April 2", "2024-04-02"),
        Case("the line below", "Nästa möte:\nden 2 april", "2024-04-02"),
        Case("a heading", "## § 9 Nästa möte 2 april", "2024-04-02"),
        Case("below the heading", "## Nästa möte\n\nVi ses 2 april.", "2024-04-02"),
        Case("no action below the heading", "## Nästa möte\n\n- [ ] @malin ringer senast 2024-04-01", "-"),
        Case("behind an action", "## Nästa möte\n\n- [ ] ring\n\nVi ses 2 april.", "2024-04-02"),
        Case("a day that is past", "Nästa möte: 2024-03-01", "-"),
        Case("the same day", "Nästa möte: 14 mars 2024", "-"),
        Case("not soon below", "## Nästa möte\n\n## Övrigt\n\n2 april", "-"),
        Case("a sentence about it", "Inför nästa möte 2 april", "-"),
    ])
    func nextMeeting(_ test: Case<String, String>) throws {
        try check(test, path: "2024-03-14.md") { $0.nextMeeting?.iso }
    }

    @Test(arguments: [
        Case("a list", "---\nparter: [Polisen, Skolan]\n---\n", "Polisen+Skolan"),
        Case("lines", "---\nparties:\n  - Polisen\n  - Skolan\n---\n", "Polisen+Skolan"),
        Case("empty ones", "---\nparties: ['', Polisen, ' ', null]\n---\n", "Polisen"),
        Case("commas", "---\nparter: Polisen, Skolan\n---\n", "Polisen+Skolan"),
        Case("names of mappings", "---\nparter:\n  - name: Polisen\n---\n", "Polisen"),
        Case("keys of a mapping", "---\nparter:\n  Polisen: x\n---\n", "Polisen"),
        Case("nothing", "---\nparter:\n---\n", ""),
    ])
    func lists(_ test: Case<String, String>) throws { try check(test) { $0.parties.joined(separator: "+") } }

    @Test(arguments: [
        Case("bad YAML", "---\ntyp: [a\nrubrik: x\n---\n- [ ] ring", ["document.front-matter 2:6"]),
        Case(
            "an alias bomb", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n- [ ] ring",
            ["document.front-matter 2:4"]),
        Case("a key twice", "---\ntyp: plan\ntyp: avtal\n---\n- [ ] ring", ["document.front-matter 3:1"]),
        Case("an unknown kind", "---\ntyp: dikt\n---\n- [ ] ring", ["document.unknown-kind 1:1"]),
        Case("bytes that are not UTF-8", "- [ ] ring", []),
    ])
    func diagnostics(_ test: Case<String, [String]>) throws {
        try Sample(path: "a.md").checkDiagnostics(test)
        let document = try Sample(path: "a.md").document(test.input)
        #expect(document.actions.map(\.text) == ["ring"], sourceLocation: test.sourceLocation)
    }

    @Test func bytesThatAreNotUTF8AreSaidWhereTheyStand() throws {
        let bytes = Array("# Möte\n\n- [ ] ".utf8) + [0xE5] + Array(" ring\n- [ ] boka".utf8)
        let document = try #require(Sample(path: "a.md").read(bytes).first)
        #expect(document.actions.map(\.text) == ["\u{FFFD} ring", "boka"])
        #expect(document.diagnostics.map(\.shown).contains("document.not-utf8 3:7"))
    }

    @Test func minutesWithoutADateAreSaid() throws {
        try Sample(path: "möten/a.md").checkDiagnostics(Case("", "x", ["document.no-date 1:1"]))
    }

    @Test func whatTheToolWroteIsNotRead() {
        #expect(Sample(path: "a.md").read(Array("---\nkind: report\n---\n- [ ] ring".utf8)).isEmpty)
    }
}

/// Which documents no command edits, since front matter says that they were approved.
struct ApprovalClaimTests {
    @Test(arguments: [
        Case("a day", "approved: 2024-03-12", true), Case("a Swedish key", "justerat: 2024-03-12", true),
        Case("a name", "justerat-av: [Bo Ek]", true), Case("a status", "status: Justerat", true),
        Case("a draft", "status: utkast", false), Case("an empty key", "approved:", false),
        Case("nothing", "id: a-1", false),
    ])
    func claims(_ test: Case<String, Bool>) throws {
        let document = try Sample().document("---\n\(test.input)\n---\n\n# Möte\n")
        #expect(document.isApproved == test.expected, sourceLocation: test.sourceLocation)
    }
}
