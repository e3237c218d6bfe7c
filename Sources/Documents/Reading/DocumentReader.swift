import Markdown
import Text

/// Reads a document's bytes, the first of the two phases: never fails, keeps what can be cached by blob.
package struct DocumentReader: Sendable {
    let vocabulary: Vocabulary
    let extent: Extent
    /// Whether what cannot hold an action is passed over; tests compare with reading everything.
    package var prefilters = true

    /// How much of a document is asked for.
    package enum Extent: Int, Comparable, Sendable {
        /// Its actions, and what it is: enough for lists.
        case actions
        /// Also who was called, where no action needs to know.
        case attendance
        /// Also sentences that may promise something.
        case suggestions

        package static func < (left: Extent, right: Extent) -> Bool { left.rawValue < right.rawValue }
    }

    /// Takes the words to read by.
    package init(vocabulary: Vocabulary, extent: Extent = .suggestions) {
        self.vocabulary = vocabulary
        self.extent = extent
    }

    /// What the bytes say; faults are diagnostics.
    package func read(_ bytes: [UInt8]) -> Reading {
        var reading = Reading()
        read(bytes, after: nil, into: &reading)
        return reading
    }

    /// The same; what an earlier version has in common with this one is kept from it, and not read.
    func read(_ bytes: [UInt8], after earlier: ReadVersion?, into reading: inout Reading) {
        let text = Self.repaired(bytes, &reading)
        reading.frontMatter = FrontMatter(text, keys: vocabulary.frontMatter)
        reading.diagnostics += reading.frontMatter.diagnostics
        if let kind = reading.frontMatter.text(.kind), vocabulary.kinds.value(of: kind) == .report {
            reading.isReport = true
            return
        }
        read(body: Self.blanking(reading.frontMatter.range, in: text), of: bytes, after: earlier, into: &reading)
    }

    private func read(body: [UInt8], of bytes: [UInt8], after earlier: ReadVersion?, into reading: inout Reading) {
        let scanned = prefilters ? PrefilterScan.scan(body, vocabulary.prefilter) : nil
        let signals = scanned?.signals ?? .unknown
        let source = SourceLines(body, index: scanned?.index)
        let regions = extent < .suggestions ? scanned.map { Regions($0, extent) } : nil
        // Lines are told by the text that was read; where bytes were replaced in it, they lie elsewhere.
        let lines = body.count == bytes.count ? earlier?.lines(sharedWith: bytes, index: source.index) : nil
        if let scanned, let regions, reading.units != nil {
            let wanted = WantedLines(regions, scanned, behind: reading.frontMatter)
            if let lines, let units = earlier?.units?.moved(by: lines, to: wanted) {
                (reading.units, reading.moves) = (units, lines)
                return
            }
            reading.units?.wanted = wanted
        }
        let tree = self.tree(source, scanned, regions)
        if let table = tree.refusedTable {
            reading.diagnostics.append(
                Diagnostic(
                    .tableTooLarge, .warning, start: Position(line: table.line, column: 1),
                    arguments: [String(table.columns), String(table.rows)]))
        }
        let page = Page(
            source, tree: tree, signals: signals, vocabulary: vocabulary, extent: extent)
        var outline = OutlineReader(page)
        reading.outline = outline.read()
        reading.heading = reading.outline.sections.first { $0.level > 0 && !$0.isLine }.map(page.title)
        let shared = earlier.flatMap { earlier in
            lines.flatMap { UnitsInCommon(earlier, $0, page: page, outline: reading.outline) }
        }
        BodyReader(page: page, outline: reading.outline, shared: shared).read(into: &reading)
        OutlineReader.complete(&reading.outline, for: reading.candidates, on: page)
        reading.units?.finish(page, reading.outline, after: shared)
    }

    /// The blocks of a document, or of as much of it as may hold what is asked for.
    private func tree(_ source: SourceLines, _ scanned: ScannedLines?, _ regions: Regions?) -> MarkdownTree {
        guard let scanned, let regions else { return MarkdownTree(source.bytes) }
        if let headings = regions.onlyHeadings {
            return MarkdownTree(
                source, headings: headings, delimiters: scanned.delimiters, definitions: scanned.definitions)
        }
        return MarkdownTree(
            source, lines: regions.wanted, delimiters: scanned.delimiters, definitions: scanned.definitions)
    }

    /// Valid UTF-8: what is not is replaced and said, at its first byte.
    private static func repaired(_ bytes: [UInt8], _ reading: inout Reading) -> [UInt8] {
        guard let bad = firstInvalid(bytes) else { return bytes }
        let place = LineIndex(bytes).position(of: bad)
        reading.diagnostics.append(Diagnostic(.notUTF8, .error, start: place))
        return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// The offset of the first byte that is not UTF-8. What is ASCII, which is most, is only passed over.
    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        var offset = 0
        while let start = ByteBlock.firstHigh(in: bytes, from: offset) {
            offset = bytes[start...].firstIndex { $0 < 0x80 } ?? bytes.count
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes.span.extracting(start..<offset))
            } catch {
                return start + error.byteOffsets.lowerBound
            }
        }
        return nil
    }

    /// Front matter reads as a rule and a heading to Markdown: it becomes blank, its line breaks kept.
    private static func blanking(_ range: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
        guard !range.isEmpty else { return bytes }
        var result = bytes
        for index in range where result[index] != UInt8(ascii: "\n") && result[index] != UInt8(ascii: "\r") {
            result[index] = 0x20
        }
        return result
    }
}
