/// Whether bytes begin as a commit or an annotated tag does, and what they name.
enum HeaderForm {
    /// What a commit or a tag names, and as what.
    struct Naming {
        let id: ObjectID
        let type: ObjectType
    }

    /// What a commit names, its tree first; nil where the bytes are no commit.
    static func commit(_ bytes: [UInt8]) -> [Naming]? {
        var lines = Lines(bytes)
        guard let tree = lines.id(after: "tree ") else { return nil }
        var namings = [Naming(id: tree, type: .tree)]
        while let parent = lines.id(after: "parent ") { namings.append(Naming(id: parent, type: .commit)) }
        guard lines.take("author ") != nil, lines.take("committer ") != nil, lines.end() else { return nil }
        return namings
    }

    /// What a tag names; nil where the bytes are no tag.
    static func tag(_ bytes: [UInt8]) -> Naming? {
        var lines = Lines(bytes)
        guard let id = lines.id(after: "object "), let word = lines.take("type "), let type = ObjectType(word: word),
            let name = lines.take("tag "), !name.isEmpty
        else { return nil }
        return Naming(id: id, type: type)
    }

    /// The lines of a header, taken one after the other.
    private struct Lines {
        private let bytes: [UInt8]
        private var position = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// The rest of the next line where it begins with a word; else nothing is taken.
        mutating func take(_ word: String) -> ArraySlice<UInt8>? {
            guard bytes[position...].starts(with: word.utf8),
                let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n"))
            else { return nil }
            defer { position = end + 1 }
            return bytes[(position + word.utf8.count)..<end]
        }

        mutating func id(after word: String) -> ObjectID? {
            let before = position
            guard let digits = take(word) else { return nil }
            guard let id = ObjectID(String(decoding: digits, as: UTF8.self)) else {
                position = before
                return nil
            }
            return id
        }

        /// True where the header ends with an empty line, whatever lines come before it.
        mutating func end() -> Bool {
            while position < bytes.count {
                guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return false }
                if end == position { return true }
                position = end + 1
            }
            return false
        }
    }
}
