import TestSupport
import Testing

/// The commands that only read, on the built program.
@Suite struct ReadingCommandTests {
    @Test func actionsInSwedish() throws {
        try Transcript(Sample.files).check(
            "åtgärder",
            """
            Utestående åtgärder
            Per 2024-03-20 (datumet är fastställt i protokoll.yaml) · 2 dokument, alla
            utkast
            Nästa möte 2024-04-09 (om 20 dagar)
            4 utestående åtgärder, varav en försenad

            Försenade (1)
              Amanda Berg       tar fram förslag till åtgärdsplan               2024-03-08
              Lunneviks kommun  Samverkansmöte 2024-03-05 § 4                   12 dagar sen
                                minutes/2024-03-05.md:5

            Före nästa möte 2024-04-09 (1)
              Åke Öst           ser över belysningen                            2024-04-07
              Polisen           Samverkansmöte 2024-03-05 § 4                   om 18 dagar
                                minutes/2024-03-05.md:6                         v. 14

            Löpande (1)
              Polisen           Trygghetsvandring (pågår)                       löpande
                                Åtgärdsplan 2024-01-15 · plans/åtgärdsplan.md:9

            Utan ansvarig (1)
              ingen ansvarig    ring skolan
                                Samverkansmöte 2024-03-05 § 4 · minutes/2024-03-05.md:8

            En brist i dokumenten: protokoll granska
            """)
    }

    @Test func actionsInEnglish() throws {
        try Transcript(Sample.files).check(
            "--lang en actions --overdue",
            """
            Outstanding actions
            As of 2024-03-20 (the date is fixed in protokoll.yaml) · 2 documents, all of
            them drafts
            Next meeting 2024-04-09 (in 20 days)
            One outstanding action, overdue

            Overdue (1)
              Amanda Berg       tar fram förslag till åtgärdsplan               2024-03-08
              Lunneviks kommun  Samverkansmöte 2024-03-05 § 4                   12 days late
                                minutes/2024-03-05.md:5

            One finding in the documents: protokoll check
            """)
    }

