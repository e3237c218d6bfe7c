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
        for folder in path.utf8.split(separator: UInt8(ascii: "/")).dropLast().reversed() {
            if let kind = folders[key(Substring(folder))] { return kind }
        }
        return nil
    }
}
