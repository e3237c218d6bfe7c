package import Git
import Glibc

/// Where a workspace is: found by going upward from a folder.
package struct Place {
    /// The absolute path of the workspace's root.
    package let root: String
    /// True when a `protokoll.yaml` or a repository, and not only the folder asked for, says so.
    package let isWorkspace: Bool
    /// True when the root holds a `protokoll.yaml`.
    package let hasSettings: Bool

    private let home: String?

    /// Looks upward from an absolute path whose links are resolved.
    ///
    /// A repository of the whole home folder (settings of programs, mostly) makes no workspace of what is in it.
    package init(from folder: String, home: String?) {
        self.home = home
        let folders = Self.upward(from: folder)
        if let settled = folders.first(where: { Self.holds(Workspace.settingsPath.text, $0, S_IFREG) }) {
            (root, isWorkspace, hasSettings) = (settled, true, true)
        } else if let repository = folders.first(where: Self.holdsRepository),
            !Self.isHomeOrAbove(repository, home: home)
        {
            (root, isWorkspace, hasSettings) = (repository, true, false)
        } else {
            (root, isWorkspace, hasSettings) = (folder, false, false)
        }
    }

    /// Opens the repository that the root is in; nil where there is none, or only one of the whole home folder.
    func repository() -> Result<Repository, Repository.OpenFailure>? { Self.repository(of: root, home: home) }

    /// Opens the repository that a folder is in, or will be in once it is made, as `repository()` does.
    package static func repository(of root: String, home: String?) -> Result<Repository, Repository.OpenFailure>? {
        do throws(Repository.OpenFailure) {
            let present = upward(from: root).first { access($0, F_OK) == 0 } ?? root
            guard let found = try Repository.discover(from: present) else { return nil }
            return found.workTree != root && Self.isHomeOrAbove(found.workTree, home: home) ? nil : .success(found)
        } catch {
            return .failure(error)
        }
    }

    /// Whether a folder is the home folder, or holds it.
    package static func isHomeOrAbove(_ folder: String, home: String?) -> Bool {
        guard let home else { return false }
        return home == folder || home.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    private static func holdsRepository(_ folder: String) -> Bool {
        holds(".git", folder, S_IFDIR) || holds(".git", folder, S_IFREG)
    }

    /// The folder and those above it, `/` last.
    private static func upward(from folder: String) -> [String] {
        var folders = [folder]
        while let last = folders.last, last != "/", let slash = last.utf8.lastIndex(of: UInt8(ascii: "/")) {
            folders.append(slash == last.startIndex ? "/" : String(last[..<slash]))
        }
        return folders
    }

    private static func holds(_ name: String, _ folder: String, _ kind: mode_t) -> Bool {
        var status = stat()
        return lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == kind
    }
}
