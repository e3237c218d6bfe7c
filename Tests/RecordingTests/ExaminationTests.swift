import Git
import Glibc
import Recording
import TestSupport
import Testing
import Text
import Workspace

/// What is found wrong with a repository, each fault made for real.
@Suite struct ExaminationTests {
    private let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.repository.git("config", "user.name", "Åsa Öberg")
        try scene.repository.git("config", "user.email", "asa@example.org")
    }

    /// Code and arguments of each finding; what the machine's own disk is like is left out.
    private func findings(now: Timestamp = Timestamp(seconds: 4_000_000_000, offsetMinutes: 0)) throws -> [String] {
        let repository = try #require(try Repository.discover(from: scene.path))
        return try Examination(repository, root: scene.path, now: now).findings()
            .filter { !$0.code.rawValue.hasPrefix("machine.memory") && !$0.code.rawValue.hasPrefix("machine.network") }
            .map { ([$0.code.rawValue] + $0.arguments).joined(separator: " ") }
    }

    @Test func nothing() throws { #expect(try findings() == []) }

    @Test func aLockLeftBehind() throws {
        try scene.repository.write(".git/index.lock", "")
        let found = try findings()
        #expect(found.count == 1 && found[0].hasPrefix("repository.locked .git/index.lock "))
        #expect(try scene.repository.read(".git/index.lock") == [])
    }

    @Test func aLockOfThisMoment() throws {
        try scene.repository.write(".git/index.lock", "")
        #expect(try findings(now: Timestamp(seconds: Int64(time(nil)), offsetMinutes: 0)) == [])
    }

    @Test func anOperationUnderWay() throws {
        try scene.repository.write(".git/MERGE_HEAD", try scene.repository.git("rev-parse", "HEAD"))
        #expect(try findings() == ["repository.operation merge"])
    }

    @Test func noBranch() throws {
        try scene.repository.git("checkout", "-q", "--detach")
        let head = try scene.repository.git("rev-parse", "HEAD").prefix(8)
        #expect(try findings() == ["repository.detached \(head)"])
    }

    @Test func nobody() throws {
        try scene.repository.git("config", "--unset", "user.name")
        try scene.repository.git("config", "--unset", "user.email")
        #expect(try findings() == ["identity.no-name", "identity.no-email"])
    }

    @Test func aClockThatIsBehind() throws {
        try scene.repository.commit(["a.md": "b\n"], date: "2024-03-05T10:00:00 +0100")
        #expect(try findings(now: Timestamp(seconds: 1_709_629_200 - 600, offsetMinutes: 60)) == ["machine.clock 10"])
        #expect(try findings(now: Timestamp(seconds: 1_709_629_200 - 60, offsetMinutes: 60)) == [])
    }

    @Test func partsOfTheFiles() throws {
        try scene.repository.git("config", "core.splitIndex", "true")
        try scene.repository.git("config", "core.sparseCheckout", "true")
        #expect(try findings() == ["repository.split-index", "repository.sparse-checkout"])
    }

    @Test func hooksAndRemotes() throws {
        try scene.repository.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n")
        try scene.repository.write(".git/hooks/post-commit", "not executable")
        #expect(chmod("\(scene.path)/.git/hooks/pre-commit", 0o755) == 0)
        try scene.repository.git("remote", "add", "server", "/nowhere")
        #expect(try findings() == ["repository.hooks pre-commit", "repository.server-rules server"])
    }

    @Test func manyLooseObjects() throws {
        for number in 0..<30 { try scene.repository.write(".git/objects/17/\(number)", "") }
        #expect(try findings() == ["repository.loose-objects \(30 * 256)"])
    }

    @Test func aFolderOfAnotherOwner() throws {
        let repository = try #require(try Repository.discover(from: scene.path))
        for folder in ["", "/.git", "/.git/refs"] { #expect(chmod("\(scene.path)\(folder)", 0o755) == 0) }
        try asNobody {
            let found = try Examination(repository, root: scene.path, now: Timestamp(seconds: 0, offsetMinutes: 0))
                .findings().first { $0.code == .notWritable }
            #expect(found?.arguments == [".git"])
        }
    }

    @Test(arguments: [
        Case("plain names", ["möten/2024-03-05 möte (2).md", "a/b.c.md"], [] as [String]),
        Case(
            "signs and ends", ["a:b.md", "möten?/a.md", "a /b.md", "c.", "a\\b"],
            ["a:b.md", "möten?/a.md", "a /b.md", "c.", "a\\b"].map { "name.windows \($0)" }),
        Case(
            "devices", ["con.md", "AUX", "lpt1.md", "com10.md", "console.md"],
            ["con.md", "AUX", "lpt1.md"].map { "name.windows \($0)" }),
        Case("case", ["Plan.md", "plan.md"], ["name.case-twins Plan.md plan.md"]),
        Case("forms of ö", ["m\u{F6}te.md", "mo\u{308}te.md"], ["name.form-twins m\u{F6}te.md mo\u{308}te.md"]),
    ])
    func names(_ test: Case<[String], [String]>) {
        let found = FileNames(test.input).findings.map { ([$0.code.rawValue] + $0.arguments).joined(separator: " ") }
        #expect(found == test.expected, sourceLocation: test.sourceLocation)
    }

    @Test func personalDataOfThePast() throws {
        try scene.repository.commit(["plan.md": "Ring 19811218-9876.\n"], date: "2024-03-05T10:00:00 +0100")
        let first = try scene.repository.git("rev-parse", "HEAD").prefix(40)
        try scene.repository.commit(["plan.md": "Ring 19811218-9876 igen.\n"], date: "2024-03-06T10:00:00 +0100")
        try scene.repository.commit(["plan.md": "Ring.\n"], date: "2024-03-07T10:00:00 +0100")
        let repository = try #require(try Repository.discover(from: scene.path))
        let search = RecordedPersonalData(repository, folder: WorkspacePath(""), gate: PersonalDataGate()) { _, _ in []
        }
        let found = try search.occurrences(upTo: try #require(try repository.head().commit))
        #expect(found.map(\.finding.kind) == [.personalNumber])
        #expect(found.map(\.commit.description) == [String(first)])
        #expect(found.map(\.finding.place) == [.content(path: "plan.md")])
        #expect(!found[0].finding.masked.contains("9876"))
    }
}
