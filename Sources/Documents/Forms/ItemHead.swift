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
        private let title: InlineText
        private let vocabulary: Vocabulary

        init(_ title: InlineText, _ vocabulary: Vocabulary) {
            self.title = title
            self.vocabulary = vocabulary
        }

        /// Without the colon.
        var text: String { String(OutlineReader.flattened(title).trimmedTrailing(":")) }

        /// A name or two with a colon behind, and nothing to be done in it.
        var isGroup: Bool {
            guard let last = title.trimmed(0..<title.count).last, title.bytes[last] == UInt8(ascii: ":") else {
                return false
            }
            return NameShape(vocabulary).isName(text)
        }

        /// What it says as a heading would.
        var role: ItemReader.ListRole? {
            let range = title.trimmed(0..<title.count)
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
