import Documents
import TestSupport
import Testing
import Text

/// What due dates may look like and the day each names (notation.md, section 5); the document is of 2024-03-05.
struct DueDateTests {
    private func check(_ test: Case<String, String>, sample: Sample = Sample()) throws {
        let document = try sample.document("# Möte\n\n- [ ] ring " + test.input, sourceLocation: test.sourceLocation)
        #expect(document.actions.map(\.dated) == [test.expected], sourceLocation: test.sourceLocation)
    }

    @Test(arguments: [
        Case("ISO", "senast 2024-05-01", "2024-05-01 ‹2024-05-01› | ring"),
        Case("slashes", "senast 2024/05/01", "2024-05-01 ‹2024/05/01› | ring"),
        Case("compact", "senast 20240501", "2024-05-01 ‹20240501› | ring"),
        Case("day first", "senast 1/5", "2024-05-01 ‹1/5› | ring"),
        Case("day first with a year", "senast 1/5 2025", "2025-05-01 ‹1/5 2025› | ring"),
        Case("day first with a short year", "senast 1/5-25", "2025-05-01 ‹1/5-25› | ring"),
        Case("with dots", "senast 1.5.2024", "2024-05-01 ‹1.5.2024› | ring"),
        Case("with one dot", "senast 25.8", "2024-08-25 ‹25.8› | ring"),
        Case("written out", "senast den 1 maj 2024", "2024-05-01 ‹1 maj 2024› | ring"),
        Case("written out without a year", "senast 1 maj", "2024-05-01 ‹1 maj› | ring"),
        Case("abbreviated", "senast 7 okt", "2024-10-07 ‹7 okt› | ring"),
        Case("a weekday before it", "senast fredag 3 maj", "2024-05-03 ‹fredag 3 maj› | ring"),
        Case("ordinal", "senast 3:e maj", "2024-05-03 ‹3:e maj› | ring"),
        Case("a range of days", "senast 1–5 maj", "2024-05-05 ‹1–5 maj› | ring"),
        Case("English, month first", "by May 1", "2024-05-01 ‹May 1› | ring"),
        Case("English, ordinal", "by 1st May 2024", "2024-05-01 ‹1st May 2024› | ring"),
        Case("English, with a comma", "by Mar 31, 2024", "2024-03-31 ‹Mar 31, 2024› | ring"),
        Case("capitals", "SENAST 1 MAJ", "2024-05-01 ‹1 MAJ› | ring"),
        Case("no-break spaces", "senast\u{A0}1\u{A0}maj", "2024-05-01 ‹1\u{A0}maj› | ring"),
        Case("no year, in the next", "senast 15 januari", "2025-01-15 ‹15 januari› | ring"),
        Case("the document's own day", "senast 5 mars", "2024-03-05 ‹5 mars› | ring"),
        Case("the day before", "senast 4 mars", "2025-03-04 ‹4 mars› | ring"),
    ])
    func days(_ test: Case<String, String>) throws { try check(test) }

    @Test(arguments: [
        Case("v.", "senast v. 12", "2024-03-24 ‹v. 12› | ring"),
        Case("v without a blank", "senast v12", "2024-03-24 ‹v12› | ring"),
        Case("a range", "senast v.46–47", "2024-11-24 ‹v.46–47› | ring"),
        Case("a range over the year", "senast v. 50–1 2025", "2025-01-05 ‹v. 50–1 2025› | ring"),
        Case("vecka", "senast vecka 12", "2024-03-24 ‹vecka 12› | ring"),
        Case("English", "by week 12", "2024-03-24 ‹week 12› | ring"),
        Case("w", "by w12", "2024-03-24 ‹w12› | ring"),
        Case("ISO week", "senast 2024-W12", "2024-03-24 ‹2024-W12› | ring"),
        Case("with a year", "senast v. 12 2025", "2025-03-23 ‹v. 12 2025› | ring"),
        Case("year and week as one", "senast v 2412", "2024-03-24 ‹v 2412› | ring"),
        Case("a week gone by", "senast v. 9", "2025-03-02 ‹v. 9› | ring"),
        Case("month", "senast mars", "2024-03-31 ‹mars› | ring"),
        Case("month and year", "senast mars 2025", "2025-03-31 ‹mars 2025› | ring"),
        Case("ISO month", "senast 2024-04", "2024-04-30 ‹2024-04› | ring"),
        Case("in a month", "by end of April", "2024-04-30 ‹end of April› | ring"),
        Case("the end of a month", "senast slutet av april", "2024-04-30 ‹slutet av april› | ring"),
        Case("the middle", "senast mitten av april", "2024-04-15 ‹mitten av april› | ring"),
        Case("mid", "by mid-April", "2024-04-15 ‹mid-April› | ring"),
        Case("the start", "senast början av april", "2024-04-10 ‹början av april› | ring"),
        Case("early", "by early April", "2024-04-10 ‹early April› | ring"),
        Case("quarter", "senast Q2", "2024-06-30 ‹Q2› | ring"),
        Case("quarter and year", "senast Q1 2025", "2025-03-31 ‹Q1 2025› | ring"),
        Case("year and quarter", "senast 2024-Q3", "2024-09-30 ‹2024-Q3› | ring"),
        Case("kvartal", "senast kvartal 2", "2024-06-30 ‹kvartal 2› | ring"),
        Case("in words", "senast andra kvartalet", "2024-06-30 ‹andra kvartalet› | ring"),
    ])
    func weeksMonthsAndQuarters(_ test: Case<String, String>) throws { try check(test) }

