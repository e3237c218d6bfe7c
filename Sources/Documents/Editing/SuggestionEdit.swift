import Markdown
package import Text

/// Rewrites a suggested sentence as an item with a box, where it stands.
struct SuggestionEdit {
    let bytes: [UInt8]
    let suggestion: Suggestion

    /// The ways of doing so, the best first.
    var proposals: [[Edit]] {
        let lines = LineIndex(bytes)
        let start = lines.offset(of: suggestion.start)
        let end = lines.offset(of: suggestion.end)
        guard let block = block(around: start, lines) else { return [] }
        let own = block.lines.first.map { $0.lowerBound } ?? start
        let last = block.lines.last.map { withoutBlanks(before: $0.upperBound) } ?? end
        // An item that is nothing but the sentence takes the box itself.
        if block.isItem, own == start, withoutStop(last) <= end {
            return [[Edit(range: start..<start, replacement: Array("[ ] ".utf8))]]
        }
        return [apart(start..<end, own..<last, indent: block.indent, lines)]
    }

    /// The sentence as an item of its own, what stands before and behind it in paragraphs of their own.
    private func apart(_ sentence: Range<Int>, _ paragraph: Range<Int>, indent: String, _ lines: LineIndex) -> [Edit] {
        let ending = lineEnding
        let gap = ending + ending + indent
        let before = withoutBlanks(before: sentence.lowerBound)
        var after = sentence.upperBound
        while after < paragraph.upperBound, isBlank(after) { after += 1 }
        let isFirst = before <= paragraph.lowerBound
        var edits = [
            Edit(
                range: (isFirst ? sentence.lowerBound : before)..<sentence.lowerBound,
                replacement: Array(((isFirst ? "" : gap) + "- [ ] ").utf8))
        ]
        // What the sentence has on further lines belongs to the item only if it stands under its text.
        for offset in sentence where bytes[offset] == UInt8(ascii: "\n") {
            edits.append(Edit(range: offset + 1..<offset + 1, replacement: Array("  ".utf8)))
        }
        if after < paragraph.upperBound {
            edits.append(Edit(range: sentence.upperBound..<after, replacement: Array(gap.utf8)))
        }
        return edits
    }

    private struct Block {
        var lines: [Range<Int>]
        /// The paragraph begins on its list item's own line.
        var isItem: Bool
        /// What stands before the lines of the paragraph's own block.
        var indent: String
    }

    /// The paragraph that holds a place.
    private func block(around offset: Int, _ lines: LineIndex) -> Block? {
        let tree = MarkdownTree(bytes)
        let source = SourceLines(bytes)
        for index in tree.nodes.indices where tree.nodes[index].kind == .paragraph {
            let content = source.content(of: tree.nodes[index])
            guard let first = content.first, let last = content.last, first.lowerBound <= offset,
                offset <= last.upperBound
            else { continue }
            let parent = tree.nodes[index].parent
            let isItem =
                tree.nodes[parent].kind == .item && tree.nodes[parent].start.line == tree.nodes[index].start.line
            return Block(
                lines: content, isItem: isItem,
                indent: String(repeating: " ", count: tree.nodes[index].start.column - 1))
        }
        return nil
    }

    private var lineEnding: String {
        let breaks = bytes.firstIndex(of: UInt8(ascii: "\n"))
        return breaks.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } == true ? "\r\n" : "\n"
    }

    private func isBlank(_ offset: Int) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) }

    private func withoutBlanks(before offset: Int) -> Int {
        var offset = offset
        while offset > 0, isBlank(offset - 1) { offset -= 1 }
        return offset
    }

    private func withoutStop(_ offset: Int) -> Int {
        offset > 0 && bytes[offset - 1] == UInt8(ascii: ".") ? offset - 1 : offset
    }
}

extension DocumentEditor {
    /// Rewrites the suggestion of a number in `document.suggestions` as an action with a box.
    ///
    /// - Returns: what was replaced, and the new action's number in `document.actions`.
    @discardableResult
    package mutating func accept(suggestion number: Int) throws(Refusal) -> (edits: [Edit], action: Int) {
        guard document.suggestions.indices.contains(number) else { throw .noAction }
        let suggestion = document.suggestions[number]
        for proposal in SuggestionEdit(bytes: bytes, suggestion: suggestion).proposals {
            guard let after = reread(bytes.applying(proposal)), let action = accepted(suggestion, in: after.document)
            else { continue }
            adopt(after)
            return (proposal, action)
        }
        throw .noPlace
    }

    /// The number of the action that a suggestion became; nil unless nothing else has changed.
    private func accepted(_ suggestion: Suggestion, in after: Document) -> Int? {
        let known = document.actions.map(\.text)
        guard after.actions.count == known.count + 1, after.suggestions.count == document.suggestions.count - 1,
            let number = after.actions.indices.first(where: { $0 == known.count || after.actions[$0].text != known[$0] }
            ),
            after.actions[number].form == .checkbox
        else { return nil }
        var others = after.actions.map(\.text)
        others.remove(at: number)
        return others == known ? number : nil
    }
}
