import TestSupport
import Testing

/// What a wrong command line is answered with, in both languages, and the help.
@Suite struct UsageTests {
    @Test func anUnknownCommandIsGuessed() throws {
        try Transcript([:]).check(
            "--lang en acions",
            """
            ! error: “acions” is not a command
            ! hint: Did you mean: protokoll --lang en actions
            = 64
            """)
    }

    @Test func anUnknownCommandIsGuessedInSwedish() throws {
        try Transcript([:]).check(
            "--lang sv åtgerder",
            """
            ! fel: ”åtgerder” är inget kommando
            ! tips: Menade du: protokoll --lang sv åtgärder
            = 64
            """)
    }

    @Test(arguments: ["nonsense --help", "--no-pager nonsense now"])
    func helpForAnUnknownCommandIsRefused(line: String) throws {
        try Transcript([:]).check(
            "--lang en \(line)",
            """
            ! error: “nonsense” is not a command
            ! hint: See protokoll --help
            = 64
            """)
    }

    @Test(arguments: [
        ("help datm", "help datum"), ("hjälp spra", "hjälp spara"),
        ("--no-pager help fullmakt", "Ämnena: ansvariga, datum, inställningar, "),
    ])
    func helpForSomethingUnknownNamesWhatIsLikeIt(line: String, near: String) throws {
        let output = try Transcript([:]).run("--lang sv \(line)")
        let word = line.split(separator: " ").last ?? ""
        #expect(output.status == 64 && output.text == "")
        #expect(output.errors.hasPrefix("fel: ”\(word)” är varken ett kommando eller ett ämne i hjälpen\ntips: "))
        #expect(output.errors.contains(near))
    }

    @Test(arguments: ["help dates", "hjälp datum", "-C . help --no-pager DATUM", "help datum --color never"])
    func aTopicIsShownInTheLanguageOfTheRun(line: String) throws {
        let english = try Transcript([:]).run("\(line) --lang en")
        #expect(english.status == 0 && english.errors == "")
        #expect(english.text.hasPrefix("How dates are written, and which day they mean\n\n"))
        let swedish = try Transcript([:]).run("\(line) --lang sv")
        #expect(swedish.text.hasPrefix("Hur datum skrivs, och vilken dag de betyder\n\n"))
    }

    @Test(arguments: ["help", "--help"])
    func theHelpListsTheTopics(line: String) throws {
        let output = try Transcript([:]).run("\(line) --lang sv", environment: ["COLUMNS": "80"])
        #expect(output.status == 0)
        #expect(output.text.contains("\nÄMNEN:\n  ansvariga               Hur ansvarig skrivs\n  datum "))
        #expect(output.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(!(try Transcript([:]).run("help save --lang sv").text.contains("ÄMNEN")))
    }

    @Test func anUnknownOptionIsGuessed() throws {
        try Transcript([:]).check(
            "actions --overdu --lang sv",
            """
            ! fel: Okänd flagga --overdu
            ! tips: Menade du: protokoll actions --overdue --lang sv
            = 64
            """)
    }

    @Test func valuesAreNamed() throws {
        try Transcript([:]).check(
            "actions --sort size --lang sv",
            """
            ! fel: --sort: ”size” är inget av slutdatum, ansvarig, uppstod, sökväg
            ! tips: Se protokoll åtgärder --help
            = 64
            """)
    }

    @Test func wordsOfBothLanguagesAreRead() throws {
        try Transcript([:]).check(
            "actions --kind brev --lang en",
            """
            ! error: --kind: “brev” is none of minutes, plan, agreement, situation, follow-up, document
            ! hint: See protokoll actions --help
            = 64
            """)
    }

    @Test func aDayIsADay() throws {
        try Transcript([:]).check(
            "actions --today 2024-02-30 --lang en",
            """
            ! error: --today: “2024-02-30” is not a date; write it as 2026-03-05
            ! hint: See protokoll actions --help
            = 64
            """)
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        try Transcript([:]).check(
            "-C saknas actions --lang sv",
            """
            ! fel: saknas: mappen finns inte
            ! tips: Kontrollera sökvägen, eller skapa en arbetsyta med protokoll init saknas
            = 1
            """)
    }

