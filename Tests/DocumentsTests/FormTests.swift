import Documents
import TestSupport
import Testing
import Text

/// The forms an action may be written in, and what only looks like one (notation.md, section 2).
struct FormTests {
    @Test(arguments: [
        Case("hyphen", "- [ ] ring skolan", ["checkbox 1:3 ring skolan"]),
        Case("asterisk and plus", "* [ ] a1\n\n+ [ ] b1", ["checkbox 1:3 a1", "checkbox 3:3 b1"]),
        Case("numbered", "1. [ ] a1\n2) [ ] b1", ["checkbox 1:4 a1", "checkbox 2:4 b1"]),
        Case("nested", "- x\n  - [ ] ring", ["checkbox 2:5 ring"]),
        Case("deeply nested", "- - - [ ] ring", ["checkbox 1:7 ring"]),
        Case("in a quote", "> - [ ] ring", ["checkbox 1:5 ring"]),
        Case("under a box", "- [ ] ring\n  - [ ] boka", ["checkbox 1:3 ring", "checkbox 2:5 boka"]),
        Case("continued on the next line", "- [ ] ring\n  skolan\nnu", ["checkbox 1:3 ring skolan nu"]),
        Case("å ä ö before", "# Åäö\n\n- å\n  - [ ] ä", ["checkbox 4:5 ä"]),
        Case("tab behind the box", "- [ ]\tring", ["checkbox 1:3 ring"]),
        Case("tab behind the mark", "-\t[ ] ring", ["checkbox 1:3 ring"]),
        Case("no-break space behind the box", "- [ ]\u{A0}ring", ["checkbox 1:3 ring"]),
        Case("no-break space in the box", "- [\u{A0}] ring", ["checkbox 1:3 ring"]),
        Case(
            "carriage returns", "# a\r\n\r\n- [ ] ring\r\n- [x] boka\r\n", ["checkbox 3:3 ring", "checkbox 4:3 boka"]),
        Case("byte order mark", "\u{FEFF}- [ ] ring", ["checkbox 1:6 ring"]),
        Case("letters written apart", "- [ ] a\u{30A}k", ["checkbox 1:3 a\u{30A}k"]),
        Case(
            "another box later in the text", "- [ ] se rutan [x] till höger", ["checkbox 1:3 se rutan [x] till höger"]),
        Case("a label behind the box", "- [ ] Åtgärd: ring", ["checkbox 1:3 ring"]),
        Case("no list", "[ ] ring", []),
        Case("nothing behind the box", "- [ ]\n- [x] ", []),
        Case("nothing but a name behind the box", "- [ ] @anna\n- [x] @bo", []),
        Case("no blank behind the box", "- [ ]ring", []),
        Case("two characters in the box", "- [xx] ring", []),
        Case("a link", "- [x](a.md) ring", []),
        Case("in code", "```\n- [ ] a\n```\n\n    - [ ] b\n", []),
        Case("in a comment", "<!--\n- [ ] ring\n-->", []),
        Case("between details tags", "<details>\n\n- [ ] ring\n\n</details>", ["checkbox 3:3 ring"]),
        Case("in front matter", "---\ntitle: x\nlist:\n- \"[ ] ring\"\n---\n", []),
        Case("empty", "", []),
        Case("only a byte order mark", "\u{FEFF}", []),
    ])
    func checkboxes(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }

    @Test(arguments: [
        Case("attendance", "# Närvarande\n\n- [x] Anna", []),
        Case("attendance in English", "## Attendees\n\n- [x] Anna", []),
        Case("attendance as a bold line", "**Deltagare**\n\n- [x] Anna", []),
        Case("attendance as a line above the list", "Present:\n\n- [x] Anna", []),
        Case("attendance with a colon and number", "## 2. Närvarande:\n\n- [x] Anna", []),
        Case("a sub-heading of attendance", "# Närvarande\n\n## Polisen\n\n- [x] Bo", []),
        Case("absence", "# Frånvarande\n\n- [ ] Bo", []),
        Case("agenda", "# Dagordning\n\n- [ ] Val av ordförande", []),
        Case(
            "an agenda's sub-heading with prose", "# Agenda\n\n## Läget\n\nVi talade.\n\n- [ ] ring",
            ["checkbox 7:3 ring"]),
        Case("an agenda's sub-heading without", "# Agenda\n\n## Läget\n\n- [ ] ring", []),
        Case("behind attendance", "# Närvarande\n\n- [x] Anna\n\n# Läget\n\n- [ ] ring", ["checkbox 7:3 ring"]),
        Case("a heading that only holds the word", "# Närvarande elever\n\n- [ ] ring", ["checkbox 3:3 ring"]),
    ])
    func attendance(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }

    @Test(arguments: [
        Case("Swedish", "Åtgärd: ring skolan", ["label 1:1 ring skolan"]),
        Case("any case", "åtgärd: ring skolan", ["label 1:1 ring skolan"]),
        Case("letters written apart", "A\u{30A}tga\u{308}rd: ring", ["label 1:1 ring"]),
        Case("bold", "**Åtgärd:** ring", ["label 1:1 ring"]),
        Case("bold without its colon", "**Åtgärd**: ring", ["label 1:1 ring"]),
        Case("an item", "- Att göra: ring", ["label 1:3 ring"]),
        Case("English capitals", "ACTION: ring", ["label 1:1 ring"]),
        Case("English capitalised", "Action: ring", ["label 1:1 ring"]),
        Case("English in lower case", "action: ring", []),
        Case("two words in lower case", "action item: ring", ["label 1:1 ring"]),
        Case(
            "numbered", "ACTION-12: ring\n\nAP 3: boka\n\nAP3: mejla",
            ["label 1:1 ring", "label 3:1 boka", "label 5:1 mejla"]),
        Case("two letters in lower case", "ap: ring", []),
        Case("AI", "AI: ring", ["label 1:1 ring"]),
        Case("AI numbered", "AI 3: ring", []),
        Case("AI later", "Om AI: ring", []),
        Case(
            "within a paragraph", "Vi talade.\nÅtgärd: ring\nskolan\nTODO: boka",
            ["label 2:1 ring skolan", "label 4:1 boka"]),
        Case("a box before it", "[x] Åtgärd: ring", ["label 1:1 ring"]),
        Case("a disposition", "Action: None\n\nAction: Closed\n\nÅtgärd: Inga\n\nAction: n/a", []),
        Case("a backslash before it", #"\Action: a noun"#, []),
        Case("in code", "`Action:` ring", []),
        Case("a plural heading with text", "Åtgärder: vi gör så mycket", []),
        Case("a field of the same name", "ACTION:: ring", []),
        Case("a quote", "> Åtgärd: ring", []),
        Case("a label alone with a box on the line above", "[x]\nÅtgärd: ring", ["label 1:1 ring"]),
    ])
    func labels(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }

    @Test(arguments: [
        Case(
            "Swedish", "## Åtgärder\n\n- ring skolan\n- boka lokal",
            ["section 3:3 ring skolan", "section 4:3 boka lokal"]),
        Case("English", "## Action items\n\n1. ring", ["section 3:4 ring"]),
        Case("numbered, with § and a colon", "## § 7 Nästa steg:\n\n- ring", ["section 3:3 ring"]),
        Case("with a suffix", "## Att göra till nästa gång\n\n- ring", ["section 3:3 ring"]),
        Case("a bold line", "**Att göra**\n\n- ring", ["section 3:3 ring"]),
        Case("an underlined heading", "Next steps\n---\n\n- ring", ["section 4:3 ring"]),
        Case("a label alone", "Åtgärder:\n\n- ring", ["section 3:3 ring"]),
        Case("a label alone, the list directly below", "Åtgärder:\n- ring", ["section 2:3 ring"]),
        Case("a sub-heading", "## Åtgärder\n\n### Polisen\n\n- ring", ["section 5:3 ring"]),
        Case("the next heading ends it", "## Åtgärder\n\n- ring\n\n## Övrigt\n\n- kaffe", ["section 3:3 ring"]),
        Case("nested items are details", "## Åtgärder\n\n- ring\n  - före tio", ["section 3:3 ring"]),
        Case(
            "nested boxes are actions", "## Åtgärder\n\n- ring\n  - [ ] boka",
            ["section 3:3 ring", "checkbox 4:5 boka"]),
        Case("dispositions", "## Åtgärder\n\n- Inga\n- N/A\n- –\n- TBD\n- None.", []),
        Case("a bare link", "## Tasks\n\n- [Ring skolan](https://a.se/1)", ["section 3:3 Ring skolan"]),
        Case("paragraphs are none", "## Åtgärder\n\nVi gör allt.", []),
        Case("another heading", "## Läget\n\n- ring", []),
        Case("a review", "# Möte\n\n## Uppföljning från förra mötet\n\n- ring – klart", ["section 5:3 ring"]),
        Case("a review as the document's title", "# Uppföljning av planen\n\n- ring", []),
        Case("a bare follow-up in Swedish", "## Uppföljning\n\n- ring", []),
        Case("what remained", "Följande kvarstod:\n\n- ring", ["section 3:3 ring"]),
        Case("what remained, then another list", "Kvarstår:\n\n- ring\n\nÖvrigt\n\n- kaffe", ["section 3:3 ring"]),
    ])
    func sections(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }
}
