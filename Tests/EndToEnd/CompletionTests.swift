import TestSupport
import Testing

/// What shells are told, by the program from outside; `Tests/Completion` lets the shells ask.
@Suite struct CompletionTests {
    private let files = [
        "minutes/2026-03-05.md": """
        # Meeting

        ## Actions

        - [ ] @anna calls the school ^k7m2xp
        - [x] @bo counts the lamps
        """,
        "minutes/2026-04-02.md": "# Meeting\n\n## Actions\n\n- [ ] @anna mends \u{1B}[2J it\n",
        "people.yaml": "people:\n- {id: anna, name: Anna Berg, handle: anna, role: caretaker}\n",
    ]

    private func ask(_ words: String...) throws -> [String] {
        let transcript = try Transcript(files)
        let asked = try transcript.run(
            "__complete fish " + (words.dropLast().map { "\($0) " } + ["\"\(words.last ?? "")\""]).joined())
        #expect(asked.errors == "")
        #expect(asked.status == 0)
        return asked.text.split(separator: "\n").map(String.init)
    }

    @Test func actionsAreOfferedWithTheirText() throws {
        #expect(
            try ask("done", "") == [
                ":words", "k7m2xp\tcalls the school", "minutes/2026-04-02.md:5\tmends [2J it",
            ])
        #expect(try ask("done", "the") == [":words", "the school\tk7m2xp  calls the school"])
        #expect(try ask("reopen", "") == [":words", "minutes/2026-03-05.md:6\tcounts the lamps"])
    }

    @Test func documentsAreOfferedTheLatestFirst() throws {
        #expect(
            try ask("show", "") == [":words", "minutes/2026-04-02.md\tMeeting", "minutes/2026-03-05.md\tMeeting"])
        #expect(try ask("show", "2026-04") == [":words", "2026-04-02\tminutes/2026-04-02.md  Meeting"])
    }

    @Test func namesAreThoseOfTheRegisterAndOfTheDocuments() throws {
        #expect(try ask("actions", "--owner", "") == [":words", "Anna Berg\tcaretaker", "bo"])
        #expect(try ask("actions", "--owner=an") == [":words", "--owner=Anna Berg\tcaretaker"])
    }

    @Test func wordsAreOfTheLanguageAndOfBoth() throws {
        #expect(try ask("--lang", "sv", "new", "").prefix(2) == [":words", "protokoll"])
        #expect(try ask("--lang", "sv", "ny", "minut") == [":words", "minutes\tprotokoll"])
        #expect(
            try ask("--lang", "sv", "hjälp", "datu") == [
                ":words", "datum\tHur datum skrivs, och vilken dag de betyder",
            ])
    }

    @Test(arguments: ["__complete", "__complete fish", "__complete tcsh x", "__complete bash 9 80"])
    func whatNoShellAsksIsNoCommand(line: String) throws {
        #expect(try Transcript(files).run(line).status == 64)
    }

    @Test func aWorkspaceThatCannotBeReadOffersNothing() throws {
        let transcript = try Transcript(files)
        let asked = try transcript.run("__complete fish -C nowhere show x")
        #expect(asked.errors == "" && asked.text == ":words\n" && asked.status == 0)
    }
}
