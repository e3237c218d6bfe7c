import TestSupport
import Testing

/// `history` of a workspace and of an action, on the built program.
@Suite struct HistoryCommandTests {
    private static let path = "minutes/2024-03-05.md"

    /// The sample, then an action postponed and done.
    private static func transcript() throws -> Transcript {
        let transcript = try Transcript(Sample.files)
        for line in ["postpone k7m2xp --to 2024-04-08 -m \"väntar på budget\"", "done k7m2xp"] {
            #expect(try transcript.run(line).status == 0)
        }
        return transcript
    }

    @Test func theWorkspaceNewestFirst() throws {
        let transcript = try Self.transcript()
        let ids = try transcript.folder.git("log", "--format=%H").split(separator: "\n").map { String($0.prefix(8)) }
        let all = try transcript.run("historik")
        let heads = all.text.split(separator: "\n").filter { $0.hasPrefix("20") }
        #expect(all.errors == "" && heads.map { String($0.suffix(8)) } == ids)
        #expect(all.text.contains("\n3 registreringar, den senaste först\n"))
        #expect(all.text.contains("– Framflyttad: tar fram förslag till åtgärdsplan: 2024-03-08 →"))
        let last = try transcript.run("history --limit 1 --lang en")
        #expect(last.text.contains("One recording, the latest first") && last.text.contains(ids[0]))
        #expect(!last.text.contains(ids[1]))
        let json = try transcript.run("history --format json --limit 2").text
        #expect(json.contains("\"event\": \"closed\"") && json.contains("\"event\": \"postponed\""))
        #expect(!json.contains("\"event\": \"raised\"") && json.hasSuffix("\n    }\n  ]\n}\n"))
        try transcript.checkRefusal("history --limit 0", naming: "--limit", status: 64)
        try transcript.checkRefusal("history --no-renames", naming: "--no-renames", status: 64)
    }

    @Test(arguments: ["k7m2xp", "^k7m2xp", "minutes/2024-03-05.md:5", "\"tar fram\""])
    func anActionsLife(name: String) throws {
        let transcript = try Self.transcript()
        let ids = try transcript.folder.git("log", "--reverse", "--format=%H %ad", "--date=format:%Y-%m-%d %H:%M")
            .split(separator: "\n").map { (id: $0.prefix(8), time: $0.suffix(16)) }
        try transcript.check(
            "historik \(name)",
            """
            tar fram förslag till åtgärdsplan
            ^k7m2xp
            Nu: klar, Amanda Berg, senast 2024-04-08
            Uppstod 2024-03-05, för 15 dagar sedan
            Framflyttad en gång, 31 dagar

            \(ids[0].time)  Åsa Öberg  \(ids[0].id)
              Uppstod: tar fram förslag till åtgärdsplan (Amanda Berg, senast 2024-03-08)
              minutes/2024-03-05.md:5

            \(ids[1].time)  Åsa Öberg  \(ids[1].id)
              Framflyttad: 2024-03-08 → 2024-04-08 (31 dagar)
              minutes/2024-03-05.md:5
                Skäl: väntar på budget

            \(ids[2].time)  Åsa Öberg  \(ids[2].id)
              Klar
              minutes/2024-03-05.md:5
            """)
    }

    @Test func lifeAsJSON() throws {
        let transcript = try Self.transcript()
        let json = try transcript.run("history k7m2xp --format json").text
        #expect(json.hasPrefix("{\n  \"schema\": 1,\n  \"id\": \"k7m2xp\",\n"))
        #expect(json.contains("\"days\": 31,\n      \"reason\": \"väntar på budget\","))
    }

    @Test func whatIsMeantIsAsked() throws {
        let transcript = try Self.transcript()
        // The plan's name begins so; an action's text only holds it.
        #expect(try transcript.run("history åtgärdsplan").text.contains("plans/åtgärdsplan.md"))
        try transcript.folder.write("minutes/2024-03-19 lokal.md", "# Möte om lokal\n")
        try transcript.checkRefusal("history lokal", naming: "minutes/2024-03-19 lokal.md", hint: ":")
        try transcript.checkRefusal("history nonsense", naming: "nonsense")
        try transcript.checkRefusal("history ^nonsense", naming: "nonsense")
        try transcript.folder.write(Self.path, "# Samverkansmöte 2024-03-05\n\n- [ ] en ny sak\n")
        try transcript.checkRefusal("history \"en ny sak\"", naming: "en ny sak")
        #expect(try transcript.run("save").status == 0)
        // What vanished is found by its id and by its words.
        #expect(try transcript.run("historik k7m2xp").text.contains("Står inte längre i något dokument"))
        #expect(try transcript.run("history \"ring skolan\" --lang en").text.contains("No longer written anywhere"))
    }
}
