import Markdown
import Text

/// The lines of a text that are read, and those that may decide how: what stands between them says nothing.
struct WantedLines: Sendable {
    private let holdsOnlyHeadings: Bool
    private let ranges: [Range<Int>]

    init(_ regions: Regions, _ scanned: ScannedLines, behind frontMatter: FrontMatter) {
        let headings = regions.onlyHeadings?.map { $0.line..<$0.line + 1 }
        let marks = (scanned.delimiters + scanned.definitions).map { $0..<$0 + 1 }
        let matter = frontMatter.range
        let lines = matter.isEmpty ? [] : [1..<scanned.index.position(of: matter.upperBound).line + 1]
        holdsOnlyHeadings = headings != nil
        ranges = lines + (headings ?? regions.wanted) + marks
    }

    /// Whether an earlier text has the same lines, which have moved at most.
    func areSame(as earlier: WantedLines, by lines: SharedLines) -> Bool {
        holdsOnlyHeadings == earlier.holdsOnlyHeadings && ranges.count == earlier.ranges.count
            && zip(ranges, earlier.ranges).allSatisfy { range, earlier in
                guard let shift = lines.shift(of: range) else { return false }
                return range == earlier.lowerBound + shift..<earlier.upperBound + shift
            }
    }
}
