import Documents
import TestSupport
import Testing
import Text

/// What becomes of actions that are carried into another document.
struct CarryingTests {
    /// Carries the first action of a text into another text; the other text after it.
    private func carried(
        _ text: String, into target: String, _ heading: CarriedGroup.Heading = .none, to place: CarriedPlace = .review,
        origin: CarriedAction.Origin? = nil, changes: [ActionChange] = [], isJoinedByText: Bool = false,
        _ sample: Sample = .known
    ) throws -> String {
        let action = try #require(try sample.document(text).actions.first)
        var editor = try editor(target, sample)
        let carried = CarriedAction(
            action, id: "k7m2xp", isJoinedByText: isJoinedByText, origin: origin, changes: changes)
        let left = try editor.carry([CarriedGroup(heading, [carried])], to: place)
        #expect(left.isEmpty)
        return String(decoding: editor.bytes, as: UTF8.self)
    }

    private func editor(_ text: String, _ sample: Sample) throws -> DocumentEditor {
        try #require(
            DocumentEditor(
                Array(text.utf8), path: "minutes/2024-04-09.md", series: sample.series,
                resolver: Resolver(register: sample.register, today: sample.today, vocabulary: sample.vocabulary),
                language: "sv"))
    }

    private static let target = "# M\n\n## Uppföljning av åtgärder från mars\n"

    /// The items that are added to a document.
    private func check(_ test: Case<String, String>, isJoinedByText: Bool = false) throws {
        let text = try carried(test.input, into: Self.target, isJoinedByText: isJoinedByText)
        #expect(text == "\(Self.target)\n\(test.expected)\n", sourceLocation: test.sourceLocation)
    }

    // MARK: Items

    @Test(arguments: [
        Case("bare", "- [ ] ring skolan", "- [ ] ring skolan ^k7m2xp"),
        Case(
            "owner and day", "- [/] Gallra buskarna @bo senast 7/12 2024 ^w8f5gk",
            "- [/] Gallra buskarna (ansvarig: Bo Ek), senast 2024-12-07 ^k7m2xp"),
        Case(
            "a sentence", "- [?] Byt armaturer under Ringvägen. Ansvarig: Bo Ek, senast v. 12",
            "- [?] Byt armaturer under Ringvägen. Ansvarig: Bo Ek, senast 2024-03-24 ^k7m2xp"),
        Case(
            "a sentence without an owner", "- [ ] Byt armaturer. Senast 1 april",
            "- [ ] Byt armaturer. Senast 2024-04-01 ^k7m2xp"),
        Case(
            "several owners", "- [ ] Anna Berg och Frida Ek ska ringa",
            "- [ ] ringa (ansvariga: Anna Berg, Frida Ek) ^k7m2xp"),
        Case(
            "a row", "| Åtgärd | Vem | Medverkande | Läge |\n|-|-|-|-|\n| Se \\| över | KoF | Bo Ek m.fl. | pågår |",
            "- [/] Se | över (ansvariga: Kultur- och fritidsförvaltningen, Bo Ek m.fl.) ^k7m2xp"),
        Case("a role stays one", "- [ ] ring (kommunpolis)", "- [ ] ring (ansvarig: kommunpolis) ^k7m2xp"),
        Case("everyone", "- [ ] Alla ska ringa", "- [ ] ringa (ansvarig: alla) ^k7m2xp"),
        Case("nobody", "- [ ] ring (ansvarig: –)", "- [ ] ring (ansvarig: –) ^k7m2xp"),
        Case(
            "no day", "| Åtgärd | Klart |\n|-|-|\n| ring | – |", "- [ ] ring [due:: –] ^k7m2xp"),
        Case("ongoing", "- [ ] följ upp, löpande", "- [ ] följ upp, löpande ^k7m2xp"),
        Case(
            "recurring", "| Åtgärd | Klart |\n|-|-|\n| Se över | varje kvartal |",
            "- [ ] Se över [due:: varje kvartal] ^k7m2xp"),
        Case("as soon as possible", "- [ ] ring @bo snarast", "- [ ] ring snarast (ansvarig: Bo Ek) ^k7m2xp"),
        Case("vague", "- [ ] ring före sommaren", "- [ ] ring, före sommaren ^k7m2xp"),
        Case(
            "vague in a cell", "| Åtgärd | Klart |\n|-|-|\n| Mät | 1 vecka |", "- [ ] Mät [due:: 1 vecka] ^k7m2xp"),
        Case(
            "fields", "- [ ] ring #skola !hög #ungdom/a ➕ 2024-01-02 🔁 every week ⛔ ab12",
            "- [ ] ring !hög #skola #ungdom/a [created:: 2024-01-02] [repeat:: every week] [dependson:: ab12] ^k7m2xp"),
        Case("low and medium", "- [ ] ring 🔼", "- [ ] ring 🔼 ^k7m2xp"),
        Case("done", "- [x] ring ✅ 2024-03-01", "- [x] ring ^k7m2xp"),
        Case("dropped", "- ~~[ ] ring~~\n- [-] mejla", "- [-] mejla ^k7m2xp"),
        Case(
            "an assignment", "Styrgruppen uppdrar åt Bo Ek att ringa senast 21 november 2024.",
            "- [ ] Styrgruppen uppdrar åt Bo Ek att ringa. Ansvarig: Bo Ek, senast 2024-11-21 ^k7m2xp"),
        Case(
            "a sentence with an owner", "Polisen ska se över larmet, ansvarig: Jonas Berglind.",
            "- [ ] `Polisen` ska se över larmet. Ansvarig: Jonas Berglind ^k7m2xp"),
    ])
    func item(_ test: Case<String, String>) throws { try check(test) }

    @Test(arguments: [
        Case(
            "an assignment", "Bo Ek får i uppdrag att ringa senast 21 november 2024. Sedan mer.",
            "- [ ] Bo Ek får i uppdrag att ringa `senast 21 november 2024`. Ansvarig: Bo Ek, senast 2024-11-21 ^k7m2xp"),
        Case(
            "a tag", "Bo Ek får i uppdrag att ringa #skola",
            "- [ ] Bo Ek får i uppdrag att ringa `#skola` (ansvarig: Bo Ek) #skola ^k7m2xp"),
    ])
    func itemJoinedByText(_ test: Case<String, String>) throws { try check(test, isJoinedByText: true) }

    @Test(arguments: [
        Case(
            "marks", "- [ ] a \\*b\\* \\_c\\_ d_e [x] \\<b> 1 \\< 2 \\~~x~~",
            "- [ ] a \\*b\\* \\_c\\_ d_e \\[x\\] \\<b> 1 < 2 \\~\\~x\\~\\~ ^k7m2xp"),
        Case("a link", "- [ ] läs [planen](plan.md) nu", "- [ ] läs planen nu ^k7m2xp"),
        Case("an address", "- [ ] läs https://a.se/x_y*z nu", "- [ ] läs https://a.se/x_y*z nu ^k7m2xp"),
        Case("code", "- [ ] kör `@bo due:x #t` nu", "- [ ] kör `@bo` `due:x` `#t` nu ^k7m2xp"),
        Case("a tag of HTML", "- [ ] ta bort \\<script>", "- [ ] ta bort \\<script> ^k7m2xp"),
        Case("two days", "- [ ] ring senast 1 mars, klart 1 april", "- [ ] ring, senast 2025-03-01 ^k7m2xp"),
        Case("two lines", "- [ ] ring\n  skolan", "- [ ] ring skolan ^k7m2xp"),
        Case("a box in a box", "- [ ] [x] Åtgärd ring", "- [ ] \\[x\\] Åtgärd ring ^k7m2xp"),
        Case("a label in a label", "Åtgärd: TODO: ring", "- [ ] ring ^k7m2xp"),
        Case("a name of its own", "- [ ] Jonas: Bo Ek ska ringa", "- [ ] Jonas: Bo Ek ska ringa ^k7m2xp"),
        Case("a caret", "- [ ] a ^b c", "- [ ] a ^b c ^k7m2xp"),
    ])
    func text(_ test: Case<String, String>) throws { try check(test) }

    // MARK: Places

    private static let ring = "- [ ] ring @bo"
    private static let line = "- [ ] ring (ansvarig: Bo Ek) ^k7m2xp"

    @Test(arguments: [
        Case("an empty document", "", "**Uppföljning av tidigare åtgärder**\n\n\(line)\n"),
        Case(
            "no final line break", "# M\n\nText",
            "# M\n\nText\n\n## Uppföljning av tidigare åtgärder\n\n### Bo Ek\n\n\(line)"),
        Case(
            "before the next meeting", "# M\n\n### Övrigt\n\n### § 9 Nästa möte\n\n7 maj\n",
            "# M\n\n### Övrigt\n\n### Uppföljning av tidigare åtgärder\n\n#### Bo Ek\n\n\(line)\n\n### § 9 Nästa möte\n\n7 maj\n"
        ),
        Case(
            "a section in the middle", "# M\r\n\r\n## Avstämning\r\n\r\n<!-- a -->\r\n\r\n\r\n## B\r\n",
            "# M\r\n\r\n## Avstämning\r\n\r\n<!-- a -->\r\n\r\n### Bo Ek\r\n\r\n\(line)\r\n\r\n\r\n## B\r\n"),
        Case(
            "a heading right below", "## A\n# Avstämning\n## Bo\n- [ ] a\n# B\n",
            "## A\n# Avstämning\n## Bo\n- [ ] a\n\(line)\n\n# B\n"),
        Case(
            "in order", "## A\n\n## Avstämning\n\n### Anna\n\n- [ ] a\n\n### Cecilia\n\n- [ ] c\n",
            "## A\n\n## Avstämning\n\n### Anna\n\n- [ ] a\n\n### Bo Ek\n\n\(line)\n\n### Cecilia\n\n- [ ] c\n"),
        Case(
            "before what nobody owns", "## A\n\n## Avstämning\n\n### Utan ansvarig\n\n- [ ] a",
            "## A\n\n## Avstämning\n\n### Bo Ek\n\n\(line)\n\n### Utan ansvarig\n\n- [ ] a"),
    ])
    func review(_ test: Case<String, String>) throws {
        let text = try carried(Self.ring, into: test.input, .owner("Bo Ek"))
        #expect(Array(text.utf8) == Array(test.expected.utf8), "\(text)", sourceLocation: test.sourceLocation)
    }

    @Test func inEnglish() throws {
        let text = try carried(
            "| Action | Owner | With | Due |\n|-|-|-|-|\n| Check doors | Police | Frank Miller et al. | Q3 |",
            into: "# Minutes of the meeting\n\n## Previous actions\n\n- call the school\n", .owner("Police"))
        #expect(
            text.hasSuffix(
                "### Police\n\n- [ ] Check doors (owners: Police, Frank Miller and others), by 2024-09-30 ^k7m2xp\n"))
    }

    @Test func ofNobodyAndOfAll() throws {
        #expect(
            try carried("- [ ] ring", into: "## A\n", .unowned).hasSuffix("### Utan ansvarig\n\n- [ ] ring ^k7m2xp\n"))
        let all = try carried("- [ ] Alla ska ringa", into: "## A\n", .everyone)
        #expect(all.hasSuffix("### Alla\n\n- [ ] ringa (ansvarig: alla) ^k7m2xp\n"))
        let present = try carried("- [ ] ring (ansvarig: Deltagare)", into: "## A\n", .owner("Deltagare"))
        #expect(present.hasSuffix("### Ansvarig: Deltagare\n\n- [ ] ring (ansvarig: Deltagare) ^k7m2xp\n"))
    }

    @Test func aLineThatIsMarked() throws {
        let target = "# Protokoll från nästa möte\n\n## § 3 Läget\n\n<!-- hit -->\n\n## § 4\n"
        let text = try carried(Self.ring, into: target, .owner("Bo Ek"), to: .line("<!-- hit -->"))
        #expect(text == "# Protokoll från nästa möte\n\n## § 3 Läget\n\n### Bo Ek\n\n\(Self.line)\n\n## § 4\n")
    }

    @Test func aDay() throws {
        let day = Day(number: 19_875)
        let first = try carried(Self.ring, into: "# Uppföljning\n", to: .day(day))
        #expect(first == "# Uppföljning\n\n## 2024-06-01\n\n\(Self.line)\n")
        let second = try carried("- [ ] a", into: first.replacing("k7m2xp", with: "abcdef"), to: .day(day))
        #expect(second.hasSuffix("^abcdef\n- [ ] a ^k7m2xp\n"))
        let third = try carried("- [ ] a", into: first.replacing("k7m2xp", with: "abcdef"), to: .day(day + 1))
        #expect(third.hasSuffix("^abcdef\n\n## 2024-06-02\n\n- [ ] a ^k7m2xp\n"))
    }

    @Test func whereItComesFrom() throws {
        func text(_ title: String, _ headings: [String]) throws -> String {
            let origin = CarriedAction.Origin(title: title, day: Day(number: 19_875), headings: headings)
            let text = try carried("- [ ] ring", into: Self.target, origin: origin)
            return String(text.dropFirst(Self.target.count + "\n- [ ] ring ^k7m2xp\n".count))
        }
        #expect(try text("Möte", ["A", "§ 4 B", "C"]) == "  - Från Möte 2024-06-01 § 4\n")
        #expect(try text("Möte 2024-06-01", []) == "  - Från Möte 2024-06-01\n")
        #expect(try text("a*b* <b>", []) == "  - Från a\\*b\\* \\<b> 2024-06-01\n")
        #expect(try text("Polisen får i uppdrag att ringa", []) == "  - Från 2024-06-01\n")
    }

    @Test(arguments: [
        Case("a state", [ActionChange.state(.done)], "- [x] ring (ansvarig: Bo Ek), senast 2024-05-01 ^k7m2xp"),
        Case("a day", [.due(Day(number: 19_875))], "- [ ] ring (ansvarig: Bo Ek), senast 2024-06-01 ^k7m2xp"),
        Case(
            "another", [.assign(.init(to: "Åsa Öberg"))], "- [ ] ring (ansvarig: Åsa Öberg), senast 2024-05-01 ^k7m2xp"),
        Case(
            "several", [.state(.waiting), .assign(.init(from: "bo", to: "Lisa"))],
            "- [?] ring (ansvarig: Lisa), senast 2024-05-01 ^k7m2xp"),
    ])
    func changes(_ test: Case<[ActionChange], String>) throws {
        let text = try carried("- [ ] ring @bo senast 1 maj", into: Self.target, changes: test.input)
        #expect(text == "\(Self.target)\n\(test.expected)\n", sourceLocation: test.sourceLocation)
    }

    @Test func whatIsNotUTF8StaysAsItIs() throws {
        let action = try #require(try Sample.known.document(Self.ring).actions.first)
        var editor = try #require(
            DocumentEditor(
                [0x23, 0x20, 0xFF], path: "a.md", series: nil,
                resolver: Resolver(register: Register(), today: Day(number: 0), vocabulary: .standard), language: "en"))
        #expect(throws: DocumentEditor.Refusal.notUTF8) {
            try editor.carry([CarriedGroup(.none, [CarriedAction(action, id: "k7m2xp")])], to: .review)
        }
    }

    // MARK: Whatever a text holds

    /// Texts of signs and words that mean something to somebody.
    private static let pieces = [
        "ring", " ", " ", " ", "å", "\\", "`", "``", "*", "**", "_", "~~", "<b>", "<script>", "<!--", "-->", "&amp;",
        "&",
        "[", "]", "[x] ", "[a](b)", "![a](b)", "(", ")", "(A)", "|", "#", "#tag", "^", " ^abc12", "@", "@bo", "!hög",
        "due:",
        "[due:: 1 mars]", "Ansvarig: ", "Bo Ek", "Polisen", " ska ", "Alla", " och ", ":", " – ", " - ", "->", "TODO: ",
        "ACTION: ", "senast 1 mars", "2024-05-01", "v. 12", "löpande", "snarast", "https://a.se/_x_", "📅",
        "✅ 2024-01-01",
        "\u{A0}", "\u{AD}", "\u{202E}", "\u{0}", "e\u{301}", "\t", ".", ",", ";", "!", "\"", "'", "{", "}", "$", "%",
        "=",
        "  \n  ", "får i uppdrag att ", "Närvarande", "Dagordning", "- ", "+", "1.", "/ Bo", "(Bo)", "?", "klar", "TBD",
    ]

    @Test(arguments: 1...8)
    func anyTextIsCarried(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        for _ in 0..<60 {
            let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined()
            let starts = ["- [ ] ", "- [/] @anna.berg ", "Åtgärd: ", "| Åtgärd | Vem |\n|-|-|\n| "]
            let source = (starts.randomElement(using: &random) ?? "") + text
            for action in try #require(Sample.known.read(Array(source.utf8)).first).actions {
                var editor = try editor(Self.target, .known)
                let group = CarriedGroup(
                    .owner("Bo Ek"),
                    [
                        CarriedAction(
                            action, id: "k7m2xp", isJoinedByText: Bool.random(using: &random),
                            origin: .init(title: text, day: Day(number: 19_787), headings: ["§ 4 \(text)"]))
                    ])
                let left = try editor.carry([group], to: .review)
                #expect(left.isEmpty, "\(source)")
                #expect(editor.document.actions.first?.id == "k7m2xp", "\(source)")
            }
        }
    }
}
