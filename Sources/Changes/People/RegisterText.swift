import Text
import Workspace
import Yaml

/// The bytes of a `people.yaml`, and where a further person is put in without touching any of them.
struct RegisterText {
    private let bytes: [UInt8]
    private let lines: LineIndex
    private let lineBreak: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = LineIndex(bytes)
        lineBreak =
            bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 > 0 && bytes[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
    }

    /// Ways to add an entry, in the style of those that are there, the likeliest first; whoever takes one reads it back.
    func candidates(adding entry: PersonEntry) throws(YamlError) -> [Edit] {
        let root = try YamlNode.parse(bytes)?.entries ?? []
        guard let index = root.firstIndex(where: { $0.key == "people" }) else {
            return [insertion(["people:"] + block(entry, indent: 2), afterLine: lastLine(through: lines.count))]
        }
        let next = index + 1 < root.count ? root[index + 1].line - 1 : lines.count
        let last = lastLine(through: next)
        switch root[index].value.value {
        case .sequence(let items):
            guard let first = items.first, let dash = dash(of: first, below: root[index].line) else {
                return flow(entry, isEmpty: items.isEmpty, from: root[index].line, through: last)
            }
            let isFlow = items.last.map { isFlowItem($0) } ?? false
            let indent = String(repeating: " ", count: dash)
            return [insertion(isFlow ? ["\(indent)- \(entry.flow)"] : block(entry, indent: dash), afterLine: last)]
        default: return [insertion(block(entry, indent: 2), afterLine: root[index].line)]
        }
    }

    private func block(_ entry: PersonEntry, indent: Int) -> [String] {
        let blanks = String(repeating: " ", count: indent)
        return entry.lines.enumerated().map { blanks + ($0.offset == 0 ? "- " : "  ") + $0.element }
    }

    private func content(_ line: Int) -> ArraySlice<UInt8> { bytes[lines.content(ofLine: line, in: bytes)] }

    private func trimmed(_ line: Int) -> ArraySlice<UInt8> { content(line).drop { $0 == 0x20 || $0 == 0x09 } }

    /// The last line up to one that says something: comments and blanks behind it belong to what follows.
    private func lastLine(through line: Int) -> Int {
        var line = line
        while line > 0 {
            let text = trimmed(line)
            if !text.isEmpty, text.first != UInt8(ascii: "#"), !text.elementsEqual("...".utf8) { break }
            line -= 1
        }
        return line
    }

    /// How far in the dash of an item stands; nil where items have none.
    private func dash(of item: YamlNode, below line: Int) -> Int? {
        var at = item.line
        while at > line {
            let text = trimmed(at)
            if text.first == UInt8(ascii: "-"), text.count == 1 || text.dropFirst().first == 0x20 {
                return content(at).count - text.count
            }
            at -= 1
        }
        return nil
    }

    private func isFlowItem(_ item: YamlNode) -> Bool {
        trimmed(item.line).drop { $0 == UInt8(ascii: "-") || $0 == 0x20 }.first == UInt8(ascii: "{")
    }

    /// Whole lines behind a line; 0 stands for the beginning.
    private func insertion(_ added: [String], afterLine line: Int) -> Edit {
        let end = line == 0 ? 0 : lines.range(ofLine: line).upperBound
        let isOpen = end > 0 && bytes[end - 1] != UInt8(ascii: "\n")
        let text = added.joined(separator: lineBreak)
        return Edit(range: end..<end, replacement: Array((isOpen ? lineBreak + text : text + lineBreak).utf8))
    }

    /// Into a list in brackets: behind its last item, else before the bracket that closes it.
    private func flow(_ entry: PersonEntry, isEmpty: Bool, from first: Int, through last: Int) -> [Edit] {
        let range = lines.range(ofLine: first).lowerBound..<lines.range(ofLine: last).upperBound
        guard let close = bytes[range].lastIndex(of: UInt8(ascii: "]")) else { return [] }
        func edit(at offset: Int, _ text: String) -> Edit {
            Edit(range: offset..<offset, replacement: Array(text.utf8))
        }
        if isEmpty { return [edit(at: close, entry.flow)] }
        var candidates: [Edit] = []
        if let item = bytes[range.lowerBound..<close].lastIndex(where: {
            $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ",")
        }) {
            let line = lines.position(of: item).line
            let stands = content(line).prefix { $0 == 0x20 }.count
            let isOwnLine = trimmed(line).first == UInt8(ascii: "{")
            let gap = isOwnLine ? lineBreak + String(repeating: " ", count: stands) : " "
            let hasComma = bytes[item] == UInt8(ascii: ",")
            candidates.append(edit(at: item + 1, (hasComma ? "" : ",") + gap + entry.flow))
        }
        return candidates + [edit(at: close, ", \(entry.flow)")]
    }
}