    @Test(arguments: [
        Case("spring", "senast våren 2024", "2024-06-30 ‹våren 2024› | ring"),
        Case("spring term", "senast VT24", "2024-06-30 ‹VT24› | ring"),
        Case("summer", "senast sommaren", "2024-08-31 ‹sommaren› | ring"),
        Case("autumn term", "senast HT 24", "2024-12-31 ‹HT 24› | ring"),
        Case("fall", "by fall 2024", "2024-12-31 ‹fall 2024› | ring"),
        Case("winter", "senast vintern", "2025-02-28 ‹vintern› | ring"),
        Case("a winter of two years", "senast vintern 2024–25", "2025-02-28 ‹vintern 2024–25› | ring"),
        Case("a winter of one", "senast vintern 2024", "‹vintern 2024› vague | ring"),
        Case("mid-year", "senast halvårsskiftet", "2024-06-30 ‹halvårsskiftet› | ring"),
        Case("year's end", "senast årsskiftet", "2024-12-31 ‹årsskiftet› | ring"),
        Case("a year", "senast 2025", "2025-12-31 ‹2025› | ring"),
        Case("during a year", "senast under 2025", "2025-12-31 ‹under 2025› | ring"),
    ])
    func seasonsAndYears(_ test: Case<String, String>) throws { try check(test) }

    /// 2024-03-05 is a Tuesday.
    @Test(arguments: [
        Case("today", "senast idag", "2024-03-05 ‹idag› | ring"),
        Case("tomorrow", "by tomorrow", "2024-03-06 ‹tomorrow› | ring"),
        Case("a weekday", "senast fredag", "2024-03-08 ‹fredag› | ring"),
        Case("on a weekday", "senast på fredag", "2024-03-08 ‹på fredag› | ring"),
        Case("the same weekday", "senast tisdag", "2024-03-12 ‹tisdag› | ring"),
        Case("next weekday", "senast nästa fredag", "2024-03-15 ‹nästa fredag› | ring"),
        Case("next Monday", "by next Monday", "2024-03-11 ‹next Monday› | ring"),
        Case("next week", "by next week", "2024-03-17 ‹next week› | ring"),
        Case("in two weeks", "klart om två veckor", "2024-03-19 ‹om två veckor› | ring"),
        Case("in digits", "due in 2 weeks", "2024-03-19 ‹in 2 weeks› | ring"),
        Case("within a month", "klart inom en månad", "2024-04-05 ‹inom en månad› | ring"),
        Case("days", "klart om 10 dagar", "2024-03-15 ‹om 10 dagar› | ring"),
        Case("next meeting unknown", "till nästa möte senast nästa möte", "‹nästa möte› | ring"),
    ])
    func relative(_ test: Case<String, String>) throws { try check(test) }

