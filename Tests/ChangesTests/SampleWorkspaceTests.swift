import Git
import TestSupport
import Testing
import Workspace

@testable import Changes

@Suite struct SampleWorkspaceTests {
    @Test func aYearInARepository() throws {
        let folder = try TemporaryFolder()
        let sample = try SampleWorkspace.make(at: "\(folder.path)/nytt/prov")
        #expect(sample.root == "\(folder.path)/nytt/prov")
        #expect(sample.commits >= 60)
        #expect(try run("git", ["status", "--porcelain", "-uall"], in: sample.root).text == "")
        let check = try run("git", ["fsck", "--strict"], in: sample.root)
        #expect(check.status == 0, "\(check.errors)")
        #expect(try run("git", ["rev-parse", "main"], in: sample.root).text == "\(sample.head)\n")
        #expect(try run("git", ["rev-list", "--count", "main"], in: sample.root).text == "\(sample.commits)\n")
        let authors = Set(try run("git", ["log", "--format=%an <%ae>"], in: sample.root).text.split(separator: "\n"))
        #expect(authors.count >= 4)
    }

    @Test func endsWithTheSampleItself() throws {
        let folder = try TemporaryFolder()
        let sample = try SampleWorkspace.make(at: folder.path)
        for (path, text) in Embedded.files where path != SampleReplay.historyPath {
            #expect(try readFile("\(sample.root)/\(path)") == Array(text.utf8), "\(path)")
        }
        #expect(!exists("\(sample.root)/\(SampleReplay.historyPath)"))
    }

    @Test func sameIdsWhateverTheSettings() throws {
        let folder = try TemporaryFolder()
        let first = try SampleWorkspace.make(at: "\(folder.path)/a")
        let second = try SampleWorkspace.make(at: "\(folder.path)/b")
        #expect(first.head == second.head)
    }

    @Test func leavesAlone() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/.dold", "x")
        #expect(throws: SampleWorkspace.Refusal.notEmpty(folder.path)) { try SampleWorkspace.make(at: folder.path) }
        #expect(throws: SampleWorkspace.Refusal.self) { try SampleWorkspace.make(at: "\(folder.path)/.dold") }
        #expect(!exists("\(folder.path)/.git"))
    }

    @Test(
        arguments: [
            (SampleVersion(until: "c", without: [], replaced: [:]), "a\nb\n"),
            (SampleVersion(until: nil, without: ["b"], replaced: ["a": "A"]), "A\n\nc\nd\n"),
            (SampleVersion(until: nil, without: [], replaced: [:]), "a\nb\n\nc\nd\n"),
            (SampleVersion(until: "x", without: [], replaced: [:]), nil),
        ] as [(SampleVersion, String?)])
    func earlierTexts(version: SampleVersion, expected: String?) {
        #expect(version.text(of: "a\nb\n\nc\nd\n") == expected)
    }
}
