import TestSupport
import Testing

/// `protokoll new` on the built program.
@Suite struct NewCommandTests {
    /// What a command shows, ids of documents, actions and commits left out.
    private func check(
        _ transcript: Transcript, _ line: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let output = try transcript.run(line)
        let shown = (output.text + output.errors).split(separator: "\n").map { line in
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            let isID = words.last.map { $0.utf8.count == 8 && $0.allSatisfy(\.isHexDigit) } ?? false
            return isID ? words.dropLast().joined(separator: " ") : String(line)
        }
        #expect(shown.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
    }

    @Test func minutesBringActionsAlong() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write(
            "minutes/2024-03-05.md", (Sample.files["minutes/2024-03-05.md"] ?? "") + "- [ ] mejla rektorn\n")
        try check(
            transcript, "ny protokoll --series samverkan",
            """
            registrerat Protokoll 2024-03-05 Samverkansmöte: 1 ny åtgärd\u{20}
            registrerat Protokoll 2024-04-09 Samverkan: 4 medtagna\u{20}
            Skapade minutes/2024-04-09.md
            Tog med 4 utestående åtgärder
            Nästa steg: protokoll redigera minutes/2024-04-09.md
            """)
        let draft = try String(decoding: transcript.folder.read("minutes/2024-04-09.md"), as: UTF8.self)
        #expect(
            draft.contains(
                """
                ### Amanda Berg

                - [ ] tar fram förslag till åtgärdsplan (ansvarig: Amanda Berg), senast 2024-03-08 ^k7m2xp
                  - Från Samverkansmöte 2024-03-05 § 4

                ### Åke Öst

                - [ ] ser över belysningen (ansvarig: Åke Öst), senast 2024-04-07 ^
                """))
        #expect(draft.contains("\n### Utan ansvarig\n\n- [ ] ring skolan ^"))
        try transcript.check("status", "Allt är registrerat.")
        #expect(try transcript.folder.complaints() == "")
        try check(
            transcript, "ny protokoll --series samverkan",
            """
            minutes/2024-04-09.md har redan allt som ska med
            Nästa steg: protokoll redigera minutes/2024-04-09.md
            """)
        // Every action is listed once, and now from the draft.
        let list = try transcript.run("actions --format json").text
        #expect(list.ranges(of: "\"text\": \"ring skolan\"").count == 1)
    }

    @Test func inEnglishToo() throws {
        let transcript = try Transcript([
            "protokoll.yaml":
                "language: en\ntoday: 2024-03-20\nseries: {council: {title: Council, paths: [\"minutes/council-*.md\"]}}\n",
            "minutes/council-2024-03-05.md": """
            ---
            approved: 2024-03-12
            ---
            # Council

            ## § 4 Lighting

            ACTION: Frank and Mary to fix the lamp by 1 May
            - [?] Everyone: suggest themes

            """,
        ])
        try check(
            transcript, "new minutes --series council",
            """
            recorded Minutes 2024-03-20 Council: 2 carried forward\u{20}
            Made minutes/council-2024-03-20.md
            Brought 2 outstanding actions along
            Next: protokoll edit minutes/council-2024-03-20.md
            """)
        let draft = try String(decoding: transcript.folder.read("minutes/council-2024-03-20.md"), as: UTF8.self)
        #expect(draft.contains("### Frank\n\n- [ ] fix the lamp (owners: Frank, Mary), by 2024-05-01 ^"))
        #expect(
            draft.contains(
                "  - From Council 2024-03-05 § 4\n\n### Everyone\n\n- [?] suggest themes (owner: everyone) ^"))
        let list = try transcript.run("actions --format json").text
        #expect(list.ranges(of: "\"textMarkdown\":").count == 2 && list.contains("minutes/council-2024-03-20.md"))
    }

    @Test func anApprovedMeetingIsLeftAlone() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("minutes/2024-04-09.md", "---\njusterat: 2024-04-12\n---\n# Samverkan\n")
        try transcript.check(
            "ny protokoll --series samverkan",
            """
            ! fel: minutes/2024-04-09.md är justerat och ändras inte
            ! tips: Ange ett annat datum med --date.
            = 1
            """)
    }

    @Test func otherKindsAreMadeOnce() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.check(
            "ny plan Trygghet",
            """
            Skapade plans/2024-03-20-trygghet.md
            ! Nästa steg: protokoll redigera plans/2024-03-20-trygghet.md
            """)
        try transcript.check(
            "ny plan Trygghet",
            """
            ! fel: plans/2024-03-20-trygghet.md finns redan
            ! tips: Öppna det med protokoll redigera plans/2024-03-20-trygghet.md, eller ange en annan titel eller --date.
            = 1
            """)
        let saved = try transcript.run("spara")
        #expect(saved.status == 0 && saved.text.hasPrefix("registrerat "))
    }

    @Test func whatIsDecidedOfApprovedMinutesIsFollowedUp() throws {
        var files = Sample.files
        files["minutes/2024-03-05.md"] = "---\njusterat: 2024-03-12\n---\n" + (files["minutes/2024-03-05.md"] ?? "")
        let transcript = try Transcript(files)
        let output = try transcript.run("klar k7m2xp")
        #expect(output.status == 0 && output.text.hasPrefix("registrerat Uppföljning"))
        let text = try String(decoding: transcript.folder.read("uppföljning/2024.md"), as: UTF8.self)
        #expect(text.contains("## 2024-03-20\n\n- [x] tar fram förslag till åtgärdsplan (ansvarig: Amanda Berg)"))
        #expect(try !transcript.run("actions").text.contains("förslag"))
        try transcript.check("status", "Allt är registrerat.")
    }

    @Test func whatThePlanClosedSinceIsNotBrought() throws {
        let plan =
            "---\ntyp: plan\ndatum: 2024-01-15\n---\n- [ ] @bo byt lampor ^k7m2xp\n- [ ] @bo ring skolan ^w3d8fq\n"
        let transcript = try Transcript([
            "protokoll.yaml": "language: sv\nseries:\n  s: { title: Rådet, paths: [\"minutes/*.md\"] }\n",
            "plans/plan.md": plan,
            "minutes/2024-03-05.md": "# Rådet\n\n- [ ] @bo byt lampor ^k7m2xp\n- [ ] @bo ring skolan ^w3d8fq\n",
        ])
        try transcript.folder.commit(
            ["plans/plan.md": plan.replacing("- [ ] @bo byt", with: "- [x] @bo byt")], date: "2024-03-20T10:00:00+0100")
        let output = try transcript.run("ny protokoll \"Rådet\" --series s --date 2024-04-02 --today 2024-03-25")
        #expect(output.status == 0, "\(output.errors)")
        let listed = try transcript.run("actions --all --format json --today 2024-03-25").text
        let draft = try transcript.folder.git("show", "--name-only", "--format=", "HEAD").split(separator: "\n")
        let minutes = try #require(draft.first { $0.hasPrefix("minutes/") })
        let text = String(decoding: try transcript.folder.read(String(minutes)), as: UTF8.self)
        #expect(text.contains("w3d8fq") && !text.contains("k7m2xp"), "\(text)")
        #expect(listed.contains("\"state\": \"done\""))
    }
}
