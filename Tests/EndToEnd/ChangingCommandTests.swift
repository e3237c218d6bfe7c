import TestSupport
import Testing

/// The commands that change what documents say of actions, on the built program.
@Suite struct ChangingCommandTests {
    @Test func doneEditsRecordsAndSaysSo() throws {
        let transcript = try Transcript(Sample.files)
        let first = try transcript.run("klar k7m2xp -m \"antogs på mötet\"")
        #expect(first.status == 0 && first.errors == "")
        #expect(
            first.text.hasSuffix(
                "\n  Klar: tar fram förslag till åtgärdsplan  minutes/2024-03-05.md:5\n"))
        #expect(
            try transcript.folder.git("log", "-1", "--format=%B") == """
                Protokoll 2024-03-05 Samverkansmöte: 1 klar

                antogs på mötet

                - Klar: tar fram förslag till åtgärdsplan

                Document: minutes/2024-03-05.md
                Action: k7m2xp done
                Reason: antogs på mötet
                Command: done


                """)
        try transcript.check(
            "done ^k7m2xp --lang en",
            "! The documents say so already: tar fram förslag till åtgärdsplan (minutes/2024-03-05.md:5)")
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func severalActionsAreOneCommit() throws {
        let transcript = try Transcript(Sample.files)
        let output = try transcript.run("skjut-upp belysningen \"ring skolan\" --to \"v. 20\"")
        #expect(
            output.text.hasPrefix("registrerat Protokoll 2024-03-05 Samverkansmöte: 1 framflyttad, 1 med slutdatum"))
        #expect(try transcript.folder.git("rev-list", "--count", "HEAD") == "2\n")
        let text = String(
            decoding: try readFile("\(transcript.folder.path)/minutes/2024-03-05.md"), as: UTF8.self)
        #expect(text.contains("- [ ] @ake ser över belysningen, 2024-05-19\n"))
        #expect(text.contains("- [ ] ring skolan senast 2024-05-19\n"))
    }

    @Test func whatWasTypedMeanwhileIsRecordedFirst() throws {
        let transcript = try Transcript(Sample.files)
        let path = "minutes/2024-03-05.md"
        try transcript.folder.write(path, (Sample.files[path] ?? "") + "\nSkrivet i editorn.\n")
        #expect(try transcript.run("tilldela plans/åtgärdsplan.md:9 --to Åke").status == 0)
        #expect(try transcript.run("stryk \"ring skolan\"").status == 0)
        #expect(
            try transcript.folder.git("log", "--format=%s", "-3") == """
                Protokoll 2024-03-05 Samverkansmöte: 1 struken
                Protokoll 2024-03-05 Samverkansmöte: redigerat utanför protokoll
                Plan 2024-01-15 Åtgärdsplan: 1 med ny ansvarig

                """)
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func anEditorsOldTextIsNamed() throws {
        let transcript = try Transcript(Sample.files)
        let path = "minutes/2024-03-05.md"
        #expect(try transcript.run("klar k7m2xp").status == 0)
        try transcript.folder.write(path, Sample.files[path] ?? "")
        let saved = try transcript.run("save --lang en")
        #expect(saved.errors.contains("takes back what a command had changed"))
        #expect(saved.errors.contains("Do it again with: protokoll done k7m2xp"))
    }

    @Test func anOpenEditorIsWarnedOf() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("minutes/.2024-03-05.md.swp", "b0VIM")
        let output = try transcript.run("wait k7m2xp --lang en")
        #expect(output.status == 0 && output.errors.contains("minutes/2024-03-05.md seems to be open in Vim"))
    }

    @Test func whatIsNotClearIsRefused() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.check(
            "klar k7m2xq",
            """
            ! fel: Ingen åtgärd heter ”k7m2xq”
            ! tips: Menade du: protokoll klar k7m2xp
            = 1
            """)
        try transcript.check(
            "postpone k7m2xp --to someday --lang en",
            """
            ! error: --to: “someday” is no day
            ! hint: Write for example 2026-05-01, 1 May, week 18 or in two weeks.
            = 64
            """)
        let several = try transcript.run("done s --lang en")
        #expect(several.status == 1 && several.errors.contains("matches several"))
        let nobody = try transcript.run("assign --from polisen --to Amanda --lang en")
        #expect(nobody.status == 0)
    }

    @Test func acceptMakesASuggestionAnAction() throws {
        var files = Sample.files
        files["minutes/2024-03-12.md"] = "# Möte 2024-03-12\n\nLugnt. Åke Öst återkommer med siffror. Slut.\n"
        let transcript = try Transcript(files)
        let output = try transcript.run("godta minutes/2024-03-12.md:3")
        #expect(output.text.hasPrefix("registrerat Protokoll 2024-03-12 Möte: 1 ny åtgärd"))
        let text = String(
            decoding: try readFile("\(transcript.folder.path)/minutes/2024-03-12.md"), as: UTF8.self)
        #expect(text == "# Möte 2024-03-12\n\nLugnt.\n\n- [ ] Åke Öst återkommer med siffror.\n\nSlut.\n")
    }

    @Test func approvedTextStays() throws {
        var files = Sample.files
        files["minutes/2024-03-12.md"] = "---\njusterat: 2024-03-14\n---\n# Möte\n\nÅke Öst återkommer med siffror.\n"
        let transcript = try Transcript(files)
        let output = try transcript.run("accept minutes/2024-03-12.md:6 --lang en")
        #expect(output.status == 1 && output.errors.contains("is approved and is not edited"))
    }
}
