import Git

/// The notes of a recording under way: all that is needed to end it after a crash.
struct Journal: Hashable {
    var branch: String
    /// HEAD's commit when the recording began; nil on an unborn branch.
    var base: ObjectID?
    /// Tells this recording's temporary files from all others.
    var nonce: String
    var author: Signature
    var committer: Signature
    var message: String
    var entries: [Entry]
    /// What was cut off is taken back: nobody can sign in the person's place.
    var isSealed = false

    /// One path of the recording.
    struct Entry: Hashable {
        var path: String
        /// What the tool replaces, or, of what stays as it is on the disk, what HEAD holds; nil: no file.
        var before: [UInt8]?
        /// What the commit will hold; nil: no file.
        var after: [UInt8]?
        var mode: FileMode
        /// True when the tool writes the file itself.
        var isWritten: Bool
        /// The name, in the same folder, of the file that is on its way in or out.
        var temporaryName: String
    }

    /// The bytes of the journal's file.
    func encoded() throws(GitError) -> [UInt8] {
        var fields = Fields()
        fields.add(branch)
        fields.add(base?.description)
        fields.add(nonce)
        fields.add(author)
        fields.add(committer)
        fields.add(message)
        fields.add(String(entries.count))
        for entry in entries {
            fields.add(entry.path)
            fields.add(entry.before)
            fields.add(entry.after)
            fields.add(String(entry.mode.rawValue, radix: 8))
            fields.add(entry.isWritten ? "written" : "found")
            fields.add(entry.temporaryName)
        }
        if isSealed { fields.add(Self.sealed) }
        return Array("\(Self.title)\n\(try Repository.blobID(of: fields.bytes))\n".utf8) + fields.bytes
    }

    /// Reads the bytes of a journal's file; nil when they are not whole.
    init?(_ bytes: [UInt8]) throws(GitError) {
        let head = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        guard head.count == 3, String(decoding: head[0], as: UTF8.self) == Self.title,
            let checksum = ObjectID(String(decoding: head[1], as: UTF8.self)),
            try Repository.blobID(of: Array(head[2])) == checksum
        else { return nil }
        var fields = Fields(Array(head[2]))
        guard let branch = fields.text(), let base = fields.next(), let nonce = fields.text(),
            let author = fields.signature(), let committer = fields.signature(), let message = fields.text(),
            let count = fields.text().flatMap({ Int($0) })
        else { return nil }
        self.init(
            branch: branch, base: base.flatMap { ObjectID(String(decoding: $0, as: UTF8.self)) }, nonce: nonce,
            author: author, committer: committer, message: message, entries: [])
        for _ in 0..<count {
            guard let path = fields.text(), let before = fields.next(), let after = fields.next(),
                let mode = fields.text().flatMap({ UInt32($0, radix: 8) }), let kind = fields.text(),
                let temporaryName = fields.text()
            else { return nil }
            entries.append(
                Entry(
                    path: path, before: before, after: after, mode: FileMode(rawValue: mode),
                    isWritten: kind == "written", temporaryName: temporaryName))
        }
        isSealed = fields.text() == Self.sealed
    }

    init(
        branch: String, base: ObjectID?, nonce: String, author: Signature, committer: Signature, message: String,
        entries: [Entry], isSealed: Bool = false
    ) {
        self.isSealed = isSealed
        self.branch = branch
        self.base = base
        self.nonce = nonce
        self.author = author
        self.committer = committer
        self.message = message
        self.entries = entries
    }

    private static let title = "protokoll journal 1"
    private static let sealed = "sealed"
}
