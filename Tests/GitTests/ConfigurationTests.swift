import Git
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    @Test func aSettingOfARepositoryCountsInItOnly() throws {
        let repository = try TemporaryRepository()
        #expect(try open(repository).value(of: .userName) == nil)
        try repository.git("config", "user.name", "Åsa Öberg")
        try repository.git("config", "user.email", "")
        #expect(try open(repository).value(of: .userName) == "Åsa Öberg")
        #expect(try open(repository).value(of: .userEmail) == nil)
        #expect(try Repository.valueOutside(of: .userName) == nil)
    }

    @Test func theFilterOfAPathIsSeenAndNotRun() throws {
        let repository = try TemporaryRepository()
        try repository.commit([
            ".gitattributes": "*.md filter=crypt\nplain.md -filter\n", "a.md": "a\n", "plain.md": "b\n",
        ])
        let opened = try open(repository)
        #expect(try opened.filter(of: "a.md") == "crypt")
        #expect(try opened.filter(of: "plain.md") == nil)
        #expect(try opened.filter(of: "a.txt") == nil)
    }

    /// Attributes of files that git tracks count where they are not on the disk, whatever the form of the index.
    @Test(arguments: ["2", "3", "4"], ["", "minutes/"])
    func attributesInTheIndexCount(version: String, folder: String) throws {
        let repository = try TemporaryRepository()
        let attributes = "\(folder).gitattributes"
        try repository.commit([attributes: "*.md filter=crypt\n", "minutes/a.md": "a\n", "b.gitattributes": "b\n"])
        if version == "3" {
            try repository.write("c.md", "c\n")
            try repository.git("add", "--intent-to-add", "c.md")
        } else {
            try repository.git("update-index", "--index-version", version)
        }
        try run("rm", [attributes], in: repository.path)
        #expect(try open(repository).filter(of: "minutes/a.md") == "crypt")
        try repository.git("rm", "-q", "--cached", attributes)
        #expect(try open(repository).filter(of: "minutes/a.md") == nil)
        try repository.write(attributes, "*.md filter=other\n")
        #expect(try open(repository).filter(of: "minutes/a.md") == "other")
        try run("rm", [".git/index"], in: repository.path)
        #expect(try open(repository).filter(of: "minutes/a.md") == "other")
        try run("sh", ["-c", "echo text > .git/index"], in: repository.path)
        #expect(try open(repository).filter(of: "minutes/a.md") == "other")
    }
}
