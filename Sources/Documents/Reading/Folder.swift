import Text

/// What the folders of a path say of a document.
enum Folder {
    /// A folder's name without case, diacritics and the difference of `-` and `_`.
    static func key(_ name: some StringProtocol) -> String {
        let key = Folded.bareKey(name)
        guard key.utf8.contains(UInt8(ascii: "_")) else { return key }
        return String(decoding: key.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }

    /// The kind that the nearest named folder gives.
    static func kind(ofPath path: String, _ folders: [String: Document.Kind]) -> Document.Kind? {
        let bytes = path.utf8
        guard var end = bytes.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        while true {
            let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/"))
            let start = slash.map(bytes.index(after:)) ?? bytes.startIndex
            if start < end, let kind = folders[key(Substring(bytes[start..<end]))] { return kind }
            guard let slash else { return nil }
            end = slash
        }
    }
}
