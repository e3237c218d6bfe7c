package import Documents
package import Git
package import Text

/// A folder of documents, opened: its settings, its register, and the repository that records it.
package struct Workspace {
    /// Where its files are read: the work tree, or a commit.
    package let snapshot: Snapshot
    /// The files on disk, whatever is read.
    package let tree: WorkTree
    /// Nil where the folder is in no repository, or in one that cannot be used.
    package let repository: Repository?
    /// Why the repository that is there cannot be used.
    package let repositoryFailure: Repository.OpenFailure?
    /// Those of `protokoll.yaml`; where it is broken, as it was recorded last.
    package let settings: Settings
    /// That of `people.yaml`; where it is broken, as it was recorded last.
    package let register: Register
    /// The rule of the settings' time zone; Swedish workspaces without one go by Stockholm, others by UTC.
    package let timeZone: TimeZoneRule
    /// What is wrong with the settings, the register and the repository.
    package let diagnostics: [Diagnostic]

    /// The root's path below the repository's work tree; empty where they are the same, or there is no repository.
    package var folder: WorkspacePath { repository?.prefix(of: root) ?? WorkspacePath("") }

    /// The absolute path of the root, without a `/` at its end.
    package var root: String { tree.root }

    /// The path of the settings.
    package static let settingsPath = WorkspacePath("protokoll.yaml")
    /// The path of the register.
    package static let registerPath = WorkspacePath("people.yaml")

    /// Reads settings and register of a folder, at a commit if one is given.
    init(
        root: String, repository: Result<Repository, Repository.OpenFailure>?, at commit: ObjectID? = nil,
        environment: Environment
    ) throws(GitError) {
        tree = WorkTree(root: root)
        var diagnostics: [Diagnostic] = []
        switch repository {
        case .success(let opened): (self.repository, repositoryFailure) = (opened, nil)
        case .failure(let failure):
            (self.repository, repositoryFailure) = (nil, failure)
            diagnostics.append(failure.diagnostic)
        case nil: (self.repository, repositoryFailure) = (nil, nil)
        }
        let head: ObjectID?
        if let commit { head = commit } else { head = try self.repository?.head().commit }
        let recorded = try Self.recordedTree(self.repository, at: head, root: root)
        snapshot = commit == nil ? .workTree(tree) : recorded.map(Snapshot.recorded) ?? .workTree(tree)
        let files = OwnFiles(snapshot: snapshot, recorded: recorded)
        let settings = files.read(Self.settingsPath, .settingsUnreadable) { text throws(FileFault) in
            let reader = try SettingsReader(text)
            return (reader.settings, reader.unknown.diagnostics)
        }
        let register = files.read(Self.registerPath, .registerUnreadable) { text throws(FileFault) in
            let reader = try RegisterReader(text)
            return (reader.register, reader.diagnostics)
        }
        self.settings = settings.value ?? Settings()
        self.register = register.value ?? Register()
        let zone = Self.timeZone(of: self.settings, environment)
        timeZone = zone ?? .utc
        self.diagnostics =
            diagnostics + settings.diagnostics + register.diagnostics
            + (zone == nil ? [self.settings.unknownTimeZone] : [])
    }

    private static func recordedTree(
        _ repository: Repository?, at commit: ObjectID?, root: String
    ) throws(GitError) -> RecordedTree? {
        guard let repository, let commit else { return nil }
        return try RecordedTree(repository, at: commit, below: repository.prefix(of: root))
    }

    private static func timeZone(of settings: Settings, _ environment: Environment) -> TimeZoneRule? {
        guard let name = settings.timeZone else { return settings.language == "sv" ? .stockholm : .utc }
        return TimeZoneRule(named: name, database: environment.timeZones)
    }
}
