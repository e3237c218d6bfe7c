import Documents
import TestSupport
import Testing
import Text

/// How far an action has come (notation.md, section 3).
struct StateTests {
    @Test(arguments: [
        Case("blank", "- [ ] ring", ["open ring"]), Case("stroke", "- [/] ring", ["active ring"]),
        Case("question", "- [?] ring", ["waiting ring"]), Case("greater", "- [>] ring", ["waiting ring"]),
        Case("x", "- [x] ring", ["done ring"]), Case("X", "- [X] ring", ["done ring"]),
        Case("hyphen", "- [-] ring", ["dropped ring"]), Case("tilde", "- [~] ring", ["dropped ring"]),
        Case("unknown", "- [!] ring", ["open ring"]), Case("a letter of two bytes", "- [å] ring", ["open ring"]),
    ])
    func boxes(_ test: Case<String, [String]>) throws { try Sample().check(test, \.progress) }

    @Test(arguments: [
        Case("unknown", "- [!] ring", ["action.unknown-state 1:3"]),
        Case("a tick", "å\n\n- [✓] ring", ["action.unknown-state 3:3"]),
        Case("known", "- [x] ring", []),
    ])
    func unknownBoxes(_ test: Case<String, [String]>) throws { try Sample().checkDiagnostics(test) }

    @Test(arguments: [
        Case("struck", "- [ ] ~~ring~~", ["dropped ring"]),
        Case("struck but for its fields", "- [ ] ~~ring~~ @anna ^k7m2xp", ["dropped ring"]),
        Case("struck and ticked", "- [x] ~~ring~~", ["done ring"]),
        Case("half struck", "- [ ] ~~ring~~ skolan", ["open ring skolan"]),
        Case("a dated tick", "- [ ] ring ✅ 2024-03-02", ["done ring 2024-03-02"]),
        Case("a dated cross", "- [x] ring ❌ 2024-03-02", ["dropped ring 2024-03-02"]),
        Case("a completion", "- [ ] ring [completion:: 2024-03-02]", ["done ring 2024-03-02"]),
        Case("a tick without a day", "- [ ] ring ✅ skolan", ["open ring ✅ skolan"]),
        Case("a box before a label", "[x] Åtgärd: ring", ["done ring"]),
        Case("a box goes before words", "- [ ] ring (klar)", ["open ring (klar)"]),
    ])
    func strikesAndMarks(_ test: Case<String, [String]>) throws { try Sample().check(test, \.progress) }

    @Test(arguments: [
        Case("in parentheses", "Åtgärd: ring (klar)", ["done ring"]),
        Case("behind a dash", "Åtgärd: ring – pågår", ["active ring"]),
        Case("in brackets", "Åtgärd: ring [waiting]", ["waiting ring"]),
        Case("English", "ACTION: call (in progress)", ["active call"]),
        Case("a word in the sentence", "Åtgärd: gör listan klar i kväll", ["open gör listan klar i kväll"]),
        Case("in a section", "## Åtgärder\n\n- ring – utgår", ["dropped ring"]),
    ])
    func words(_ test: Case<String, [String]>) throws { try Sample().check(test, \.progress) }

    @Test(arguments: [
        Case("a word and a colon", "## Åtgärder\n\n- Klart: ring", ["done ring"]),
        Case("English", "## Action items\n\n- Ongoing: call", ["active call"]),
        Case("in brackets", "## Action items\n\n- [done] call", ["done call"]),
        Case("in parentheses", "## Action items\n\n- (on hold) call", ["waiting call"]),
        Case("a sign", "## Action items\n\n- ✅ call", ["done call"]),
        Case("called out at the end", "## Action items\n\n- call. DONE", ["done call."]),
        Case("no call", "## Action items\n\n- call. Done", ["open call. Done"]),
        Case("bold", "## Action items\n\n- **DONE:** call", ["done call"]),
        Case("a sentence", "## Action items\n\n- Open the door: call first", ["open Open the door: call first"]),
        Case("behind a name in parentheses", "## Åtgärder\n\n- ring (Digg, klart)", ["done ring"]),
        Case(
            "with an address behind", "## Åtgärder\n\n- ring (klart), <https://a.se/b>", ["done ring, https://a.se/b"]),
    ])
    func atTheStart(_ test: Case<String, [String]>) throws { try Sample().check(test, \.progress) }

    private static func review(_ item: String) -> String { "# Möte\n\n## Uppföljning från förra mötet\n\n- \(item)" }

    @Test(arguments: [
        Case("a clause", review("Klotter – pågår, ägaren bortrest"), ["active Klotter"]),
        Case("behind a colon", review("Klotter: åtgärdad i januari"), ["done Klotter"]),
        Case("the last word", review("Klotter KLART"), ["done Klotter"]),
        Case("a day behind the state", review("Klotter – klart 2024-03-01"), ["done Klotter 2024-03-01"]),
        Case("two words", review("Klotter – delvis klart"), ["active Klotter"]),
        Case("no state", review("Klotter på busskuren"), ["open Klotter på busskuren"]),
    ])
    func reviews(_ test: Case<String, [String]>) throws { try Sample().check(test, \.progress) }
}
