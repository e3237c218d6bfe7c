package import Git
import Glibc
import Text

extension Workspace {
    /// Why there is no workspace to open.
    package enum Refusal: Error, Hashable, Sendable {
        case notFound(String)
        case notAFolder(String)
        case unreadable(FileError)
        /// A home folder that is no workspace is never scanned, nor is a folder above it.
        case homeFolder(String)
        /// The user's settings name a workspace that is not there; their path and what they name.
        case defaultMissing(settings: String, workspace: String)
        case userSettings(UserSettings.Failure)
        case git(GitError)
    }

    /// Opens the workspace of a folder, or without one that of the working folder, else the user's default workspace.
    ///
    /// That is the nearest folder upward with a `protokoll.yaml`, else the root of the git work tree, else the folder itself.
    package static func open(at folder: String? = nil, environment: Environment) throws(Refusal) -> Workspace {
        try open(place(of: folder, environment), environment)
    }

    /// Where the workspace is that `open` opens.
    static func place(of folder: String?, _ environment: Environment) throws(Refusal) -> Place {
        let start = try resolved(folder ?? ".", from: environment.workingFolder)
        let home = environment.home.flatMap { realPath($0) }
        let place = Place(from: start, home: home)
        if place.isWorkspace { return place }
        if folder == nil, let chosen = try defaultWorkspace(environment) { return Place(from: chosen, home: home) }
        if Place.isHomeOrAbove(place.root, home: home) { throw .homeFolder(place.root) }
        return place
    }

    /// The same workspace as a commit holds it, settings and register included.
    package func at(_ commit: ObjectID, environment: Environment) throws(GitError) -> Workspace {
        try Workspace(root: root, repository: repository.map { .success($0) }, at: commit, environment: environment)
    }

    private static func open(_ place: Place, _ environment: Environment) throws(Refusal) -> Workspace {
        do throws(GitError) {
            return try Workspace(root: place.root, repository: place.repository(), environment: environment)
        } catch {
            throw .git(error)
        }
    }

    private static func defaultWorkspace(_ environment: Environment) throws(Refusal) -> String? {
        let settings: UserSettings?
        do throws(UserSettings.Failure) { settings = try UserSettings(environment) } catch {
            throw .userSettings(error)
        }
        guard let settings, let path = settings.workspace else { return nil }
        guard let resolved = realPath(path) else {
            throw .defaultMissing(settings: settings.file, workspace: path)
        }
        return resolved
    }

    /// The absolute path of a folder, links resolved.
    private static func resolved(_ folder: String, from workingFolder: String) throws(Refusal) -> String {
        let path = folder.hasPrefix("/") ? folder : "\(workingFolder)/\(folder)"
        guard let resolved = realPath(path) else {
            let error = FileError("realpath", path)
            throw error.code == .notFound
                ? .notFound(path) : error.code == .notAFolder ? .notAFolder(path) : .unreadable(error)
        }
        var status = stat()
        guard stat(resolved, &status) == 0 else { throw .unreadable(FileError("stat", resolved)) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path) }
        return resolved
    }

    /// The path with every link resolved; nil, and `errno` set, where that cannot be done.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
