import Markdown
import Text

/// Where in the source those parts of a candidate stand that may be edited in place, in UTF-8 offsets.
struct SourcePlaces: Sendable {
    /// The mark between the brackets of a box.
    var box: Range<Int>?
    /// The words at the end that said the state, and the same with the brackets or the dash around them.
    var state: (words: Range<Int>, clause: Range<Int>)?
    /// Dated signs that close the action, such as `✅ 2024-03-02`.
    var closings: [Range<Int>] = []
    var row: Row?

    /// A table's row, and what its columns hold.
    struct Row: Sendable {
        /// Where the row's line starts to count, behind what encloses the table.
        var start: Position
        var columns: [RowForm.Column: Int]
        /// How many columns the header has.
        var count: Int
    }
}

extension InlineText {
    /// The part of the source that a range came from; empty at the text's start for an empty range.
    func source(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else {
            let offset = origin.indices.contains(range.lowerBound) ? Int(origin[range.lowerBound]) : 0
            return offset..<offset
        }
        return Int(origin[first])..<max(Int(origin[first]), Int(origin[last])) + 1
    }
}
