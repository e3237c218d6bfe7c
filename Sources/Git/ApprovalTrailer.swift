/// The keys of the trailers by which the commit of an approval says what was approved, by whom and how.
package enum ApprovalTrailer: String, CaseIterable, Sendable {
    /// The path and the `id` of the document.
    case document = "Document"
    case documentID = "Document-Id"
    /// The day that was stated.
    case day = "Approved"
    /// One person each: `NAME` or `NAME, PARTY`.
    case by = "Approved-by"
    /// `sha256` and the digest of the text that is bound.
    case text = "Approved-text"
    /// Where it was decided.
    case decision = "Decision"
    /// `sha256`, the digest and the name of what proves it elsewhere.
    case evidence = "Evidence"

    /// The one way in which texts and files are bound.
    package static let algorithm = "sha256"
}
