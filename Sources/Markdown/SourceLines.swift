public import Text

/// Finds the text of a leaf block in the source: its lines without what the blocks around them put before it.
public struct SourceLines: Sendable {
    public let bytes: [UInt8]
    public let index: LineIndex

    /// Takes the lines of the text where they are known.
    public init(_ bytes: [UInt8], index: LineIndex? = nil) {
        self.bytes = bytes
        self.index = index ?? LineIndex(bytes)
    }

    /// The content of each line of a paragraph or heading: indentation and quote marks before it left out.
    public func content(of node: MarkdownTree.Node) -> [Range<Int>] {
        let first = index.content(ofLine: node.start.line, in: bytes)
        let start = min(first.upperBound, first.lowerBound + node.start.column - 1)
        var lines = [start..<first.upperBound]
        guard node.endLine > node.start.line else { return lines }
        for line in (node.start.line + 1)...node.endLine {
            let range = index.content(ofLine: line, in: bytes)
            var start = range.lowerBound
            while start < range.upperBound, isBlank(bytes[start]) || bytes[start] == UInt8(ascii: ">") { start += 1 }
            lines.append(start..<range.upperBound)
        }
        return lines
    }

    /// The cells of a table row, blanks at their ends left out; a pipe behind a backslash divides nothing.
    public func cells(ofLine line: Int, from column: Int) -> [Range<Int>] {
        let content = index.content(ofLine: line, in: bytes)
        var start = min(content.upperBound, content.lowerBound + column - 1)
        while start < content.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        if start < content.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
        var cells: [Range<Int>] = []
        var offset = start
        while offset < content.upperBound {
            if bytes[offset] == UInt8(ascii: "\\") {
                offset += 2
            } else if bytes[offset] == UInt8(ascii: "|") {
                cells.append(trimmed(start..<offset))
                offset += 1
                start = offset
            } else {
                offset += 1
            }
        }
        let last = trimmed(start..<content.upperBound)
        if !last.isEmpty || cells.isEmpty { cells.append(last) }
        return cells
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
