import Git
import Ledger
import Workspace

/// Which of some ids other documents of a workspace hold.
struct KnownIDs {
    /// A shorter one may be any word.
    private static let shortest = 4

    let found: Set<String>

    /// Reads no document when there is no id to look for.
    init(_ ids: [String], in workspace: Workspace, besides: Set<WorkspacePath>) throws(GitError) {
        let search = IDSearch(ids.filter { $0.utf8.count >= Self.shortest && $0.contains(where: \.isLetter) })
        guard !search.isEmpty else {
            found = []
            return
        }
        let documents = try workspace.listing().documents.filter { !besides.contains($0) }
        let readings = workspace.readings(of: documents) { _, bytes in search.found(in: bytes) }
        found = readings.values.reduce(into: []) { $0.formUnion($1.value) }
    }
}
