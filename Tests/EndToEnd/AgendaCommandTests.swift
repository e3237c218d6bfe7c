import TestSupport
import Testing

/// The next meeting's agenda, on the built program.
@Suite struct AgendaCommandTests {
    @Test func ofAMeetingWithoutADraft() throws {
        let transcript = try Transcript(Sample.files)
        let text = try transcript.run("dagordning").text
        #expect(text.hasPrefix("Dagordning: Samverkan 2024-04-09\nFörra mötet: 2024-03-05.\nInget utkast finns än."))
        #expect(text.contains("än. Gör ett med: protokoll ny protokoll --series \"samverkan\"\n\nPunkter\n"))
        #expect(text.contains("\nPunkter\n  § 1 Mötets öppnande\n"))
        #expect(text.contains("\nAtt besluta (2)\n  Protokollet från förra mötet är inte justerat\n"))
        #expect(text.contains("\n  Planen är inte antagen\n"))
        #expect(text.contains("Uppföljning per part (4)\n\n  Lunneviks kommun (1)\n  Amanda Berg"))
        #expect(try transcript.folder.git("status", "--porcelain").isEmpty)
    }

    @Test func ofAMeetingWithADraft() throws {
        var files = Sample.files
        files["protokoll.yaml"] = (files["protokoll.yaml"] ?? "").replacing(
            "meetings:", with: "standing-items: [Lägesbild, Trygghet], meetings:")
        files["minutes/2024-04-09.md"] = "# Samverkan\n\n## Närvarande\n\n## Lägesbild\n\n### Torget\n"
        let transcript = try Transcript(files)
        let text = try transcript.run("--lang en agenda samverkan").text
        #expect(text.contains("The draft: minutes/2024-04-09.md"))
        #expect(
            text.contains("\nPoints\n  Lägesbild\n    Torget\n  Trygghet (a standing item that the draft lacks)\n\n"))
        #expect(try transcript.run("agenda 2024-04-09").text == transcript.run("dagordning samverkan").text)
    }

    /// What the agenda promises is what the minutes begin with.
    @Test func theDraftAgreesWithTheAgenda() throws {
        var files = Sample.files
        files["protokoll.yaml"] = (files["protokoll.yaml"] ?? "").replacing(
            "meetings:", with: "standing-items: [Lägesbild, Trygghet i centrum], meetings:")
        let transcript = try Transcript(files)
        func points() throws -> String {
            let text = try transcript.run("dagordning").text
            let start = try #require(text.firstRange(of: "\nPunkter\n"))
            let end = try #require(text.firstRange(of: "\nAtt besluta"))
            return String(text[start.upperBound..<end.lowerBound])
        }
        let promised = try points()
        #expect(promised.contains("  § 4 Lägesbild\n  § 5 Trygghet i centrum\n  § 6 Frågor\n"))
        #expect(!promised.contains("stående punkt"))
        #expect(try transcript.run("ny protokoll --series samverkan").status == 0)
        #expect(try points().replacing(#/\n    [^\n]+/#, with: "") == promised)
        let draft = try String(decoding: transcript.folder.read("minutes/2024-04-09.md"), as: UTF8.self)
        #expect(draft.contains("\n## § 5 Trygghet i centrum\n\n## § 6 Frågor\n"))
    }

    @Test func whatIsHandedOut() throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("agenda -o a.html").status == 0)
        #expect(try transcript.run("agenda -o a.md").status == 0)
        for name in ["a.html", "a.md"] {
            let text = try String(decoding: transcript.folder.read(name), as: UTF8.self)
            #expect(text.contains("tar fram förslag till åtgärdsplan"))
            for internally in ["k7m2xp", "minutes/", transcript.folder.path] { #expect(!text.contains(internally)) }
        }
        #expect(try !transcript.run("actions --all --format json").text.contains("\"path\": \"a.md\""))
        let json = try transcript.run("agenda --format json").text
        #expect(json.contains("\"decision\": \"approval\"") && json.contains("\"draft\": null"))
        #expect(try transcript.run("agenda -o a.xyz").status == 64)
        try transcript.checkRefusal("agenda nonsense", naming: "nonsense")
    }
}
