import TestSupport
import Testing

/// The paper for a meeting, on the built program.
@Suite struct SummaryCommandTests {
    @Test func onTheScreenWithPlacesAndFindings() throws {
        let output = try Transcript(Sample.files).run("sammanställning --lang sv")
        #expect(output.status == 0 && output.errors.isEmpty)
        let lines = output.text.split(separator: "\n")
        #expect(lines.first == "Sammanställning inför Samverkan 2024-04-09")
        #expect(lines.contains("Försenade (1)"))
        #expect(output.text.contains("minutes/2024-03-05.md:5 · ^k7m2xp"))
        #expect(output.text.contains("Att rätta i dokumenten (1)"))
    }

    @Test(arguments: ["text", "markdown", "html", "csv", "ics"])
    func handedOutWithoutThem(format: String) throws {
        let transcript = try Transcript(Sample.files)
        #expect(try transcript.run("summary --format \(format) -o ../paper").status == 0)
        let paper = String(decoding: try readFile("\(transcript.folder.path)/../paper"), as: UTF8.self)
        #expect(paper.contains("åtgärdsplan"))
        for secret in ["minutes/", "k7m2xp", "har ingen ansvarig"] { #expect(!paper.contains(secret), "\(secret)") }
        let inside = try transcript.run("summary --format \(format) --internal").text
        #expect(format == "ics" || inside.contains("k7m2xp"))
    }

    @Test func anOrganisationSeesNothingOfTheOthers() throws {
        let transcript = try Transcript(Sample.files)
        for format in ["text", "markdown", "html", "csv", "json", "ics"] {
            let output = try transcript.run("summary --org polisen --format \(format) --lang en")
            #expect(output.status == 0 && output.text.contains("belysningen"))
            for other in ["Amanda", "tar fram", "ring skolan", "Lunneviks kommun", "bokar lokal"] {
                #expect(!output.text.contains(other), "\(other) in \(format)")
            }
        }
    }

    @Test func aFileForEachPartner() throws {
        let transcript = try Transcript(Sample.files)
        let output = try transcript.run("summary --each org -o partners --format md --lang en")
        #expect(output.status == 64)
        let written = try transcript.run("summary --each org -o partners --format markdown --lang en")
        #expect(written.errors.contains("Wrote partners/polisen.md, for Polisen"))
        let names = filePaths(below: "\(transcript.folder.path)/partners").sorted()
        #expect(names == ["kommunen.md", "polisen.md"])
        let text = String(decoding: try transcript.folder.read("partners/polisen.md"), as: UTF8.self)
        #expect(text.hasPrefix("---\nkind: report\n---\n") && !text.contains("Amanda"))
    }

    @Test func whatItWritesIsNeverReadBack() throws {
        let transcript = try Transcript(Sample.files)
        let before = try transcript.run("actions --all --format json").text
        let paper = try transcript.run("summary --lang en").text
        #expect(try transcript.run("summary -o minutes/paper.md").status == 0)
        let after = try transcript.run("actions --all --format json").text
        #expect(after.replacing("[\n    \"minutes/paper.md\"\n  ]", with: "[]") == before)
        #expect(try transcript.run("summary --lang en").text == paper)
    }

    @Test func pastedIntoMinutesItAddsNothing() throws {
        let transcript = try Transcript(Sample.files)
        let check = try transcript.run("check --format json").text
        let pasted = try transcript.run("summary --format markdown --internal").text
        let path = "minutes/2024-03-05.md"
        let minutes = String(decoding: try transcript.folder.read(path), as: UTF8.self)
        let before = try transcript.run("actions --all --format json").text
        try transcript.folder.write(path, minutes + "\n" + pasted)
        #expect(try transcript.run("check --format json").text == check)
        let after = try transcript.run("actions --all --format json").text
        #expect(after.replacing("[\n    \"\(path)\"\n  ]", with: "[]") == before)
    }

    @Test func aFolderOutsideGitHasOneToo() throws {
        let transcript = try Transcript(Sample.files, recorded: false)
        let folder = try TemporaryFolder()
        for (path, text) in Sample.files { try writeFile("\(folder.path)/\(path)", text) }
        let output = try transcript.run("-C \"\(folder.path)\" summary --lang en")
        #expect(output.status == 0 && output.text.contains("Overdue (1)"))
        #expect(output.text.contains("Made again with: protokoll summary --format text --today 2024-03-20 --lang en"))
    }
}

/// What a summary covers, and what it refuses.
@Suite struct SummaryScopeCommandTests {
    @Test func aDocumentIsCoveredAlone() throws {
        let output = try Transcript(Sample.files).run("summary --for åtgärdsplan --lang en")
        #expect(output.text.hasPrefix("Summary: Åtgärdsplan"))
        #expect(output.text.contains("Trygghetsvandring") && !output.text.contains("belysningen"))
    }

    @Test func aSeriesIsNamedByItsTitleToo() throws {
        let output = try Transcript(Sample.files).run("summary --for samverkan --lang en")
        #expect(output.text.hasPrefix("Summary for Samverkan 2024-04-09"))
    }

    @Test func whatIsOfAnotherLevelIsCounted() throws {
        var files = Sample.files
        files["minutes/2024-03-06.md"] = "---\nsekretess: begränsad\n---\n# Möte\n\n- [ ] @amanda hemligt uppdrag\n"
        let transcript = try Transcript(files)
        let output = try transcript.run("summary --lang en")
        #expect(!output.text.contains("hemligt"))
        #expect(output.text.contains("One document of another level of confidentiality is not included"))
        #expect(try transcript.run("summary --for minutes/2024-03-06.md").text.contains("hemligt"))
    }

