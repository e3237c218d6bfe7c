import TestSupport
import Testing

/// `approve` on the built program: what is recorded, tagged and signed, and what is refused.
@Suite struct ApproveCommandTests {
    private static let path = "minutes/2024-03-05.md"
    private static let minutes = "---\nid: k7m2xp9q\n---\n" + (Sample.files[path] ?? "")

    private static var files: [String: String] { Sample.files.merging([path: minutes]) { $1 } }

    @Test func anApprovalIsOneCommitWithATag() throws {
        let transcript = try Transcript(Self.files)
        let output = try transcript.run("justera 2024-03-05 --by \"Åke Öst\" --decision \"§ 41\" --date 2024-03-12")
        #expect(output.status == 0 && output.errors == "")
        let lines = output.text.split(separator: "\n")
        #expect(lines.first?.hasPrefix("registrerat Protokoll 2024-03-05 Samverkansmöte: justerat av Åke Öst") == true)
        #expect(lines.dropFirst().first == "  Justerat av Åke Öst; registrerat av Åsa Öberg.")
        let commit = try transcript.folder.git("rev-parse", "HEAD").prefix(8)
        #expect(try transcript.folder.git("tag") == "approved/k7m2xp9q/2024-03-12-\(commit)\n")
        #expect(try transcript.folder.git("rev-list", "--count", "HEAD") == "2\n")
        let text = String(decoding: try transcript.folder.read(Self.path), as: UTF8.self)
        #expect(text.hasPrefix("---\nid: k7m2xp9q\njusterat: 2024-03-12\njusterat-av: Åke Öst\nbeslut: § 41\n---\n"))
        #expect(text.contains(#/ser över belysningen, v. 14 \^[a-z0-9]{6}\n/#))
        #expect(try transcript.folder.complaints() == "")
        try transcript.check(
            "approve 2024-03-05 --by \"åke öst\" --lang en",
            "! minutes/2024-03-05.md is approved by them already; nothing new is recorded")
    }

    @Test func whatIsEditedAfterwardsIsFoundAndMayBeApprovedAnew() throws {
        let transcript = try Transcript(Self.files)
        #expect(try transcript.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        #expect(!(try transcript.run("check --lang en").text.contains("edited-after-approval")))
        let text = String(decoding: try transcript.folder.read(Self.path), as: UTF8.self)
        try transcript.folder.write(Self.path, text + "\nEfteråt.\n")
        let found = try transcript.run("check 2024-03-05 --lang en")
        #expect(found.status == 1 && found.text.contains("since it was approved on 2024-03-20 by Åke Öst"))
        let again = try transcript.run("approve 2024-03-05 --by Amanda --lang en")
        #expect(again.text.contains("A corrected version; the earlier approval stays in the history."))
        #expect(
            try transcript.folder.git("log", "--format=%s", "-2") == """
                Protokoll 2024-03-05 Samverkansmöte: justerat av Amanda
                Protokoll 2024-03-05 Samverkansmöte: redigerat utanför protokoll

                """)
        #expect(try transcript.folder.git("tag").split(separator: "\n").count == 2)
        #expect(!(try transcript.run("check --lang en").text.contains("edited-after-approval")))
    }

    @Test func thePastTellsAnApprovalFromAClaim() throws {
        let transcript = try Transcript(Self.files)
        try transcript.folder.commit(["b.md": "---\njusterat: 2024-03-12\n---\n# B\n"])
        let claimed = try transcript.run("history b.md --lang en").text
        #expect(claimed.contains("The document says itself that it is approved; no approval is recorded.\n"))
        #expect(try transcript.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        let recorded = try transcript.run("history 2024-03-05 --lang en").text
        #expect(recorded.contains("Approved on 2024-03-20 by Åke Öst; recorded by Åsa Öberg ("))
        #expect(!recorded.contains("The text has changed since."))
    }

    @Test func noCommandEditsWhatTheTrailKnowsAsApproved() throws {
        let transcript = try Transcript(Self.files)
        #expect(try transcript.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        let approved = String(decoding: try transcript.folder.read(Self.path), as: UTF8.self)
        let silent = approved.replacing(#/justerat.*\n/#, with: "")
        try transcript.folder.write(Self.path, silent)
        #expect(try transcript.run("save").status == 0)
        #expect(try transcript.run("done k7m2xp").status == 0)
        #expect(try transcript.folder.read(Self.path) == Array(silent.utf8))
    }

    @Test func theApprovedDocumentIsNoDraft() throws {
        let transcript = try Transcript(Self.files)
        #expect(try transcript.run("actions --format json").text.contains("\"status\": \"approved\"") == false)
        #expect(try transcript.run("approve 2024-03-05 --by \"Åke Öst\"").status == 0)
        #expect(try transcript.run("actions --format json").text.contains("\"status\": \"approved\""))
    }

    @Test func anAgreementSaysWhoIsMissing() throws {
        var files = Self.files
        files["avtal/a.md"] =
            "---\nid: abcd2345\ndatum: 2024-01-01\nparter: [Lunneviks kommun, Polisen]\n---\n# Avtal\n\n- [ ] Polisen: mät\n"
        let transcript = try Transcript(files)
        let first = try transcript.run("approve avtal/a.md --by \"Amanda Berg\" --lang en")
        #expect(first.text.contains("  Not complete: Polisen must sign too.\n"))
        #expect(try transcript.folder.git("tag") == "")
        #expect(try !transcript.run("actions --format json").text.contains("\"status\": \"approved\""))
        let second = try transcript.run("approve avtal/a.md --by \"Åke Öst, Polisen\" --lang en")
        #expect(
            second.text.contains(
                "  Signed by Amanda Berg, Lunneviks kommun; Åke Öst, Polisen; recorded by Åsa Öberg.\n"))
        #expect(try transcript.folder.git("tag").hasPrefix("approved/abcd2345/2024-03-20-"))
        #expect(try transcript.run("actions --format json").text.contains("\"status\": \"approved\""))
    }

    @Test func whatCannotBeApprovedIsRefused() throws {
        var files = Self.files
        files["rapport.md"] = "---\nkind: report\n---\n# R\n"
        files["trasig.md"] = "---\ntyp: [a\n---\n# T\n"
        files["avtal/a.md"] = "# Avtal\n"
        let transcript = try Transcript(files)
        try transcript.checkRefusal("approve rapport.md --by A", naming: "rapport.md")
        try transcript.checkRefusal("approve trasig.md --by A", naming: "trasig.md:2:6")
        try transcript.checkRefusal("approve avtal/a.md --by A", naming: "avtal/a.md")
        try transcript.checkRefusal("approve trasig.md --by A --evidence borta.pdf", naming: "borta.pdf")
        try transcript.checkRefusal("approve 2024-03-05", status: 64)
        #expect(try transcript.folder.git("rev-list", "--count", "HEAD") == "1\n")
    }
}
