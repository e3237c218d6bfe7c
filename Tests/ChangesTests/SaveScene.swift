import Changes
import Documents
import Git
import Messages
import Recording
import TestSupport
import Testing
import Text
import Workspace

/// A workspace in a repository of its own, opened anew for each command as a process does.
struct SaveScene {
    let repository: TemporaryRepository
    /// The workspace's root below the repository's.
    var folder = ""

    init(folder: String = "") throws {
        try Library.start()
        try Library.readSettings(fromHome: nil)
        repository = try TemporaryRepository()
        self.folder = folder
        try write("protokoll.yaml", "language: sv\n")
        try write("people.yaml", "people:\n  - {id: anna, name: Anna Berg, phone: 070-123 45 67}\n")
        try repository.commit([:], "Start")
    }

    func write(_ path: String, _ text: String) throws {
        try repository.write(folder.isEmpty ? path : "\(folder)/\(path)", text)
    }

    private var environment: Environment {
        Environment(
            variables: [:], workingFolder: repository.path, now: Timestamp(seconds: 1_709_625_600, offsetMinutes: 60))
    }

    /// The workspace, opened anew.
    func workspace() throws -> Workspace {
        let root = folder.isEmpty ? repository.path : "\(repository.path)/\(folder)"
        return try Workspace.open(at: root, environment: environment)
    }

    /// In whose name the tests record.
    static let authorship: Authorship = {
        let signature = Signature(
            Identity(name: "Åsa Öberg", email: "asa@example.org"),
            at: Timestamp(seconds: 1_709_625_600, offsetMinutes: 60))
        return Authorship(author: signature, committer: signature)
    }()

    func withSave<Result>(_ body: (Save, Workspace) throws -> Result) throws -> Result {
        let workspace = try workspace()
        let opened = try #require(workspace.repository)
        return try body(
            Save(workspace, in: opened, messages: .of(.swedish), today: Day(number: 19_800)), workspace)
    }

    /// Plans and records; the first lines of what was recorded.
    func save(_ request: SaveRequest = SaveRequest(), accepting: Bool = false) throws -> SaveOutcome {
        try withSave { save, workspace in
            save.record(
                try save.plan(request).parts, by: Self.authorship,
                gate: accepting ? nil : PersonalDataGate(of: workspace))
        }
    }

    func plan(_ request: SaveRequest = SaveRequest()) throws -> SavePlan {
        try withSave { save, _ in try save.plan(request) }
    }

    /// `kind path` of what is unrecorded, with the old path of a renamed file.
    func unrecorded() throws -> [String] {
        try withSave { save, _ in
            try save.unrecorded().files.map { file in
                "\(file.kind.rawValue) " + file.paths.map(\.text).joined(separator: " < ")
            }
        }
    }

    /// The first lines of all commits but the first, oldest first.
    func log() throws -> [String] {
        try repository.git("log", "--reverse", "--format=%s").split(separator: "\n").dropFirst().map(String.init)
    }

    func checkClean(sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(try repository.complaints() == "", sourceLocation: sourceLocation)
        #expect(try unrecorded() == [], sourceLocation: sourceLocation)
    }
}

extension SaveOutcome {
    var subjects: [String] { recorded.map(\.part.message.subject) }
}
