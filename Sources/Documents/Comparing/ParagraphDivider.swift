import Text

/// Walks through the lines of a document and divides them into paragraphs.
struct ParagraphDivider {
    private let lines: TextLines
    /// How many lines there are.
    var count: Int { lines.count }
    /// The line that is looked at next, from 0.
    private(set) var next = 0
    /// What has been divided off so far.
    private(set) var found: [Paragraph] = []
    /// Whether what is divided off is kept; headings are followed all the same.
    var keeps = true

    /// How many lines the front matter has.
    let frontMatterCount: Int
    private var headings: [(level: Int, title: String)] = []
    private var piece: Range<Int>?
    /// The sign and count that end the fenced code we are in.
    private var fence: (sign: UInt8, count: Int)?

    init(_ lines: TextLines) {
        self.lines = lines
        frontMatterCount = Self.frontMatterCount(lines)
    }

    /// The same walk through another text that has had the same lines up to here.
    init(_ lines: TextLines, after other: ParagraphDivider) {
        self.init(lines)
        (next, headings, piece, fence) = (other.next, other.headings, other.piece, other.fence)
    }

    /// Whether what comes next will be divided the same way, whatever has come before.
    var isBetween: Bool { piece == nil && fence == nil && next >= frontMatterCount }

    /// Goes on to a line, or to the end.
    mutating func advance(to end: Int) {
        while next < min(end, count) {
            look(at: next)
            next += 1
        }
    }

    /// Goes on to the end.
    mutating func finish() {
        advance(to: count)
        close()
    }

    private mutating func look(at number: Int) {
        // Most lines only go on with a paragraph.
        if fence == nil, number >= frontMatterCount, lines.beginsWithLetter(number) {
            piece = (piece?.lowerBound ?? number)..<number + 1
            return
        }
        let line = lines[number].drop(while: Self.isBlank)
        if number < frontMatterCount || fence != nil {
            // Every line counts for itself where line breaks mean something.
            close()
            add(number..<number + 1)
            if number >= frontMatterCount, isFence(line, closing: true) { fence = nil }
        } else if isFence(line, closing: false) {
            close()
            add(number..<number + 1)
        } else if let level = Self.level(line) {
            close()
            open(heading: Self.title(line), level: level, at: number..<number + 1)
        } else if let level = underlineLevel(line) {
            let range = piece.map { $0.lowerBound..<number + 1 } ?? number..<number + 1
            let title = joined(range.dropLast())
            piece = nil
            open(heading: title, level: level, at: range)
        } else if line.isEmpty {
            close()
        } else {
            if Self.beginsPiece(line) { close() }
            piece = (piece?.lowerBound ?? number)..<number + 1
        }
    }

    private mutating func open(heading title: String, level: Int, at lines: Range<Int>) {
        headings.removeAll { $0.level >= level }
        add(lines)
        if !title.isEmpty { headings.append((level, title)) }
    }

    private mutating func close() {
        if let piece { add(piece) }
        piece = nil
    }

    private mutating func add(_ range: Range<Int>) {
        guard keeps else { return }
        let text = joined(range)
        guard !text.isEmpty else { return }
        found.append(
            Paragraph(
                heading: headings.map(\.title), lines: range.lowerBound + 1..<range.upperBound + 1, text: text))
    }

    private func joined(_ range: Range<Int>) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(range.reduce(0) { $0 + lines[$1].count + 1 })
        for number in range {
            var isBehindBlank = true
            for byte in lines[number] {
                let isBlank = Self.isBlank(byte)
                if !isBlank, isBehindBlank, !words.isEmpty { words.append(UInt8(ascii: " ")) }
                if !isBlank { words.append(byte) }
                isBehindBlank = isBlank
            }
        }
        return String(decoding: words, as: UTF8.self)
    }
}

// MARK: What a line is

extension ParagraphDivider {
    private typealias Line = ArraySlice<UInt8>

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func frontMatterCount(_ lines: TextLines) -> Int {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard lines.count > 0, isRule(lines[0].starts(with: mark) ? lines[0].dropFirst(mark.count) : lines[0]) else {
            return 0
        }
        return (1..<lines.count).first { isRule(lines[$0]) }.map { $0 + 1 } ?? 0
    }

    private static func isRule(_ line: Line) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isBlank)
    }

    private mutating func isFence(_ line: Line, closing: Bool) -> Bool {
        guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return false }
        let count = line.prefix { $0 == sign }.count
        guard count >= 3 else { return false }
        if let fence { return closing && fence.sign == sign && count >= fence.count }
        fence = (sign, count)
        return true
    }

    /// The level of `## Title`; nil for any other line.
    private static func level(_ line: Line) -> Int? {
        let level = line.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(level) else { return nil }
        return line.dropFirst(level).first.map(isBlank) ?? true ? level : nil
    }

    private static func title(_ line: Line) -> String {
        var words = line.drop { $0 == UInt8(ascii: "#") }.split(whereSeparator: isBlank)
        if words.last?.allSatisfy({ $0 == UInt8(ascii: "#") }) == true { words.removeLast() }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// The level of a title that the line underlines.
    private func underlineLevel(_ line: Line) -> Int? {
        guard piece != nil, let sign = line.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
            line.drop(while: { $0 == sign }).allSatisfy(Self.isBlank)
        else { return nil }
        return sign == UInt8(ascii: "=") ? 1 : 2
    }

    /// Whether a line begins an item of a list, a quotation or a row, and so does not go on with the lines before it.
    private static func beginsPiece(_ line: Line) -> Bool {
        guard let first = line.first else { return false }
        if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") { return true }
        if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) {
            return line.dropFirst().first.map(isBlank) ?? false
        }
        let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        guard (1...9).contains(digits), let sign = line.dropFirst(digits).first,
            sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
        else { return false }
        return line.dropFirst(digits + 1).first.map(isBlank) ?? false
    }
}
