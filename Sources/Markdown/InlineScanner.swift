import Text

/// Reads CommonMark's inlines, with GFM's strikethrough, in time linear in the length of the text.
struct InlineScanner {
    /// The text so far; bytes of marks that pair up are taken out at the end.
    var output = Output()
    /// The source offset of each byte of `text`.
    let map: [Int32]
    let text: [UInt8]
    let references: Set<String>
    var position = 0
    var brackets: [Bracket] = []
    /// Brackets below this index stand outside a link that was closed, and can be no link themselves.
    var linkFloor = 0
    var delimiters: [Delimiter] = []
    /// For each length of a run of backquotes: there is no such run after this place.
    var lastBackquotes: [Int: Int]?
    var commentsEnded = false

    struct Output {
        var bytes: [UInt8] = []
        var styles: [InlineText.Style] = []
        var origin: [Int32] = []
        /// Ranges of `bytes` that marks enclose, and what the marks say.
        var enclosed: [(range: Range<Int>, style: InlineText.Style)] = []
        /// The bytes that are marks, in any order.
        var marks: [Int] = []
    }

    struct Bracket {
        var output: Int
        var position: Int
        var isImage: Bool
    }

    init(_ source: [UInt8], lines: [Range<Int>], references: Set<String>) {
        self.references = references
        var text: [UInt8] = []
        var map: [Int32] = []
        let length = lines.reduce(lines.count) { $0 + $1.count }
        text.reserveCapacity(length)
        map.reserveCapacity(length)
        for line in lines {
            if !map.isEmpty {
                text.append(UInt8(ascii: "\n"))
                map.append(map[map.count - 1] + 1)
            }
            text += source[line]
            map += Int32(line.lowerBound)..<Int32(line.upperBound)
        }
        self.text = text
        self.map = map
    }

    mutating func run() {
        // Most texts hold nothing that means anything.
        if Self.isPlain(text, text.indices) { return output = Output(plain: text, origin: map) }
        output.reserve(text.count)
        while position < text.count {
            plainRun()
            if position < text.count { step() }
        }
        if !delimiters.isEmpty { pairDelimiters() }
        output.finish()
    }

    /// Puts out the bytes up to the next that may mean something, all at once.
    private mutating func plainRun() {
        let start = position
        var end = start
        while end < text.count, !Self.isSpecial(text, end, before: text.count) { end += 1 }
        guard end > start else { return }
        output.bytes += text[start..<end]
        output.styles += repeatElement([], count: end - start)
        output.origin += map[start..<end]
        position = end
    }

    /// Whether a text stands for itself.
    static func isPlain(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        !range.contains { isSpecial(text, $0, before: range.upperBound) }
    }

    /// Whether `step` does more with a byte than put it out.
    private static func isSpecial(_ text: [UInt8], _ index: Int, before limit: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\n"), 0:
            true
        case UInt8(ascii: "h"): index + 1 < limit && text[index + 1] == UInt8(ascii: "t")
        case UInt8(ascii: "w"): index + 1 < limit && text[index + 1] == UInt8(ascii: "w")
        default: false
        }
    }

    private mutating func step() {
        switch text[position] {
        case UInt8(ascii: "\\"): escape()
        case UInt8(ascii: "`"): code()
        case UInt8(ascii: "<"): angle()
        case UInt8(ascii: "&"): entity()
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): delimiterRun()
        case UInt8(ascii: "["): openBracket()
        case UInt8(ascii: "]"): closeBracket()
        case UInt8(ascii: "\n"): emit(UInt8(ascii: " "), .lineEnd)
        case 0:
            for byte: UInt8 in [0xEF, 0xBF, 0xBD] { append(byte, []) }
            position += 1
        case UInt8(ascii: "h"), UInt8(ascii: "w"): bareAddress()
        default: emit(text[position], [])
        }
    }

    /// Puts out one byte that stands for the byte at the current position, and steps past it.
    mutating func emit(_ byte: UInt8, _ style: InlineText.Style) {
        append(byte, style)
        position += 1
    }

    mutating func append(_ byte: UInt8, _ style: InlineText.Style) {
        output.bytes.append(byte)
        output.styles.append(style)
        output.origin.append(map[min(position, map.count - 1)])
    }

    func peek(_ offset: Int) -> UInt8? {
        position + offset < text.count ? text[position + offset] : nil
    }

    private mutating func escape() {
        guard let next = peek(1) else { return emit(UInt8(ascii: "\\"), []) }
        if next == UInt8(ascii: "\n") {
            position += 1
            emit(UInt8(ascii: " "), .lineEnd)
        } else if Self.isPunctuation(next) {
            position += 1
            emit(next, .escaped)
        } else {
            emit(UInt8(ascii: "\\"), [])
        }
    }

    private mutating func code() {
        let length = runLength(of: UInt8(ascii: "`"))
        let content = position + length
        guard let end = closingBackquotes(length, after: content) else {
            for _ in 0..<length { emit(UInt8(ascii: "`"), []) }
            return
        }
        position = content
        while position < end { emit(text[position] == UInt8(ascii: "\n") ? 0x20 : text[position], .code) }
        position = end + length
    }

    private mutating func closingBackquotes(_ length: Int, after start: Int) -> Int? {
        let last = lastBackquotes ?? backquoteRuns()
        lastBackquotes = last
        guard let final = last[length], final >= start else { return nil }
        var index = start
        while index <= final {
            guard text[index] == UInt8(ascii: "`") else { index += 1; continue }
            var end = index
            while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
            if end - index == length { return index }
            index = end
        }
        return nil
    }

    /// Where the last run of each length starts.
    private func backquoteRuns() -> [Int: Int] {
        var runs: [Int: Int] = [:]
        var index = position
        while index < text.count {
            var end = index
            while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
            if end > index { runs[end - index] = index }
            index = max(end, index + 1)
        }
        return runs
    }

    func runLength(of byte: UInt8) -> Int {
        var end = position
        while end < text.count, text[end] == byte { end += 1 }
        return end - position
    }

    static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
            || (0x7B...0x7E).contains(byte)
    }
}