    @Test(arguments: [
        Case("ongoing", "– löpande", "‹löpande› ongoing | ring"),
        Case("until further notice", "due: tills vidare", "‹tills vidare› ongoing | ring"),
        Case("every quarter", "due: varje kvartal", "‹varje kvartal› ongoing | ring"),
        Case("times a year", "due: 2 gånger per år", "‹2 gånger per år› ongoing | ring"),
        Case("times a year with a stroke", "due: 4 ggr/år", "‹4 ggr/år› ongoing | ring"),
        Case("at least once", "due: minst en gång per termin", "‹minst en gång per termin› ongoing | ring"),
        Case("monthly", "due: monthly", "‹monthly› ongoing | ring"),
        Case("at once", ", snarast", "‹snarast› asap | ring"),
        Case("asap", "– ASAP", "‹ASAP› asap | ring"),
        Case(
            "at once, but", ", snarast, dock senast 1 oktober",
            "2024-10-01 ‹snarast, dock senast 1 oktober› asap | ring"),
        Case("before Easter", "före påsk", "‹före påsk› vague | ring"),
        Case("before the summer", "innan sommaren", "‹innan sommaren› vague | ring"),
        Case("a field without a date", "due:Sprint7", "‹Sprint7› vague | ring"),
        Case("e-mail", "by email", " | ring by email"),
        Case("no phrase in the middle", "den 1 maj om lokalen", " | ring den 1 maj om lokalen"),
    ])
    func withoutADay(_ test: Case<String, String>) throws { try check(test) }

    @Test(arguments: [
        Case("till a day at the end", "till den 15 april", "2024-04-15 ‹15 april› | ring"),
        Case("till the next meeting", "till nästa möte", "‹nästa möte› | ring"),
        Case("on a day at the end", "on April 3rd", "2024-04-03 ‹April 3rd› | ring"),
        Case("not before more words", "till den 15 april med Bo", " | ring till den 15 april med Bo"),
        Case("in a month is what it is about", "i oktober", " | ring i oktober"),
        Case("a day of the month", "by the 29th", "2024-03-29 ‹29th› | ring"),
        Case("a day that is past this month", "senast den 3:e", "2024-04-03 ‹3:e› | ring"),
        Case("a number alone", "by 29", "2024-03-29 ‹29› | ring"),
        Case("a number that may be an hour", "until 9", " | ring until 9"),
        Case("a number with its noun", "by 29 percent", " | ring by 29 percent"),
        Case("by or before", "by or before April 12th", "2024-04-12 ‹April 12th› | ring"),
        Case(
            "a delivery", "om underlaget, redovisas i nämnden 2024-05-20",
            "2024-05-20 ‹2024-05-20› | ring om underlaget, redovisas i nämnden"),
        Case("a date that is spoken of", "om beslutet 2024-05-20", " | ring om beslutet 2024-05-20"),
    ])
    func atTheEnd(_ test: Case<String, String>) throws { try check(test) }

    @Test(arguments: [
        Case("months", "due: april–juni", "2024-06-30 ‹april–juni› | ring"),
        Case("months with a year", "due: mars - maj 2025", "2025-05-31 ‹mars - maj 2025› | ring"),
        Case(
            "a weekday of several months", "due: fredagar april–september",
            "2024-09-30 ‹fredagar april–september› | ring"),
        Case("a weekday always", "due: måndagar", "‹måndagar› ongoing | ring"),
    ])
    func severalMonths(_ test: Case<String, String>) throws { try check(test) }

    @Test(arguments: [
        Case(
            "the heading's year", "# Plan\n\n## Insatser 2024\n\n- [ ] ring senast 25 november",
            ["2024-11-25 ‹25 november› | ring"]),
        Case("the title's year", "# Plan 2024\n\n- [ ] ring senast 25 november", ["2024-11-25 ‹25 november› | ring"]),
        Case("two years", "# Plan 2024–2025\n\n- [ ] ring senast 25 november", ["‹25 november› | ring"]),
        Case("a number that is no year", "# Plan KS2024\n\n- [ ] ring senast 25 november", ["‹25 november› | ring"]),
    ])
    func yearOfTheHeading(_ test: Case<String, [String]>) throws {
        try Sample(path: "planer/plan.md").check(test, \.dated)
    }

