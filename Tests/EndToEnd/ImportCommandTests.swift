import TestSupport
import Testing

/// `protokoll import` on the built program.
@Suite struct ImportCommandTests {
    private let transcript: Transcript

    init() throws {
        transcript = try Transcript([
            "protokoll.yaml": "language: sv\ntoday: 2026-03-20\n",
            "people.yaml": "people:\n  - {id: anna, name: Anna Berg, handle: anna}\n",
        ])
    }

    /// A file beside the workspace's documents, which is none of them.
    private func write(_ name: String, _ text: String) throws { try transcript.folder.write("in/\(name)", text) }

    /// A program called pandoc, and what it does; where the search path leads to it alone.
    private func pandoc(_ script: String) throws -> [String: String] {
        try transcript.folder.write("bin/pandoc", "#!/bin/sh\n\(script)\n")
        try run("chmod", ["+x", "bin/pandoc"], in: transcript.folder.path)
        return ["PATH": "\(transcript.folder.path)/bin"]
    }

    private func read(_ path: String) throws -> String {
        try String(decoding: transcript.folder.read(path), as: UTF8.self)
    }

    /// What a command shows, ids of changes left out.
    private func check(
        _ line: String, environment: [String: String] = [:], _ expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let output = try transcript.run(line, environment: environment)
        let lines = (output.text + output.errors).split(separator: "\n").map { line in
            line.hasPrefix("registrerat") ? line.split(separator: " ").dropLast().joined(separator: " ") : String(line)
        }
        let shown = (lines + (output.status == 0 ? [] : ["= \(output.status)"])).joined(separator: "\n")
        #expect(shown == expected, sourceLocation: sourceLocation)
    }

    @Test func aTaskListBecomesADocument() throws {
        try write("todo.txt", "(A) Ring skolan @anna due:2026-03-27\nx 2026-03-02 Boka lokal +mars\n")
        try check(
            "importera in/todo.txt --kind plan",
            """
            registrerat Plan todo: 2 nya åtgärder, 1 klar
            Skapade planer/todo.md av todo.txt
            """)
        let list = try transcript.run("åtgärder --all --format json").text
        for said in ["\"Ring skolan\"", "\"2026-03-27\"", "\"Anna Berg\"", "\"high\"", "\"mars\"", "\"2026-03-02\""] {
            #expect(list.contains(said), "\(said)")
        }
        #expect(try transcript.folder.git("log", "-1", "--format=%(trailers:key=Command,valueonly)") == "import\n\n")
        #expect(try transcript.folder.complaints() == "?? in/todo.txt\n")
        try check(
            "importera in/todo.txt --to annat.md",
            """
            fel: todo.txt är redan hämtad, till planer/todo.md
            tips: Ändra i det dokumentet. Ska filen hämtas på nytt, ta bort dokumentet först.
            = 1
            """)
        #expect(try transcript.run("ångra").status == 0)
        try check("status", "Allt är registrerat.")
    }

    @Test func nothingIsOverwritten() throws {
        try write("plan.org", "* TODO Ring\n")
        try transcript.folder.commit(["plan.md": "# Plan\n"])
        let head = try transcript.folder.git("rev-parse", "HEAD")
        for line in ["importera in/plan.org", "importera in/plan.org --to plan.md"] {
            try check(
                line,
                """
                fel: plan.md finns redan
                tips: Ange ett annat namn med --to, till exempel --to anteckningar/listan.md.
                = 1
                """)
        }
        #expect(try transcript.run("importera in/plan.org --to ../plan.md").status == 1)
        #expect(try transcript.run("importera in/plan.org --to plan.txt").status == 1)
        #expect(try transcript.run("importera in/plan.org --to templates/plan.md").status == 1)
        #expect(try transcript.folder.git("rev-parse", "HEAD") == head)
        #expect(try read("plan.md") == "# Plan\n")
    }

