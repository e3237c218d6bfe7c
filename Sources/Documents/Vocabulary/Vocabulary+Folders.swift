import Text

extension Vocabulary {
    /// The kind that the nearest named folder of a path gives its documents, and that folder's own path; nil without one.
    package func folder(ofPath path: String) -> (kind: Document.Kind, path: String)? {
        var names = path.split(separator: "/").dropLast()
        while let name = names.last {
            if let kind = folders[Folder.key(name)] { return (kind, names.joined(separator: "/")) }
            names.removeLast()
        }
        return nil
    }

    /// The folder that a language calls a kind's own, for new workspaces: the first name in the language's word file.
    package static func folderName(of kind: Document.Kind, language: String) -> String? {
        guard let file = Embedded.files.first(where: { $0.path == "\(language).yaml" }) else { return nil }
        return file.entries.texts("folders.\(kind.rawValue)").first
    }
}
