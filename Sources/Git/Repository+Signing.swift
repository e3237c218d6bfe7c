internal import CLibgit2

extension Repository {
    /// The bytes of a commit before it is signed: what a signature is made of.
    package static func text(
        ofCommit tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
    ) throws(GitError) -> [UInt8] {
        try author.checkWritable()
        try committer.checkWritable()
        let parents = parents.map { "parent \($0)\n" }.joined()
        let people = "author \(author.headerForm)\ncommitter \(committer.headerForm)\n"
        return try whole("tree \(tree)\n\(parents)\(people)\n\(message)")
    }

    /// The bytes of an annotated tag of a commit before it is signed.
    package static func text(
        ofTag name: String, on commit: ObjectID, tagger: Signature, message: String
    ) throws(GitError) -> [UInt8] {
        try tagger.checkWritable()
        return try whole("object \(commit)\ntype commit\ntag \(name)\ntagger \(tagger.headerForm)\n\n\(message)")
    }

    private static func whole(_ text: String) throws(GitError) -> [UInt8] {
        guard !text.utf8.contains(0) else {
            throw GitError(.invalid, function: "git_commit_create_buffer", message: "a NUL in the message")
        }
        return Array(text.utf8)
    }

    /// Stores a commit with its signature, without moving any branch.
    ///
    /// - Parameter signature: armoured; git wants it without its final line break.
    package func storeCommit(_ text: [UInt8], signature: [UInt8]) throws(GitError) -> ObjectID {
        var id = git_oid()
        let content = String(decoding: text, as: UTF8.self)
        var lines = signature[...]
        while lines.last == UInt8(ascii: "\n") { lines.removeLast() }
        let armoured = String(decoding: lines, as: UTF8.self)
        try handle.call("git_commit_create_with_signature") {
            unsafe git_commit_create_with_signature(&id, $0, content, armoured, nil)
        }
        return ObjectID(id)
    }

    /// Stores an annotated tag, a signature at its end; no reference names it yet.
    package func storeTag(_ text: [UInt8]) throws(GitError) -> ObjectID {
        var id = git_oid()
        try database.call("git_odb_write") { database in
            unsafe text.withUnsafeBytes {
                unsafe git_odb_write(&id, database, $0.baseAddress, $0.count, GIT_OBJECT_TAG)
            }
        }
        return ObjectID(id)
    }
}