    @Test func aDryRunShowsWhatItWouldBe() throws {
        try write("plan.org", "#+TITLE: Plan: \"ny\"\n#+DATE: 2026-03-01\n* TODO Ring\n* Närvarande\n- [ ] Bo Ek\n")
        let output = try transcript.run("importera in/plan.org --dry-run")
        #expect(
            output.text.split(separator: "\n").filter { !$0.hasPrefix("id: ") && !$0.hasPrefix("importerat: ") }
                == [
                    "---", "rubrik: \"Plan: \\\"ny\\\"\"", "datum: 2026-03-01", "---", "- [ ] Ring", "# Närvarande",
                    "- [ ] Bo Ek",
                ])
        #expect(
            output.errors == """
                Det här skulle bli 2026-03-01-plan-ny.md:
                En uppgift läses inte som i filen den kom ur. Orden finns kvar; se 2026-03-01-plan-ny.md:12

                """)
        try check("status", "Allt är registrerat.")
    }

    @Test func personalDataIsHeldBack() throws {
        try write("todo.txt", "Ring 19850101-1236\n")
        let output = try transcript.run("importera in/todo.txt")
        #expect(output.status == 1 && output.errors.contains("todo.md:7:12: Ett personnummer"))
        try check("status", "Allt är registrerat.")
        #expect(try transcript.run("importera in/todo.txt --accept-personal-data").status == 0)
    }

    @Test func markdownStaysAsItIs() throws {
        let tasks = "- [ ] Ring skolan 📅 2026-03-27 ⏫ #mars\r\n- [x] Boka [due:: 2026-03-01] ✅ 2026-03-02\r\n"
        try write("Dagbok 2026-03-10.md", "---\r\ntags: [a]\r\n---\r\n\(tasks)")
        try check(
            "importera \"in/Dagbok 2026-03-10.md\" --kind minutes --series råd",
            """
            registrerat Protokoll 2026-03-10 råd-2026-03-10: 2 nya åtgärder, 1 klar
            Skapade protokoll/råd-2026-03-10.md av Dagbok 2026-03-10.md
            """)
        let text = try read("protokoll/råd-2026-03-10.md")
        #expect(text.hasSuffix("\r\ntags: [a]\r\n---\r\n\(tasks)"))
        #expect(text.hasPrefix("---\r\nid: "))
        #expect(text.contains("\r\ntyp: protokoll\r\nserie: råd\r\ndatum: 2026-03-10\r\nimporterat: "))
        #expect(try transcript.run("granska").text.contains("document.front-matter") == false)
    }

    @Test func oldEncodingsAreTold() throws {
        let path = "\(transcript.folder.path)/in"
        try run("sh", ["-c", "mkdir -p '\(path)' && printf '\\305tg\\344rd: ring\\n' > '\(path)/a.txt'"])
        try run("sh", ["-c", "printf 'PK\\003\\004\\000' > '\(path)/b.txt'"])
        try check(
            "importera in/a.txt",
            """
            registrerat a: 1 ny åtgärd
            Skapade a.md av a.txt
            in/a.txt är sparad som Windows-1252; texten har gjorts om till UTF-8
            """)
        #expect(try read("a.md").hasSuffix("---\n\nÅtgärd: ring\n"))
        try check(
            "importera in/b.txt",
            """
            fel: in/b.txt är ingen textfil
            tips: Spara den som text (UTF-8), eller som Word- eller OpenDocument-fil (.docx, .odt), och hämta den igen.
            = 1
            """)
    }

    @Test func wordFilesGoThroughPandoc() throws {
        try write("möte.docx", "PK")
        let environment = try pandoc(
            """
            case "$*" in *--sandbox*--from=docx*--to=gfm*) ;; *) exit 2 ;; esac
            printf '# Möte\\n\\n-   [ ] Ring skolan'
            printf 'protokoll-left-out: picture\\nprotokoll-left-out: picture\\nvarning\\n' >&2
            """)
        try check(
            "importera in/möte.docx --kind protokoll --date 2026-03-10", environment: environment,
            """
            registrerat Protokoll 2026-03-10 Möte: 1 ny åtgärd
            Skapade protokoll/2026-03-10-möte.md av möte.docx
            2 bilder följde inte med ur in/möte.docx
            Sidhuvuden, sidfötter och textrutor följer inte med ur in/möte.docx. Jämför med originalet, och behåll det.
            """)
        #expect(try read("protokoll/2026-03-10-möte.md").hasSuffix("\n---\n\n# Möte\n\n-   [ ] Ring skolan\n"))
    }

    @Test func pandocMayBeOldOrUnwillingOrMissing() throws {
        try write("möte.odt", "PK")
        let old = try pandoc("case \"$*\" in *--sandbox*) exit 6 ;; esac\necho Text")
        #expect(try transcript.run("importera in/möte.odt --dry-run", environment: old).text.hasSuffix("\nText\n"))
        let unwilling = try pandoc("echo 'ingen zip' >&2; exit 63")
        try check(
            "importera in/möte.odt", environment: unwilling,
            """
            fel: in/möte.odt kunde inte läsas; pandoc säger: ingen zip
            tips: Öppna filen i Word eller LibreOffice, spara den på nytt som .docx eller .odt och försök igen.
            = 1
            """)
        try check(
            "importera in/möte.odt", environment: ["PATH": "/nonexistent:bin"],
            """
            fel: in/möte.odt kan inte läsas utan programmet pandoc, som inte finns på datorn
            tips: Installera det: sudo apt install pandoc
            = 1
            """)
    }

    @Test func whatIsWrongIsSaidBeforeAnythingIsRecorded() throws {
        try write("a.org", "* TODO Ring\n")
        try write("b.xyz", "")
        #expect(try transcript.run("importera in/a.org in/b.xyz").status == 1)
        #expect(
            try transcript.run("importera in/a.org in/saknas.org").errors.hasPrefix(
                "fel: in/saknas.org: det finns ingen sådan fil eller mapp"))
        #expect(try transcript.run("importera in --format org").errors.hasPrefix("fel: in: det är en mapp"))
        #expect(
            try transcript.run("importera /dev/zero --format org").errors.hasPrefix("fel: /dev/zero är ingen textfil"))
        #expect(try transcript.run("importera in/a.org in/a.org").errors.contains("a.org är redan hämtad, till a.md"))
        #expect(try transcript.run("importera in/a.org in/b.xyz --to c.md").status == 64)
        #expect(try transcript.run("importera in/a.org --kind rapport").status == 64)
        try check("status", "Allt är registrerat.")
    }
}
