import Text

/// What the folders of a path say of a document.
enum Folder {
    /// A folder's name without case, diacritics and the difference of `-` and `_`.
    static func key(_ name: some StringProtocol) -> String {
        String(Folded.bareKey(name).map { $0 == "_" ? "-" : $0 })
    }

    /// The kind that the nearest named folder gives.
    static func kind(ofPath path: String, _ folders: [String: Document.Kind]) -> Document.Kind? {
        for folder in path.split(separator: "/").dropLast().reversed() {
            if let kind = folders[key(folder)] { return kind }
        }
        return nil
    }
}
