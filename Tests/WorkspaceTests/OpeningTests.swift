import Git
import Glibc
import TestSupport
import Testing
import Text

@testable import Workspace

/// An environment of its own: a home below a folder, no variable of the caller's.
func environment(home: String, in folder: String? = nil) -> Environment {
    Environment(
        variables: ["HOME": home], workingFolder: folder ?? home,
        now: Timestamp(seconds: 1_709_625_600, offsetMinutes: 60))
}

private func checkRoot(
    of files: [String: String], from start: String?, in working: String = "", is expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = try TemporaryFolder()
    for (path, text) in files {
        try writeFile("\(folder.path)/\(path)", text.replacing("@", with: folder.path))
    }
    let environment = environment(home: "\(folder.path)/hem", in: "\(folder.path)/\(working)")
    let workspace = try Workspace.open(at: start, environment: environment)
    #expect(workspace.root == "\(folder.path)/\(expected)", sourceLocation: sourceLocation)
}

@Suite struct OpeningTests {
    @Test func upwardToSettings() throws {
        try checkRoot(of: ["a/protokoll.yaml": "", "a/b/c/x.md": ""], from: "a/b/c", is: "a")
        try checkRoot(of: ["a/protokoll.yaml": "", "a/b/protokoll.yaml": "", "a/b/c/x": ""], from: "a/b/c", is: "a/b")
        try checkRoot(of: ["a/protokoll.yaml/x": "", "a/b/x": ""], from: "a/b", is: "a/b")
        try checkRoot(of: ["a/protokoll.yaml": "", "a/b/.git/HEAD": "", "a/b/c/x": ""], from: "a/b/c", is: "a")
    }

    @Test func folderItself() throws {
        try checkRoot(of: ["a/b/x.md": ""], from: "a/b", is: "a/b")
        try checkRoot(of: ["a/b/x.md": ""], from: nil, in: "a/b", is: "a/b")
    }

    @Test func repositoryAroundIt() throws {
        let repository = try TemporaryRepository()
        try repository.write("sub/a.md", "x")
        let home = try TemporaryFolder()
        let workspace = try Workspace.open(at: "\(repository.path)/sub", environment: environment(home: home.path))
        #expect(workspace.root == repository.path)
        #expect(workspace.repository?.workTree == repository.path)
        #expect(workspace.diagnostics.isEmpty)
    }

    @Test func defaultWorkspaceOutsideAny() throws {
        let settings = [
            "hem/.config/protokoll/config.yaml": "workspace: \"@/arbete\"\n", "arbete/x.md": "", "annat/y.md": "",
        ]
        try checkRoot(of: settings, from: nil, in: "annat", is: "arbete")
        try checkRoot(of: settings, from: nil, in: "hem", is: "arbete")
        try checkRoot(of: settings, from: "annat", is: "annat")
    }

    @Test(arguments: [nil, "", ".."])
    func homeIsNeverScanned(start: String?) throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/hem/x.md", "")
        let home = "\(folder.path)/hem"
        let refused = start == ".." ? folder.path : home
        #expect(throws: Workspace.Refusal.homeFolder(refused)) {
            try Workspace.open(at: start, environment: environment(home: home))
        }
    }

    @Test func repositoryOfTheHomeFolderMakesNoWorkspace() throws {
        let home = try TemporaryRepository()
        try home.write("möten/a.md", "")
        let workspace = try Workspace.open(at: "\(home.path)/möten", environment: environment(home: home.path))
        #expect(workspace.root == "\(home.path)/möten")
        #expect(workspace.repository == nil)
        #expect(throws: Workspace.Refusal.homeFolder(home.path)) {
            try Workspace.open(environment: environment(home: home.path))
        }
        try home.write("protokoll.yaml", "")
        #expect(try Workspace.open(environment: environment(home: home.path)).repository != nil)
    }

    @Test func whatIsNotThere() throws {
        let folder = try TemporaryFolder()
        try writeFile("\(folder.path)/fil", "")
        let surroundings = environment(home: "/nonexistent", in: folder.path)
        #expect(throws: Workspace.Refusal.notFound("\(folder.path)/inget")) {
            try Workspace.open(at: "inget", environment: surroundings)
        }
        #expect(throws: Workspace.Refusal.notAFolder("\(folder.path)/fil")) {
            try Workspace.open(at: "fil", environment: surroundings)
        }
        try writeFile("\(folder.path)/hem/.config/protokoll/config.yaml", "workspace: /nonexistent/x\n")
        #expect(throws: Workspace.Refusal.self) {
            try Workspace.open(environment: environment(home: "\(folder.path)/hem"))
        }
    }

    @Test func foreignRepositoryIsReadWithoutItsRecord() throws {
        guard getuid() == 0 else { return }
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "x"])
        try run("chown", ["-R", "65534", repository.path])
        let workspace = try Workspace.open(at: repository.path, environment: environment(home: "/nonexistent"))
        #expect(workspace.repository == nil)
        #expect(workspace.repositoryFailure != nil)
        #expect(workspace.diagnostics.map(\.code) == [.repositoryUnreadable])
        #expect(workspace.diagnostics.first?.arguments.first == "foreign-owner")
    }

    @Test func asRecordedEarlier() throws {
        let repository = try TemporaryRepository()
        let first = try repository.commit([
            "protokoll.yaml": "language: sv\n", "a.md": "1", "templates/x.md": "", ".d/y.md": "",
        ])
        try repository.commit(["protokoll.yaml": "language: en\n", "b.md": "2"])
        let surroundings = environment(home: "/nonexistent")
        let workspace = try Workspace.open(at: repository.path, environment: surroundings)
        let earlier = try workspace.at(try #require(ObjectID(first)), environment: surroundings)
        #expect(workspace.settings.language == "en")
        #expect(earlier.settings.language == "sv")
        #expect(try workspace.listing().documents.map(\.text) == ["a.md", "b.md"])
        #expect(try earlier.listing().documents.map(\.text) == ["a.md"])
        #expect(try earlier.snapshot.bytes(at: WorkspacePath("b.md")) == nil)
    }
}
