package import Git
package import Ledger

/// What one commit did to a document.
package struct Change: Hashable, Sendable {
    /// The commit that did it.
    package var commit: ObjectID
    /// Who did it, and when by their clock.
    package var author: Signature
    /// Who recorded it, where that is somebody else.
    package var recordedBy: Identity?
    /// The document's path after the commit, or the one it was deleted from.
    package var path: String
    /// What happened to the file.
    package var kind: Kind
    /// Every path of the commit, sorted by bytes.
    package var paths: [String]
    /// The first line of the commit's message.
    package var summary: String
    /// Those of the message, in their order.
    package var trailers: [Trailer]
    /// What happened to the document's actions.
    package var events: [ActionEvent]

    /// What happened to the document as a file.
    package enum Kind: Hashable, Sendable {
        case added, modified, deleted
        case renamed(from: String)
    }

    /// Recorded as found: typed outside the program, and by nobody the trail can name for certain.
    package var wasFound: Bool { trailers.contains { $0.key == "Found" } }
}
