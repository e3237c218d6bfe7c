import Text

/// What a document says of its own approval, apart from the text that was approved.
///
/// The approval keys of front matter are `approved`, `approved-by`, `decision` and `evidence`, in any language.
package struct ApprovalClaim: Hashable, Sendable {
    /// The lines of the approval keys as written, without their breaks, in the order of their bytes.
    package let keys: [String]
    /// All else.
    package let text: BoundText
    /// It states the day of an approval, which is written once everybody has approved.
    package let isComplete: Bool

    /// Reads a document's bytes; nil where neither `approved` nor `approved-by` says anything.
    package init?(_ bytes: [UInt8], vocabulary: Vocabulary) {
        let lines = LineIndex(bytes)
        let matter = FrontMatter(bytes, keys: vocabulary.frontMatter)
        guard matter.text(.approved) != nil || !matter.list(.approvedBy).isEmpty else { return nil }
        let approval = matter.lines(of: FrontMatter.approvalKeys)
        keys = approval.map { String(decoding: bytes[lines.content(ofLine: $0, in: bytes)], as: UTF8.self) }.sorted()
        text = BoundText(bytes, vocabulary: vocabulary)
        isComplete = matter.text(.approved) != nil
    }

    /// Whether two documents hold the same text, whatever they say of its approval.
    package func approves(_ other: ApprovalClaim) -> Bool { text.isSame(as: other.text) }

    /// The number of the first line that another version does not have; the last one where only the end is missing.
    package func firstLine(differingFrom other: ApprovalClaim) -> Int {
        text.firstLine(differingFrom: other.text)
    }
}