    @Test(arguments: [
        Case("before a week", "före v. 12", "2024-03-17 ‹v. 12› | ring"),
        Case("before a month", "innan april", "2024-03-31 ‹april› | ring"),
        Case("before a quarter", "before Q3", "2024-06-30 ‹Q3› | ring"),
        Case("before a day", "före 1 maj", "2024-05-01 ‹1 maj› | ring"),
        Case("before the year's end", "före årsskiftet", "2024-12-31 ‹årsskiftet› | ring"),
        Case("klart senast", "klart senast den 1 maj", "2024-05-01 ‹1 maj› | ring"),
        Case("with a colon", "deadline: 1 maj", "2024-05-01 ‹1 maj› | ring"),
        Case("t.o.m.", "t.o.m. 1 maj", "2024-05-01 ‹1 maj› | ring"),
        Case("no later than", "no later than May 1", "2024-05-01 ‹May 1› | ring"),
        Case("a calendar", "📅 2024-05-01", "2024-05-01 ‹2024-05-01› | ring"),
        Case("other calendars", "🗓 2024-05-01", "2024-05-01 ‹2024-05-01› | ring"),
        Case("nothing in a field", "[due:: –]", "none | ring"),
        Case("a field in brackets", "[due:: 2024-05-01] nu", "2024-05-01 ‹2024-05-01› | ring nu"),
        Case("a field in parentheses", "(due:: v. 12)", "2024-03-24 ‹v. 12› | ring"),
        Case("six digits in a field", "due:240501", "2024-05-01 ‹240501› | ring"),
        Case("six digits in prose", "senast 240501", " | ring senast 240501"),
        Case("an arrow", "-> 1 maj", "2024-05-01 ‹1 maj› | ring"),
        Case("a comma at the end", "skolan, 15/6", "2024-06-15 ‹15/6› | ring skolan"),
        Case("parentheses at the end", "skolan (v. 12)", "2024-03-24 ‹v. 12› | ring skolan"),
        Case("a dash at the end", "skolan – 1 maj", "2024-05-01 ‹1 maj› | ring skolan"),
        Case("nothing before it", "skolan 1 maj", " | ring skolan 1 maj"),
        Case("in code", "`senast 1 maj`", " | ring senast 1 maj"),
        Case("in a link's target", "[skolan](senast-2024-05-01)", " | ring skolan"),
        Case("a word that only begins so", "klartext 1 maj om", " | ring klartext 1 maj om"),
    ])
    func phrasesAndFields(_ test: Case<String, String>) throws { try check(test) }

    @Test(arguments: [
        Case("a month over twelve", "- [ ] ring due:3/14", ["due.unreadable 1:3"]),
        Case("no such day", "- [ ] ring senast 31 april", ["due.impossible 1:3"]),
        Case("no such day in digits", "- [ ] ring senast 31/4", ["due.impossible 1:3"]),
        Case("no such ISO day", "- [ ] ring senast 2024-02-30", ["due.impossible 1:3"]),
        Case("no such week", "- [ ] ring senast v. 54", ["due.impossible 1:3"]),
        Case("a leap day too far off", "- [ ] ring senast 29 februari", ["due.impossible 1:3"]),
        Case("a field without a date", "- [ ] ring due:Sprint7", ["due.unreadable 1:3"]),
        Case("vague in a field", "- [ ] ring [due:: före påsk]", ["due.unreadable 1:3"]),
        Case("vague in prose", "- [ ] ring före påsk", []),
        Case("two that differ", "- [ ] ring senast 1 maj, due:2024-06-01", ["due.twice 1:3"]),
        Case("two that agree", "- [ ] ring senast 1 maj due:2024-05-01", []),
        Case("a cell", "| Åtgärd | Klart |\n|---|---|\n| ring | snart |", ["due.unreadable 3:3"]),
        Case("a cell without a date", "| Åtgärd | Klart |\n|---|---|\n| ring | TBD |", []),
        Case("next meeting unknown", "- [ ] ring till nästa möte senast nästa möte", []),
        Case("å before the item", "- å\n  - [ ] ring senast v. 54", ["due.impossible 2:5"]),
    ])
    func diagnostics(_ test: Case<String, [String]>) throws { try Sample().checkDiagnostics(test) }

    @Test(arguments: [
        Case("a week", "- [ ] ring senast v. 12", ["due.no-year 1:3"]),
        Case("a relative word", "- [ ] ring senast fredag", ["due.no-year 1:3"]),
        Case("a year is written", "- [ ] ring senast v. 12 2024", []),
        Case("no such week in any year", "- [ ] ring senast v. 54", ["due.impossible 1:3"]),
        Case("a dated heading", "## 2024-03-05\n\n- [ ] ring senast v. 12", []),
    ])
    func withoutADocumentDate(_ test: Case<String, [String]>) throws {
        try Sample(path: "anteckning.md").checkDiagnostics(test)
    }
}
