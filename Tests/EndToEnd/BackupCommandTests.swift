import TestSupport
import Testing

/// `backup` and `init --from` on the built program.
@Suite struct BackupCommandTests {
    @Test func whatIsInItAndWhatIsNotIsSaid() throws {
        let transcript = try Transcript(Sample.files)
        let place = try TemporaryFolder()
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte\n")
        let output = try transcript.run("backup \"\(place.path)/kopia\" --lang en")
        let lines = output.text.split(separator: "\n").map(String.init)
        #expect(output.status == 0, "\(output.errors)")
        try #require(lines.count == 4)
        #expect(lines[0].hasPrefix("Backed up to \(place.path)/kopia (") && lines[0].hasSuffix(" kB), and read back"))
        #expect(lines[1] == "  One recording, 0 tags")
        #expect(lines[2].hasPrefix("  The latest: 2024-03-05 09:00  ") && lines[2].hasSuffix("  commit"))
        #expect(lines[3] == "Restore it in a new folder with: protokoll init FOLDER --from \"\(place.path)/kopia\"")
        let errors = output.errors.split(separator: "\n").map(String.init)
        #expect(errors.count == 3 && errors[1] == "  – minutes/2024-03-19.md")
        #expect(errors[2].hasPrefix("The file lies on the same disk"))
        #expect(
            try run("git", ["bundle", "verify", "-q", "\(place.path)/kopia"], in: transcript.folder.path).status == 0)
    }

    @Test func aWorkspaceIsMadeOfIt() throws {
        let transcript = try Transcript(Sample.files)
        let place = try TemporaryFolder()
        #expect(try transcript.run("säkerhetskopia \"\(place.path)/kopia\"").status == 0)
        let output = try transcript.run("init --lang sv \"\(place.path)/ny\" --from \"\(place.path)/kopia\"")
        #expect(output.errors == "" && output.status == 0)
        #expect(output.text.hasPrefix("\(place.path)/ny är nu en arbetsyta, med 4 filer ur \(place.path)/kopia.\n"))
        for (path, text) in Sample.files {
            #expect(try readFile("\(place.path)/ny/\(path)") == Array(text.utf8))
        }
        #expect(try transcript.run("-C \"\(place.path)/ny\" status").text == "Allt är registrerat.\n")
        try transcript.checkRefusal(
            "init \"\(place.path)/ny\" --from \"\(place.path)/kopia\"", naming: "\(place.path)/ny")
        try transcript.checkRefusal(
            "init \"\(place.path)/ny\" --demo --from \"\(place.path)/kopia\"", naming: "--from", status: 64)
    }

    @Test func aCopyElsewhereIsKnownToTheOverview() throws {
        let transcript = try Transcript(Sample.files)
        let place = try TemporaryFolder(in: "/dev/shm")
        #expect(try transcript.run("--lang en").text.contains("There is no copy outside this machine."))
        let output = try transcript.run("backup \"\(place.path)\"")
        #expect(output.status == 0 && output.errors == "")
        #expect(try !transcript.run("--lang en").text.contains("copy outside"))
        #expect(try transcript.run("done k7m2xp").status == 0)
        let behind = try transcript.run("--lang en").text
        #expect(behind.contains("One recording is not in the copy outside this machine: protokoll backup"))
    }

    @Test func whatIsNotOursIsNotWrittenOver() throws {
        let transcript = try Transcript(Sample.files)
        let place = try TemporaryFolder()
        try writeFile("\(place.path)/brev.odt", [1, 2, 3])
        try transcript.checkRefusal("backup \"\(place.path)/brev.odt\"", naming: "brev.odt")
        #expect(try readFile("\(place.path)/brev.odt") == [1, 2, 3])
        try transcript.checkRefusal("backup \"\(place.path)/finns/inte/kopia\"", naming: "inte")
    }
}
