import TestSupport
import Testing

/// `undo` on the built program.
@Suite struct UndoCommandTests {
    private static let path = "minutes/2024-03-05.md"

    /// The first eight digits of the id of a commit.
    private func id(_ revision: String, in transcript: Transcript) throws -> String {
        String(try transcript.folder.git("rev-parse", revision).prefix(8))
    }

    @Test func theLastChangeIsTakenBackAndMarkedInHistory() throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("klar k7m2xp").status == 0)
        let change = try id("HEAD", in: transcript)
        let output = try transcript.run("ångra -m \"fel åtgärd\"")
        let undo = try id("HEAD", in: transcript)
        #expect(
            output.text == """
                Ångrar:  2024-03-05 09:00  Åsa Öberg  \(change)
                  Protokoll 2024-03-05 Samverkansmöte: 1 klar
                registrerat Ångra: Protokoll 2024-03-05 Samverkansmöte: 1 klar  \(undo)
                  Återöppnad: tar fram förslag till åtgärdsplan  minutes/2024-03-05.md:5

                """)
        #expect(try transcript.folder.read(Self.path) == Array((Sample.files[Self.path] ?? "").utf8))
        let history = try transcript.run("history 2024-03-05 --lang en").text
        #expect(history.contains("taken back by \(undo)") && history.contains("takes back \(change)"))
        let json = try transcript.run("history 2024-03-05 --format json").text
        #expect(json.contains("\"undoneBy\": \"\(undo)") && json.contains("\"undoes\": [\n        \"\(change)"))
        #expect(try transcript.folder.complaints() == "")
    }

    @Test func anUndoIsUndone() throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("done k7m2xp").status == 0)
        #expect(try transcript.run("undo").status == 0)
        let again = try transcript.run("undo \(try id("HEAD", in: transcript)) --lang en")
        #expect(again.text.contains("recorded Återinför: Protokoll 2024-03-05 Samverkansmöte: 1 klar"))
        #expect(again.text.hasSuffix("  Klar: tar fram förslag till åtgärdsplan  minutes/2024-03-05.md:5\n"))
    }

    @Test func aDocumentStandsForItsLastChange() throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("done k7m2xp").status == 0)
        #expect(try transcript.run("assign plans/åtgärdsplan.md:9 --to Åke").status == 0)
        #expect(try transcript.run("undo 2024-03-05").status == 0)
        #expect(try transcript.folder.read(Self.path) == Array((Sample.files[Self.path] ?? "").utf8))
        #expect(try transcript.folder.git("rm", "-q", Self.path).isEmpty)
        try transcript.folder.git("commit", "-q", "-m", "borta")
        #expect(try transcript.run("undo \(Self.path)").status == 0)
        try transcript.checkHolds([Self.path])
    }

    @Test func whatCannotBeTakenBackIsRefusedWithTheReason() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.checkRefusal("undo", naming: String(try id("HEAD", in: transcript)))
        #expect(try transcript.run("done k7m2xp").status == 0)
        let done = try id("HEAD", in: transcript)
        #expect(try transcript.run("reopen k7m2xp").status == 0)
        let later = try id("HEAD", in: transcript)
        #expect(try transcript.run("wait k7m2xp").status == 0)
        try transcript.checkRefusal("undo \(later)", naming: Self.path, hint: try id("HEAD", in: transcript))
        try transcript.folder.write(Self.path, "nytt\n")
        try transcript.checkRefusal("undo", naming: Self.path, hint: "protokoll")
        try transcript.checkRefusal("undo ffffffff", naming: "ffffffff")
        #expect(try transcript.folder.git("cat-file", "-t", done) == "commit\n")
    }

    @Test func outsideGitThereIsNothingToTakeBack() throws {
        let transcript = try Transcript([:], recorded: false)
        try transcript.checkRefusal("undo")
    }
}
