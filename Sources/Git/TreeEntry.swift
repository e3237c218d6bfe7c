/// What a path of a tree holds.
package struct TreeEntry: Hashable, Sendable {
    /// The path from the tree's root, `/` between folders.
    ///
    /// Names are bytes to git: compare by `utf8`, since two names that `==` holds equal (NFC, NFD) may both exist.
    package let path: String
    /// The blob, tree or commit that stands there.
    package let id: ObjectID
    /// What kind of thing stands there.
    package let mode: FileMode

    /// Takes what a tree holds at a path.
    package init(path: String, id: ObjectID, mode: FileMode) {
        self.path = path
        self.id = id
        self.mode = mode
    }
}

/// What kind of thing a tree's entry is, as git writes it.
package struct FileMode: RawRepresentable, Hashable, Sendable {
    /// The mode as in `ls -l`, of which git knows these few.
    package let rawValue: UInt32

    /// Takes a mode, known or not.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A plain file.
    package static let file = FileMode(rawValue: 0o100644)
    /// A plain file that may be run.
    package static let executable = FileMode(rawValue: 0o100755)
    /// A link; its blob holds the target.
    package static let symbolicLink = FileMode(rawValue: 0o120000)
    /// A commit of another repository.
    package static let submodule = FileMode(rawValue: 0o160000)
    /// A folder.
    package static let tree = FileMode(rawValue: 0o040000)

    /// True for what holds a document's bytes: a plain or an executable file.
    package var isFile: Bool { kind == Self.file.kind }

    /// Which kind of thing it is, whatever its permissions.
    var kind: UInt32 { rawValue & 0o170000 }
}
