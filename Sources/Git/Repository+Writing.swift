internal import CLibgit2

/// One replaced or removed path of a tree.
package enum TreeChange: Hashable, Sendable {
    case set(path: String, ObjectID, FileMode)
    case remove(path: String)
}

extension Repository {
    /// Stores these very bytes: no filter and no line-ending setting touches them.
    package func storeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID { try store(bytes, as: GIT_OBJECT_BLOB) }

    func store(_ bytes: [UInt8], as kind: git_object_t) throws(GitError) -> ObjectID {
        var id = git_oid()
        try database.call("git_odb_write") { database in
            unsafe bytes.withUnsafeBytes {
                unsafe git_odb_write(&id, database, $0.baseAddress, $0.count, kind)
            }
        }
        return ObjectID(id)
    }

    /// Stores the tree that differs from a base (nil: the empty tree) by some paths; folders come and go as needed.
    package func storeTree(changing base: ObjectID?, _ changes: [TreeChange]) throws(GitError) -> ObjectID {
        let paths = CStrings(changes.map(\.path))
        var updates = unsafe changes.enumerated().map { unsafe git_tree_update($1, path: paths[$0]) }
        var id = git_oid()
        try unsafe withTree(base) { tree throws(GitError) in
            _ = try handle.call("git_tree_create_updated") {
                unsafe git_tree_create_updated(&id, $0, tree, updates.count, &updates)
            }
        }
        withExtendedLifetime(paths) {}
        return ObjectID(id)
    }

    /// Stores a commit without moving any branch.
    package func storeCommit(
        tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
    ) throws(GitError) -> ObjectID {
        try storeCommit(
            Self.text(
                ofCommit: tree, parents: parents, author: author, committer: committer, message: message))
    }

    /// Stores a commit of these bytes, with its signature if it has one, without moving any branch.
    ///
    /// libgit2's own `git_commit_create` answers with an id even when the object could not be written.
    ///
    /// - Parameter signature: armoured.
    package func storeCommit(_ text: [UInt8], signature: [UInt8]? = nil) throws(GitError) -> ObjectID {
        try store(signature.map { Self.text(text, signedWith: $0) } ?? text, as: GIT_OBJECT_COMMIT)
    }

    /// Moves a branch, only if it still is where it was read; nil expects that it does not exist.
    ///
    /// The reflogs of the branch and of HEAD name the identity. Throws `.modified`, `.exists` or `.locked`
    /// when somebody else was faster.
    package func moveBranch(
        _ branch: String, from old: ObjectID?, to new: ObjectID, by identity: Identity, note: String
    ) throws(GitError) {
        try handle.call("git_repository_set_ident") {
            unsafe git_repository_set_ident($0, identity.name, identity.email)
        }
        var target = new.oid
        var expected = (old ?? new).oid
        _ = try handle.make(ReferenceKind.self, "git_reference_create_matching") { reference, repository in
            unsafe withUnsafePointer(to: &expected) { expected in
                unsafe git_reference_create_matching(
                    reference, repository, Self.branchPrefix + branch, &target, old == nil ? 0 : 1,
                    old == nil ? nil : expected, note)
            }
        }
    }
}

extension TreeChange {
    /// The path that changes.
    package var path: String {
        switch self {
        case .set(let path, _, _), .remove(let path): path
        }
    }
}

extension Signature {
    /// Refuses what would break the commit's header; libgit2 would cut or garble it without a word.
    func checkWritable() throws(GitError) {
        let forbidden: Set<UInt8> = [0, UInt8(ascii: "\n"), UInt8(ascii: "<"), UInt8(ascii: ">")]
        let whole = !identity.name.isEmpty && !identity.email.isEmpty && time.seconds >= 0
        guard whole, !(identity.name + identity.email).utf8.contains(where: forbidden.contains) else {
            throw GitError(.invalid, function: "git_signature_new", message: "\(identity.name) <\(identity.email)>")
        }
    }
}

extension git_time {
    init(_ time: Timestamp) {
        self.init(
            time: time.seconds, offset: Int32(clamping: time.offsetMinutes),
            sign: CChar(bitPattern: UInt8(ascii: time.offsetMinutes < 0 ? "-" : "+")))
    }
}

extension git_tree_update {
    init(_ change: TreeChange, path: UnsafeMutablePointer<CChar>?) {
        switch change {
        case .set(_, let id, let mode):
            unsafe self.init(
                action: GIT_TREE_UPDATE_UPSERT, id: id.oid, filemode: git_filemode_t(rawValue: mode.rawValue),
                path: unsafe path)
        case .remove:
            unsafe self.init(
                action: GIT_TREE_UPDATE_REMOVE, id: git_oid(), filemode: GIT_FILEMODE_UNREADABLE, path: unsafe path)
        }
    }
}
