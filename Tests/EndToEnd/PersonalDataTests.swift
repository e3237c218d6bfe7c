import TestSupport
import Testing

/// Text with a personal identity number: held back whole, said masked, recorded only when accepted.
@Suite struct PersonalDataTests {
    private static let number = "19811218-9876"

    private func transcript() throws -> Transcript {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("minutes/2024-03-12.md", "# Möte 2024-03-12\n\nRing \(Self.number).\n")
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte 2024-03-19\n\nHej.\n")
        return transcript
    }

    /// True when the number's last four digits stand in some file of the repository, its journal included, or an object.
    private func isKnownToGit(_ transcript: Transcript) throws -> Bool {
        let files = try run("grep", ["-rlaF", "9876", ".git"], in: transcript.folder.path)
        let objects = try run(
            "sh", ["-c", "git cat-file --batch-all-objects --batch | grep -caF 9876"], in: transcript.folder.path)
        return files.status == 0 || objects.text != "0\n"
    }

    @Test(arguments: SpokenLanguage.both)
    func theOthersAreRecorded(language: SpokenLanguage) throws {
        let transcript = try transcript()
        let output = try transcript.run("save --lang \(language.code)")
        #expect(output.status == 1)
        #expect(output.text.contains("Protokoll 2024-03-19 Möte"))
        #expect(output.errors.hasPrefix("minutes/2024-03-12.md:3:6: "))
        #expect(output.errors.split(separator: "\n").last?.hasPrefix("\(language.hint): ") == true)
        #expect(!output.errors.contains("9876") && !output.errors.contains("8112"))
        #expect(try !isKnownToGit(transcript))
        try transcript.checkHolds(["minutes/2024-03-19.md"])
        #expect(try transcript.folder.complaints() == "?? minutes/2024-03-12.md\n")
    }

    @Test(arguments: [("j", 0), ("", 1), ("nej", 1), ("\u{4}", 1)])
    func atATerminalThePersonIsAsked(answer: String, status: Int32) throws {
        let transcript = try transcript()
        let terminal = try PseudoTerminal(
            Transcript.program, ["save", "--lang", "sv", "--no-pager"], in: transcript.folder.path)
        try terminal.wait(for: "Får det registreras? Det går inte att ta bort ur git. [j/N]")
        try terminal.type(answer == "\u{4}" ? answer : "\(answer)\n")
        #expect(try terminal.end() == status, "\(terminal.screen)")
        #expect(try isKnownToGit(transcript) == (status == 0))
        #expect(!terminal.screen.contains("9876"))
    }

    @Test func together() throws {
        let transcript = try transcript()
        #expect(try transcript.run("save --together").status == 1)
        #expect(try transcript.commitCount() == 1 && !isKnownToGit(transcript))
    }

    @Test func inAFileNameAndInAMessage() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.write("minutes/2024-03-19.md", "# Möte 2024-03-19\n")
        let message = try transcript.run("save -m \"om \(Self.number)\" --lang en")
        #expect(message.status == 1 && message.errors.hasPrefix("the message (-m): "))
        try transcript.folder.write("minutes/\(Self.number).md", "# Möte 2024-03-19\n")
        let name = try transcript.run("save \(Self.number)")
        #expect(name.status == 1 && !name.text.contains("9876"))
        #expect(try transcript.commitCount() == 1 && !isKnownToGit(transcript))
    }

    @Test func acceptedItIsRecorded() throws {
        let transcript = try transcript()
        let output = try transcript.run("save --accept-personal-data")
        #expect(output.status == 0 && output.errors == "")
        try transcript.checkHolds(["minutes/2024-03-12.md", "minutes/2024-03-19.md"])
        #expect(try transcript.folder.complaints() == "")
        #expect(!exists("\(transcript.folder.path)/.git/protokoll/journal"))
    }
}
