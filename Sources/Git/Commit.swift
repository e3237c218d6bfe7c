/// A commit, copied out of the repository.
package struct Commit: Hashable, Sendable, Identifiable {
    /// The name of the commit itself.
    package let id: ObjectID
    /// What the commit holds.
    package let tree: ObjectID
    /// The commits before it: none for the first, two and more for a merge.
    package let parents: [ObjectID]
    /// Who made the change.
    package let author: Signature
    /// Who recorded it.
    package let committer: Signature
    /// The message as recorded, final line break included; bytes that are not in its encoding become U+FFFD.
    package let message: String
}

extension Commit {
    /// Reads a commit from the bytes of its object; nil when they are not those of a commit.
    init?(_ id: ObjectID, bytes: [UInt8]) {
        var tree: ObjectID?
        var parents: [ObjectID] = []
        var author: ArraySlice<UInt8>?
        var committer: ArraySlice<UInt8>?
        var encoding = ""
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")), end != rest.startIndex {
            let line = rest[..<end]
            rest = rest[(end + 1)...]
            guard let space = line.firstIndex(of: UInt8(ascii: " ")), space != line.startIndex else { continue }
            let value = line[(space + 1)...]
            switch String(decoding: line[..<space], as: UTF8.self) {
            case "tree": tree = ObjectID(String(decoding: value, as: UTF8.self))
            case "parent": ObjectID(String(decoding: value, as: UTF8.self)).map { parents.append($0) }
            case "author": author = value
            case "committer": committer = value
            case "encoding": encoding = String(decoding: value, as: UTF8.self).lowercased()
            default: break
            }
        }
        guard let tree, let author, let committer else { return nil }
        func decode(_ bytes: ArraySlice<UInt8>) -> String {
            // Old tools wrote Latin-1; git itself converts it when it shows a log.
            ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(encoding)
                ? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
                : String(decoding: bytes, as: UTF8.self)
        }
        guard let authored = Signature(header: author, decode), let committed = Signature(header: committer, decode)
        else { return nil }
        self.init(
            id: id, tree: tree, parents: parents, author: authored, committer: committed,
            message: decode(rest.dropFirst()))
    }
}

extension Signature {
    /// Reads `Name <email> seconds +hhmm`.
    fileprivate init?(header: ArraySlice<UInt8>, _ decode: (ArraySlice<UInt8>) -> String) {
        guard let open = header.firstIndex(of: UInt8(ascii: "<")),
            let close = header.lastIndex(of: UInt8(ascii: ">")), open < close
        else { return nil }
        var name = header[..<open]
        while name.last == UInt8(ascii: " ") { name.removeLast() }
        let fields = header[(close + 1)...].split(separator: UInt8(ascii: " "))
        let seconds = fields.first.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0
        let offset = fields.dropFirst().first.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        let hours = offset / 100
        self.init(
            Identity(name: decode(name), email: decode(header[(open + 1)..<close])),
            at: Timestamp(seconds: seconds, offsetMinutes: hours * 60 + offset % 100))
    }
}
