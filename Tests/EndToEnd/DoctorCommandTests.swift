import TestSupport
import Testing

/// `doctor` as a person meets it: what is wrong, what it means, and one command.
@Suite struct DoctorCommandTests {
    @Test(arguments: SpokenLanguage.both)
    func aMissingNameAndALock(language: SpokenLanguage) throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.git("config", "user.name", "")
        try transcript.folder.write(".git/index.lock", "")
        try run("touch", ["-d", "2024-03-05", ".git/index.lock"], in: transcript.folder.path)
        let output = try transcript.run("doctor --lang \(language.code)")
        #expect(output.status == 1)
        #expect(output.text.contains("git config --global user.name"))
        #expect(output.text.contains("rm '.git/index.lock'"))
        #expect(output.text.contains(" 2024-03-05 "))
        #expect(output.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func personalDataOnRecord() throws {
        let transcript = try Transcript(Sample.files)
        try transcript.folder.commit(["minutes/2024-03-12.md": "# Möte 2024-03-12\n\nRing 19811218-9876.\n"])
        try transcript.folder.commit(["minutes/2024-03-12.md": "# Möte 2024-03-12\n\nRing.\n"])
        let text = try transcript.run("doctor --history --lang en")
        #expect(text.status == 1 && text.text.contains("minutes/2024-03-12.md:3"))
        #expect(!text.text.contains("9876"))
        let json = try transcript.run("doctor --history --format json")
        #expect(json.text.contains("\"code\": \"privacy.personal-number\"") && !json.text.contains("9876"))
    }

    @Test func aNameThatWouldEndItsQuotationMarks() throws {
        let transcript = try Transcript(["möten/a'; echo b?.md": "a\n"])
        let output = try transcript.run("doctor --lang en")
        #expect(output.text.contains("git mv 'möten/a'\\''; echo b?.md' NEW-NAME"))
    }
}
