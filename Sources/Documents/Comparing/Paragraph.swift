import Text

/// A piece of a document that is read as a whole: a paragraph, an item of a list, a row of a table, a heading.
package struct Paragraph: Hashable, Sendable {
    /// The headings it stands under, outermost first; a heading stands under those above it.
    package var heading: [String]
    /// Its lines, 1-based.
    package var lines: Range<Int>
    /// Its words with one blank between them, whatever lines they stand on.
    package var text: String

    /// Divides a document, front matter included; blank lines belong to none.
    package static func all(in bytes: [UInt8]) -> [Paragraph] {
        var divider = ParagraphDivider(bytes)
        return divider.paragraphs()
    }

    /// Divides a file that is no document into its lines.
    package static func lines(of bytes: [UInt8]) -> [Paragraph] {
        let lines = TextLines(bytes)
        return (0..<lines.count).filter { !lines[$0].isEmpty }.map { number in
            Paragraph(
                heading: [], lines: number + 1..<number + 2, text: String(decoding: lines[number], as: UTF8.self))
        }
    }
}

/// Walks through the lines of a document and divides them.
private struct ParagraphDivider {
    private let lines: [String]
    private var headings: [(level: Int, title: String)] = []
    private var piece: Range<Int>?
    private var found: [Paragraph] = []
    /// The sign and count that end the fenced code we are in.
    private var fence: (sign: Character, count: Int)?

    init(_ bytes: [UInt8]) {
        let index = LineIndex(bytes)
        lines = (1...max(1, index.count)).map { line in
            String(decoding: bytes[index.content(ofLine: line, in: bytes)], as: UTF8.self)
        }
    }

    mutating func paragraphs() -> [Paragraph] {
        let matter = frontMatterCount
        for number in lines.indices {
            let line = lines[number].drop { $0 == " " || $0 == "\t" }
            if number < matter || fence != nil {
                // Every line counts for itself where line breaks mean something.
                close()
                add(number..<number + 1)
                if number >= matter, isFence(line, closing: true) { fence = nil }
            } else if isFence(line, closing: false) {
                close()
                add(number..<number + 1)
            } else if let level = Self.level(line) {
                close()
                open(heading: Self.title(line), level: level, at: number..<number + 1)
            } else if let level = underlineLevel(line) {
                let range = piece.map { $0.lowerBound..<number + 1 } ?? number..<number + 1
                let title = Self.joined(lines[range].dropLast())
                piece = nil
                open(heading: title, level: level, at: range)
            } else if line.isEmpty {
                close()
            } else {
                if Self.beginsPiece(line) { close() }
                piece = (piece?.lowerBound ?? number)..<number + 1
            }
        }
        close()
        return found
    }

    private var frontMatterCount: Int {
        guard let first = lines.first, Self.isRule(first.drop { $0 == "\u{FEFF}" }) else { return 0 }
        return lines.dropFirst().firstIndex { Self.isRule($0[...]) }.map { $0 + 1 } ?? 0
    }

    private static func isRule(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private mutating func isFence(_ line: Substring, closing: Bool) -> Bool {
        guard let sign = line.first, sign == "`" || sign == "~" else { return false }
        let count = line.prefix { $0 == sign }.count
        guard count >= 3 else { return false }
        if let fence { return closing && fence.sign == sign && count >= fence.count }
        fence = (sign, count)
        return true
    }

    /// The level of `## Title`; nil for any other line.
    private static func level(_ line: Substring) -> Int? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level) else { return nil }
        let next = line.dropFirst(level).first
        return next == nil || next == " " || next == "\t" ? level : nil
    }

    private static func title(_ line: Substring) -> String {
        let title = line.drop { $0 == "#" }
        var words = title.split { $0 == " " || $0 == "\t" }
        if words.last?.allSatisfy({ $0 == "#" }) == true { words.removeLast() }
        return words.joined(separator: " ")
    }

    /// The level of a title that the line underlines.
    private func underlineLevel(_ line: Substring) -> Int? {
        guard piece != nil, let sign = line.first, sign == "=" || sign == "-",
            line.drop(while: { $0 == sign }).allSatisfy({ $0 == " " || $0 == "\t" })
        else { return nil }
        return sign == "=" ? 1 : 2
    }

    /// Whether a line begins an item of a list, a quotation or a row, and so does not go on with the lines before it.
    private static func beginsPiece(_ line: Substring) -> Bool {
        guard let first = line.first else { return false }
        if first == "|" || first == ">" { return true }
        let rest: Substring
        if "-*+".contains(first) {
            rest = line.dropFirst()
        } else {
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count <= 9, let sign = line.dropFirst(digits.count).first,
                sign == "." || sign == ")"
            else { return false }
            rest = line.dropFirst(digits.count + 1)
        }
        return rest.first == " " || rest.first == "\t"
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
        let text = Self.joined(lines[range])
        guard !text.isEmpty else { return }
        found.append(
            Paragraph(
                heading: headings.map(\.title), lines: range.lowerBound + 1..<range.upperBound + 1, text: text))
    }

    private static func joined(_ lines: ArraySlice<String>) -> String {
        lines.flatMap { $0.split { $0 == " " || $0 == "\t" } }.joined(separator: " ")
    }
}
