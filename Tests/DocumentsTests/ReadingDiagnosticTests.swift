import Documents
import TestSupport
import Testing
import Text

/// What reading and resolving say of a place that a person meant something by.
struct ReadingDiagnosticTests {
    @Test(arguments: [
        Case("a box of the present with a handle", "# Närvarande\n\n- [x] Anna @bo", ["checkbox.not-an-action 3:3"]),
        Case("with a labelled owner", "# Närvarande\n\n- [x] ring. Ansvarig: Bo", ["checkbox.not-an-action 3:3"]),
        Case("with a date", "# Närvarande\n\n- [ ] ring senast 1 maj", ["checkbox.not-an-action 3:3"]),
        Case("with a name only", "# Närvarande\n\n- [x] Anna Berg", []),
        Case("an agenda's point", "# Agenda\n\n- [ ] lamps due: 2024-05-01", ["checkbox.not-an-action 3:3"]),
        Case("below a sub-heading", "# Närvarande\n\n## Polisen\n\n- [x] Bo Ek @bo", ["checkbox.not-an-action 5:3"]),
    ])
    func boxesThatAreNoActions(_ test: Case<String, [String]>) throws { try Sample.known.checkDiagnostics(test) }

    @Test(arguments: [
        Case("steps", "| Steg | Åtgärd | Ansvarig |\n|---|---|---|\n| 1 | ring | Bo |", ["table.not-a-register 1:1"]),
        Case(
            "phases", "å\n\n| Phase | Action | Owner |\n|---|---|---|\n| 1 | call | Bo |", ["table.not-a-register 3:1"]),
        Case("a channel", "| Kanal | Vad | När |\n|---|---|---|\n| webb | text | maj |", ["table.not-a-register 1:1"]),
        Case("no action column", "| Steg | Ansvarig |\n|---|---|\n| 1 | Bo |", []),
    ])
    func tablesThatAreNoRegisters(_ test: Case<String, [String]>) throws {
        let document = try Sample.known.document(test.input)
        #expect(document.actions.isEmpty)
        try Sample.known.checkDiagnostics(test)
    }

    @Test(arguments: [
        Case("a month over twelve", "- [ ] ring due: 3/14", ["due.unreadable 1:3"]),
        Case("words in a field", "- [ ] ring [due:: snart nog]", ["due.unreadable 1:3"]),
        Case("words in a column", "| Åtgärd | Klart |\n|---|---|\n| ring | när det går |", ["due.unreadable 3:3"]),
        Case("a day that is not", "- [ ] ring senast 31 april", ["due.impossible 1:3"]),
        Case("a week that is not", "- [ ] ring senast v. 54", ["due.impossible 1:3"]),
        Case("two days", "- [ ] ring senast 1 maj, due: 2024-06-01", ["due.twice 1:3"]),
        Case("the same day twice", "- [ ] ring senast 1 maj, due: 2024-05-01", []),
        Case("å before it", "- å\n  - [ ] ring due: 3/14", ["due.unreadable 2:5"]),
    ])
    func dueDates(_ test: Case<String, [String]>) throws { try Sample.known.checkDiagnostics(test) }

    @Test(arguments: [
        Case("a day", "- [ ] ring senast 1 maj", ["due.no-year 1:3"]),
        Case("a relative word", "- [ ] ring senast fredag", ["due.no-year 1:3"]),
        Case("a day of the month", "- [ ] ring senast den 3:e", ["due.no-year 1:3"]),
        Case("a year", "- [ ] ring senast 1 maj 2024", []),
        Case("the next meeting", "- [ ] ring senast nästa möte", []),
    ])
    func withoutADate(_ test: Case<String, [String]>) throws {
        try Sample(path: "anteckning.md").checkDiagnostics(test)
    }
}
