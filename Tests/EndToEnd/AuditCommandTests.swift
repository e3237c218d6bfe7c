import TestSupport
import Testing

/// `audit`, on the built program.
@Suite struct AuditCommandTests {
    private static let path = "minutes/2024-03-05.md"

    /// The sample, then one action done and another moved, then that taken back.
    private static func transcript() throws -> Transcript {
        let transcript = try Transcript(Sample.files)
        for line in ["done k7m2xp -m klart", "postpone \(path):6 --to 2024-05-01", "undo"] {
            #expect(
                try transcript.run(line, environment: ["GIT_COMMITTER_DATE": "2024-03-20T09:00:00+0100"]).status == 0)
        }
        return transcript
    }

    @Test func everyChangeIsToldInOrder() throws {
        let transcript = try Self.transcript()
        let output = try transcript.run("granskning")
        #expect(output.status == 0 && output.errors == "")
        let lines = output.text.split(separator: "\n").map(String.init)
        #expect(lines.contains("Omfattning  4 ändringar av en person"))
        let ids = try transcript.folder.git("log", "--reverse", "--format=%H").split(separator: "\n").map {
            $0.prefix(8)
        }
        let heads = lines.filter { $0.wholeMatch(of: #/\d+\.  .*/#) != nil }
        #expect(zip(heads, ids).allSatisfy { $0.hasSuffix("  \($1)") } && heads.count == 4)
        let told = [
            "      – Klar: tar fram förslag till åtgärdsplan", "    Skäl: klart", "    ångrad genom \(ids[3])",
            "    ångrar \(ids[2])", "    gjord med git direkt, utan protokoll",
        ]
        for line in told.dropLast() { #expect(lines.contains(line), "\(line)") }
        #expect(!lines.contains(told[4]))
    }

    @Test func theSelectionIsKept() throws {
        let transcript = try Self.transcript()
        func count(_ options: String) throws -> Int {
            let output = try transcript.run("audit \(options) --format json")
            #expect(output.status == 0, "\(output.errors)")
            return output.text.split(separator: "\n").count { $0.hasPrefix("      \"commit\": ") }
        }
        #expect(try count("") == 4)
        #expect(try count("--since 2024-03-06") == 3)
        #expect(try count("--until 2024-03-06") == 1)
        #expect(try count("--since HEAD~1") == 1)
        #expect(try count("--until HEAD~1") == 3)
        #expect(try count("--by öberg") == 4)
        try transcript.checkRefusal("audit --by nobody", naming: "nobody")
        #expect(try count("--document 2024-03-05") == 4)
        try transcript.checkRefusal("audit --since nonsense", naming: "nonsense")
        try transcript.checkRefusal("audit --document nonsense", naming: "nonsense")
        try transcript.checkRefusal("audit --by \" \"", naming: "--by", status: 64)
        try transcript.checkRefusal("audit -o rapport.pdf", naming: "rapport.pdf", status: 64)
        try transcript.checkRefusal("audit --format pdf", naming: "pdf", status: 64)
        let empty = try Transcript(["a.md": "a\n"], recorded: false)
        try empty.checkRefusal("audit")
    }

    @Test(arguments: [
        ("html", "<!DOCTYPE html>"), ("md", "---\nkind: report"), ("csv", "\u{FEFF}Nr;Tid;"),
        ("json", "{\n  \"schema\": 1"),
        ("txt", "Registrerad historik för"),
    ])
    func theEndingDecides(ending: String, beginning: String) throws {
        let transcript = try Self.transcript()
        let output = try transcript.run("granskning -o rapport.\(ending)")
        #expect(output.status == 0 && output.text == "" && output.errors.contains("rapport.\(ending)"))
        let bytes = try transcript.folder.read("rapport.\(ending)")
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix(beginning))
    }

    @Test func approvalsAreTold() throws {
        let transcript = try Transcript(Sample.files)
        let approved = "approve 2024-03-05 --by \"Anna Berg\" --decision \"§ 41\" --date 2024-03-12"
        #expect(try transcript.run(approved).status == 0)
        let told = try transcript.run("audit --lang en").text
        #expect(told.contains("    Approved by Anna Berg; recorded by Åsa Öberg.\n      Day: 2024-03-12\n"))
        #expect(told.contains("      Decision: § 41\n") && told.contains("      Not signed with a key\n"))
        for command in ["audit", "history", "history 2024-03-05"] {
            let json = try transcript.run("\(command) --format json").text
            #expect(
                json.contains("\"approval\": {\n        \"by\": [\n          \"Anna Berg\"\n        ],"), "\(command)")
            #expect(json.contains("\"day\": \"2024-03-12\"") && json.contains("\"signed\": false"), "\(command)")
        }
    }

    @Test func theSampleReadAloud() throws {
        let transcript = try Transcript(["a.md": "a\n"])
        #expect(try transcript.run("init --demo demo --lang sv").status == 0)
        let swedish = try transcript.run("-C demo granskning").text.split(separator: "\n").map(String.init)
        let english = try transcript.run("-C demo audit --lang en").text.split(separator: "\n").map(String.init)
        for line in [
            "Omfattning  85 ändringar av 6 personer",
            "      – Framflyttad: Byt armaturer i gångtunneln under Ringvägen: 2025-03-31 →",
            "        2025-05-31 (61 dagar)", "      – Texten under ”§ 6 Hamnparken”: 3 stycken tillagda",
            "    Personregistret ändrades (rader: +21 −0) (people.yaml)",
        ] { #expect(swedish.contains(line), "\(line)") }
        for line in [
            "Extent     85 changes by 6 people",
            "      – Done: boka nya kontrollköp av tobak och nikotin",
            "      – The text under “§ 6 Hamnparken”: 3 paragraphs added",
        ] { #expect(english.contains(line), "\(line)") }
    }
}
