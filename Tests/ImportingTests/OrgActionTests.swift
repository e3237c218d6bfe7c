import Testing

@testable import Importing

/// Headlines and boxes of org as actions.
struct OrgActionTests {
    @Test(arguments: [
        ImportCase("* TODO Ring skolan", "[ ] Ring skolan"),
        ImportCase("* DONE Ring skolan", "[x] Ring skolan"),
        ImportCase("*** TODO Ring skolan", "[ ] Ring skolan"),
        ImportCase("* WAITING Ring skolan", "[?] Ring skolan"),
        ImportCase("* STARTED Ring skolan", "[/] Ring skolan"),
        ImportCase("* CANCELLED Ring skolan", "[-] Ring skolan"),
        ImportCase("* NEXT Ring skolan", "[ ] Ring skolan #NEXT"),
        ImportCase("* VÄNTAR Ring skolan", "[?] Ring skolan"),
        ImportCase("* NEXT STEPS"), ImportCase("* Ring skolan"), ImportCase("*TODO Ring skolan"),
        ImportCase("#+TODO: UTKAST GRANSKAS | PUBLICERAD\n* GRANSKAS Planen", "[ ] Planen #GRANSKAS"),
        ImportCase("#+TODO: UTKAST GRANSKAS | PUBLICERAD\n* PUBLICERAD Planen", "[x] Planen #PUBLICERAD"),
        ImportCase("#+SEQ_TODO: A(a) B(b@/!) C\n* C Planen", "[x] Planen #C"),
        ImportCase("#+TODO: TODO WAIT(w) | DONE STRUKEN\n* STRUKEN Planen", "[-] Planen"),
        ImportCase("#+TODO: TODO WAIT(w) | DONE STRUKEN\n* WAIT Planen", "[?] Planen #WAIT"),
        ImportCase("* TODO [#A] Ring", "[ ] Ring priority=high"),
        ImportCase("* TODO [#C] Ring", "[ ] Ring priority=low"),
        ImportCase("* TODO [#5] Ring", "[ ] [#5] Ring"),
        ImportCase("* TODO Ring :skola:polis:", "[ ] Ring #skola #polis"),
        ImportCase("* TODO Ring :@work:", "[ ] Ring #work"),
        ImportCase("* TODO Ring :10%:", "[ ] Ring :10%"),
        ImportCase("* TODO Ring 10:30", "[ ] Ring 10:30"),
        ImportCase("* TODO Ring [1/3]", "[ ] Ring [1/3]"),
        ImportCase("* TODO Ring\nDEADLINE: <2026-03-10 Tue>", "[ ] Ring due=2026-03-10"),
        ImportCase("* TODO Ring\n  DEADLINE: <2026-03-10 tis 10:00>", "[ ] Ring due=2026-03-10"),
        ImportCase("* TODO Ring\nSCHEDULED: <2026-03-01 sön>", "[ ] Ring scheduled=2026-03-01"),
        ImportCase(
            "* TODO Ring\nDEADLINE: <2026-03-10 Tue +1w> SCHEDULED: <2026-03-01 Sun>",
            "[ ] Ring due=2026-03-10 scheduled=2026-03-01 repeat=+1w"),
        ImportCase("* TODO Ring\nDEADLINE: <2026-03-10 Tue .+1m -3d>", "[ ] Ring due=2026-03-10 repeat=.+1m"),
        ImportCase("* DONE Ring\nCLOSED: [2026-03-02 Mon 14:12]", "[x] Ring closed=2026-03-02"),
        ImportCase(
            "* CANCELLED Ring\nCLOSED: [2026-03-02 Mon] DEADLINE: <2026-03-01 Sun>",
            "[-] Ring due=2026-03-01 closed=2026-03-02"),
        ImportCase("* TODO Ring\nDEADLINE: <2026-02-30 Mon>", "[ ] Ring"),
        ImportCase("* TODO Ring\nDEADLINE: <%%(diary-float t 4 2)>", "[ ] Ring"),
        ImportCase(
            "* TODO Ring senast 2026-04-01\nDEADLINE: <2026-03-10>", "[ ] Ring senast 2026-04-01 due=2026-03-10"),
        ImportCase("* TODO Ring\n:PROPERTIES:\n:Effort: 0:30\n:END:", "[ ] Ring"),
        ImportCase("* TODO Ring\n:PROPERTIES:\n:OWNER: Anna Berg\n:END:", "[ ] Ring @Anna Berg"),
        ImportCase("* TODO Ring\n:PROPERTIES:\n:Ansvarig: bo\n:END:", "[ ] Ring @bo"),
        ImportCase("* TODO", "[ ] TODO"),
        ImportCase("* TODO *Ring* [[https://lillvik.se][skolan]] =nu=", "[ ] Ring skolan nu"),
        ImportCase("* TODO Ring\n** TODO Boka\n* TODO Tvätta", "[ ] Ring", "[ ] Boka", "[ ] Tvätta"),
        ImportCase("* TODO Ring\n** Mellan\n*** TODO Boka", "[ ] Ring", "[ ] Boka"),
        ImportCase("* Plan\n- [ ] Ring\n- [X] Boka\n- [-] Måla\n- Tvätta", "[ ] Ring", "[x] Boka", "[/] Måla"),
        ImportCase(
            "- [ ] Ring\n  - [ ] Boka\n    och betala\n1. [X] Måla", "[ ] Ring", "[ ] Boka och betala", "[x] Måla"),
        ImportCase("* TODO Ring\n  - [ ] Boka", "[ ] Ring", "[ ] Boka"),
        ImportCase("#+BEGIN_EXAMPLE\n- [ ] Ring\n#+END_EXAMPLE"),
    ])
    func whatIsToBeDoneIsAnAction(_ example: ImportCase) throws {
        let (markdown, actions) = try ImportScene.converted(example.source, .org)
        #expect(actions.map(ImportScene.shown) == example.expected, "\(markdown)")
    }

    @Test(arguments: [
        "* TODO [#A] Ring skolan :skola:\nDEADLINE: <2026-03-10 10:00 +1w -3d>\n:PROPERTIES:\n:Effort: 0:30\n:END:\nText här.",
        "* TODO Ring\nCLOSED: [2026-03-02 14:12]\n:LOGBOOK:\n- State \"WAITING\" from \"NEXT\" [2026-03-01 10:11]\n:END:",
        "#+STARTUP: overview\n#+FILETAGS: :plan:\n# En anmärkning --> med slut\n#+begin_src sh -n\necho `hej`\n#+end_src",
        "#+BEGIN_QUOTE\nCitat /av/ någon\n#+END_QUOTE\n| A | B |\n|---+---|\n| ett | två |\n: fast bredd\n-----\n[fn:1] Not",
        "* Rubrik\nSCHEDULED: <2026-03-01>\n- punkt :: beskrivning\n  fortsatt\n\n  stycke\n+ plus\n  3) tre\nslut <2026-03-01 10:00>",
        "#+BEGIN_SRC\naldrig slut\n:LOGBOOK:\ninte heller",
    ])
    func noWordIsLost(_ source: String) throws {
        let markdown = try ImportScene.converted(source, .org).markdown
        let forms: Set<String> = ["todo", "a", "deadline", "scheduled", "begin", "end", "quote", "src"]
        #expect(ImportScene.lost(from: source, in: markdown, besides: forms) == [], "\(markdown)")
    }
}
