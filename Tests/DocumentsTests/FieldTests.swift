import Documents
import TestSupport
import Testing
import Text

/// Fields beside the text: ids, tags, priority and those of other notations (notation.md, section 6).
struct FieldTests {
    @Test(arguments: [
        Case("at the end", "- [ ] ring ^k7m2xp", ["k7m2xp | ring"]),
        Case("at the end of the first line", "- [ ] ring ^k7m2xp\n  skolan", ["k7m2xp | ring skolan"]),
        Case("at the end of the paragraph", "- [ ] ring\n  skolan ^k7m2xp", ["k7m2xp | ring skolan"]),
        Case("both: the first line's", "- [ ] ring ^aaa\n  skolan ^bbb", ["aaa | ring skolan ^bbb"]),
        Case("in the middle", "- [ ] ring ^k7m2xp nu", ["- | ring ^k7m2xp nu"]),
        Case("no blank before", "- [ ] ring^2", ["- | ring^2"]),
        Case("in code", "- [ ] ring `^k7m2xp`", ["- | ring ^k7m2xp"]),
        Case("a sign", "- [ ] ring 🆔 k7m2xp", ["k7m2xp | ring"]),
        Case("a field", "- [ ] ring [id:: k7m2xp] nu", ["k7m2xp | ring nu"]),
        Case("a column", "| Nr | Åtgärd | Vem |\n|---|---|---|\n| 7 | ring | Bo |", ["7 | ring"]),
        Case(
            "in the cell, before the column", "| Nr | Åtgärd | Vem |\n|---|---|---|\n| 7 | ring ^k7m2xp | Bo |",
            ["k7m2xp | ring"]),
        Case("a label's number is none", "ACTION-12: ring", ["- | ring"]),
        Case("behind å", "- [ ] å ^k7m2xp", ["k7m2xp | å"]),
    ])
    func ids(_ test: Case<String, [String]>) throws { try Sample().check(test) { "\($0.id ?? "-") | \($0.text)" } }

    @Test(arguments: [
        Case("a key in brackets", "- [ ] ring. Ansvarig: Bo Ek [due:: 1 mars] nu", ["Bo Ek | ring. nu"]),
        Case("a key in parentheses", "- [ ] ring. Ansvarig: Bo Ek (due:: 1 mars)", ["Bo Ek | ring."]),
        Case("a sign", "- [ ] ring. Ansvarig: Bo Ek 📅 2024-04-01", ["Bo Ek | ring."]),
        Case("a tag", "- [ ] ring. Ansvarig: Bo Ek #skola", ["Bo Ek | ring."]),
        Case("an id", "- [ ] ring. Ansvarig: Bo Ek, Åsa Öberg ^k7m2xp", ["Bo Ek, Åsa Öberg | ring."]),
        Case("a priority", "- [ ] ring. Ansvarig: Bo Ek !hög", ["Bo Ek | ring."]),
        Case("handles are names", "- [ ] ring. Ansvarig: @bo, @åsa", ["bo, åsa | ring."]),
    ])
    func fieldsBehindNames(_ test: Case<String, [String]>) throws { try Sample.known.check(test, \.assigned) }

    @Test(arguments: [
        Case("one", "- [ ] ring #trygghet", ["trygghet"]),
        Case("several", "- [ ] #a1 ring #b-2 och #c/d_e", ["a1, b-2, c/d_e"]),
        Case("Swedish letters", "- [ ] ring #åtgärd", ["åtgärd"]),
        Case("a digit first", "- [ ] ring #1", [""]),
        Case("inside a word", "- [ ] ring a#b", [""]),
        Case("in code", "- [ ] `#a`", [""]),
        Case("punctuation behind", "- [ ] ring #a, #b.", ["a, b"]),
        Case("a heading's mark alone", "- [ ] ring # nu", [""]),
    ])
    func tags(_ test: Case<String, [String]>) throws {
        try Sample().check(test) { $0.tags.joined(separator: ", ") }
    }

    @Test(arguments: [
        Case("none", "- [ ] ring", ["-"]), Case("Swedish high", "- [ ] ring !hög", ["high"]),
        Case("English high", "- [ ] !high ring", ["high"]), Case("low", "- [ ] ring !låg", ["low"]),
        Case("a letter", "- [ ] (A) ring", ["high"]), Case("signs up", "- [ ] ring ⏫", ["high"]),
        Case("a sign in the middle", "- [ ] ring 🔼", ["medium"]), Case("signs down", "- [ ] ring 🔽", ["low"]),
        Case("an exclamation", "- [ ] ring!", ["-"]), Case("a field", "- [ ] ring [priority:: high]", ["high"]),
        Case("another word", "- [ ] ring !högt", ["-"]),
    ])
    func priority(_ test: Case<String, [String]>) throws {
        try Sample().check(test) { $0.fields.priority?.rawValue ?? "-" }
    }

    @Test(arguments: [
        Case("created", "- [ ] ring ➕ 2024-01-01", ["created 2024-01-01 | ring"]),
        Case("start", "- [ ] ring 🛫 2024-01-01", ["start 2024-01-01 | ring"]),
        Case("scheduled", "- [ ] ring ⏳ 2024-01-01 nu", ["scheduled 2024-01-01 | ring nu"]),
        Case("recurrence", "- [ ] ring 🔁 every week", ["recurrence every week | ring"]),
        Case("depends", "- [ ] ring ⛔ abc", ["depends abc | ring"]),
        Case(
            "twins", "- [ ] ring [created:: 2024-01-01] [start:: 2024-02-01]",
            ["created 2024-01-01 start 2024-02-01 | ring"]),
        Case(
            "several signs", "- [ ] ring ➕ 2024-01-01 🛫 2024-02-01 📅 2024-03-10",
            ["created 2024-01-01 start 2024-02-01 | ring"]),
        Case("in code", "- [ ] ring `➕ 2024-01-01`", [" | ring ➕ 2024-01-01"]),
    ])
    func others(_ test: Case<String, [String]>) throws {
        try Sample().check(test) { action in
            let fields = action.fields
            let shown = [
                ("created", fields.created), ("start", fields.start), ("scheduled", fields.scheduled),
                ("recurrence", fields.recurrence), ("depends", fields.dependsOn),
            ].compactMap { name, value in value.map { "\(name) \($0)" } }
            return shown.joined(separator: " ") + " | " + action.text
        }
    }
}
