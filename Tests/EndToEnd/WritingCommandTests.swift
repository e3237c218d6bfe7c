import TestSupport
import Testing

/// The commands that write, on the built program.
@Suite struct WritingCommandTests {
    @Test func saveRecordsEachDocumentOnce() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write(
            "minutes/2024-03-19.md", "# Möte 2024-03-19\n\n- [ ] @ake ringer skolan senast 2024-04-01\n")
        let first = try transcript.run("save")
        #expect(first.status == 0 && first.errors.isEmpty)
        #expect(first.text.hasPrefix("registrerat Protokoll 2024-03-19 Möte: 1 ny åtgärd"))
        try transcript.check("save", "Det finns inget att registrera.")
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func saveHoldsPersonalDataBack() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte 2024-03-19\n\nRing 19811218-9876.\n")
        try transcript.check(
            "save --lang en",
            """
            ! minutes/2024-03-19.md:3:6: A Swedish personal identity or coordination number: 19••••••-••76
            ! error: One thing looks like personal data; the document is not recorded
            ! hint: Remove them from the text, or accept them with --accept-personal-data.
            = 1
            """)
        let accepted = try transcript.run("save --accept-personal-data")
        #expect(accepted.status == 0)
    }

    @Test func saveSaysWhoIsMissing() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte 2024-03-19\n")
        try transcript.check(
            "save --lang sv",
            environment: [
                "GIT_AUTHOR_NAME": "", "GIT_AUTHOR_EMAIL": "", "GIT_COMMITTER_NAME": "", "GIT_COMMITTER_EMAIL": "",
            ],
            """
            ! fel: Git vet inte vem du är
            ! tips: Kör: git config --global user.name "Ditt Namn" && git config --global user.email namn@example.org
            = 1
            """)
    }

    @Test func outsideGitSaveSaysHowToMakeItOne() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/a.md", "# A\n")
        let output = try run(Transcript.program, ["save", "--lang", "en"], in: folder.path)
        #expect(output.status == 1)
        #expect(
            output.errors.contains("is no git repository")
                && output.errors.contains("hint: Make it a workspace with: protokoll init"))
    }

    @Test func editRecordsWhatTheEditorSaved() throws {
        let transcript = try Transcript(Sample.files)
        let editor = "sh -c 'printf \"\\n- [ ] @ake köper kaffe\\n\" >> \"$1\"' editor"
        let output = try transcript.run("redigera 2024-03-05", environment: ["EDITOR": editor])
        #expect(output.text.hasPrefix("registrerat Protokoll 2024-03-05 Samverkansmöte: 1 ny åtgärd"))
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func anEditorThatFailsRecordsNothing() throws {
        try Transcript(Sample.files).check(
            "edit 2024-03-05 --lang en", environment: ["EDITOR": "false"],
            """
            ! error: The editor false ended with code 1; nothing has been recorded
            ! hint: The file is as the editor left it. Record it with protokoll save minutes/2024-03-05.md
            = 1
            """)
    }

    @Test func initMakesAWorkspaceAndTheSample() throws {
        let folder = try TemporaryFolder()
        let home = ["HOME": folder.path + "/hem", "XDG_CONFIG_HOME": folder.path + "/conf"]
        let made = try run(Transcript.program, ["init", "Min yta", "--lang", "sv"], in: folder.path, environment: home)
        #expect(made.status == 0 && made.text.contains("Min yta är nu en arbetsyta."))
        #expect(exists("\(folder.path)/Min yta/protokoll.yaml"))
        let sample = try run(
            Transcript.program, ["init", "--demo", "prov", "--lang", "sv"], in: folder.path, environment: home)
        #expect(sample.status == 0 && sample.text.contains("85 registreringar"))
        let status = try run(Transcript.program, ["-C", "prov", "status"], in: folder.path, environment: home)
        #expect(status.text == "Allt är registrerat.\n")
    }
}
