import Documents
import Testing

@testable import Importing

/// Everything else of an org file, as Markdown.
struct OrgTextTests {
    @Test(arguments: [
        ImportCase("* Rubrik\n** Under :tagg:", "# Rubrik\n\n## Under #tagg"),
        ImportCase("******** Djup", "###### Djup"),
        ImportCase("Ett stycke\n  med rader\n\nEtt till", "Ett stycke\nmed rader\n\nEtt till"),
        ImportCase("# anmärkt\n# mer", "<!--\n# anmärkt\n# mer\n-->"),
        ImportCase("#+STARTUP: overview", "<!-- #+STARTUP: overview -->"),
        ImportCase("+ ett\n+ två\n  - tre", "- ett\n- två\n  - tre"),
        ImportCase("9) nio\n   text\n10) tio", "9) nio text\n10) tio"),
        ImportCase("| A | B |\n|---+---|\n| 1 | 2 |", "| A | B |\n|---|---|\n| 1 | 2 |"),
        ImportCase("| 1 | 2 |\n| 3 | 4 |", "| | |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"),
        ImportCase("#+BEGIN_SRC sh\nls\n#+END_SRC", "```sh\nls\n```"),
        ImportCase("#+BEGIN_QUOTE\nord\n#+END_QUOTE", "> ord"),
        ImportCase(": fast\n: bredd", "```\nfast\nbredd\n```"),
        ImportCase("-----", "***"),
        ImportCase("1. april", "1. april"),
        ImportCase("text\n1986. Ett år", "text\n\n1986. Ett år"),
        ImportCase("*fet* a*b =kod= ~kod~ a=b", "**fet** a\\*b `kod` `kod` a=b"),
        ImportCase(
            "[[https://a.se][Lillvik]] [[fil med blank]]", "[Lillvik](https://a.se) [fil med blank](<fil med blank>)"),
        ImportCase("> inget citat", "\\> inget citat"),
        ImportCase(
            "* TODO Ring\nText om det.\n** Under\nMer.", "- [ ] Ring\n\n  Text om det.\n\n  - Under\n\n    Mer."),
        ImportCase(
            "* TODO Ring\nDEADLINE: <2026-03-10 10:00>", "- [ ] Ring 📅 2026-03-10\n\n  `DEADLINE: <2026-03-10 10:00>`"),
    ])
    func textKeepsItsShape(_ example: ImportCase) throws {
        #expect(try ImportScene.converted(example.source, .org).markdown == example.expected[0] + "\n")
    }

    @Test func aFileSaysWhatItIs() throws {
        let source = "#+TITLE: Handlingsplan\n#+DATE: <2026-03-01 Sun>\n\nText"
        let conversion = try ImportScene.conversion(source, .org)
        #expect(conversion.title == "Handlingsplan")
        #expect(conversion.date?.iso == "2026-03-01")
        #expect(conversion.lines == ["Text"])
    }

    @Test(arguments: [
        (1...3000).map { String(repeating: "*", count: $0) + " TODO djup" }.joined(separator: "\n"),
        (0..<3000).map { String(repeating: " ", count: $0) + "- [ ] djup" }.joined(separator: "\n"),
        String(repeating: "[[", count: 100_000), String(repeating: " *a", count: 50_000),
        String(repeating: "#+BEGIN_SRC\n:A:\n", count: 20_000), String(repeating: ":A:\n- \n", count: 20_000),
        "* TODO " + String(repeating: ":", count: 100_000), "| " + String(repeating: "|", count: 100_000),
        String(repeating: "* TODO \u{0}\u{1B}[31m\n", count: 100),
    ])
    func hostileTextIsReadInTime(_ source: String) throws {
        let conversion = try ImportScene.conversion(source, .org)
        #expect(!conversion.lines.isEmpty)
        #expect(conversion.lines.allSatisfy { $0.prefix { $0 == " " }.count <= 50 })
    }
}
