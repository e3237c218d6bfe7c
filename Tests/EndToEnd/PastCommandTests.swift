import TestSupport
import Testing

/// The commands that read the past, and the one that brings it back, on the built program.
@Suite struct PastCommandTests {
    private static let path = "minutes/2024-03-05.md"

    /// The sample, then a version of its minutes with one action done, recorded a week later.
    private static func transcript() throws -> Transcript {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.commit(
            [path: second], "Protokoll 2024-03-05 Samverkansmöte: 1 klar", date: "2024-03-12T10:00:00+0100")
        return transcript
    }

    private static let first = Sample.files[path] ?? ""
    private static let second = first.replacing("- [ ] ring skolan", with: "- [x] ring skolan\n\nMötet avslutas.")

    @Test func showGivesTheVeryBytes() throws {
        let transcript = try Self.transcript()
        #expect(try transcript.run("visa samverkansmöte --at 2024-03-11").text == Self.first)
        #expect(try transcript.run("show 2024-03-05").text == Self.second)
        #expect(try transcript.run("show minutes/2024-03-05.md --at HEAD~1").text == Self.first)
    }

    @Test func whatWasNotThereIsSaid() throws {
        let transcript = try Self.transcript()
        try transcript.checkRefusal("show 2024-03-05 --at 2024-03-01", naming: "2024-03-01", hint: "2024-03-05")
        try transcript.checkRefusal("show 2024-03-05 --at nonsense", naming: "nonsense")
        try transcript.checkRefusal("show nonsense", naming: "nonsense")
        try transcript.folder.commit(["minutes/2024-03-19.md": "# Nytt\n"], date: "2024-03-19T10:00:00+0100")
        try transcript.checkRefusal("show 2024-03-19 --at 2024-03-12", naming: "minutes/2024-03-19.md")
        let empty = try Transcript(["a.md": "a\n"], recorded: false)
        try empty.checkRefusal("show a")
    }

    @Test func diffOfWhatIsNotRecorded() throws {
        let transcript = try Self.transcript()
        try transcript.check("skillnad", "Allt är registrerat.")
        try transcript.folder.write(
            Self.path,
            Self.second.replacing("senast 2024-03-08", with: "senast 2024-03-22")
                .replacing("avslutas", with: "slutar"))
        try transcript.check(
            "skillnad",
            """
            Det som ännu inte är registrerat

            Samverkansmöte 2024-03-05  minutes/2024-03-05.md
              – Framflyttad: tar fram förslag till åtgärdsplan: 2024-03-08 → 2024-03-22

              § 4 Åtgärder
                - [ ] @amanda tar fram förslag till åtgärdsplan senast
                  [-2024-03-08-]{+2024-03-22+} ^k7m2xp
                Mötet [-avslutas-]{+slutar+}.
            """)
        let coloured = try transcript.run("diff --color always")
        #expect(coloured.text.contains("\u{1B}[31mavslutas\u{1B}[0m\u{1B}[32mslutar\u{1B}[0m."))
    }

    @Test func diffBetweenVersions() throws {
        let transcript = try Self.transcript()
        let id = try transcript.folder.git("rev-parse", "HEAD").prefix(8)
        let first = try transcript.folder.git("rev-parse", "HEAD~1").prefix(8)
        let expected = """
            From 2024-03-05 09:00 (\(first)) to 2024-03-12 10:00 (\(id))

            Samverkansmöte 2024-03-05  minutes/2024-03-05.md
              – Done: ring skolan

              § 4 Åtgärder
                - [[- -]{+x+}] ring skolan
                {+Mötet avslutas.+}
            """
        try transcript.check("diff --change \(id) --lang en", expected)
        try transcript.check("diff 2024-03-05 --from 2024-03-05 --to 2024-03-12 --lang en", expected)
        let json = try transcript.run("diff --from 2024-03-05 --format json")
        #expect(json.text.contains("\"to\": null") && json.text.contains("\"event\": \"closed\""))
        try transcript.check("diff --from HEAD --lang en", "Nothing differs.")
        try transcript.checkRefusal("diff --to HEAD", naming: "--from", status: 64)
    }

    @Test func blameNamesTheChangeOfEachLine() throws {
        let transcript = try Self.transcript()
        try transcript.folder.write(Self.path, Self.second + "Mer.\n")
        let id = try transcript.folder.git("rev-parse", "HEAD").prefix(8)
        let first = try transcript.folder.git("rev-parse", "HEAD~1").prefix(8)
        try transcript.check(
            "rader 2024-03-05",
            """
            Samverkansmöte 2024-03-05  minutes/2024-03-05.md

            2024-03-05 09:00  Åsa Öberg  \(first)  commit
               1  # Samverkansmöte 2024-03-05
               2  
               3  ## § 4 Åtgärder
               4  
               5  - [ ] @amanda tar fram förslag till åtgärdsplan senast 2024-03-08 ^k7m2xp
               6  - [ ] @ake ser över belysningen, v. 14
               7  - [x] @amanda bokar lokal ^b4d8rf

            2024-03-12 10:00  Åsa Öberg  \(id)  Protokoll 2024-03-05 Samverkansmöte: 1 klar
               8  - [x] ring skolan
               9  
              10  Mötet avslutas.

            ännu inte registrerat
              11  Mer.
            """)
        let json = try transcript.run("blame 2024-03-05 --format json")
        #expect(json.text.contains("\"line\": 11,\n      \"commit\": null,\n      \"time\": null,"))
    }

