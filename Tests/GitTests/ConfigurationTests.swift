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
}
