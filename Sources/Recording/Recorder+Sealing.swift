package import Git
import Glibc
import Workspace

/// A commit that is stored, signed if it is to be, and on no branch yet, with its tag.
struct SealedCommit {
    /// Where the branch must still be.
    let head: Head
    let commit: Commit
    let tag: StoredTag?
}

/// An annotated tag that is stored and that no reference names yet.
package struct StoredTag: Hashable, Sendable {
    /// Without `refs/tags/`.
    let name: String
    let object: ObjectID
    let commit: ObjectID

    init(name: String, object: ObjectID, commit: ObjectID) {
        self.name = name
        self.object = object
        self.commit = commit
    }

    /// Reads the note of one; nil when it is not whole.
    init?(note: [UInt8]) {
        let lines = String(decoding: note, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 4, let object = ObjectID(lines[1]), let commit = ObjectID(lines[2]) else { return nil }
        self.init(name: String(lines[0]), object: object, commit: commit)
    }

    /// Three lines: name, tag, commit.
    var note: [UInt8] { Array("\(name)\n\(object)\n\(commit)\n".utf8) }

    var reference: String { "refs/tags/\(name)" }

    /// What is to name it.
    package var named: Reference { Reference(name: reference, id: object) }
}

extension Seal.Tag {
    /// Stores it with the name that the commit completes, and reads it back.
    package func stored(
        on commit: ObjectID, by tagger: Signature, signer: Signer?, in repository: Repository
    ) throws(Refusal) -> StoredTag {
        let name = prefix + commit.description.prefix(8)
        var text = try Refusal.git { () throws(GitError) in
            try Repository.text(ofTag: name, on: commit, tagger: tagger, message: message)
        }
        if let signer { text += try Refusal.signed(text, by: signer) }
        let object = try Refusal.git { () throws(GitError) in try repository.storeTag(text) }
        let isWhole = try Refusal.git { () throws(GitError) in try repository.tag(object) == text }
        guard isWhole else { throw .unproved(object) }
        return StoredTag(name: name, object: object, commit: commit)
    }
}

extension Recorder {
    /// Refuses a tag that no reference could name, before anything is written.
    func checkTag(_ seal: Seal) throws(Refusal) {
        guard let tag = seal.tag else { return }
        var above = "refs/tags"
        for part in tag.prefix.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
            above += "/\(Substring(part))"
            let isTaken = try Refusal.git { () throws(GitError) in try repository.hasReference(above) }
            if isTaken { throw .tagTaken(above) }
        }
    }

    /// Stores the commit and its tag on top of HEAD, both signed if they are to be.
    func sealedCommit(of journal: Journal, _ seal: Seal?, on head: Head) throws(Refusal) -> SealedCommit {
        let commit = try storeCommit(of: journal, on: head, signer: seal?.signer)
        guard let tag = seal?.tag else { return SealedCommit(head: head, commit: commit, tag: nil) }
        return SealedCommit(
            head: head, commit: commit,
            tag: try tag.stored(on: commit.id, by: journal.committer, signer: seal?.signer, in: repository))
    }

    /// Notes the tag, so that it is put in place even if we are cut off as soon as the branch has its commit.
    func note(_ tag: StoredTag?, in folder: StateFolder) throws(Refusal) {
        guard let tag else { return }
        try Refusal.file { () throws(FileError) in
            try BranchMove.makeFolders(above: "\(repository.commonDirectory)/\(tag.reference)")
            try folder.write(tag.note, to: folder.tag)
            try folder.synchronize()
        }
    }

    /// Puts the tag of a commit in place that the branch has; answers its name, nil where none is noted.
    @discardableResult
    func putTag(of commit: ObjectID, in folder: StateFolder) throws(Refusal) -> String? {
        guard let tag = try notedTag(in: folder), tag.commit == commit else { return nil }
        let path = "\(repository.commonDirectory)/\(tag.reference)"
        let isThere = try Refusal.git { () throws(GitError) in try repository.hasReference(tag.reference) }
        if !isThere {
            try Refusal.file { () throws(FileError) in
                try folder.putReference(path, by: folder.tagReference, naming: tag.object)
            }
        }
        let named = try Refusal.git { () throws(GitError) in try repository.resolve(tag.reference) }
        guard named == commit else { throw .tagTaken(tag.reference) }
        return tag.name
    }

    private func notedTag(in folder: StateFolder) throws(Refusal) -> StoredTag? {
        guard access(folder.tag, F_OK) == 0 else { return nil }
        return StoredTag(
            note: try Refusal.file { () throws(FileError) in try Descriptor(folder.tag, flags: O_RDONLY).bytes() })
    }

    /// Makes nothing of a recording that was cut off: its documents say again what they said.
    func takeBack(_ journal: Journal) throws(Refusal) -> Recovery {
        var recovery = Recovery()
        for entry in journal.entries where try settle(entry, isCommitted: false, &recovery) { try takeBack(entry) }
        return recovery
    }
}

extension Refusal {
    /// Signs bytes.
    static func signed(_ text: [UInt8], by signer: Signer) throws(Refusal) -> [UInt8] {
        do throws(SigningFailure) { return try signer.sign(text) } catch { throw .unsigned(error) }
    }
}
