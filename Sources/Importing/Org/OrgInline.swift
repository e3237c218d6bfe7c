import Documents
import Text

/// The marks within a line of org as those of Markdown: links, code, bold; everything else stands for itself.
struct OrgInline {
    private let bytes: [UInt8]
    private var plainStart = 0
    private var markdown = ""
    /// Up to where no end was found, by the mark that began.
    private var searched: [UInt8: Int] = [:]

    static func markdown(_ text: some StringProtocol) -> String {
        var inline = OrgInline(bytes: Array(text.utf8))
        return inline.converted()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func converted() -> String {
        var index = 0
        while index < bytes.count {
            guard let found = link(at: index) ?? emphasis(at: index) else {
                index += 1
                continue
            }
            flush(before: index)
            markdown += found.markdown
            index = found.end
            plainStart = index
        }
        flush(before: bytes.count)
        return markdown
    }

    private mutating func flush(before end: Int) { markdown += escaped(plainStart..<end) }

    private func escaped(_ range: Range<Int>) -> String { WrittenText(string(range), .marks).string }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// No end of a mark is looked for further than this.
    private static let longest = 1000

    /// The first place where something ends that began before `start`.
    private mutating func end(of mark: UInt8, from start: Int, _ isEnd: (Int) -> Bool) -> Int? {
        let limit = min(bytes.count, start + Self.longest)
        let end = (max(start, searched[mark] ?? 0)..<max(limit, start, searched[mark] ?? 0)).first(where: isEnd)
        // What was looked through once in vain is not looked through again.
        if end == nil { searched[mark] = max(limit, searched[mark] ?? 0) }
        return end
    }

    /// `[[target][words]]` and `[[target]]`.
    private mutating func link(at start: Int) -> (markdown: String, end: Int)? {
        let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
        let bytes = bytes
        guard bytes[start] == open, start + 3 < bytes.count, bytes[start + 1] == open,
            let end = end(
                of: open, from: start + 3, { bytes[$0] == close && $0 + 1 < bytes.count && bytes[$0 + 1] == close })
        else { return nil }
        let middle = bytes[start + 2..<end].firstPair(close, open)
        let target = string(start + 2..<(middle ?? end))
        guard !target.isEmpty, !target.contains(where: { "<>\\[]".contains($0) || $0.isNewline }) else { return nil }
        let words = middle.map { escaped($0 + 2..<end) } ?? WrittenText(target, .marks).string
        let isPlain = target.allSatisfy { $0.isASCII && !$0.isWhitespace && !"()".contains($0) }
        return ("[\(words)](\(isPlain ? target : "<\(target)>"))", end + 2)
    }

    /// `*bold*`, `=code=` and `~code~`, where org sees them: nothing of a word stands around them.
    private mutating func emphasis(at start: Int) -> (markdown: String, end: Int)? {
        let bytes = bytes
        let mark = bytes[start]
        guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "=") || mark == UInt8(ascii: "~"),
            start == 0 || " -('\"{".utf8.contains(bytes[start - 1]), start + 2 < bytes.count, bytes[start + 1] > 0x20,
            let end = end(of: mark, from: start + 2, { Self.endsEmphasis(bytes, $0, mark) })
        else { return nil }
        let inside = start + 1..<end
        if mark == UInt8(ascii: "*") { return ("**\(escaped(inside))**", end + 1) }
        return (MarkdownBlock.codeSpan(string(inside)), end + 1)
    }

    private static func endsEmphasis(_ bytes: [UInt8], _ place: Int, _ mark: UInt8) -> Bool {
        bytes[place] == mark && bytes[place - 1] > 0x20
            && (place + 1 == bytes.count || " -.,:;!?')}\"".utf8.contains(bytes[place + 1]))
    }
}

extension ArraySlice<UInt8> {
    /// The first place where two bytes stand behind each other.
    fileprivate func firstPair(_ first: UInt8, _ second: UInt8) -> Int? {
        zip(indices, indices.dropFirst()).first { self[$0] == first && self[$1] == second }?.0
    }
}
