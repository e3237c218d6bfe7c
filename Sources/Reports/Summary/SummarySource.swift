package import Documents

/// A document that a summary was made from, and how far it has come.
package struct SummarySource: Hashable, Sendable {
    package var document: Document.Summary
    package var standing: Standing
    /// Nobody has approved it, whatever it says of itself: it counts as a draft wherever drafts are counted.
    package var isDraft: Bool
    /// An action that is shown stands in it.
    package var isCited: Bool

    /// Commit is not finished: what it takes for a document to be relied on.
    package enum Standing: String, Hashable, Sendable {
        /// The trail knows its approval, and the text is still that one.
        case approved
        /// The trail knows an approval, and the text has changed since.
        case edited
        /// Some of those who must approve it have.
        case pending
        /// The document says so itself.
        case claimed
        case draft
    }

    init(_ document: Document, isCited: Bool, draftWords: Set<String>) {
        self.document = document.summary
        self.isCited = isCited
        let status = document.summary.status.lowercased()
        isDraft = draftWords.contains(status)
        standing =
            switch document.shortfall {
            case .edited: .edited
            case .pending: .pending
            case nil where document.isApproved && status == Document.approvedStatus: .approved
            case nil: document.isApproved || !isDraft ? .claimed : .draft
            }
    }
}
