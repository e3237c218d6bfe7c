import TestSupport
import Testing

/// `check` on the built program, in each of its formats.
@Suite struct CheckCommandTests {
    private func transcript() throws -> Transcript {
        var files = Sample.files
        files["minutes/2024-03-12.md"] = "# Möte\n\n- [ ] @amanda åäö due:3/14\n"
        return try Transcript(files)
    }

    @Test func findingsInSwedish() throws {
        try transcript().check(
            "granska 2024-03-12",
            """
            Möte 2024-03-12
              minutes/2024-03-12.md:3:3  varning  due.unreadable
                ”3/14” går inte att läsa som ett datum
                tips: Skriv till exempel 2026-03-14, 14/3, v. 12, 1 mars eller löpande.
                Dagen står alltid före månaden.

            en varning
            = 1
            """)
    }

    @Test func findingsInEnglish() throws {
        try transcript().check(
            "--lang en check",
            """
            Samverkansmöte 2024-03-05
              minutes/2024-03-05.md:8:3  info  action.no-due
                “ring skolan” has no due date
                hint: Write when it is to be done, such as by 2026-03-01, week 12 or
                ongoing.
              minutes/2024-03-05.md:8:3  warning  action.no-owner
                “ring skolan” has no owner
                hint: Write who is responsible: @name, Owner: Name, or in the Owner column.

            Möte 2024-03-12
              minutes/2024-03-12.md:3:3  warning  due.unreadable
                “3/14” cannot be read as a date
                hint: Write for example 2026-03-14, 14/3, week 12, 1 March or ongoing. The
                day always stands before the month.

            2 warnings, one note
            = 1
            """)
    }

    @Test func findingsForGitHub() throws {
        try transcript().check(
            "--lang en check 2024-03-12 --format github",
            """
            ::warning file=minutes/2024-03-12.md,line=3,endLine=3,col=3,endColumn=27,title=due.unreadable::\
            “3/14” cannot be read as a date%0Ahint: Write for example 2026-03-14, 14/3, week 12, 1 March or ongoing. \
            The day always stands before the month.
            = 1
            """)
    }

    /// Paths are those of the repository, whose root may lie above the workspace's.
    @Test func aWorkspaceBelowTheRepositorysRoot() throws {
        let transcript = try Transcript([
            "arbete/protokoll.yaml": "language: sv\n", "arbete/minutes/å b.md": "- [ ] @ake ringer, v. 14\n",
        ])
        let sarif = try transcript.run("-C arbete check --format sarif")
        #expect(sarif.status == 1)
        #expect(sarif.text.contains("\"uri\": \"arbete/minutes/%C3%A5%20b.md\""))
        let github = try transcript.run("-C arbete check --format github")
        #expect(github.text.contains("file=arbete/minutes/å b.md,line=1,"))
    }

    @Test func anEditAfterApproval() throws {
        let transcript = try Transcript([
            "protokoll.yaml": "language: sv\ntoday: 2024-03-20\n",
            "minutes/2024-03-05.md": "---\njusterat: 2024-03-12\n---\n# Möte\n\nAlla var där.\n",
        ])
        try transcript.check("check", "Inga brister.")
        try transcript.folder.write(
            "minutes/2024-03-05.md", "---\njusterat: 2024-03-12\n---\n# Möte\n\nNästan alla var där.\n")
        let commit = try transcript.folder.git("rev-parse", "--short=8", "HEAD").split(separator: "\n")[0]
        try transcript.check(
            "check",
            """
            Möte 2024-03-05
              minutes/2024-03-05.md:6:1  varning  minutes.edited-after-approval
                Dokumentet uppges vara justerat, men texten har ändrats sedan det
                registrerades 2024-03-05 (rader: +1 −1)
                tips: Se vad som ändrats med protokoll skillnad "minutes/2024-03-05.md"
                --from \(commit). Ta tillbaka det, eller låt texten justeras på nytt och
                skriv det nya datumet i justerat.

            en varning
            = 1
            """)
        try transcript.checkFindings("check", ["minutes/2024-03-05.md:6:1 minutes.edited-after-approval"])
    }

    @Test func whatWentWithADeletedDocumentIsSaid() throws {
        let path = "minutes/2024-03-05.md"
        let transcript = try Transcript([path: "- [ ] @bo ring skolan, v. 14\n- [x] boka lokal\n", "a.md": "A\n"])
        try transcript.folder.git("rm", "-q", path)
        try transcript.folder.commit([:], date: "2024-03-12T10:00:00+0100")
        try transcript.check(
            "check --lang en",
            """
            \(path)
              \(path):1:3  warning  action.vanished
                “ring skolan” was outstanding when the document was deleted on 2024-03-12,
                and nothing else mentions it
                hint: Write the action in the next minutes, or bring the document back:
                protokoll restore "\(path)".

            one warning
            = 1
            """)
        try transcript.check("check a.md --lang en", "No findings.")
    }
}
