import Documents
import TestSupport
import Testing
import Text

/// Who is to do it: the six rules of notation.md, section 4.
struct OwnerTests {
    @Test(arguments: [
        Case("a week behind a label's names", "- [ ] ring. Ansvarig: Bo Ek, v. 12", ["Bo Ek | ring."]),
        Case("a day", "- [ ] ring. Ansvarig: Bo Ek, Åsa Öberg, 15/6", ["Bo Ek, Åsa Öberg | ring."]),
        Case("a name that is a month", "- [ ] ring. Ansvarig: Bo Ek, Maj", ["Bo Ek, Maj | ring."]),
    ])
    func datesBehindNames(_ test: Case<String, [String]>) throws { try Sample.known.check(test, \.assigned) }

    @Test(arguments: [
        Case("a handle", "- [ ] ring @anna", ["anna | ring"]),
        Case("Swedish letters", "- [ ] ring @åsa.öberg nu", ["åsa.öberg | ring nu"]),
        Case("letters written apart", "- [ ] ring @a\u{30A}sa", ["a\u{30A}sa | ring"]),
        Case("a full stop behind", "- [ ] ring @anna.", ["anna | ring."]),
        Case("several in parentheses", "- [ ] ring (@anna, @bo)", ["anna, bo | ring"]),
        Case("a quoted name", "- [ ] ring @\"Anna Berg\"", ["Anna Berg | ring"]),
        Case("a name in brackets", "- [ ] ring @[[Anna Berg]]", ["Anna Berg | ring"]),
        Case("an address", "- [ ] mejla anna@a.se", [" | mejla anna@a.se"]),
        Case("in code", "- [ ] kör `@anna`", [" | kör @anna"]),
        Case("alone", "- [ ] ring @ skolan", [" | ring @ skolan"]),
        Case("twice", "- [ ] @anna ring @anna", ["anna | ring"]),
        Case("with its verb", "- [ ] @anna to ring, @bo will help", ["anna, bo | ring, will help"]),
        Case("two with one verb", "- [ ] @anna och @bo ska ringa", ["anna, bo | ringa"]),
        Case("in brackets in front", "- [ ] [Anna] ring skolan", ["Anna | ring skolan"]),
        Case("an acronym in brackets in front", "- [ ] [RFC] ring skolan", [" | [RFC] ring skolan"]),
    ])
    func handles(_ test: Case<String, [String]>) throws {
        try Sample().check(test, \.assigned)
    }

    @Test(arguments: [
        Case("Swedish", "- [ ] ring. Ansvarig: Anna Berg", ["Anna Berg | ring."]),
        Case("abbreviated", "- [ ] ring, ansv. Anna", ["Anna | ring"]),
        Case("abbreviated with a colon", "- [ ] ring. Ansv: Anna", ["Anna | ring."]),
        Case("several", "- [ ] ring. Ansvariga: Anna, Bo och Åsa", ["Anna, Bo, Åsa | ring."]),
        Case("English", "- [ ] ring; owner: Anna", ["Anna | ring"]),
        Case("assigned to", "- [ ] ring; assigned to: Anna", ["Anna | ring"]),
        Case("up to a bar", "- [ ] ring | Ansvarig: Anna | Klart: 1 maj", ["Anna | ring"]),
        Case("up to a due phrase", "- [ ] ring. Ansvarig: Anna senast 1 maj", ["Anna | ring."]),
        Case("in parentheses", "- [ ] ring (ansvarig: Anna)", ["Anna | ring"]),
        Case("a field", "- [ ] ring [owner:: Anna]", ["Anna | ring"]),
        Case("a field in parentheses", "- [ ] ring (ansvarig:: Anna Berg)", ["Anna Berg | ring"]),
        Case("participants", "- [ ] ring. Ansvarig: Anna; Medverkande: Bo", ["Anna, Bo | ring."]),
        Case("nobody", "- [ ] ring. Ansvarig: vakant", ["nobody | ring."]),
        Case("others too", "- [ ] ring. Ansvarig: Anna m.fl.", ["Anna, others | ring."]),
    ])
    func labels(_ test: Case<String, [String]>) throws { try Sample().check(test, \.assigned) }

