import Documents
import Git
import TestSupport
import Testing
import Text

@testable import Workspace

private func checkUnrecorded(
    in repository: TemporaryRepository, folder: String = "", are expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let workspace = try Workspace.open(at: repository.path + folder, environment: environment(home: "/nonexistent"))
    let listing = try workspace.listing()
    let paths = try workspace.unrecordedDocuments(among: listing.documents)
    #expect(paths.map(\.text) == expected, sourceLocation: sourceLocation)
    let stamps = workspace.contents(of: listing, today: Day(number: 19_800)).stamps
    #expect(stamps.count == listing.documents.count, sourceLocation: sourceLocation)
    let again = try workspace.unrecordedDocuments(among: listing.documents, stamps: stamps)
    #expect(again == paths, sourceLocation: sourceLocation)
}

@Suite struct UnrecordedTests {
    @Test func changesAgainstHead() throws {
        let repository = try TemporaryRepository()
        try repository.commit([
            "a.md": "1", "b.md": "1", "sub/å.md": "1", "d.md": "1", "c.txt": "1", "templates/t.md": "1",
        ])
        try checkUnrecorded(in: repository, are: [])
        try repository.write("b.md", "2")
        try repository.write("sub/ny fil.md", "2")
        try repository.write("c.txt", "2")
        try repository.write("templates/t.md", "2")
        try run("rm", ["\(repository.path)/d.md"])
        try checkUnrecorded(in: repository, are: ["b.md", "d.md", "sub/ny fil.md"])
        try repository.git("add", "-A")
        try checkUnrecorded(in: repository, are: ["b.md", "d.md", "sub/ny fil.md"])
    }

    @Test(arguments: ["", "DIRC", "skräp som inte är ett index"])
    func aDamagedIndexHidesNothing(bytes: String) throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "1", "b.md": "1"])
        try repository.write("b.md", "2")
        try repository.write(".git/index", bytes)
        try checkUnrecorded(in: repository, are: ["b.md"])
    }

    @Test func sameSizeAndSecond() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "1\n"])
        try repository.write("a.md", "2\n")
        try checkUnrecorded(in: repository, are: ["a.md"])
    }

    @Test func sizeAndTimeOfTheIndexAreNotEnough() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "1\n"])
        try repository.write("a.md", "2\n")
        try repository.git("add", "a.md")
        try checkUnrecorded(in: repository, are: ["a.md"])
        try repository.write("a.md", "1\n")
        try checkUnrecorded(in: repository, are: [])
    }

    @Test func anotherFileOfTheSameSizeAndTime() throws {
        let repository = try TemporaryRepository()
        try repository.write("a.md", "1\n")
        try run("touch", ["-d", "2020-01-01", "\(repository.path)/a.md"])
        try repository.commit([:])
        try checkUnrecorded(in: repository, are: [])
        try repository.write("b.txt", "2\n")
        try run("touch", ["-d", "2020-01-01", "\(repository.path)/b.txt"])
        try run("mv", ["\(repository.path)/b.txt", "\(repository.path)/a.md"])
        try checkUnrecorded(in: repository, are: ["a.md"])
    }

    @Test func missingIndexAndUnbornBranch() throws {
        let repository = try TemporaryRepository()
        try repository.write("a.md", "1")
        try checkUnrecorded(in: repository, are: ["a.md"])
        try repository.commit(["b.md": "1"])
        try run("rm", ["\(repository.path)/.git/index"])
        try checkUnrecorded(in: repository, are: [])
    }

    @Test func workspaceInASubfolder() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["w/protokoll.yaml": "", "w/a.md": "1", "b.md": "1"])
        try repository.write("w/a.md", "2")
        try repository.write("b.md", "2")
        try checkUnrecorded(in: repository, folder: "/w", are: ["a.md"])
    }

    @Test func trackedThoughIgnored() throws {
        let repository = try TemporaryRepository()
        try repository.write("utkast/a.md", "1")
        try repository.write("utkast/b.md", "1")
        try repository.write(".gitignore", "utkast/\n")
        try repository.git("add", "-f", "utkast/a.md", ".gitignore")
        try repository.git("commit", "-qm", "x")
        let workspace = try Workspace.open(at: repository.path, environment: environment(home: "/nonexistent"))
        #expect(try workspace.listing().documents.map(\.text) == ["utkast/a.md"])
        try repository.write("utkast/a.md", "2")
        try checkUnrecorded(in: repository, are: ["utkast/a.md"])
    }

    @Test func noRepository() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/a.md", "1")
        let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
        #expect(try workspace.unrecordedDocuments(among: try workspace.listing().documents) == [])
    }
}

@Suite struct ReadingTests {
    @Test func manyDocumentsInTheirOrder() throws {
        let folder = try TemporaryFolder()
        for number in 100..<400 { try writeFile("\(folder.path)/\(number % 7)/\(number).md", "\(number)") }
        let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
        let documents = try workspace.listing().documents
        let readings = workspace.readings(of: documents) { String(decoding: $1, as: UTF8.self) }
        #expect(readings.values.map(\.path) == documents)
        #expect(readings.values.allSatisfy { $0.path.text.hasSuffix("/\($0.value).md") })
    }

    @Test func unreadableOnesAreSaid() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/a.md", "1")
        let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
        let readings = workspace.readings(of: ["a.md", "b.md", "x/c.md"].map { WorkspacePath($0) }) { $1 }
        #expect(readings.values.map(\.value) == [[0x31]])
        #expect(readings.diagnostics.map(\.path) == ["b.md", "x/c.md"])
        #expect(readings.diagnostics.allSatisfy { $0.code == .documentUnreadable })
    }

    @Test func aFolderThatIsMissingHidesNoneBesideIt() throws {
        let folder = try TemporaryFolder()
        for path in ["a/b/1.md", "a/b/c/2.md", "a/d/3.md", "4.md"] { try writeFile("\(folder.path)/\(path)", path) }
        let workspace = try Workspace.open(at: folder.path, environment: environment(home: "/nonexistent"))
        let paths = ["a/b/1.md", "a/b/x/0.md", "a/b/c/2.md", "a/x/b/0.md", "a/b/1.md", "a/d/3.md", "x/0.md", "4.md"]
        let readings = workspace.readings(of: paths.map { WorkspacePath($0) }) { String(decoding: $1, as: UTF8.self) }
        #expect(readings.values.map(\.value) == ["a/b/1.md", "a/b/c/2.md", "a/b/1.md", "a/d/3.md", "4.md"])
        #expect(readings.diagnostics.map(\.path) == ["a/b/x/0.md", "a/x/b/0.md", "x/0.md"])
    }

    @Test func recordedDocuments() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "1"])
        try repository.write("a.md", "2")
        let surroundings = environment(home: "/nonexistent")
        let workspace = try Workspace.open(at: repository.path, environment: surroundings)
        let head = try #require(try workspace.repository?.head().commit)
        let recorded = try workspace.at(head, environment: surroundings)
        #expect(recorded.readings(of: [WorkspacePath("a.md")]) { $1 }.values.map(\.value) == [[0x31]])
    }
}
