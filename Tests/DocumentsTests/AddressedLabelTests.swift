import Documents
import TestSupport
import Testing

/// Labels that say whose action it is, or need no colon directly behind them.
struct AddressedLabelTests {
    @Test(arguments: [
        Case("a hyphen", "- ACTION - Ann: call the school", ["Ann | call the school"]),
        Case("a dash", "ACTION – Ann – call the school", ["Ann | call the school"]),
        Case("a hyphen and Swedish", "- Åtgärd - Anna ska ringa", ["Anna | ringa"]),
        Case("letters that are a word as well", "- AI - lamps that learn", []),
        Case("in parentheses", "- Action (Ann): call the school", ["Ann | call the school"]),
        Case("in Swedish parentheses", "Åtgärd (Anna och Bo): ring skolan", ["Anna, Bo | ring skolan"]),
        Case("as in code", "- TODO(ann): call the school", ["ann | call the school"]),
        Case("as in code, without a colon", "- TODO(ann) call the school", ["ann | call the school"]),
        Case("two letters and parentheses", "- AI(Ann): call the school", ["Ann | call the school"]),
        Case("a plural in parentheses", "- Action(s): call the school", [" | call the school"]),
        Case("a week in parentheses", "- Action (W37): call the school", [" | call the school"]),
        Case("parentheses that explain", "- AI (lamps that learn): a talk", []),
        Case("in brackets", "- [ACTION] Ann to call the school", ["Ann | call the school"]),
        Case("in brackets with a name", "- **[ACTION - Ann]** call the school", ["Ann | call the school"]),
        Case("in brackets with a colon", "- [Åtgärd: Anna] ring skolan", ["Anna | ring skolan"]),
        Case("a link", "- [Action items list](https://a.b) is new", []),
        Case("brackets with more in them", "- [Action items list] is new", []),
        Case("for somebody", "- Action item for Ann: call the school", ["Ann | call the school"]),
        Case("for somebody in Swedish", "Åtgärd för Anna: ring skolan", ["Anna | ring skolan"]),
        Case("a handle", "- AI @ann: call the school", ["ann | call the school"]),
        Case("a handle and a verb", "- AI @ann to call the school", ["ann | call the school"]),
        Case("a name that stands elsewhere", "We asked Ann, and so did he.\n\n- Action Ann : call", ["Ann | call"]),
        Case("a word that is no name", "- Action Plan: what we do\n\nAction Ladder: what we climb", []),
        Case("in capitals, with a verb", "- ACTION Ann to call the school", ["Ann | call the school"]),
        Case("in capitals, about something", "- ACTION POINTS to be closed", []),
        Case("a sentence", "Action items from March to May are closed.", []),
        Case("small letters before a name", "We asked Ann.\n\n- action: Ann should call", [" | Ann should call"]),
        Case("small letters before a handle", "- action: @ann should call", ["ann | should call"]),
        Case("small letters before anything", "- action: what one does", []),
        Case("behind a box", "- [x] ACTION - Ann: call", ["Ann | call"]),
        Case("within a line", "We said [ACTION] once, and ACTION - twice.", []),
    ])
    func labels(_ test: Case<String, [String]>) throws { try Sample().check(test, \.assigned) }
}
