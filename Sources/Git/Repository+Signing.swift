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

    /// The bytes of a commit with a header for its signature: each further line begins with a blank.
    static func text(_ text: [UInt8], signedWith signature: [UInt8]) -> [UInt8] {
        let lines = signature.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let armoured = lines.reversed().drop(while: \.isEmpty).reversed().joined(separator: Array("\n ".utf8))
        // The headers end with an empty line.
        let end = text.indices.dropLast().first { text[$0...].prefix(2).allSatisfy { $0 == UInt8(ascii: "\n") } }
        let message = end.map { $0 + 1 } ?? text.endIndex
        return text[..<message] + Array("gpgsig ".utf8) + armoured + [UInt8(ascii: "\n")] + text[message...]
    }

    /// Stores an annotated tag, a signature at its end; no reference names it yet.
    package func storeTag(_ text: [UInt8]) throws(GitError) -> ObjectID { try store(text, as: GIT_OBJECT_TAG) }
}
