import Git

/// The names from which a trail is checked: HEAD, branches, tags and our own.
struct VerifiedReferences {
    let head: ObjectID?
    /// The branch that HEAD is on; nil where it is on none.
    let headBranch: String?
    /// By their short names.
    let branches: [String: ObjectID]
    let tags: [Reference]
    /// The latest entry of the head log.
    let log: ObjectID?
    /// Everything else that keeps objects: what remotes had, stashes, drafts.
    let others: [Reference]
    /// Names by which git shows other objects in the place of some.
    let replacements: [Reference]

    private static let branchPrefix = "refs/heads/"
    private static let tagPrefix = "refs/tags/"

    init(of repository: Repository) throws(GitError) {
        let all = try repository.references(matching: "refs/*").sorted { $0.name < $1.name }
        let head = try repository.head()
        self.head = head.commit
        headBranch = head.branch
        branches = Dictionary(
            all.filter { $0.name.hasPrefix(Self.branchPrefix) }.map {
                (String($0.name.dropFirst(Self.branchPrefix.count)), $0.id)
            }, uniquingKeysWith: { first, _ in first })
        tags = all.filter { $0.name.hasPrefix(Self.tagPrefix) }
        log = all.first { $0.name == HeadEntry.reference }?.id
        replacements = all.filter { $0.name.hasPrefix("refs/replace/") }
        others = all.filter { reference in
            reference.name != HeadEntry.reference
                && !["\(Self.branchPrefix)", Self.tagPrefix, "refs/replace/"].contains { reference.name.hasPrefix($0) }
        }
    }

    /// The tags of approvals.
    var approvalTags: [Reference] { tags.filter { $0.name.hasPrefix("\(Self.tagPrefix)approved/") } }

    /// What must be whole.
    var roots: [ObjectID] {
        [head, log].compactMap { $0 } + branches.sorted { $0.key < $1.key }.map(\.value) + tags.map(\.id)
            + others.filter { $0.name.hasPrefix("refs/protokoll/") }.map(\.id)
    }
}
