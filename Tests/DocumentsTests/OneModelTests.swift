import Documents
import TestSupport
import Testing
import Text

/// The same action written in different forms and orders is the same action.
struct OneModelTests {
    @Test(arguments: [
        Case("a box", "- [/] Bo Ek: ring skolan senast 1 maj", "checkbox"),
        Case("a box, fields first", "- [/] due: 1 maj @bo ring skolan", "checkbox"),
        Case("a box, labelled", "- [/] ring skolan. Ansvarig: Bo Ek; senast 1 maj", "checkbox"),
        Case("a label", "[/] Åtgärd: Bo Ek – ring skolan (senast 1 maj)", "label"),
        Case("a section", "## Åtgärder\n\n- ring skolan, senast 1 maj (Bo Ek) – pågår", "section"),
        Case("a row", "| Vad | Vem | När | Läge |\n|---|---|---|---|\n| ring skolan | Bo Ek | 1 maj | Pågår |", "row"),
        Case(
            "columns in another order",
            "Status | Due | Owner | Action\n--- | --- | --- | ---\nIn progress | May 1 | Bo Ek | ring skolan", "row"),
    ])
    func forms(_ test: Case<String, String>) throws {
        let document = try Sample.known.document(test.input)
        let action = try #require(document.actions.first, sourceLocation: test.sourceLocation)
        let shown = [
            action.form.rawValue, action.text.trimmingFullStop, action.owners.first?.person ?? "-",
            action.due?.date?.iso ?? "-", action.state.rawValue,
        ]
        #expect(
            shown == [test.expected, "ring skolan", "bo", "2024-05-01", "active"], sourceLocation: test.sourceLocation)
    }

    private static let fields = ["@bo", "📅 2024-05-01", "#lampor", "!hög", "[created:: 2024-03-01]"]

    /// Every rotation of the fields, with the words of the action at every place among them.
    private static let orders: [String] = fields.indices.flatMap { start in
        (0...fields.count).map { place in
            var parts = Array(fields[start...] + fields[..<start])
            parts.insert("ring skolan", at: place)
            return "- [ ] " + parts.joined(separator: " ")
        }
    }

    @Test(arguments: orders)
    func fieldsInAnyOrder(_ item: String) throws {
        let action = try #require(try Sample.known.document(item).actions.first)
        #expect(action.text == "ring skolan")
        #expect(action.owners.map(\.written) == ["bo"])
        #expect(action.due?.date?.iso == "2024-05-01")
        #expect(action.tags == ["lampor"])
        #expect(action.fields.priority == .high)
        #expect(action.fields.created == "2024-03-01")
    }

    @Test(arguments: [
        ("senast 1 maj", "by May 1"), ("klart 1 maj 2025", "due May 1, 2025"), ("senast v. 12", "by week 12"),
        ("senast mars 2025", "by March 2025"), ("senast slutet av maj", "by the end of May"),
        ("senast mitten av maj", "by mid-May"), ("senast början av maj", "by early May"), ("senast kvartal 3", "by Q3"),
        ("senast första kvartalet", "by first quarter"), ("senast våren 2025", "by spring 2025"),
        ("senast sommaren", "by summer"), ("senast hösten", "by autumn"), ("senast vintern", "by winter"),
        ("senast halvårsskiftet", "by mid-year"), ("senast årsskiftet", "by year end"), ("senast idag", "by today"),
        ("senast imorgon", "by tomorrow"), ("senast fredag", "by Friday"), ("senast nästa fredag", "by next Friday"),
        ("senast nästa vecka", "by next week"), ("klart om två veckor", "due in two weeks"),
        ("klart inom en månad", "due within a month"), ("före april", "before April"), ("senast den 29", "by the 29th"),
        ("till och med 3 maj", "until 3 May"), ("senast maj–juni", "by May–June"),
    ])
    func languages(swedish: String, english: String) throws {
        let days = try [swedish, english].map { words in
            try Sample().document("- [ ] ring \(words)").actions.first?.due?.date
        }
        #expect(days[0] != nil, "\(swedish)")
        #expect(days[0] == days[1], "\(swedish), \(english)")
    }
}

extension String {
    fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
