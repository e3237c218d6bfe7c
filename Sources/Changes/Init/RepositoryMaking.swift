import Git
import Glibc
import Workspace

/// The making of a repository in a folder: `.git` is there whole, or not at all.
///
/// libgit2 makes one in a hundred steps, and what it leaves when it is cut off can neither be opened nor made anew.
/// So it is made in a folder beside, under one name, and put in place by one rename.
struct RepositoryMaking {
    /// The folder that is to be the work tree, links resolved.
    let root: String

    private static let workshop = WorkspacePath(".protokoll-init")

    /// Takes away what a making that was cut off has left.
    func clear() throws(FileError) {
        try WorkTree(root: root).removeFolder(ifThere: Self.workshop)
    }

    /// Makes the repository, sets it up, and puts it in place.
    func make(setUp: (Repository) throws(Initialization.Refusal) -> Void) throws(Initialization.Refusal) {
        try Initialization.Refusal.file { () throws(FileError) in try clear() }
        let workshop = "\(root)/\(Self.workshop.text)"
        try setUp(try Initialization.Refusal.git { () throws(GitError) in try Repository.create(at: workshop) })
        try Initialization.Refusal.file { () throws(FileError) in
            guard rename("\(workshop)/.git", "\(root)/.git") == 0 else { throw FileError("rename", root + "/.git") }
            try clear()
        }
    }
}