    @Test(arguments: [
        Case("before to", "ACTION: Frank to call", ["Frank | call"]),
        Case("several", "ACTION: Frank, Mary and Kate to propose", ["Frank, Mary, Kate | propose"]),
        Case("before ska", "- [ ] Frank ska ringa", ["Frank | ringa"]),
        Case("before will", "- [ ] Frank will call", ["Frank | call"]),
        Case("before tar, which stays", "- [ ] Frank tar fram ett underlag", ["Frank | tar fram ett underlag"]),
        Case("an everyday verb", "- [ ] Need to call", [" | Need to call"]),
        Case("a pronoun", "- [ ] Vi ska ringa", [" | Vi ska ringa"]),
        Case("lower case", "- [ ] skolan ska ringa", [" | skolan ska ringa"]),
        Case("four words", "- [ ] En Två Tre Fyra ska ringa", [" | En Två Tre Fyra ska ringa"]),
        Case("a particle", "- [ ] Carl von Linné ska ringa", ["Carl von Linné | ringa"]),
        Case("an initial", "- [ ] J. Ek ska ringa", ["J. Ek | ringa"]),
        Case("an apostrophe", "- [ ] Sinéad O'Connor will call", ["Sinéad O'Connor | call"]),
        Case("a label, then a dash", "Åtgärd: Frank – ring", ["Frank | ring"]),
        Case("a label, then a colon", "Åtgärd: Frank: ring", ["Frank | ring"]),
        Case("a box, then a colon", "- [ ] Frank: ring", [" | Frank: ring"]),
        Case("a label behind a box", "- [ ] Åtgärd: Frank – ring", ["Frank | ring"]),
        Case("everyone", "- [ ] Alla ska ringa", ["everyone | ringa"]),
        Case("in parentheses behind a label", "Åtgärd: ring (Frank)", ["Frank | ring"]),
        Case("in parentheses in a section", "## Åtgärder\n\n- ring (Frank)", ["Frank | ring"]),
        Case("a verb and an acronym", "- [ ] Create PR to add a lamp", [" | Create PR to add a lamp"]),
        Case("an acronym in parentheses", "Åtgärd: ring (PDF)", [" | ring (PDF)"]),
        Case("behind two hyphens", "## Actions\n\n- call -- Ann", ["Ann | call"]),
        Case("before two hyphens", "We thanked Ann.\n\n## Actions\n\n- Ann -- call", ["Ann | call"]),
        Case("behind a dash in a section", "## Åtgärder\n\n- ring – Frank", ["Frank | ring"]),
        Case("in parentheses behind a box", "- [ ] ring (Frank)", [" | ring (Frank)"]),
    ])
    func unknownNames(_ test: Case<String, [String]>) throws { try Sample().check(test, \.assigned) }

    @Test(arguments: [
        Case("a group", "ACTION: client teams to call", ["client teams | call"]),
        Case("a group in Swedish", "Åtgärd: Arbetsgruppen ska ringa", ["Arbetsgruppen | ringa"]),
        Case("each", "## Actions\n\n- Each WG to call", ["Each WG | call"]),
        Case("all of a kind", "TODO: All board members to call", ["All board members | call"]),
        Case("a group that is told", "ACTION: Ask the team to call", [" | Ask the team to call"]),
        Case(
            "a group beside a name", "ACTION: two board members to call: Ann and Bob",
            ["Ann, Bob | two board members to call"]),
        Case("one word behind a colon", "ACTION: change pages: Download", [" | change pages: Download"]),
        Case("an initial in parentheses", "## Actions\n\n- call (Mike Z.)", ["Mike Z. | call"]),
        Case("a name and a verb in parentheses", "## Åtgärder\n\n- lokal (Digg bokar)", ["Digg | lokal (Digg bokar)"]),
        Case("with company", "ACTION: Ben with Eric will call", ["Ben, Eric | call"]),
        Case("with help", "ACTION: Ben with help from Eric will call", ["Ben | with help from Eric will call"]),
        Case("tillsammans med", "Åtgärd: Tove tillsammans med Sara ska ringa", ["Tove, Sara | ringa"]),
        Case("what is being done", "ACTION: Defaulting to call", [" | Defaulting to call"]),
        Case("a state behind a dash", "## Actions\n\n- call - PENDING", [" | call"]),
        Case("a document", "ACTION: RFC to call", [" | RFC to call"]),
        Case("a channel", "- [ ] tell the @crew channel (@bo)", ["bo | tell the @crew channel"]),
    ])
    func groupsAndCompany(_ test: Case<String, [String]>) throws { try Sample().check(test, \.assigned) }

