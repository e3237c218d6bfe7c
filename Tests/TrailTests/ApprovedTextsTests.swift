import Documents
import Git
import TestSupport
import Testing
import Text
import Trail
import Workspace

/// Documents that were edited after they were said to be approved.
struct ApprovedTextsTests {
    private static let path = "minutes/å.md"

    private static func minutes(_ text: String, approved: String = "2024-03-12") -> [String: String] {
        [path: "---\ntitle: M\(approved.isEmpty ? "" : "\njusterat: \(approved)")\n---\n# M\n\n\(text)\n"]
    }

    /// Checks the files of the work tree: `path:line +added −removed day`.
    private func check(
        _ repository: TemporaryRepository, at paths: [String] = [path], in folder: String = "", _ expected: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try Library.start()
        let opened = try #require(try Repository.discover(from: repository.path))
        let head = try #require(try opened.head().commit)
        let files = try paths.map { path in
            (path: WorkspacePath(path), bytes: try repository.read(folder.isEmpty ? path : "\(folder)/\(path)"))
        }
        let texts = ApprovedTexts(of: files, in: opened, folder: WorkspacePath(folder), vocabulary: .standard)
        let shown = try texts.findings(from: head).map { finding in
            "\(finding.path):\(finding.start.line) +\(finding.arguments[1]) −\(finding.arguments[2]) "
                + finding.arguments[0]
        }
        #expect(shown == expected, sourceLocation: sourceLocation)
    }

    private func repository(_ versions: [String: String]...) throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        for (index, files) in versions.enumerated() {
            try repository.commit(files, "version \(index)", date: "2024-03-1\(index)T23:30:00+01:00")
        }
        return repository
    }

    @Test func draftingBeforeApprovalIsDrafting() throws {
        let repository = try repository(Self.minutes("a", approved: ""), Self.minutes("b"), ["x.md": "x"])
        try check(repository, [])
    }

    @Test func anEditAfterApprovalIsFound() throws {
        let repository = try repository(
            Self.minutes("a", approved: ""), Self.minutes("a\n- b"), Self.minutes("a\n- c"), ["x.md": "x"])
        try check(repository, ["minutes/å.md:8 +1 −1 2024-03-11"])
    }

    @Test func anUnrecordedEditIsFound() throws {
        let repository = try repository(Self.minutes("a"))
        try repository.write(Self.path, String(decoding: repository.read(Self.path), as: UTF8.self) + "b\n")
        try check(repository, ["minutes/å.md:8 +1 −0 2024-03-10"])
    }

    @Test func aNewApprovalBindsTheNewText() throws {
        let repository = try repository(
            Self.minutes("a"), Self.minutes("b"), Self.minutes("b", approved: "2024-03-14"))
        try check(repository, [])
    }

    @Test func anEditTakenBackIsNone() throws {
        let repository = try repository(Self.minutes("a"), Self.minutes("b"), Self.minutes("a"))
        try check(repository, [])
    }

    @Test func aRenamedDocumentIsFollowed() throws {
        let repository = try repository(Self.minutes("a\n\nlång text\n\nsom är kvar"))
        try repository.git("mv", Self.path, "minutes/b.md")
        try repository.commit([:], "renamed")
        try repository.write("minutes/b.md", String(decoding: repository.read("minutes/b.md"), as: UTF8.self) + "b\n")
        try check(repository, at: ["minutes/b.md"], ["minutes/b.md:12 +1 −0 2024-03-10"])
    }

    @Test func whatCameAlongWithABranchIsFollowedToItsMaking() throws {
        let repository = try repository(["x.md": "x"])
        try repository.git("switch", "-q", "-c", "side")
        try repository.commit(Self.minutes("a"), date: "2024-03-12T09:00:00+01:00")
        try repository.commit(Self.minutes("b"), date: "2024-03-13T09:00:00+01:00")
        try repository.git("switch", "-q", "main")
        try repository.commit(["y.md": "y"])
        try repository.git("merge", "-q", "--no-ff", "-m", "merge", "side")
        try check(repository, ["minutes/å.md:7 +1 −1 2024-03-12"])
    }

    @Test func aWorkspaceBelowTheRepositorysRoot() throws {
        let repository = try repository(["arbete/a.md": "---\napproved: x\n---\na\n"])
        try repository.write("arbete/a.md", "---\napproved: x\n---\nb\n")
        try check(repository, at: ["a.md"], in: "arbete", ["a.md:4 +1 −1 2024-03-10"])
    }

    @Test func anApprovalThatIsNotRecordedYetBindsNothing() throws {
        let repository = try repository(Self.minutes("a", approved: ""))
        try repository.write(Self.path, Self.minutes("b")[Self.path] ?? "")
        try check(repository, [])
    }
}
