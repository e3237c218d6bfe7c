package import Documents
import Text

/// How a document stands by its approvals: the latest approved text, by whom, and whether the present text is that one.
package struct ApprovalStanding: Hashable, Sendable {
    /// The latest approval, which says what text is bound.
    package let latest: Approval
    /// Everybody who approved that text, in the order they did.
    package let signatories: [Signatory]
    /// Parties of an agreement that have not signed that text.
    package let missing: [String]
    /// The present text is the one that was approved.
    package let isCurrent: Bool

    /// Nobody who must approve is missing.
    package var isComplete: Bool { missing.isEmpty }

    /// - Parameters:
    ///   - approvals: the document's, newest first.
    ///   - document: as it was read from the bytes.
    ///   - bytes: the present ones.
    /// - Returns: nil for a document without approvals.
    package init?(_ approvals: [Approval], of document: Document, _ bytes: [UInt8], vocabulary: Vocabulary) {
        guard let latest = approvals.first else { return nil }
        self.latest = latest
        var signatories: [Signatory] = []
        for signatory in approvals.reversed().filter({ $0.digest == latest.digest }).flatMap(\.signatories)
        where !signatories.contains(where: signatory.isSame) {
            signatories.append(signatory)
        }
        self.signatories = signatories
        missing = document.parties(missingAmong: signatories)
        isCurrent = BoundText(bytes, vocabulary: vocabulary).digest.description == latest.digest
    }
}