    @Test func searchFindsWhatIsThereAndWhatWas() throws {
        let transcript = try Self.transcript()
        try transcript.folder.commit([Self.path: Self.first], "Tillbaka", date: "2024-03-14T10:00:00+0100")
        let second = try transcript.folder.git("rev-parse", "HEAD~1").prefix(8)
        let third = try transcript.folder.git("rev-parse", "HEAD").prefix(8)
        try transcript.check(
            "sök \"BOKAR  lokal\"",
            """
            Texten finns på ett ställe
              minutes/2024-03-05.md:7
                - [x] @amanda bokar lokal ^b4d8rf
            """)
        try transcript.check(
            "search avslutas --history --lang en",
            """
            The text stands in 0 places

            In the history
              minutes/2024-03-05.md:10
                Mötet avslutas.
                  First written 2024-03-12 10:00 by Åsa Öberg (\(second))
                  Gone 2024-03-14 10:00, by Åsa Öberg (\(third))
            """)
        let json = try transcript.run("search lokal --history --format json")
        #expect(json.text.contains("\"commit\": null") && json.text.contains("\"gone\": null"))
        try transcript.checkRefusal("search \" \"", status: 64)
    }

    @Test func restoreIsANewChange() throws {
        let transcript = try Self.transcript()
        let first = try transcript.folder.git("rev-parse", "HEAD~1").prefix(40)
        let output = try transcript.run("återställ 2024-03-05 --to 2024-03-05 -m \"fel text\"")
        #expect(output.status == 0 && output.errors == "")
        #expect(output.text.hasPrefix("registrerat Protokoll 2024-03-05 Samverkansmöte: återställt till 2024-03-05"))
        #expect(output.text.hasSuffix("  Återöppnad: ring skolan  minutes/2024-03-05.md:8\n"))
        #expect(try String(decoding: transcript.folder.read(Self.path), as: UTF8.self) == Self.first)
        let message = try transcript.folder.git("log", "-1", "--format=%B")
        #expect(
            message.hasSuffix("Document: \(Self.path)\nReason: fel text\nCommand: restore --to \(first)\n\n"))
        try transcript.check(
            "restore 2024-03-05 --to 2024-03-05 --lang en",
            "! minutes/2024-03-05.md says just what it said on 2024-03-05; nothing has changed")
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func restoreOverwritesNothingUnrecordedAndNothingApproved() throws {
        let transcript = try Self.transcript()
        try transcript.checkRefusal("restore 2024-03-05", naming: Self.path, hint: "--to", status: 64)
        try transcript.folder.write(Self.path, Self.second + "Inte registrerat.\n")
        try transcript.checkRefusal("restore 2024-03-05 --to 2024-03-05", naming: Self.path, hint: Self.path)
        try transcript.folder.commit([Self.path: "---\njusterat: 2024-03-14\n---\n" + Self.second])
        try transcript.checkRefusal("restore 2024-03-05 --to 2024-03-05", naming: Self.path, hint: Self.path)
    }

    @Test func whatIsGoneComesBack() throws {
        let transcript = try Self.transcript()
        try run("rm", [Self.path], in: transcript.folder.path)
        let count = try transcript.commitCount()
        try transcript.check(
            "restore 2024-03-05 --lang en", "minutes/2024-03-05.md is back, as it was recorded last.")
        #expect(try transcript.commitCount() == count)
        #expect(try transcript.run("status --lang en").text == "Everything is recorded.\n")
        try run("rm", [Self.path], in: transcript.folder.path)
        try transcript.folder.commit([:], "Bort", date: "2024-03-14T10:00:00+0100")
        #expect(
            try transcript.run("history 2024-03-05").text.hasPrefix(
                "Samverkansmöte 2024-03-05  minutes/2024-03-05.md\n"))
        #expect(try transcript.run("show 2024-03-05 --at 2024-03-12").text == Self.second)
        try transcript.checkRefusal("blame 2024-03-05", naming: Self.path)
        let output = try transcript.run("restore 2024-03-05")
        #expect(output.text.hasPrefix("registrerat Protokoll 2024-03-05 Samverkansmöte: hämtat tillbaka"))
        try transcript.checkHolds([Self.path])
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func aRenamedDocumentIsFoundUnderEitherName() throws {
        let transcript = try Self.transcript()
        try transcript.folder.git("mv", Self.path, "minutes/mars.md")
        try transcript.folder.commit([:], "Nytt namn", date: "2024-03-14T10:00:00+0100")
        for name in ["minutes/mars.md", Self.path] {
            #expect(try transcript.run("show \"\(name)\" --at 2024-03-05").text == Self.first)
        }
        let all = try transcript.run("history minutes/mars.md --lang en").text
        #expect(all.contains("3 recordings"))
        let few = try transcript.run("history minutes/mars.md --no-renames --lang en").text
        #expect(few.contains("One recording"))
        #expect(try transcript.run("restore minutes/2024-03-05.md --to 2024-03-05").status == 0)
        #expect(try String(decoding: transcript.folder.read("minutes/mars.md"), as: UTF8.self) == Self.first)
    }

    @Test func whatDocumentsSaidCannotDriveTheTerminal() throws {
        let transcript = try Transcript(["minutes/a.md": "# M\u{9B}31m\n\nring \u{1B}]0;x\u{7} \u{202E}nu\n"])
        try transcript.folder.write("minutes/a.md", "# M\u{9B}31m\n\nring \u{1B}[2J \u{202E}nu\n")
        for command in ["diff", "blame a", "search ring --history", "diff --format json", "search ring --format json"] {
            let output = try transcript.run("\(command) --color never")
            #expect(output.status == 0)
            let bad = (output.text + output.errors).unicodeScalars.filter { scalar in
                let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                return scalar != "\n" && (isControl || scalar.value == 0x202E)
            }
            #expect(bad.isEmpty, "\(command)")
        }
    }
}