    @Test func changesAreToldSinceAnEarlierDay() throws {
        let transcript = try Transcript([:], recorded: false)
        try transcript.folder.commit(Sample.files, date: "2024-03-05T16:00:00+0100")
        let text = Sample.files["minutes/2024-03-05.md"] ?? ""
        try transcript.folder.commit(
            ["minutes/2024-03-05.md": text.replacing("- [ ] ring skolan", with: "- [x] ring skolan")],
            date: "2024-03-12T16:00:00+0100")
        let since = try transcript.run("summary --since 2024-03-06 --lang en").text
        #expect(since.contains("Since 2024-03-06") && since.contains("  Done (1)") && !since.contains("  New ("))
        let meeting = try transcript.run("summary --lang en").text
        #expect(meeting.contains("Since the last meeting 2024-03-05") && meeting.contains("  New (4)"))
    }

    @Test(arguments: [
        ("--org nobody", "nobody", "Polisen", 1), ("--for nowhere", "nowhere", "", 1),
        ("--since nowhere", "nowhere", "", 1), ("-o paper.docx", "paper.docx", "", 64),
        ("--todo", "--todo", "", 64), ("--format pdf", "--format pdf", "", 64), ("--each org", "--each", "", 64),
        ("--each org --org polisen -o x", "--each", "", 64), ("--org \"\"", "--org", "", 64),
    ])
    func refuses(options: String, name: String, hint: String, status: Int32) throws {
        try Transcript(Sample.files).checkRefusal("summary \(options)", naming: name, hint: hint, status: status)
    }
}

/// The same input gives the same bytes.
@Suite struct SummaryReproducingTests {
    private static let formats = ["text", "markdown", "html", "csv", "json", "ics"]

    @Test func whateverTheZoneTheLocaleAndTheCopy() throws {
        let transcript = try Transcript(Sample.files)
        _ = try transcript.folder.git("clone", "-q", ".", "copy")
        for format in Self.formats {
            let first = try transcript.run("summary --format \(format)", environment: ["TZ": "UTC", "LC_ALL": "C"])
            #expect(first.status == 0 && !first.standardOutput.isEmpty)
            let second = try transcript.run(
                "-C copy summary --format \(format)",
                environment: ["TZ": "Pacific/Auckland", "LC_ALL": "sv_SE.UTF-8", "LANG": "en_GB.UTF-8"])
            #expect(first.standardOutput == second.standardOutput, "\(format)")
        }
    }

    @Test func theCommandThatItStatesMakesItAgain() throws {
        let transcript = try Transcript(Sample.files)
        for options in ["", " --for samverkan --internal", " --org polisen", " --since \"2024-03-01\""] {
            for format in Self.formats.dropLast() where format != "csv" {
                let first = try transcript.run("summary\(options) --format \(format) --lang en")
                let command = try #require(Self.command(in: first.text))
                _ = try transcript.folder.commit(["later.md": "- [ ] @amanda något nytt\n"], "later")
                let again = try transcript.run(command)
                #expect(first.text == again.text, "\(command)")
                _ = try transcript.folder.git("reset", "-q", "--hard", "HEAD~1")
            }
        }
    }

    /// The command that is stated in words of any format, without the program's name.
    private static func command(in text: String) -> String? {
        let joined = text.replacing("\n", with: " ").replacing("&#39;", with: "'")
        guard let start = joined.firstRange(of: "protokoll summary ")?.lowerBound else { return nil }
        let rest = joined[start...].dropFirst("protokoll ".count)
        return rest.firstRange(of: "--lang en").map { String(rest[..<$0.upperBound]) }
    }

    @Test func whatIsNotRecordedCannotBeMadeAgain() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("minutes/x.md", "# X\n")
        let text = try transcript.run("summary --lang en").text
        #expect(text.contains("One document has changes that are not recorded yet."))
        #expect(!text.contains("Made again with"))
    }
}

/// A PDF is made by a program of the machine's, and by nothing else.
@Suite struct SummaryPDFTests {
    /// A folder with a program that answers as is told.
    private func tools(_ name: String, _ script: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/\(name)", "#!/bin/sh\n\(script)\n", mode: 0o755)
        return folder
    }

    @Test func byTheProgramOnPath() throws {
        let transcript = try Transcript(Sample.files)
        let tools = try tools(
            "weasyprint",
            "/bin/cat \"$2\" | /bin/grep -c '<html' > \"$3.count\"; "
                + "printf '%%PDF-1.7 /CreationDate (D:20991231235959Z) %s' \"$SOURCE_DATE_EPOCH\" > \"$3\"")
        let output = try transcript.run("summary -o paper.pdf --lang en", environment: ["PATH": tools.path])
        #expect(output.status == 0)
        #expect(output.errors.contains("PDF made with WeasyPrint"))
        let pdf = String(decoding: try transcript.folder.read("paper.pdf"), as: UTF8.self)
        let time = try transcript.folder.git("log", "-1", "--format=%ct").split(separator: "\n").joined()
        #expect(pdf.hasSuffix(time) && !pdf.contains("2099"))
    }

    @Test func withoutOneItSaysWhatToInstall() throws {
        let transcript = try Transcript(Sample.files)
        let output = try transcript.run("summary -o paper.pdf --lang en", environment: ["PATH": "relative::."])
        #expect(output.status == 1)
        #expect(output.errors.contains("No program on this computer makes PDF") && output.errors.contains("WeasyPrint"))
        #expect(!exists("\(transcript.folder.path)/paper.pdf"))
    }

    @Test func whereItFailsItIsNamed() throws {
        let transcript = try Transcript(Sample.files)
        let tools = try tools("chromium", "exit 3")
        let output = try transcript.run("summary -o paper.pdf --lang en", environment: ["PATH": tools.path])
        #expect(output.status == 1 && output.errors.contains("No PDF could be made with Chromium"))
    }
}