    /// A list that leaves actions out tells what is wrong with the documents it lists from, and with no document.
    @Test(arguments: [
        ("", ["minutes/a.md", "minutes/b.md", "people.yaml"]),
        ("--all", ["minutes/a.md", "minutes/b.md", "people.yaml"]),
        ("--owner amanda", ["minutes/a.md", "people.yaml"]), ("--limit 1", ["minutes/a.md", "people.yaml"]),
        ("--overdue", ["minutes/a.md", "people.yaml"]), ("--state dropped", ["people.yaml"]),
    ])
    func findingsOfWhatIsListed(options: String, expected: [String]) throws {
        var files = Sample.files.filter { $0.key == "protokoll.yaml" }
        files["people.yaml"] = "people: [{name: Amanda Berg}]\nunknown: 1\n"
        files["minutes/a.md"] = "# Möte 2024-03-05\n\n- [ ] Amanda Berg ringer senast 2024-03-06\n- [ ] boka sal\n"
        files["minutes/b.md"] = "# Möte 2024-03-06\n\n- [ ] ring skolan senast 2024-06-01\n"
        let text = try Transcript(files).run("actions \(options) --format json").text
        let findings = try #require(text.split(separator: "\"diagnostics\": ").last)
        let paths = findings.matches(of: /"path": "([^"]*)"/).map { String($0.1) }
        #expect(Set(paths).sorted() == expected)
    }

    @Test(arguments: [
        ["LC_ALL": "sv_SE.UTF-8"], ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"], ["COLUMNS": "40", "TERM": "xterm"],
        ["NO_COLOR": "1", "TZ": "America/Los_Angeles", "LANG": "ja_JP"],
    ])
    func theSameInputGivesTheSameBytes(environment: [String: String]) throws {
        let transcript = try Transcript(Sample.files)
        for command in ["actions --all --possible --format json", "check --format json", "history plan --format json"] {
            let plain = try transcript.run(command)
            let other = try transcript.run("\(command) --color always", environment: environment)
            #expect(plain.standardOutput == other.standardOutput, "\(command)")
        }
    }

    @Test func withoutGitTheActionsAreShownAndTheRestIsSaid() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/a.md", "# Möte 2024-03-05\n\n- [ ] @åke ringer senast 2024-03-08\n")
        let output = try run(Transcript.program, ["--lang", "sv", "--today", "2024-03-20"], in: folder.path)
        #expect(output.status == 0 && output.errors.isEmpty)
        #expect(output.text.contains("ringer") && output.text.contains("ett dokument, ett utkast"))
        #expect(output.text.contains("mappen är inget git-förråd"))
    }

    @Test func statusAndOverview() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.check("status", "Allt är registrerat.")
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte\n")
        try transcript.check(
            "status",
            """
            Ett dokument är inte registrerat
              nytt       minutes/2024-03-19.md

            Registrera med: protokoll spara
            """)
        try transcript.check(
            "--color never",
            """
            Per 2024-03-20 (datumet är fastställt i protokoll.yaml) · 3 dokument, alla
            utkast
            Nästa möte 2024-04-09 (om 20 dagar)

            Ett dokument är inte registrerat
              nytt       minutes/2024-03-19.md

            Registrera med: protokoll spara

            Försenade (1)
              Amanda Berg       tar fram förslag till åtgärdsplan               2024-03-08
              Lunneviks kommun  Samverkansmöte 2024-03-05 § 4                   12 dagar sen
                                minutes/2024-03-05.md:5

            Före nästa möte 2024-04-09 (1)
              Åke Öst           ser över belysningen                            2024-04-07
              Polisen           Samverkansmöte 2024-03-05 § 4                   om 18 dagar
                                minutes/2024-03-05.md:6                         v. 14

            4 utestående åtgärder i allt: protokoll åtgärder
            En brist i dokumenten: protokoll granska
            Det finns ingen kopia utanför den här datorn. Gör en med protokoll
            säkerhetskopia, till exempel till ett USB-minne, eller lägg till ett fjärrförråd
            med git remote add.
            """)
    }

    @Test func historyOfADocument() throws {
        try Transcript(Sample.files).check(
            "history --lang en plan",
            """
            Åtgärdsplan  plans/åtgärdsplan.md
            One recording, the latest first

            2024-03-05 09:00  Åsa Öberg  7d99d21e
              commit
                – New action: Trygghetsvandring
                and 3 more files in the same recording
            """)
    }

    @Test func aFolderWithoutDocumentsIsToldSo() throws {
        let folder = try TemporaryFolder()
        let output = try run(Transcript.program, ["--lang", "sv"], in: folder.path)
        #expect(output.status == 0 && output.text.hasPrefix("Här finns inga dokument."))
        let json = try run(
            Transcript.program, ["actions", "--format", "json", "--today", "2024-03-20"], in: folder.path)
        #expect(json.text.contains("\"revision\": null") && json.text.contains("\"actions\": []"))
    }

    @Test func brokenSettingsAreNamedAndTheRecordedOnesUsed() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("protokoll.yaml", "language: sv\n  today: [\n")
        let output = try transcript.run("check --lang en")
        #expect(output.status == 1)
        #expect(output.text.contains("\n  protokoll.yaml:2:8  error  settings.unreadable\n"))
    }

    @Test func aHomeFolderIsNeverReadThrough() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/a.md", "- [ ] x\n")
        let output = try run(
            Transcript.program, ["actions", "--lang", "en"], in: folder.path, environment: ["HOME": folder.path])
        #expect(output.status == 1 && output.text.isEmpty)
        #expect(output.errors.contains("a home folder is never read through\nhint: "))
    }

    @Test func whatDocumentsSayCannotDriveTheTerminal() throws {
        let transcript = try Transcript([
            "minutes/a\u{1B}[2J.md": "# M\u{9B}31m\n\n- [ ] ring \u{1B}]0;x\u{7} \u{202E}nu\n"
        ])
        for command in [
            "actions", "check", "status", "", "history a", "actions --format markdown", "actions --format json",
        ] {
            let output = try transcript.run("\(command) --color never")
            let bad = (output.text + output.errors).unicodeScalars.filter { scalar in
                scalar != "\n"
                    && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x202E)
            }
            #expect(bad.isEmpty, "\(command)")
        }
    }
}
