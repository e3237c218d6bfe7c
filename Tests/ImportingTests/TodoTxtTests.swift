import Testing

@testable import Importing

/// todo.txt as a document.
struct TodoTxtTests {
    @Test(arguments: [
        ImportCase("Ring skolan", "[ ] Ring skolan"),
        ImportCase("(A) Ring skolan", "[ ] Ring skolan priority=high"),
        ImportCase("(B) 2026-02-01 Ring skolan", "[ ] Ring skolan priority=medium created=2026-02-01"),
        ImportCase("(C) Ring", "[ ] Ring priority=low"),
        ImportCase("(D) Ring", "[ ] pri:D Ring"),
        ImportCase("2026-02-01 Ring skolan", "[ ] Ring skolan created=2026-02-01"),
        ImportCase("x Ring skolan", "[x] Ring skolan"),
        ImportCase("x 2026-03-02 Ring", "[x] Ring closed=2026-03-02"),
        ImportCase("x 2026-03-02 2026-02-01 Ring", "[x] Ring closed=2026-03-02 created=2026-02-01"),
        ImportCase("x (A) 2026-03-02 2026-02-01 Ring", "[x] Ring closed=2026-03-02 priority=high created=2026-02-01"),
        ImportCase("x 2026-03-02 Ring pri:A", "[x] Ring closed=2026-03-02 priority=high"),
        ImportCase("xylofon lagas", "[ ] xylofon lagas"),
        ImportCase("X Ring", "[ ] X Ring"),
        ImportCase("Boka lokal due:2026-03-10", "[ ] Boka lokal due=2026-03-10"),
        ImportCase("Boka due:2026-03-10 lokal", "[ ] Boka lokal due=2026-03-10"),
        ImportCase("Boka lokal t:2026-03-01", "[ ] Boka lokal start=2026-03-01"),
        ImportCase("Vattna rec:+1w due:2026-03-10", "[ ] Vattna due=2026-03-10 repeat=+1w"),
        ImportCase("Skriv plan +Lillvik @kontoret", "[ ] Skriv plan #Lillvik #kontoret"),
        ImportCase("Be @anna skriva", "[ ] Be skriva @anna"),
        ImportCase("Skriv +trygg-hamn-2", "[ ] Skriv #trygg-hamn-2"),
        ImportCase("Skriv +2026", "[ ] Skriv +2026"),
        ImportCase("Läs https://lillvik.se/a_b:c", "[ ] Läs https://lillvik.se/a_b:c"),
        ImportCase("Ring kl:10 om rum:B2", "[ ] Ring kl:10 om rum:B2"),
        ImportCase("Ring due:okänt", "[ ] Ring due=okänt"),
        ImportCase("Ring *alla* [genast] `nu`", "[ ] Ring *alla* [genast] `nu`"),
        ImportCase("Ring <b>skolan</b> & co", "[ ] Ring <b>skolan</b> & co"),
        ImportCase("# ingen rubrik", "[ ] # ingen rubrik"),
        ImportCase("Ring senast 2026-04-01 due:2026-03-10", "[ ] Ring senast 2026-04-01 due=2026-03-10"),
        ImportCase("Ring klart – klar", "[ ] Ring klart – klar"),
        ImportCase("  (A)   Ring   skolan  ", "[ ] Ring skolan priority=high"),
    ])
    func aLineIsAnAction(_ example: ImportCase) throws {
        let (markdown, actions) = try ImportScene.converted(example.source, .todoTxt)
        #expect(actions.map(ImportScene.shown) == example.expected, "\(markdown)")
        let forms: Set<String> = ["a", "b", "c", "x", "pri", "rec", "t", "due"]
        #expect(ImportScene.lost(from: example.source, in: markdown, besides: forms) == [])
    }

    @Test func linesOfAnyKindAreToldApart() throws {
        let (markdown, actions) = try ImportScene.converted("Ett\r\n\r\n \t\nTvå\rTre", .todoTxt)
        #expect(markdown == "- [ ] Ett\n- [ ] Två\n- [ ] Tre\n")
        #expect(actions.count == 3)
    }

    @Test func anEmptyFileIsAnEmptyDocument() throws {
        #expect(try ImportScene.conversion("", .todoTxt).lines == [])
    }

    @Test func aHugeLineIsReadInTime() throws {
        let line = String(repeating: "@ord +ord key:v (A) [ ", count: 20_000)
        #expect(try ImportScene.conversion(line, .todoTxt).lines.count == 1)
    }
}
