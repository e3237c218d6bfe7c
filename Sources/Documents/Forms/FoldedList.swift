import Markdown
import Text

/// A list that is indented so far below its lead-in that Markdown takes it for more lines of the paragraph.
struct FoldedList {
    let page: Page
    let outline: Outline
    /// What the paragraph's lines may hold.
    let signals: Signals
    let place: BodyReader.Place

    /// Reads the items of such a list; the lines before it.
    func read(_ lines: [Range<Int>], into reading: inout Reading) -> [Range<Int>] {
        guard let first = lines.indices.dropFirst().first(where: { content(lines[$0]) != nil }) else { return lines }
        let text = page.inline([lines[first - 1]])
        let head = ItemHead.Title(text, page.vocabulary).role.map { ItemHead(item: 0, end: 0, role: $0) }
        var item: [Range<Int>] = []
        for line in lines[first...] {
            if let content = content(line) {
                readItem(item, head, &reading)
                item = [content]
            } else {
                item.append(line)
            }
        }
        readItem(item, head, &reading)
        return Array(lines[..<first])
    }

    private func readItem(_ lines: [Range<Int>], _ head: ItemHead?, _ reading: inout Reading) {
        guard !lines.isEmpty else { return }
        ItemReader(
            page: page, outline: outline, item: nil, lines: lines, signals: signals, isTop: head != nil, head: head,
            place: place
        ).read(into: &reading)
    }

    /// What stands behind a bullet and a blank.
    private func content(_ line: Range<Int>) -> Range<Int>? {
        let bytes = page.bytes[line]
        guard bytes.count > 2, let first = bytes.first, "-*+".utf8.contains(first),
            bytes[line.lowerBound + 1] == UInt8(ascii: " ")
        else { return nil }
        let start = bytes[(line.lowerBound + 2)...].firstIndex { $0 != UInt8(ascii: " ") }
        return start.map { $0..<line.upperBound }
    }
}
