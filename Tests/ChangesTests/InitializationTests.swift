import Changes
import Documents
import Git
import Glibc
import Messages
import Recording
import TestSupport
import Testing
import Workspace

/// An environment with a person, a home of its own and nothing of the caller's.
func environment(home: String, person: Bool = true) -> Environment {
    let variables = cleanEnvironment(home: home).filter { person || !$0.key.hasPrefix("GIT_") }
    return Environment(
        variables: variables, workingFolder: home, now: Timestamp(seconds: 1_709_625_600, offsetMinutes: 60))
}

private func initialize(
    _ folder: String, _ language: Language = .swedish, home: String, person: Bool = true
) throws -> Initialization.Outcome {
    try Initialization(folder: folder, language: language, environment: environment(home: home, person: person)).run()
}

@Suite struct InitializationTests {
    private let place: TemporaryFolder
    private var home: String { "\(place.path)/hem" }

    init() throws {
        place = try TemporaryFolder()
        try writeFile("\(place.path)/hem/x", "")
    }

    @Test func newWorkspace() throws {
        let root = "\(place.path)/ny/arbetsyta"
        let outcome = try initialize(root, home: home)
        #expect(outcome.root == root)
        #expect(outcome.madeRepository)
        #expect(outcome.becameDefault)
        #expect(outcome.documents == 0)
        #expect(
            outcome.written.map(\.text)
                == [
                    "protokoll.yaml", "people.yaml", ".gitattributes", "protokoll", "planer", "överenskommelser",
                    "lägesbilder",
                ])
        #expect(try run("git", ["status", "--porcelain"], in: root).text == "")
        let log = try run("git", ["log", "--format=%an|%s|%D"], in: root).text
        #expect(log == "Åsa Öberg|Arbetsytan: inställningar och register|HEAD -> main\n")
        #expect(try readFile("\(root)/.gitattributes") == Array("*.md -text\n*.markdown -text\n".utf8))
        let workspace = try Workspace.open(environment: environment(home: home))
        #expect(workspace.root == root)
        #expect(workspace.diagnostics.isEmpty)
        #expect(workspace.settings.language == "sv")
        #expect(workspace.register.people.map(\.name) == ["Åsa Öberg"])
        #expect(exists("\(root)/lägesbilder"))
    }

    @Test func inEnglish() throws {
        let outcome = try initialize("\(place.path)/w", .english, home: home)
        #expect(outcome.written.suffix(4).map(\.text) == ["minutes", "plans", "agreements", "situation"])
        #expect(try Workspace.open(environment: environment(home: home)).settings.language == "en")
    }

    @Test func againChangesNothing() throws {
        let root = "\(place.path)/w"
        let first = try initialize(root, home: home)
        let second = try initialize(root, home: home)
        #expect(second.recorded == nil)
        #expect(second.written == [])
        #expect(!second.becameDefault)
        #expect(try run("git", ["rev-parse", "HEAD"], in: root).text == "\(try #require(first.recorded).commit)\n")
    }

    @Test func adoptsARepositoryWithoutTouchingItsDocuments() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "1\r\n", ".gitattributes": "*.md text"])
        try repository.write("a.md", "2\r\n")
        try repository.write("utkast.md", "3")
        try repository.write("stagad.txt", "4")
        try repository.git("add", "stagad.txt")
        let outcome = try initialize(repository.path, home: home)
        #expect(!outcome.madeRepository)
        #expect(outcome.documents == 2)
        #expect(outcome.written.map(\.text) == ["protokoll.yaml", "people.yaml", ".gitattributes"])
        #expect(try repository.read("a.md") == Array("2\r\n".utf8))
        #expect(try repository.read(".gitattributes") == Array("*.md text\n*.md -text\n*.markdown -text\n".utf8))
        #expect(try repository.git("status", "--porcelain") == " M a.md\nA  stagad.txt\n?? utkast.md\n")
    }

    @Test func adoptsAFolder() throws {
        let root = "\(place.path)/mapp"
        try writeFile("\(root)/möten/a.md", "1")
        try writeFile("\(root)/protokoll.yaml", "language: en\n")
        let outcome = try initialize(root, home: home)
        #expect(outcome.madeRepository)
        #expect(outcome.written.map(\.text) == ["people.yaml", ".gitattributes"])
        #expect(
            try run("git", ["status", "--porcelain"], in: root).text == "?? \"m\\303\\266ten/\"\n?? protokoll.yaml\n")
        #expect(try readFile("\(root)/protokoll.yaml") == Array("language: en\n".utf8))
    }

    @Test func folderOfALargerRepository() throws {
        let repository = try TemporaryRepository()
        try repository.commit(["README.txt": "x"])
        let outcome = try initialize("\(repository.path)/brå", home: home)
        #expect(!outcome.madeRepository)
        #expect(outcome.root == "\(repository.path)/brå")
        #expect(!exists("\(repository.path)/brå/.git"))
        #expect(try repository.git("ls-files", "-z").split(separator: "\0").contains("brå/protokoll.yaml"))
        #expect(try repository.complaints() == "")
    }

    @Test func repositoryOfTheHomeFolderIsLeftAlone() throws {
        let home = try TemporaryRepository()
        try home.commit([".profile": "x"])
        let outcome = try initialize("\(home.path)/arbete", home: home.path)
        #expect(outcome.madeRepository)
        #expect(exists("\(home.path)/arbete/.git"))
        #expect(try home.git("rev-list", "--count", "HEAD") == "1\n")
    }

    @Test func refusals() throws {
        try writeFile("\(place.path)/ute/protokoll.yaml", "")
        #expect(throws: Initialization.Refusal.insideWorkspace("\(place.path)/ute")) {
            try initialize("\(place.path)/ute/inne", home: home)
        }
        #expect(throws: Initialization.Refusal.homeFolder(home)) { try initialize(home, home: home) }
        #expect(throws: Initialization.Refusal.homeFolder(place.path)) { try initialize(place.path, home: home) }
        #expect(throws: Initialization.Refusal.self) { try initialize("\(home)/x", home: home) }
    }

    @Test func nobodyKnown() throws {
        try Library.readSettings(fromHome: nil)
        let root = "\(place.path)/w"
        #expect(throws: Initialization.Refusal.person(.unknownPerson(missing: [.userName, .userEmail]))) {
            try initialize(root, home: home, person: false)
        }
        #expect(!exists(root))
        try writeFile("\(root)/a.md", "1")
        #expect(throws: Initialization.Refusal.person(.unknownPerson(missing: [.userName, .userEmail]))) {
            try initialize(root, home: home, person: false)
        }
        #expect(try run("ls", ["-A", root]).text == "a.md\n")
        #expect(try initialize(root, home: home).recorded != nil)
    }

    @Test func personalDataOfOthersIsRefused() throws {
        let root = "\(place.path)/w"
        try writeFile("\(root)/.gitattributes", "# Fråga bo.ek@example.org\n")
        let refusal = try #require(throws: Initialization.Refusal.self) { try initialize(root, home: home) }
        guard case .recording(.personalData(let findings)) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(findings.map(\.place) == [.content(path: ".gitattributes")])
        #expect(!exists("\(root)/protokoll.yaml"))
    }

    @Test(arguments: [("ny/../w", "w"), ("./a b/w/.", "a b/w"), ("länk/w", "mapp/w")])
    func pathsAreResolvedBeforeAnythingIsMade(written: String, root: String) throws {
        try writeFile("\(place.path)/mapp/x", "")
        try run("ln", ["-s", "mapp", "länk"], in: place.path)
        #expect(try initialize("\(place.path)/\(written)", home: home).root == "\(place.path)/\(root)")
        #expect(!exists("\(place.path)/ny"))
    }

    @Test func aFileIsInTheWay() throws {
        try writeFile("\(place.path)/fil", "x")
        for path in ["\(place.path)/fil", "\(place.path)/fil/w"] {
            let refusal = try #require(throws: Initialization.Refusal.self) { try initialize(path, home: home) }
            guard case .file(let error) = refusal else {
                Issue.record("\(refusal)")
                continue
            }
            #expect(error.code == .notAFolder)
        }
    }

    @Test func foreignRepository() throws {
        guard getuid() == 0 else { return }
        let repository = try TemporaryRepository()
        try repository.commit(["a.md": "x"])
        try run("chown", ["-R", "65534", repository.path])
        #expect(throws: Initialization.Refusal.repository(.foreignOwner(repository.path))) {
            try initialize(repository.path, home: home)
        }
        #expect(!exists("\(repository.path)/protokoll.yaml"))
    }
}
