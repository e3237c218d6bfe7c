import Documents
import TestSupport
import Testing
import Text

/// Forms that count in some kinds of document only.
struct AgreementAndMinutesFormTests {
    @Test(arguments: [
        Case("a party as heading", "## Polisen åtar sig\n\n- patrullera", ["Polisen | patrullera"]),
        Case("a party that shall", "## Skolan ska\n\n- ringa", ["Skolan | ringa"]),
        Case("a party in English", "## Rescue Service commits to\n\n- patrol", ["Rescue Service | patrol"]),
        Case("a sub-heading", "## Parternas åtaganden\n\n### Polisen\n\n- patrullera", ["Polisen | patrullera"]),
        Case("nobody named", "## Åtaganden\n\n- patrullera", [" | patrullera"]),
        Case("an owner in the item", "## Polisen åtar sig\n\n- @bo patrullera", ["bo | patrullera"]),
        Case("a lead-in", "## Övrigt\n\nPolisen åtar sig att:\n\n- patrullera", ["Polisen | patrullera"]),
        Case("a lead-in without a colon", "Polisen åtar sig att\n\n- patrullera", ["Polisen | patrullera"]),
        Case(
            "nested items are details", "## Polisen åtar sig\n\n- patrullera\n  - på kvällar", ["Polisen | patrullera"]),
        Case("a box there", "## Åtaganden\n\n### Polisen\n\n- [ ] patrullera", [" | patrullera"]),
        Case("a row", "| Åtagande | Part |\n|---|---|\n| patrullera | Polisen |", ["Polisen | patrullera"]),
    ])
    func commitments(_ test: Case<String, [String]>) throws { try Sample.agreement.check(test, \.assigned) }

    @Test(arguments: [
        Case("a list", "## Polisen åtar sig\n\n- patrullera", ["commitment 3:3 patrullera"]),
        Case("a row", "| Åtagande | Part |\n|---|---|\n| patrullera | Polisen |", ["commitment 3:3 patrullera"]),
        Case("another table", "| Åtgärd | Part |\n|---|---|\n| patrullera | Polisen |", ["row 3:3 patrullera"]),
        Case("a box", "## Polisen åtar sig\n\n- [ ] patrullera", ["checkbox 3:3 patrullera"]),
        Case("assignments are none", "Polisen får i uppdrag att patrullera.", []),
    ])
    func formsOfAgreements(_ test: Case<String, [String]>) throws { try Sample.agreement.check(test, \.place) }

    @Test func undatedCommitmentsAreNotOutstanding() throws {
        let document = try Sample.agreement.document("## Polisen åtar sig\n\n- patrullera\n- ringa senast 2024-05-01")
        #expect(document.actions.map(\.outstanding) == [false, true])
        #expect(!document.diagnostics.contains { $0.code == .noOwner || $0.code == .noDue })
    }

    @Test(arguments: [
        Case(
            "is given", "Anna Berg får i uppdrag att ringa skolan.",
            ["Anna Berg | Anna Berg får i uppdrag att ringa skolan."]),
        Case("is charged", "Nämnden uppdrar åt Bo Ek att ringa.", ["Bo Ek | Nämnden uppdrar åt Bo Ek att ringa."]),
        Case(
            "passive", "Det uppdras åt förvaltningen att ringa.",
            ["förvaltningen | Det uppdras åt förvaltningen att ringa."]),
        Case("no name in English", "A seat was assigned to the project in May.", []),
        Case(
            "a noun in Swedish", "Mötet beslutar att nämnden får i uppdrag att utreda.",
            ["nämnden | Mötet beslutar att nämnden får i uppdrag att utreda."]),
        Case("a label in an aside", "The plan was drawn up last year (2 months, lead: @anna).", []),
        Case(
            "English", "Mary Smith is tasked with the report.", ["Mary Smith | Mary Smith is tasked with the report."]),
        Case("an item", "- Polisen åläggs att patrullera", ["Polisen | Polisen åläggs att patrullera"]),
        Case(
            "a labelled owner in the sentence", "Rutinen ses över, ansvarig: Jonas Berglind.",
            ["Jonas Berglind | Rutinen ses över, ansvarig: Jonas Berglind."]),
        Case(
            "two on a line", "Anna får i uppdrag att ringa. Bo får i uppdrag att boka.",
            ["Anna | Anna får i uppdrag att ringa.", "Bo | Bo får i uppdrag att boka."]),
        Case("an id", "Anna får i uppdrag att ringa. ^k7m2xp", ["Anna | Anna får i uppdrag att ringa."]),
        Case("a bare decision", "Beslut: dagordningen godkänns.", []),
        Case("a quote", "> Anna får i uppdrag att ringa.", []),
        Case("code", "`Anna får i uppdrag att ringa.`", []),
    ])
    func assignments(_ test: Case<String, [String]>) throws { try Sample().check(test, \.assigned) }

    @Test(arguments: [
        Case("in a situation picture", "situation/2024.md", [] as [String]),
        Case("in a follow-up", "uppföljning/2024.md", []),
        Case("in any document", "2024.md", []),
        Case("in a plan", "planer/2024.md", ["assignment"]),
        Case("in minutes", "möten/2024-01-01.md", ["assignment"]),
    ])
    func assignmentsCountByKind(_ test: Case<String, [String]>) throws {
        let document = try Sample(path: test.input).document("Anna får i uppdrag att ringa.")
        #expect(document.actions.map(\.form.rawValue) == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("a known person", "Anna Berg tar fram ett underlag.", ["0.8 Anna Berg"]),
        Case("an organisation", "Polisen återkommer om statistiken.", ["0.6 Polisen"]),
        Case("everyone", "Alla skickar in sina siffror.", ["0.5 "]),
        Case("in English", "Bo Ek will draft the report.", ["0.8 Bo Ek"]),
        Case("an attendee", "Närvarande: Karin Holm, Per Lund\n\nKarin ringer skolan.", ["0.8 Karin"]),
        Case("an unknown name", "Kalle Anka ringer skolan.", []),
        Case("a pronoun", "Vi ska ringa skolan.", []),
        Case("no promise", "Polisen informerade om läget.", []),
        Case("an assignment instead", "Anna Berg får i uppdrag att ringa.", []),
        Case("a handle", "- @bo to call the school", ["0.8 bo"]),
        Case("a later clause", "Läget är lugnt och Bo Ek kommer att ringa skolan.", ["0.8 Bo Ek"]),
        Case("behind a comma", "Kalle Anka ringer, Anna Berg skriver.", ["0.8 Anna Berg"]),
        Case("a due date", "Bo Ek ringer skolan senast v. 12.", ["0.8 Bo Ek 2024-03-24"]),
    ])
    func suggestions(_ test: Case<String, [String]>) throws {
        let document = try Sample.known.document(test.input)
        let shown = document.suggestions.map { suggestion in
            "\(suggestion.score) " + suggestion.owners.map(\.written).joined(separator: ", ")
                + (suggestion.due?.date.map { " \($0.iso)" } ?? "")
        }
        #expect(shown == test.expected, sourceLocation: test.sourceLocation)
    }
}
