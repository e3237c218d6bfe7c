package import Git
package import Ledger

/// What one commit did to a document.
package struct Change: Hashable, Sendable {
    /// The commit that did it.
    package var commit: Commit
    /// The document's path after the commit, or the one it was deleted from.
    package var path: String
    /// What happened to the file.
    package var kind: Kind
    /// Every path of the commit, sorted by bytes.
    package var paths: [String]
    /// What happened to the document's actions.
    package var events: [ActionEvent]

    /// What happened to the document as a file.
    package enum Kind: Hashable, Sendable {
        case added, modified, deleted
        case renamed(from: String)
    }
}
