package import Git

/// The saves of one document that no recording holds yet: a line of commits beside the trail, with a reference of its own.
///
/// The first stands on the commit that HEAD named then; each tree is that commit's with what was saved.
package struct DraftLine: Hashable, Sendable {
    /// The reference, `refs/protokoll/drafts/…`.
    package let name: String
    /// The document, from the work tree's root.
    package let path: String
    /// The latest save.
    package let latest: Commit
    /// The commit of the trail that the line stands on; nil where nothing was recorded yet.
    let base: ObjectID?

    /// Where the lines are; they are neither handed on nor backed up.
    static let folder = "refs/protokoll/drafts/"

    /// Nil for a commit that is no save.
    init?(_ name: String, _ latest: Commit) {
        let trailers = latest.trailers
        guard let path = trailers.last(where: { $0.key == Self.documentKey })?.value,
            let base = trailers.last(where: { $0.key == Self.baseKey })?.value
        else { return nil }
        self.name = name
        self.path = Self.decoded(path)
        self.latest = latest
        self.base = ObjectID(base)
    }

    /// The reference of a document's line: a digest, since a path may be no name for git.
    ///
    /// Work trees of one repository have lines of their own.
    static func name(of path: String, in repository: Repository) throws(GitError) -> String {
        let workTree = repository.gitDirectory.dropFirst(repository.commonDirectory.count)
        return folder + (try Repository.blobID(of: Array("\(workTree)\u{0}\(path)".utf8))).description
    }

    /// The lines at the end of a save's message.
    static func trailers(path: String, base: ObjectID?) -> String {
        [Trailer(documentKey, encoded(path)), Trailer(baseKey, base?.description ?? "none")].map(\.line)
            .joined(separator: "\n") + "\n"
    }

    private static let documentKey = "Document"
    private static let baseKey = "Based-On"

    /// A path on one line, whatever is in it: control characters and `%` by their number, as in URLs.
    static func encoded(_ path: String) -> String {
        String(
            decoding: path.utf8.flatMap { byte -> [UInt8] in
                guard byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") else { return [byte] }
                let digits = String(byte, radix: 16, uppercase: true)
                return Array("%\(digits.count < 2 ? "0" : "")\(digits)".utf8)
            }, as: UTF8.self)
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), let number = UInt8(digits, radix: 16) {
                bytes.append(number)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
