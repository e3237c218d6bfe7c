/// What is not recorded yet.
package struct StatusReport: Hashable, Sendable {
    /// By path.
    package var changes: [Change]

    package init(changes: [Change]) {
        self.changes = changes.sorted { $0.path < $1.path }
    }

    /// One document that differs from its last recording.
    package struct Change: Hashable, Sendable {
        /// Where it is now; for a deleted one where it was.
        package var path: String
        /// Where a renamed one was.
        package var previousPath: String?
        package var kind: Kind

        package init(path: String, previousPath: String? = nil, kind: Kind) {
            self.path = path
            self.previousPath = previousPath
            self.kind = kind
        }
    }

    /// How a document differs.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case new, modified, deleted, renamed
    }
}
