package import Git
package import Messages
package import Recording
package import Text
package import Workspace

/// Makes a folder a workspace: a new one, or one of the documents that are there, none of which is changed.
package struct Initialization: Sendable {
    /// The folder, absolute; it need not be there yet.
    package var folder: String
    /// The language of the settings and of the folders.
    package var language: Language
    /// What the person has stated; what is missing is left out, or taken from git.
    package var details: [SetupDetail: String] = [:]
    /// Says who the person is and where their own settings are.
    package var environment: Environment

    /// Takes what is asked for.
    package init(folder: String, language: Language, environment: Environment) {
        self.folder = folder
        self.language = language
        self.environment = environment
    }

    /// What came of it.
    package struct Outcome: Sendable {
        /// The absolute path of the workspace.
        package let root: String
        /// True where the folder was in no repository before.
        package let madeRepository: Bool
        /// The files and folders that were made, and the file that was added to.
        package let written: [WorkspacePath]
        /// Nil where there was nothing to record: the folder was a workspace already.
        package let recorded: Recorded?
        /// The documents that were there.
        package let documents: Int
        /// What should be put right among them.
        package let findings: [Diagnostic]
        /// True where the workspace is from now on the one that is meant outside any.
        package let becameDefault: Bool
    }

    /// Why no workspace was made.
    package enum Refusal: Error, Hashable, Sendable {
        /// It would be the home folder, or one above it.
        case homeFolder(String)
        /// The folder is in a workspace already; that one's root.
        case insideWorkspace(String)
        case file(FileError)
        case repository(Repository.OpenFailure)
        case person(Authorship.Failure)
        case recording(Recording.Refusal)
        case workspace(Workspace.Refusal)
        case userSettings(UserSettings.Failure)
        case git(GitError)
    }

    /// Makes the workspace, and records the files it made, and those only.
    ///
    /// Nothing is made where it must be refused: neither the folder nor a repository.
    package func run() throws(Refusal) -> Outcome {
        let root = try futureRoot()
        let present = try presentRepository(of: root)
        _ = try authorship(in: present)
        let repository = try make(root, in: present)
        // Once more: settings may count in this very folder only (`includeIf`).
        let authorship = try authorship(in: repository)
        let tree = WorkTree(root: root)
        // What an init that was cut off had begun is ended first, or it would be recorded a second time.
        do throws(Recording.Refusal) { _ = try Recorder(repository).recover() } catch { throw .recording(error) }
        let files = SetupFiles(
            language: language, person: authorship.author.identity, organisation: details[.organisation])
        let changes = try Refusal.file { () throws(FileError) in try files.changes(in: tree) }
        let recorded = try record(changes, in: tree, by: authorship, repository)
        if recorded == nil { try beginHeadLog(of: repository, by: authorship) }
        let workspace: Workspace
        do throws(Workspace.Refusal) {
            workspace = try Workspace.open(at: root, environment: environment)
        } catch {
            throw .workspace(error)
        }
        let documents = try Refusal.git { () throws(GitError) in try workspace.listing().documents }
        let folders = documents.isEmpty && recorded != nil ? try makeFolders(in: tree) : []
        return Outcome(
            root: root, madeRepository: present == nil, written: changes.map(\.path) + folders, recorded: recorded,
            documents: documents.count, findings: ConflictCopies(among: documents).findings,
            becameDefault: try remember(root))
    }
}

extension Initialization.Refusal {
    /// Calls what can fail in git.
    static func git<Value>(_ body: () throws(GitError) -> Value) throws(Self) -> Value {
        do throws(GitError) { return try body() } catch { throw .git(error) }
    }

    /// Calls what can fail in the operating system.
    static func file<Value>(_ body: () throws(FileError) -> Value) throws(Self) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }
}