    @Test func twoDocumentsAreBothNamed() throws {
        try Transcript(Sample.files).check(
            "history 2024 --lang en",
            """
            ! error: “2024” matches several documents: minutes/2024-03-05.md, plans/åtgärdsplan.md
            ! hint: Write more of the path, title or date.
            = 1
            """)
    }

    @Test func helpIsInTheLanguageOfTheRun() throws {
        try Transcript([:]).check(
            "historik --help --lang sv", environment: ["COLUMNS": "90"],
            """
            Visar vad som hänt med arbetsytan, ett dokument eller en åtgärd.

            För en åtgärd hela dess liv: uppstod, togs med från möte till möte, flyttades fram så
            många dagar och varför, blev klar. Det som skrevs om medan ett dokument var utkast, före
            nästa möte eller justering, visas men räknas inte. protokoll granskning redovisar samma
            sak för den som granskar arbetet, den äldsta först.

            Exempel: protokoll historik --limit 10
                     protokoll historik åtgärdsplan
                     protokoll historik h4t9wk

            ANVÄNDNING: protokoll historik [<dokument|åtgärd>] [--limit <antal>] [--no-renames]
                [--format <format>] [-C <mapp>] [--today <ÅÅÅÅ-MM-DD>] [--lang <språk>]
                [--color <när>] [--no-pager]

            UPPGIFTER:
              <dokument|åtgärd>       Ett dokument (sökväg, eller en del av sökväg, titel eller
                                      datum) eller en åtgärd (id, SÖKVÄG:RAD eller en del av texten);
                                      utan det hela arbetsytan.

            FLAGGOR:
              --limit <antal>         Visa högst så många.
              --no-renames            Bara det som hänt under den nuvarande sökvägen.
              --format <format>       Format på svaret. (värden: text, json; förval: text)
              --version               Visa versionen.
              -h, --help              Visa den här hjälpen.

            ÖVERALLT:
              -C <mapp>               Arbeta i den här mappen.
              --today <ÅÅÅÅ-MM-DD>    Räkna som om det vore den här dagen.
              --lang <språk>          Svara på svenska (sv) eller engelska (en). (värden: sv, en)
              --color <när>           När färg används. (värden: auto, alltid, aldrig; förval: auto)
              --no-pager              Visa allt på en gång i stället för sida för sida.
            """)
    }

    @Test func theOptionsOfEveryCommandStandOnEitherSide() throws {
        let transcript = try Transcript(Sample.files)
        let before = try transcript.run("--lang en --today 2024-03-01 actions --format json")
        let after = try transcript.run("actions --format json --today 2024-03-01 --lang en")
        #expect(before.status == 0 && before.standardOutput == after.standardOutput)
        #expect(before.text.contains("\"today\": \"2024-03-01\""))
    }

    @Test func theEndingDecidesTheFormat() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.check("actions -o lista.json --lang sv", "! Skrev lista.json")
        #expect(
            String(decoding: try transcript.folder.read("lista.json"), as: UTF8.self).hasPrefix("{\n  \"schema\": 1,"))
        try transcript.check(
            "actions -o lista.doc --lang sv",
            """
            ! fel: lista.doc: filändelsen säger inte vilket format som önskas; sluta på .md, .json eller .txt, eller ange --format
            ! tips: Se protokoll åtgärder --help
            = 64
            """)
    }

    @Test func aClosedPipeIsQuiet() throws {
        let transcript = try Transcript(Sample.files)
        let output = try run(
            "sh", ["-c", "\"$0\" actions --format json | head -1", Transcript.program], in: transcript.folder.path)
        #expect(output.text == "{\n" && output.errors.isEmpty)
    }
}
