import Text

/// From what is to stand where to bytes.
extension CarryingPlan {
    var edits: [Edit] {
        blocks.map { line, block in
            guard line != marker else { return lines.replacement(of: line, by: block) }
            let startsWithItem = block.first?.hasPrefix("- ") == true
            return lines.insertion(of: block, before: line) { startsWithItem && isInList($0) }
        }
    }

    /// A line of an item, or of what is nested in one.
    private func isInList(_ line: Int) -> Bool {
        let text = lines.string(ofLine: line)
        return text.hasPrefix("- ") || text.hasPrefix("  ")
    }
}
