import Git
import Messages
import Recording
import Workspace

extension Initialization {
    func makeRoot() throws(Refusal) -> String {
        try Refusal.file { () throws(FileError) in try WorkTree.makeRoot(folder) }
        guard let root = Workspace.realPath(folder) else { throw .file(FileError("realpath", folder)) }
        if Place.isHomeOrAbove(root, home: home) { throw .homeFolder(root) }
        let place = Place(from: root, home: home)
        if place.hasSettings, place.root != root { throw .insideWorkspace(place.root) }
        return root
    }

    /// The repository that the folder is in, if only far above it, else a new one.
    func repository(of root: String) throws(Refusal) -> (Repository, isNew: Bool) {
        switch Place.repository(of: root, home: home) {
        case .success(let repository): return (repository, false)
        case .failure(let failure): throw .repository(failure)
        case nil: return (try Refusal.git { () throws(GitError) in try Repository.create(at: root) }, true)
        }
    }

    func authorship(in repository: Repository) throws(Refusal) -> Authorship {
        do throws(Authorship.Failure) {
            return try Authorship(in: repository, environment: environment)
        } catch {
            throw .person(error)
        }
    }

    func record(
        _ changes: [(path: WorkspacePath, text: Request.Text)], by authorship: Authorship, in repository: Repository
    ) throws(Refusal) -> Recorded? {
        guard !changes.isEmpty, let root = Workspace.realPath(folder) else { return nil }
        let prefix = repository.prefix(of: root)
        let message = CommitMessage(subject: Messages.of(language)("commit.setup"))
        let request = Request(
            changes.map { Request.Change(prefix.appending($0.path).text, $0.text) }, message: message.text,
            author: authorship.author, committer: authorship.committer)
        do throws(Recording.Refusal) {
            // The person's own name and address are what the commit itself bears.
            return try Recorder(repository).record(request, gate: nil)
        } catch {
            throw .recording(error)
        }
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
