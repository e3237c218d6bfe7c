import Text
import Yaml

/// What a document says of its own approval, apart from the text that was approved.
///
/// The approval keys of front matter are `approved`, `approved-by`, `decision` and `evidence`, in any language.
package struct ApprovalClaim: Hashable, Sendable {
    /// The lines of the approval keys as written, without their breaks, in the order of their bytes.
    package let keys: [String]
    /// The lines of all else, breaks included, each with its 1-based number in the document.
    package let text: [Line]

    /// A line that was approved with the document.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let bytes: ArraySlice<UInt8>
    }

    /// Reads a document's bytes; nil where neither `approved` nor `approved-by` says anything.
    package init?(_ bytes: [UInt8], vocabulary: Vocabulary) {
        let lines = LineIndex(bytes)
        let matter = FrontMatter(bytes, keys: vocabulary.frontMatter)
        guard matter.text(.approved) != nil || !matter.list(.approvedBy).isEmpty else { return nil }
        let approval = matter.lines(of: [.approved, .approvedBy, .decision, .evidence])
        keys = approval.map { String(decoding: bytes[lines.content(ofLine: $0, in: bytes)], as: UTF8.self) }.sorted()
        text = (1...max(1, lines.count)).filter { !approval.contains($0) }
            .map { Line(number: $0, bytes: bytes[lines.range(ofLine: $0)]) }
    }

    /// Whether two documents hold the same text, whatever they say of its approval.
    package func approves(_ other: ApprovalClaim) -> Bool {
        text.lazy.map(\.bytes).elementsEqual(other.text.lazy.map(\.bytes))
    }

    /// The number of the first line that another version does not have; the last one where only the end is missing.
    package func firstLine(differingFrom other: ApprovalClaim) -> Int {
        let differing = zip(text, other.text).first { $0.bytes != $1.bytes }?.0
        return (differing ?? text.dropFirst(other.text.count).first ?? text.last)?.number ?? 1
    }
}