    @Test(arguments: [
        Case("a verb that stays", "- [ ] Bo bokar lokal", ["Bo | bokar lokal"]),
        Case("English", "- [ ] Bo sends the list", ["Bo | sends the list"]),
        Case("an unknown name", "- [ ] Kalle bokar lokal", [" | Kalle bokar lokal"]),
        Case("behind a comma", "- [ ] ring, Bo och Åsa", ["Bo, Åsa | ring"]),
        Case("an organisation behind a comma", "- [ ] ring skolan, polisen", [" | ring skolan, polisen"]),
        Case("behind a comma and before a date", "- [ ] ring, Bo och Åsa, 15/6", ["Bo, Åsa | ring"]),
        Case("an item that only names", "## Åtgärder\n\n- Bo Ek:\n  - ring", ["Bo Ek | ring"]),
    ])
    func knownNamesInSentences(_ test: Case<String, [String]>) throws { try Sample.known.check(test, \.assigned) }

    @Test(arguments: [
        Case("a name elsewhere", "We thanked Lee.\n\n## Actions\n\n- Lee: call", ["Lee | call"]),
        Case("a name before to", "## Actions\n\n- Lee: call\n- Lee to write", ["Lee | call", "Lee | write"]),
        Case("a hyphen at the name", "We thanked Kate.\n\n## Actions\n\n- Kate- call", ["Kate | call"]),
        Case("Swedish", "Vi hörde av Åke igår.\n\n## Åtgärder\n\n- Åke: ring", ["Åke | ring"]),
        Case("a noun", "Vi såg en lampa.\n\n## Åtgärder\n\n- Lampa: byt", [" | Lampa: byt"]),
        Case("a month", "We meet in April.\n\n## Actions\n\n- April: call", [" | April: call"]),
        Case("behind a box", "We thanked Lee.\n\n- [ ] Lee: call", [" | Lee: call"]),
        Case(
            "a further label", "## Åtgärder\n\n- ring – Ansvarig: Alla, Tid: två dagar",
            ["everyone | ring – Tid: två dagar"]),
    ])
    func namesOfTheDocument(_ test: Case<String, [String]>) throws { try Sample().check(test, \.assigned) }

    @Test(arguments: [
        Case("before a colon", "- [ ] Anna Berg: ring", ["Anna Berg | ring"]),
        Case("before a dash", "- [ ] Bo Ek – ring", ["Bo Ek | ring"]),
        Case("before an arrow", "- [ ] Bo Ek → ring", ["Bo Ek | ring"]),
        Case("before another verb", "- [ ] Bo kollar läget", ["Bo | kollar läget"]),
        Case("a first name of one person only", "- [ ] Åsa: ring", ["Åsa | ring"]),
        Case("a first name of two", "- [ ] Anna: ring", [" | Anna: ring"]),
        Case("initials", "- [ ] AB: ring", ["AB | ring"]),
        Case("an organisation", "- [ ] Polisen: ring", ["Polisen | ring"]),
        Case("an alias", "- [ ] Lokalpolisen: ring", ["Lokalpolisen | ring"]),
        Case("a role", "- [ ] Kommunpolis: ring", ["Kommunpolis | ring"]),
        Case("without diacritics", "- [ ] Asa Oberg: ring", ["Asa Oberg | ring"]),
        Case("written apart", "- [ ] A\u{30A}sa O\u{308}berg: ring", ["A\u{30A}sa O\u{308}berg | ring"]),
        Case("in parentheses", "- [ ] ring (Bo Ek)", ["Bo Ek | ring"]),
        Case("with a week in parentheses", "- [ ] ring (Bo, v. 18)", ["Bo | ring"]),
        Case("behind a stroke", "- [ ] ring /Bo", ["Bo | ring"]),
        Case("two, one unknown", "- [ ] Bo och Kalle: ring", [" | Bo och Kalle: ring"]),
        Case(
            "a name of two parts and a word", "- [ ] Kultur- och fritidsförvaltningen: ring",
            ["Kultur- och fritidsförvaltningen | ring"]),
        Case("one person written two ways", "- [ ] Bo Ek: ring @bo", ["bo | ring"]),
        Case("a sentence before the colon", "- [ ] Fråga Bo: ring", [" | Fråga Bo: ring"]),
    ])
    func knownNames(_ test: Case<String, [String]>) throws { try Sample.known.check(test, \.assigned) }

