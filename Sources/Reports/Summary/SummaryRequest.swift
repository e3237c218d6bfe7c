/// What a summary is asked to hold, and for whom it is.
package struct SummaryRequest: Hashable, Sendable {
    package var scope: Scope = .workspace
    /// The register's id of the organisation that it is handed to; nil for all that take part.
    package var organisation: String?
    /// It stays with whoever keeps the documents: with ids, places and findings.
    package var isInternal = false
    /// The command line that makes the same summary again; nil where none can, since something is not recorded.
    package var command: String?
    /// The number of the program's version.
    package var version = ""

    package init() {}

    /// Which part of the workspace it covers.
    package enum Scope: Hashable, Sendable {
        case workspace
        /// The minutes of a series, and documents that belong to no meeting.
        case series(String)
        /// One document, by its path.
        case document(String)
    }
}
