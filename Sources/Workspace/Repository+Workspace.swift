package import Git
package import Text

extension Repository {
    /// The path of a folder below the work tree's root; empty for the root itself.
    package func prefix(of folder: String) -> WorkspacePath {
        let (root, folder) = (Array(workTree.utf8), Array(folder.utf8))
        guard folder.starts(with: root) else { return WorkspacePath("") }
        return WorkspacePath(bytes: Array(folder.dropFirst(root.count).drop { $0 == UInt8(ascii: "/") }))
    }
}

extension Repository.OpenFailure {
    /// Says that documents are read without their record.
    var diagnostic: Diagnostic {
        let arguments =
            switch self {
            case .bare: ["bare", ""]
            case .foreignOwner: ["foreign-owner", ""]
            case .unsupported(let name): ["unsupported", name]
            case .failed(let error): ["git", error.message]
            }
        return Diagnostic(.repositoryUnreadable, .error, path: ".git", arguments: arguments)
    }
}

extension Diagnostic.Code {
    /// The repository cannot be used; the arguments are the reason's name and what it is about.
    package static let repositoryUnreadable = Diagnostic.Code(rawValue: "repository.unreadable")
}
