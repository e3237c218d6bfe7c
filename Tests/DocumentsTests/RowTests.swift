import Documents
import TestSupport
import Testing
import Text

/// Rows of tables that are registers of actions.
struct RowTests {
    private static func table(_ header: String, _ rows: String...) -> String {
        let columns = header.split(separator: "|").count
        let dashes = "|" + String(repeating: "---|", count: columns)
        return ([header, dashes] + rows).joined(separator: "\n")
    }

    @Test(arguments: [
        Case("Swedish", table("| Åtgärd | Ansvarig | Klart |", "| ring | Anna | v. 12 |"), ["row 3:3 ring"]),
        Case("English", table("| What | Who | When |", "| ring | Anna | 1 March |"), ["row 3:3 ring"]),
        Case("the action column last", table("| Who | Action |", "| Anna | ring |"), ["row 3:10 ring"]),
        Case("å before the cell", table("| Vem | Åtgärd |", "| Åsa | ring |"), ["row 3:10 ring"]),
        Case("bold and linked headers", table("| **Åtgärd** | [Ansvarig](x) |", "| ring | Anna |"), ["row 3:3 ring"]),
        Case("punctuation in headers", table("| Åtgärd: | Klart? |", "| ring | |"), ["row 3:3 ring"]),
        Case("no outer pipes", "Åtgärd | Ansvarig\n---|---\nring | Anna", ["row 3:1 ring"]),
        Case("carriage returns", "|Åtgärd|Ansvarig|\r\n|-|-|\r\n|ring|Anna|\r\n", ["row 3:2 ring"]),
        Case("short rows", table("| Åtgärd | Ansvarig | Klart |", "| ring |"), ["row 3:3 ring"]),
        Case("an escaped pipe", table("| Åtgärd | Ansvarig |", #"| a \| b | Anna |"#), ["row 3:3 a | b"]),
        Case(
            "a line break in the cell", table("| Åtgärd | Ansvarig |", "| ring<br>skolan | Anna |"),
            ["row 3:3 ring skolan"]),
        Case(
            "empty and dashed cells",
            table("| Åtgärd | Ansvarig |", "| | Anna |", "| – | Bo |", "| Inga | |", "| n/a | |"), []),
        Case("only an action column", table("| Åtgärd | Mål |", "| ring | fred |"), []),
        Case("no action column", table("| Ansvarig | Klart |", "| Anna | v. 12 |"), []),
        Case("a routine", table("| Steg | Vad | Vem |", "| 1 | ring | Anna |"), []),
        Case("a yearly wheel", table("| Tidpunkt | Aktivitet | Ansvarig |", "| mars | ring | Anna |"), []),
        Case(
            "several rows", table("| Åtgärd | Status |", "| a1 | Ny |", "| b1 | Klar |"), ["row 3:3 a1", "row 4:3 b1"]),
        Case("in a quote", "> | Åtgärd | Ansvarig |\n> |---|---|\n> | ring | Anna |", []),
        Case("in code", "```\n| Åtgärd | Ansvarig |\n|---|---|\n| ring | Anna |\n```", []),
        Case("an id column", table("| Nr | Åtgärd | Vem |", "| 1 | ring | Anna |"), ["row 3:7 ring"]),
    ])
    func rows(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }

    @Test(arguments: [
        Case("open", table("| Åtgärd | Status |", "| ring | Ej påbörjad |"), ["open ring"]),
        Case(
            "closed with a day", table("| Åtgärd | Status |", "| ring | Avslutad 2024-04-30 |"),
            ["done ring 2024-04-30"]),
        Case(
            "bold, with more behind", table("| Åtgärd | Läge |", "| ring | **Klar**, antagen i juni |"), ["done ring"]),
        Case("dropped", table("| Åtgärd | Status |", "| ring | Struken 2024-09-18 |"), ["dropped ring 2024-09-18"]),
        Case(
            "signs", table("| Åtgärd | Status |", "| a1 | ✅ |", "| b1 | 🔴 |", "| c1 | 🟡 |"),
            ["done a1", "open b1", "active c1"]),
        Case("done in percent", table("| Åtgärd | Status |", "| ring | 100 % |"), ["done ring"]),
        Case("a question", table("| Åtgärd | Klar? |", "| a1 | Ja |", "| b1 | |"), ["done a1", "open b1"]),
        Case("follow-up as status", table("| Åtgärd | Ansvarig | Uppföljning |", "| a1 | Bo | Pågår |"), ["active a1"]),
        Case("follow-up in words", table("| Åtgärd | Ansvarig | Uppföljning |", "| a1 | Bo | Vi ses |"), ["open a1"]),
        Case("words unknown", table("| Åtgärd | Status |", "| ring | hos nämnden |"), ["open ring"]),
        Case(
            "the last of several with a day",
            table("| Åtgärd | Status |", "| ring | Pågår 2024-01-01, Klar 2024-02-01 |"), ["done ring 2024-02-01"]),
        Case("a box in the cell", table("| Åtgärd | Vem |", "| [x] ring | Bo |"), ["done ring"]),
        Case("wholly struck", table("| Åtgärd | Vem |", "| ~~ring~~ | ~~Bo~~ |"), ["dropped ring"]),
        Case("struck but done", table("| Åtgärd | Status |", "| ~~ring~~ | ~~Klar~~ |"), ["done ring"]),
        Case("half struck", table("| Åtgärd | Vem |", "| ~~ring~~ | Bo |"), ["dropped ring"]),
    ])
    func states(_ test: Case<String, [String]>) throws { try Sample().check(test, \.progress) }

    @Test func unknownStatusKeepsItsWords() throws {
        let document = try Sample().document(Self.table("| Åtgärd | Status |", "| ring | hos nämnden |"))
        #expect(document.actions.map(\.statusText) == ["hos nämnden"])
    }

    @Test(arguments: [
        Case("one", table("| Åtgärd | Ansvarig |", "| ring | Anna Berg |"), ["Anna Berg | ring"]),
        Case("two", table("| Åtgärd | Ansvarig |", "| ring | Johan + Leon |"), ["Johan, Leon | ring"]),
        Case("a line break between", table("| Åtgärd | Ansvarig |", "| ring | Anna<br>Bo |"), ["Anna, Bo | ring"]),
        Case("participants", table("| Åtgärd | Ansvarig | Stöd |", "| ring | Anna | Bo |"), ["Anna, Bo | ring"]),
        Case("participants alone", table("| Åtgärd | Samverkar med | Status |", "| ring | Bo | Ny |"), ["Bo | ring"]),
        Case(
            "nobody", table("| Åtgärd | Ansvarig |", "| ring | – |", "| boka | TBD |"),
            ["nobody | ring", "nobody | boka"]),
        Case("everyone", table("| Åtgärd | Ansvarig |", "| ring | Alla |"), ["everyone | ring"]),
        Case("others too", table("| Åtgärd | Ansvarig |", "| ring | Polisen m.fl. |"), ["Polisen, others | ring"]),
        Case(
            "a name with a hyphen and a word",
            table("| Åtgärd | Ansvarig |", "| ring | Kultur- och fritidsförvaltningen |"),
            ["Kultur- och fritidsförvaltningen | ring"]),
        Case("bold", table("| Åtgärd | Ansvarig |", "| ring | **Anna** |"), ["Anna | ring"]),
    ])
    func owners(_ test: Case<String, [String]>) throws { try Sample().check(test, \.assigned) }

    @Test(arguments: [
        Case("a week", table("| Åtgärd | Klart |", "| ring | v. 12 |"), ["2024-03-24 ‹v. 12› | ring"]),
        Case(
            "a phrase in the cell", table("| Åtgärd | Klart |", "| ring | senast 1 maj |"),
            ["2024-05-01 ‹1 maj› | ring"]),
        Case("before a period", table("| Åtgärd | Klart |", "| ring | före maj |"), ["2024-04-30 ‹maj› | ring"]),
        Case("six digits", table("| Åtgärd | Klart |", "| ring | 240501 |"), ["2024-05-01 ‹240501› | ring"]),
        Case(
            "words behind", table("| Åtgärd | Klart |", "| ring | 2024-09-01 (preliminärt) |"),
            ["2024-09-01 ‹2024-09-01› | ring"]),
        Case("no date", table("| Åtgärd | Klart |", "| ring | – |", "| boka | |"), ["none | ring", " | boka"]),
        Case("unreadable", table("| Åtgärd | Klart |", "| ring | när det går |"), ["‹när det går› vague | ring"]),
        Case("ongoing", table("| Åtgärd | Klart |", "| ring | löpande |"), ["‹löpande› ongoing | ring"]),
    ])
    func dues(_ test: Case<String, [String]>) throws { try Sample().check(test, \.dated) }
}
