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
    package var isFile: Bool { rawValue & 0o170000 == 0o100000 }
}

extension TreeEntry {
    /// Reads the entries of a tree from the bytes of its object; nil when they are not those of a tree.
    ///
    /// With a name, only that entry is read; the others are passed over.
    static func entries(bytes: [UInt8], under folder: String, named wanted: Substring.UTF8View? = nil) -> [TreeEntry]? {
        var entries: [TreeEntry] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let space = rest.firstIndex(of: UInt8(ascii: " ")), let end = rest[space...].firstIndex(of: 0),
                let mode = UInt32(String(decoding: rest[..<space], as: UTF8.self), radix: 8),
                rest.endIndex - end > ObjectID.byteCount
            else { return nil }
            let id = rest[(end + 1)...].prefix(ObjectID.byteCount)
            let bytes = rest[(space + 1)..<end]
            rest = rest[(end + 1 + ObjectID.byteCount)...]
            if let wanted, !bytes.elementsEqual(wanted) { continue }
            guard let id = ObjectID(bytes: id) else { return nil }
            let name = String(decoding: bytes, as: UTF8.self)
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            entries.append(TreeEntry(path: path, id: id, mode: FileMode(rawValue: mode)))
        }
        return entries
    }
}
