package import Git

/// The tags of complete approvals: `approved/<document id>/<date>-<short id>`.
package struct ApprovalTags {
    private static let prefix = "refs/tags/approved/"

    private let repository: Repository
    private let names: [String]

    /// Reads their names.
    package init(in repository: Repository) throws(GitError) {
        self.repository = repository
        names = try repository.references(matching: "\(Self.prefix)*").map(\.name)
    }

    /// The documents that bear some.
    package var documentIDs: Set<String> {
        Set(names.compactMap { $0.dropFirst(Self.prefix.count).split(separator: "/").first.map(String.init) })
    }

    /// The commits that they name, whether or not a branch leads there.
    package func commits() throws(GitError) -> Set<ObjectID> {
        var commits: Set<ObjectID> = []
        for name in names {
            if let commit = try repository.resolve(name) { commits.insert(commit) }
        }
        return commits
    }
}
