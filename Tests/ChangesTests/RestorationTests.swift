import Changes
import Git
import Messages
import Recording
import TestSupport
import Testing
import Workspace

/// Workspaces made of backups.
@Suite struct RestorationTests {
    private let scene: SaveScene
    private let home: TemporaryFolder

    init() throws {
        scene = try SaveScene()
        home = try TemporaryFolder()
        try scene.write("minutes/möte.md", "å\n")
        // Not even then do the bytes change on their way.
        try scene.repository.commit([".gitattributes": "*.md text eol=crlf\n"], "Möte")
        try scene.repository.git("tag", "-a", "approved/1", "-m", "justerat")
        try scene.repository.git("update-ref", "refs/protokoll/heads", "HEAD")
    }

    private var backup: String { "\(home.path)/kopia" }

    private func restoration(_ folder: String) -> Restoration {
        let environment = Environment(
            variables: ["HOME": home.path], workingFolder: home.path, now: Timestamp(seconds: 0, offsetMinutes: 0))
        return Restoration(
            Initialization(folder: folder, language: .swedish, environment: environment),
            program: GitProgram(searchPath: nil))
    }

    private func restore(_ name: String = "ny") throws -> Restoration.Outcome {
        try restoration("\(home.path)/\(name)").run(from: backup)
    }

    private func back(up references: String...) throws {
        let output = try run("git", ["bundle", "create", "-q", backup] + references, in: scene.repository.path)
        #expect(output.status == 0, "\(output.errors)")
    }

    @Test func historyTagsAndDocumentsAreThereToTheByte() throws {
        try back(up: "--all", "HEAD")
        let outcome = try restore()
        #expect(outcome.changes == 2 && outcome.tags == 1 && outcome.files == 4 && outcome.becameDefault)
        #expect(try readFile("\(outcome.root)/minutes/möte.md") == scene.repository.read("minutes/möte.md"))
        let names = ["for-each-ref", "--format=%(objectname) %(refname)"]
        #expect(try run("git", names, in: outcome.root).text == scene.repository.git(names[0], names[1]))
        #expect(try run("git", ["symbolic-ref", "HEAD"], in: outcome.root).text == "refs/heads/main\n")
        #expect(try run("git", ["fsck", "--strict"], in: outcome.root).status == 0)
        #expect(
            try run("ls", ["-A", home.path]).text.split(separator: "\n").contains { $0.hasPrefix(".protokoll") }
                == false)
    }

    @Test func anEmptyFolderWillDo() throws {
        try back(up: "--all", "HEAD")
        try run("mkdir", ["\(home.path)/tom"])
        #expect(try restore("tom").files == 4)
    }

    @Test func aFolderWithAnythingInItIsLeftAsItIs() throws {
        try back(up: "--all", "HEAD")
        try writeFile("\(home.path)/full/a", [1])
        #expect(throws: Restoration.Refusal.notEmpty("\(home.path)/full")) { try restore("full") }
        #expect(try run("ls", ["-A", "\(home.path)/full"]).text == "a\n")
    }

    @Test func aHeadOnNoBranchIsGivenOne() throws {
        try scene.repository.git("switch", "-q", "--detach")
        try scene.repository.commit(["b.md": "b\n"], "lös")
        try back(up: "HEAD", "main")
        let outcome = try restore()
        #expect(try run("git", ["symbolic-ref", "HEAD"], in: outcome.root).text == "refs/heads/master\n")
        #expect(try run("git", ["status", "--porcelain"], in: outcome.root).text == "")
        #expect(exists("\(outcome.root)/b.md"))
    }

    @Test func whatIsNoWholeBackupIsRefused() throws {
        try writeFile(backup, Array("hej\n".utf8))
        #expect(throws: Restoration.Refusal.noBackup(backup)) { try restore() }
        try back(up: "HEAD~1..HEAD", "main")
        #expect(throws: Restoration.Refusal.incomplete(backup)) { try restore() }
        try back(up: "--all", "HEAD")
        let whole = try readFile(backup)
        for damage in [Array(whole.dropLast(30)), whole.dropLast(30) + [UInt8](repeating: 7, count: 30)] {
            try writeFile(backup, damage)
            let refusal = #expect(throws: Restoration.Refusal.self) { try restore() }
            guard case .program = refusal else { Issue.record("\(String(describing: refusal))"); continue }
        }
        #expect(try run("ls", ["-A", home.path]).text == "kopia\n")
    }

    /// A bundle whose tree would lead a checkout out of the folder or into `.git`.
    @Test(arguments: [".git/hooks/post-checkout", "../utanför", "a/.GIT/config"])
    func whatLeadsOutOfTheFolderIsNeverWritten(path: String) throws {
        let blob = String(try scene.repository.git("hash-object", "-w", "minutes/möte.md").prefix(40))
        var (entry, id, mode) = ("", blob, "100644 blob")
        for name in path.split(separator: "/").reversed() {
            entry = "\(mode) \(id)\t\(name)\n"
            let tree = try run("git", ["mktree"], in: scene.repository.path, input: Array(entry.utf8))
            (id, mode) = (String(tree.text.prefix(40)), "040000 tree")
        }
        let commit = try scene.repository.git("commit-tree", id, "-m", "elak").prefix(40)
        try scene.repository.git("update-ref", "refs/heads/main", String(commit))
        try back(up: "--all", "HEAD")
        #expect(throws: Restoration.Refusal.self) { try restore() }
        #expect(try run("ls", ["-A", home.path]).text == "kopia\n")
    }
}
