import Git
import Glibc
import Workspace

/// A repository of a few files that the `git` program is pointed at: its settings are ours, and it has no hooks.
struct BareRepository {
    /// The folder, absolute.
    let path: String

    private static let settings = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"

    /// Makes an empty one; what it may have been before is taken away.
    static func make(at path: String) throws(FileError) -> BareRepository {
        let repository = BareRepository(path: path)
        try repository.remove()
        for folder in [path, "\(path)/refs", "\(path)/objects"] {
            guard mkdir(folder, 0o700) == 0 else { throw FileError("mkdir", folder) }
        }
        try repository.write(settings, to: "config")
        try repository.write("ref: refs/heads/main\n", to: "HEAD")
        return repository
    }

    /// Gives it its references.
    func setReferences(_ references: [Reference], head: ObjectID) throws(FileError) {
        try write("\(head)\n", to: "HEAD")
        try write(references.map { "\($0.id) \($0.name)\n" }.joined(), to: "packed-refs")
    }

    /// Takes it away.
    func remove() throws(FileError) {
        let place = WorkspacePath(path)
        try WorkTree(root: place.folder.text).removeFolder(ifThere: WorkspacePath(bytes: Array(place.name)))
    }

    private func write(_ text: String, to name: String) throws(FileError) {
        try Descriptor("\(path)/\(name)", flags: O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600).write(Array(text.utf8))
    }
}
