import Documents
import TestSupport
import Testing

/// Items and boxes that stand where actions do, but ask nothing of anybody.
struct RemarkTests {
    @Test(arguments: [
        Case("somebody said", "- Ann said that lamps are dear", []),
        Case("Swedish", "- Anna berättade om lamporna", []),
        Case("in small letters", "- ann is painting the lamps", []),
        Case("a state alone", "- Blocked\n- In progress", []),
        Case("what is", "- The lamps are on their way", []),
        Case("what there was", "- There were no lamps", []),
        Case("what we have", "- We have many lamps", []),
        Case("what somebody has to do", "- Ann has to call", ["Ann has to call"]),
        Case("what is to be done", "- The lamps are to be painted", ["The lamps are to be painted"]),
        Case(
            "what must be done", "- The lamps are old and should be painted",
            ["The lamps are old and should be painted"]),
        Case("whose it is", "- Anna är ansvarig för lamporna", ["Anna är ansvarig för lamporna"]),
        Case(
            "with an order behind", "- Ann asked for lamps. Bo to buy them.", ["Ann asked for lamps. Bo to buy them."]),
        Case("an order", "- Paint what was red", ["Paint what was red"]),
        Case("an order to one word", "- Ask: was it red", ["Ask: was it red"]),
        Case("with a date", "- We have a walk, due 1 May", ["We have a walk"]),
        Case("with an owner", "- We have a walk (@ann)", ["We have a walk"]),
        Case("done", "- ✅ The lamps are painted", ["The lamps are painted"]),
    ])
    func remarks(_ test: Case<String, [String]>) throws {
        let list = "# Meeting\n\n## Next steps\n\n" + test.input
        try Sample().check(Case(test.name, list, test.expected), \.text)
    }

    @Test(arguments: [
        Case("points", "# Meeting\n\n## Topics\n\n- [x] Lamps\n- [ ] Money", []),
        Case(
            "points and what was given out", "# Meeting\n\n## Topics\n\n- [x] Lamps\n  - [ ] paint\n- [ ] Call (@ann)",
            ["paint", "Call"]),
        Case("below a point", "# Meeting\n\n## Topics\n\n### Lamps\n\n- [ ] paint", ["paint"]),
        Case("points in Swedish", "# Möte\n\n## Diskussionspunkter\n\n- [x] Lampor", []),
        Case("what is left for the next meeting", "# Meeting\n\n## Agenda for next meeting\n\n- [ ] Lamps", ["Lamps"]),
        Case("a question", "# Meeting\n\n- [x] What of the lamps?\n- [ ] What of them? (@ann)", ["What of them?"]),
        Case(
            "a question among actions", "# Meeting\n\n## Actions\n\n- [ ] Can the school be called?",
            ["Can the school be called?"]),
        Case(
            "one of many links",
            "- [x] <https://a.b>\n- [x] <https://a.d>\n- [ ] [c](https://a.c)\n- [ ] Lamps\n- [ ] Call (@ann)", ["Call"]
        ),
        Case("one link among many", "- [x] <https://a.b>\n- [ ] Paint\n- [ ] Call", ["Paint", "Call"]),
        Case(
            "a number and a title", "- [x] 12345 – lamps\n- [x] #124: lamps\n\n# Actions\n\n- [ ] 2 – 3 lamps",
            ["2 – 3 lamps"]),
        Case("below a topic, ticked", "- [x] <https://a.b>\n  - [x] talked\n  - [x] @bo call", ["talked", "call"]),
    ])
    func boxes(_ test: Case<String, [String]>) throws { try Sample().check(test, \.text) }

    @Test(arguments: [
        Case(
            "names before a colon", "We met Ann and Bo.\n\n## Actions\n\n- Ann: call\n- Bo: write\n- Cy: paint",
            ["Ann | call", "Bo | write", "Cy | paint"]),
        Case(
            "a name and an initial", "## Actions\n\n- PeterW: call\n- [ ] PeterW - write",
            ["PeterW | call", "PeterW | write"]),
        Case(
            "a name that will", "We met Ann.\n\n- [ ] Ann: will call\n- [ ] Lamps: paint",
            ["Ann | will call", " | Lamps: paint"]),
        Case(
            "small letters", "## Actions\n\n- kim-ek to call\n- kim and bo7 to write",
            ["kim-ek | call", "kim, bo7 | write"]),
        Case("small letters behind a label", "Action item: kim will call", ["kim | call"]),
        Case(
            "a word in small letters",
            "## Actions\n\n- need to call\n- painting to go on\n- people to call\n- we will call",
            [" | need to call", " | painting to go on", " | people to call", " | we will call"]),
        Case("small letters anywhere else", "- [ ] kim to call", [" | kim to call"]),
        Case(
            "somebody's report in a review", "# Meeting\n\n## Previous actions\n\n- Karin:\n  - lamps are red\n- call",
            [" | call"]),
        Case(
            "a handle that has volunteered", "## Actions\n\n- @kim volunteered to call", ["kim | volunteered to call"]),
        Case(
            "one name among nouns",
            "We met Ann, then we left.\n\n## Actions\n\n- Ann: call\n- Lamps: paint\n- Doors: paint",
            ["Ann | call", " | Lamps: paint", " | Doors: paint"]),
        Case(
            "a word that is no name", "## Actions\n\n- Paint (High)\n- Call (Low)\n- ACTION: Bumped to May",
            [" | Paint (High)", " | Call (Low)", " | Bumped to May"]),
    ])
    func owners(_ test: Case<String, [String]>) throws { try Sample().check(test, \.assigned) }
}