    @Test(arguments: [
        Case("a line", "Närvarande: Karin Holm, Per Lund\n\n- [ ] Karin: ring", ["Karin | ring"]),
        Case("a section", "## Deltagare\n\n- Karin Holm (KH)\n- Per Lund\n\n## Läget\n\n- [ ] KH: ring", ["KH | ring"]),
        Case(
            "a table", "| Närvarande | Roll |\n|---|---|\n| Karin Holm | chef |\n\n- [ ] Karin: ring", ["Karin | ring"]),
        Case("front matter", "---\nnärvarande: [Karin Holm, Per Lund]\n---\n- [ ] Per: ring", ["Per | ring"]),
        Case("the absent too", "Frånvarande: Karin Holm\n\n- [ ] Karin: ring", ["Karin | ring"]),
        Case(
            "an item of a list", "- Present: Karin Holm, Per Lund\n- Tid: 9\n\n---\n\n- [ ] Karin: ring",
            ["Karin | ring"]),
        Case(
            "a list in an item", "- Deltagare\n  - Karin Holm\n  - Per Lund\n\n---\n\n- [ ] Per: ring", ["Per | ring"]),
        Case("initials of a name", "Närvarande: Karin Holm, Per Lund\n\n- [ ] KH: ring", ["KH | ring"]),
        Case("initials of two", "Närvarande: Karin Holm, Kim Hult\n\n- [ ] KH: ring", [" | KH: ring"]),
        Case(
            "a name of two parts", "Närvarande: Kultur- och fritid, Skolan\n\n- [ ] Kultur- och fritid: ring",
            ["Kultur- och fritid | ring"]),
        Case("two of one first name", "Närvarande: Karin Holm, Karin Ek\n\n- [ ] Karin: ring", [" | Karin: ring"]),
        Case("one of the register's two is here", "Närvarande: Anna Lind\n\n- [ ] Anna: ring", ["Anna | ring"]),
        Case("nobody of that name", "Närvarande: Karin Holm\n\n- [ ] Per: ring", [" | Per: ring"]),
    ])
    func attendees(_ test: Case<String, [String]>) throws { try Sample.known.check(test, \.assigned) }

    @Test(arguments: [
        Case("a known heading", "### Polisen\n\n- [ ] ring", ["Polisen | ring"]),
        Case("an unknown heading", "### Skolan\n\n- [ ] ring", [" | ring"]),
        Case("an owner of its own", "### Polisen\n\n- [ ] @bo ring", ["bo | ring"]),
        Case("the nearest heading", "## Polisen\n\n### Räddningstjänsten\n\n- [ ] ring", ["Räddningstjänsten | ring"]),
        Case("a heading above", "## Polisen\n\n### Läget\n\n- [ ] ring", ["Polisen | ring"]),
        Case("code names nobody", "- [ ] `Polisen` ska ringa (`Bo`)", [" | Polisen ska ringa (Bo)"]),
        Case("nobody is written", "### Polisen\n\n- [ ] ring. Ansvarig: –", ["nobody | ring."]),
        Case("the parent's", "- [ ] @bo ring\n  - [ ] boka", ["bo | ring", "bo | boka"]),
        Case(
            "the parent's before the heading's", "## Polisen\n\n- [ ] @anna.berg ring\n  - [ ] boka",
            ["anna.berg | ring", "anna.berg | boka"]),
        Case("a heading of two", "### Anna\n\n- [ ] ring", [" | ring"]),
    ])
    func headingsAndParents(_ test: Case<String, [String]>) throws { try Sample.known.check(test, \.assigned) }

    @Test(arguments: [
        Case("a person", "- [ ] @bo ring", ["bo Bo Ek bo polisen"]),
        Case("an organisation", "- [ ] Polisen: ring", ["Polisen Polisen - polisen"]),
        Case("a role", "- [ ] Kommunpolis: ring", ["Kommunpolis Bo Ek bo polisen"]),
        Case("unknown", "- [ ] @kalle ring", ["kalle - - -"]),
        Case("one of two", "- [ ] @Anna ring", ["Anna - - -"]),
    ])
    func resolved(_ test: Case<String, [String]>) throws {
        try Sample.known.check(test) { action in
            action.owners.map { "\($0.written) \($0.name ?? "-") \($0.person ?? "-") \($0.organisation ?? "-")" }
                .joined(separator: ", ")
        }
    }

    @Test(arguments: [
        Case("unknown", "- [ ] @kalle ring", ["owner.unknown 1:3"]),
        Case("ambiguous", "- [ ] @Anna ring", ["owner.ambiguous 1:3"]),
        Case("known", "- [ ] @bo ring", []),
        Case("å before it", "- å\n  - [ ] ring @kalle", ["owner.unknown 2:5"]),
    ])
    func diagnostics(_ test: Case<String, [String]>) throws { try Sample.known.checkDiagnostics(test) }

    @Test func theUnknownIsNamedWithTheNearest() throws {
        let document = try Sample.known.document("- [ ] @polisn ring")
        let unknown = try #require(document.diagnostics.first { $0.code.rawValue == "owner.unknown" })
        #expect(unknown.arguments == ["polisn", "Polisen"])
        #expect(unknown.severity == .warning)
    }
}
