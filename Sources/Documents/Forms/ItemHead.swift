import Markdown
import Text

/// An item that is no action itself but says what the list nested in it holds: `- Next steps:`, or whose: `- Karin:`.
struct ItemHead {
    /// The item's index in the tree, and the end of its subtree.
    var item: Int
    var end: Int
    var role: ItemReader.ListRole
    /// Whoever, or whatever, the nested list belongs to.
    var group: String?

    /// The words of such an item.
    struct Title {
        let text: String
        /// What it says as a heading would.
        let role: ItemReader.ListRole?
        /// A name or two with a colon behind, and nothing to be done in it.
        let isGroup: Bool

        init(_ title: InlineText, _ vocabulary: Vocabulary) {
            let range = title.trimmed(0..<title.count)
            let endsInColon = !range.isEmpty && title.bytes[range.upperBound - 1] == UInt8(ascii: ":")
            text = String(OutlineReader.flattened(title).trimmedTrailing(":"))
            role = Self.role(of: title, range, vocabulary)
            isGroup = endsInColon && NameShape(vocabulary).isName(text)
        }

        private static func role(
            of title: InlineText, _ range: Range<Int>, _ vocabulary: Vocabulary
        ) -> ItemReader.ListRole? {
            guard range.count <= 80 else { return nil }
            switch vocabulary.headings.role(ofTitle: title.string, isItem: true) {
            case .action: return .actions(isReview: false)
            case .review: return .actions(isReview: true)
            case .attendance: return .attendance
            case .agenda, .topics, .commitments, .plain: break
            }
            guard let label = LabelForm.label(in: title, at: range.lowerBound, words: vocabulary.labels),
                label.end >= range.upperBound
            else { return nil }
            return .actions(isReview: false)
        }
    }
}
