import TestSupport
import Testing

/// Documents, settings and registers that are not as they should be: each has its finding, and nothing is lost.
@Suite struct BadContentTests {
    private func transcript(_ path: String, _ text: String) throws -> Transcript {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write(path, text)
        return transcript
    }

    @Test func unknownDatesAndOwnersInATable() throws {
        let transcript = try transcript(
            "plans/plan.md",
            """
            ---
            kind: plan
            date: 2024-01-15
            ---
            # Plan

            | Åtgärd | Ansvarig | När |
            | --- | --- | --- |
            | Byt lampor | Polisen | när andan faller på |
            | Ring skolan | Amnda Berg | 2024-13-45 |

            """)
        try transcript.checkFindings(
            "check plans/plan.md",
            [
                "plans/plan.md:9:3 due.unreadable", "plans/plan.md:10:3 due.impossible",
                "plans/plan.md:10:3 owner.unknown",
            ])
        let swedish = try transcript.run("check plans/plan.md --lang sv")
        #expect(swedish.text.contains("”när andan faller på” går inte att läsa som ett datum"))
        #expect(swedish.text.contains("Menade du Amanda Berg?"))
        let english = try transcript.run("check plans/plan.md --lang en")
        #expect(english.text.contains("“2024-13-45” is not in the calendar"))
        #expect(english.text.contains("Did you mean Amanda Berg?"))
        try transcript.checkRecorded("plans/plan.md")
    }

    @Test func brokenFrontMatter() throws {
        let transcript = try transcript(
            "minutes/2024-03-12.md", "---\ndate: 2024-03-12\ntitle: \"Möte\n---\n# Möte\n\n- [ ] @ake ringer, v. 14\n")
        try transcript.checkFindings(
            "check minutes/2024-03-12.md", ["minutes/2024-03-12.md:3:8 document.front-matter"])
        #expect(try transcript.run("actions --owner ake").text.contains("ringer"))
        try transcript.checkRecorded("minutes/2024-03-12.md")
    }

    /// The settings' day holds on, also when the broken file has been recorded.
    @Test func brokenSettings() throws {
        let transcript = try transcript("protokoll.yaml", "language: sv\nseries: [\n")
        let expected = [
            "minutes/2024-03-05.md:8:3 action.no-due", "minutes/2024-03-05.md:8:3 action.no-owner",
            "protokoll.yaml:3:1 settings.unreadable",
        ]
        try transcript.checkFindings("check", expected)
        let before = try transcript.run("actions --lang sv").text
        #expect(before.contains("Per 2024-03-20 (datumet är fastställt"))
        try transcript.checkRecorded("protokoll.yaml")
        try transcript.checkFindings("check", expected)
        #expect(try transcript.run("actions --lang sv").text == before)
    }

    @Test func brokenRegister() throws {
        let transcript = try transcript("people.yaml", "people:\n  - { id: amanda\n    name: x }\n  - [\n")
        let output = try transcript.run("check --lang sv")
        #expect(output.status == 1)
        #expect(output.text.contains("  people.yaml:2:5  fel  register.unreadable"))
        #expect(output.text.contains("senast registrerade"))
        #expect(try transcript.run("actions --owner amanda").text.contains("Amanda Berg"))
        try transcript.checkRecorded("people.yaml")
        #expect(try transcript.run("actions --owner amanda").text.contains("Amanda Berg"))
    }

    @Test func notUTF8() throws {
        let transcript = try Transcript(Sample.files)
        let latin = Array("# M".utf8) + [0xf6] + Array("te 2024-03-12\n\n- [ ] @ake ringer, v. 14\n".utf8)
        try writeFile("\(transcript.folder.path)/minutes/latin.md", latin)
        try transcript.checkFindings("check minutes/latin.md", ["minutes/latin.md:1:4 document.not-utf8"])
        try transcript.checkRecorded("minutes/latin.md")
        #expect(try transcript.folder.read("minutes/latin.md") == latin)
    }

    @Test func emptyFile() throws {
        let transcript = try transcript("minutes/tom.md", "")
        try transcript.checkFindings("check minutes/tom.md", ["minutes/tom.md:1:1 document.no-date"])
        try transcript.checkRecorded("minutes/tom.md")
    }

    /// Brackets, stars and parentheses in a row are what makes readers slow; time is bounded by the suite's.
    @Test(arguments: ["ringer [x](y) (a) ", "*a* _b ", "( ", "() ", "åäö, ", "@ake "])
    func lineOfAMegabyte(piece: String) throws {
        let line = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let transcript = try transcript(
            "minutes/2024-03-12.md", "# Möte\n\n- [ ] @ake \(line)\n- [ ] @ake sist, v. 14\n")
        let output = try transcript.run("actions --format json")
        #expect(output.status == 0 && output.text.contains("\"text\": \"sist\""))
        try transcript.checkRecorded("minutes/2024-03-12.md")
    }

    @Test func aliasBomb() throws {
        let bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\n"
        let transcript = try transcript("minutes/2024-03-12.md", "---\n\(bomb)---\n# Möte\n")
        try transcript.checkFindings(
            "check minutes/2024-03-12.md", ["minutes/2024-03-12.md:2:4 document.front-matter"])
        try transcript.folder.write("protokoll.yaml", bomb)
        try transcript.folder.write("people.yaml", bomb)
        let output = try transcript.run("check --lang en")
        #expect(output.status == 1)
        #expect(output.text.contains("protokoll.yaml:1:4  error  "))
        #expect(output.text.contains("people.yaml:1:4  error  "))
        try transcript.checkRecorded("minutes/2024-03-12.md", "protokoll.yaml", "people.yaml")
    }
}
