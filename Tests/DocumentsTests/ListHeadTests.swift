import Documents
import TestSupport
import Testing
import Text

/// What an item, a joined heading or a paragraph says of the list below it.
struct ListHeadTests {
    @Test(arguments: [
        Case("English", "- Next steps:\n  - call", ["section 2:5 call"]),
        Case("Swedish", "- Att göra\n  - ring\n  - boka", ["section 2:5 ring", "section 3:5 boka"]),
        Case("a label", "1. ACTION:\n   1. call", ["section 2:7 call"]),
        Case("bold", "- talk\n  - **Actions:**\n    - call", ["section 3:7 call"]),
        Case("a review", "1. Review action items\n   1. Completed: call", ["section 2:7 call"]),
        Case("an item with nothing below", "- Next steps\n- talk", []),
        Case("deeper ones are details", "- Next steps\n  - call\n    - at ten", ["section 2:5 call"]),
        Case("a sentence", "- Follow up from March went well\n  - talk", []),
        Case("boxes below an agenda's item", "# Agenda\n\n- Time\n  - Actions:\n    - [ ] call", ["checkbox 5:7 call"]),
        Case(
            "boxes below a topic ticked off", "# Agenda\n\n- [x] lamps\n  - [ ] not yet\n  - [ ] @bo call",
            ["checkbox 5:5 call"]),
        Case("boxes of those who came", "- Attendees\n  - [x] Ann\n  - [ ] Bob\n- [ ] call", ["checkbox 4:3 call"]),
        Case(
            "a group of actions", "## Actions\n\n- Karin:\n  - call\n- write",
            ["section 4:5 call", "section 5:3 write"]),
        Case(
            "an action with parts", "## Actions\n\n- update the lists of:\n  - lamps",
            ["section 3:3 update the lists of"]),
    ])
    func items(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }

    @Test(arguments: [
        Case("two of a kind", "## Action items / Next steps\n\n- call", ["section 3:3 call"]),
        Case("joined by a word", "## Åtgärder och nästa steg\n\n- ring", ["section 3:3 ring"]),
        Case("one of another kind", "## Decisions and actions\n\n- call", []),
        Case("a review", "# Meeting\n\n## Review of action items\n\n- call", ["section 5:3 call"]),
        Case(
            "a review of what was talked of", "# Meeting\n\n## Follow-up from last week / topics\n\n- talk", []),
        Case("a time behind", "# Meeting\n\n## Previous action items [10 min]\n\n- call", ["section 5:3 call"]),
        Case("notices", "# Meeting\n\n## Announcements\n\nSome.\n\n- [x] new lamps", []),
        Case("what the chair ticks off", "# Möte\n\n## Checklista inför mötet\n\n- [x] boka lokal", []),
    ])
    func headings(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }

    @Test(arguments: [
        Case("boxes", "Action items:\n    - [ ] call\n    - [x] write", ["checkbox 2:7 call", "checkbox 3:7 write"]),
        Case("plain ones", "Åtgärder:\n     - ring\n     - boka", ["section 2:8 ring", "section 3:8 boka"]),
        Case("over two lines", "Next steps\n    * call\n      the school", ["section 2:7 call the school"]),
        Case("boxes behind other words", "Sagt:\n    - [ ] ring\n    - talat", ["checkbox 2:7 ring"]),
        Case("no list", "Next steps:\n    call - or write", []),
    ])
    func foldedLists(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }

    @Test(arguments: [
        Case(
            "lines filled anew", "AI: call the school AI: write\nto it AI: wait",
            ["label 1:1 call the school", "label 1:21 write to it", "label 2:7 wait"]),
        Case("a word in capitals of its own", "Action: call. Action: write", ["label 1:1 call. Action: write"]),
        Case(
            "bold and a dash", "**ACTION** - call\n\n- **Action item** – write", ["label 1:1 call", "label 3:3 write"]),
        Case("bold without a sign", "- **Action item** Ann to write", ["label 1:3 write"]),
        Case("bold, but a word of the sentence", "- **Action** films - a list", []),
        Case("not bold", "ACTION - call", ["label 1:1 call"]),
        Case("an underscore", "ACTION_ITEM: call", ["label 1:1 call"]),
        Case("bold capitals without a sign", "- **TODO** write\n- **AI** helps us", ["label 1:3 write"]),
        Case(
            "behind a sentence", "- We talked. ACTION: Ann and Bob to write\n- One more? AI: Ann will call",
            ["label 1:14 write", "label 2:13 call"]),
        Case("behind a sentence, asking nobody", "We talked of two. AI: what it may become", []),
        Case("within a sentence", "The ACTION: Ann to write", []),
        Case("no label first", "We said AI: write", []),
    ])
    func labelsInOneLine(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }

    @Test(arguments: [
        Case("a question", "## Actions\n\n- what next?\n- call Ann. Today?", ["section 4:3 call Ann. Today?"]),
        Case("a question with an owner", "## Actions\n\n- what next? (Ann)", ["section 3:3 what next?"]),
        Case(
            "a loose review", "# Meeting\n\n## Follow-up from last meeting\n\n- lamps\n- call – done\n- write by May 3",
            ["section 6:3 call", "section 7:3 write"]),
        Case("what remains of a kind", "Remaining lamps:\n\n- the red one", []),
        Case("what a template left", "## Actions\n\n- @bo ...\n- [ ] @ann …", []),
        Case("none for now", "## Actions\n\n- None this week!\n\nAction: as noted above.", []),
        Case("a note", "## Actions\n\n- call\n- Update: called", ["section 3:3 call"]),
        Case("a note in Swedish", "## Åtgärder\n\n- ring\n- Bakgrund: ingen svarar", ["section 3:3 ring"]),
        Case("a word that only begins so", "## Actions\n\n- Update the list", ["section 3:3 Update the list"]),
        Case("a box beside a link", "# Möte\n\n- [x] [Lamp](https://a.se/1)\n- [ ] <https://a.se/2>", []),
        Case("a box beside a link to be done", "## Actions\n\n- [ ] [Lamp](https://a.se/1)", ["checkbox 3:3 Lamp"]),
        Case(
            "a box beside an issue's number", "# Möte\n\n- [ ] #12 – lampor\n- [ ] #12 byt lampor",
            ["checkbox 4:3 #12 byt lampor"]),
        Case("a box beside a link and a name", "# Möte\n\n- [ ] [Lamp](https://a.se/1) @bo", ["checkbox 3:3 Lamp"]),
        Case("a box beside a link and a word", "# Möte\n\n- [ ] läs [Lamp](https://a.se/1)", ["checkbox 3:3 läs Lamp"]),
    ])
    func notesAndTopics(_ test: Case<String, [String]>) throws { try Sample().check(test, \.place) }
}
