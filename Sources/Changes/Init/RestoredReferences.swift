import Git
import Recording

/// The branches, tags and references of ours that a backup brings, and where its HEAD was.
struct RestoredReferences {
    /// Those that a workspace has; of others, such as what a remote had, nothing is kept.
    let all: [Reference]
    /// The commit of HEAD.
    let head: ObjectID
    /// The branch that HEAD is on.
    let branch: String

    private static let prefixes = ["refs/heads/", "refs/tags/", "refs/protokoll/"]
    /// Which branch HEAD was on a bundle does not say; of several at the same commit these are the likely ones.
    private static let likely = ["main", "master"]

    /// Nil where the backup holds no branch.
    init?(_ header: BundleHeader) {
        var kept = header.references.filter { reference in
            Self.prefixes.contains { reference.name.hasPrefix($0) }
        }
        let branches = kept.filter { $0.name.hasPrefix(Self.prefixes[0]) }
        guard let head = header.references.first(where: { $0.name == "HEAD" })?.id ?? branches.first?.id else {
            return nil
        }
        let names = branches.filter { $0.id == head }.map { String($0.name.dropFirst(Self.prefixes[0].count)) }
        if let branch = Self.likely.first(where: names.contains) ?? names.first {
            self.branch = branch
        } else {
            // HEAD was on no branch: it is given one of its own.
            branch = Self.free(among: branches)
            kept.append(Reference(name: Self.prefixes[0] + branch, id: head))
        }
        all = kept
        self.head = head
    }

    private static func free(among branches: [Reference]) -> String {
        let taken = Set(branches.map(\.name))
        return (likely + (1...taken.count + 1).map { "main-\($0)" }).first { !taken.contains(prefixes[0] + $0) }
            ?? "main"
    }
}
