import Documents
import Git
import Messages
import Recording
import Workspace

extension Initialization {
    /// The root that the workspace will have, links resolved.
    func futureRoot() throws(Refusal) -> String {
        let root = try Refusal.file { () throws(FileError) in try WorkTree.futureRoot(folder) }
        if Place.isHomeOrAbove(root, home: home) { throw .homeFolder(root) }
        let place = Place(from: root, home: home)
        if place.hasSettings, place.root != root { throw .insideWorkspace(place.root) }
        return root
    }

    /// The repository that the folder is in, if only far above it.
    func presentRepository(of root: String) throws(Refusal) -> Repository? {
        switch Place.repository(of: root, home: home) {
        case .success(let repository): return repository
        case .failure(let failure): throw .repository(failure)
        case nil: return nil
        }
    }

    /// The folder, made if need be, and a repository for it.
    func make(_ root: String, in present: Repository?) throws(Refusal) -> Repository {
        try Refusal.file { () throws(FileError) in try WorkTree.makeRoot(root) }
        // Held until a repository is there, so that two commands at once make one.
        let lock = try Self.lock(root)
        defer { lock.release() }
        let making = RepositoryMaking(root: root)
        try Refusal.file { () throws(FileError) in try making.clear() }
        var present = present
        if present == nil { present = try presentRepository(of: root) }
        if let present {
            try keepPerson(in: present)
            return present
        }
        try making.make { repository throws(Refusal) in try keepPerson(in: repository) }
        guard let made = try presentRepository(of: root) else { throw .file(FileError("open", root, .notFound)) }
        return made
    }

    private static func lock(_ root: String) throws(Refusal) -> FolderLock {
        do throws(FileError) { return try FolderLock(root) } catch { throw .file(error) }
    }

    /// In whose name the files are recorded.
    func authorship(in repository: Repository?) throws(Refusal) -> Authorship {
        do throws(Authorship.Failure) {
            return try Authorship(in: repository, environment: environment, stated: person)
        } catch {
            throw .person(error)
        }
    }

    /// Records the files.
    func record(
        _ changes: [(path: WorkspacePath, text: Request.Text)], in tree: WorkTree, by authorship: Authorship,
        _ repository: Repository
    ) throws(Refusal) -> Recorded? {
        guard !changes.isEmpty else { return nil }
        let prefix = repository.prefix(of: tree.root)
        let message = CommitMessage(
            subject: Messages.of(language)("commit.setup"), trailers: [Trailer(TakenBackSearch.trailer, "init")])
        let request = Request(
            changes.map { Request.Change(prefix.appending($0.path).text, $0.text) }, message: message.text,
            author: authorship.author, committer: authorship.committer, attests: .start)
        let gate = PersonalDataGate(register: try register(among: changes, in: tree))
        do throws(Recording.Refusal) {
            return try Recorder(repository).record(request, gate: gate)
        } catch {
            throw .recording(error)
        }
    }

    /// Begins the head log of a workspace that has none yet.
    func beginHeadLog(of repository: Repository, by authorship: Authorship) throws(Refusal) {
        let isMissing = try Refusal.git { () throws(GitError) in
            guard case .branch = try repository.head() else { return false }
            return try repository.target(of: HeadEntry.reference) == nil
        }
        guard isMissing else { return }
        do throws(Recording.Refusal) {
            try Recorder(repository).attest(.start, by: authorship.committer)
        } catch {
            throw .recording(error)
        }
    }

    /// The register that is to be recorded, else the one that is there: its people's data may stand in the files.
    private func register(
        among changes: [(path: WorkspacePath, text: Request.Text)], in tree: WorkTree
    ) throws(Refusal) -> Register {
        let new = changes.first { $0.path == Workspace.registerPath }?.text.recorded
        let text: [UInt8]? =
            if let new { new } else {
                try Refusal.file { () throws(FileError) in try tree.bytes(ifThere: Workspace.registerPath) }
            }
        return text.flatMap { Register(reading: $0) } ?? Register()
    }

    /// Makes a folder for each kind of document, in the words of the language.
    func makeFolders(in tree: WorkTree) throws(Refusal) -> [WorkspacePath] {
        let folders = DocumentKinds.templated.compactMap { kind in
            DocumentKinds.folderName(of: kind, language: language).map { WorkspacePath($0) }
        }
        for folder in folders { try Refusal.file { () throws(FileError) in try tree.createFolder(folder) } }
        return folders
    }

    /// Makes the workspace the default one if there is none.
    func remember(_ root: String) throws(Refusal) -> Bool {
        do throws(UserSettings.Failure) {
            guard var settings = try UserSettings(environment), settings.workspace == nil else { return false }
            try settings.setWorkspace(root)
            return true
        } catch {
            throw .userSettings(error)
        }
    }

    private var home: String? { environment.home.flatMap { Workspace.realPath($0) } }
}
