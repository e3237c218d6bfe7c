import Text

/// The plain text of a paragraph, item, heading or cell, and where in the source every byte of it came from.
///
/// Our own scan, since cmark's inline columns are wrong after re-indented lines, escaped pipes and hard breaks.
package struct InlineText: Hashable, Sendable {
    /// UTF-8; marks, tags, comments and link targets gone, line ends blank.
    package var bytes: [UInt8]
    /// `bytes` made ready for matching; as long as they are.
    package var folded: [UInt8]
    package var styles: [Style]
    /// The source offset of each byte.
    package var origin: [Int32]

    /// What the marks around a byte said of it.
    package struct Style: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Inline code: never read for fields, owners or dates.
        package static let code = Style(rawValue: 1)
        /// A bare or bracketed address.
        package static let address = Style(rawValue: 2)
        package static let strong = Style(rawValue: 4)
        package static let struck = Style(rawValue: 8)
        package static let link = Style(rawValue: 16)
        /// Stood behind a backslash or in an entity.
        package static let escaped = Style(rawValue: 32)
        /// `<br>`.
        package static let lineBreak = Style(rawValue: 64)
        /// A line of the source ended here.
        package static let lineEnd = Style(rawValue: 128)

        /// Bytes that say nothing in the notation.
        package static let literal: Style = [.code, .address]
    }

    /// Reads the given parts of the source as one text, a line end between each two.
    package init(_ source: [UInt8], lines: [Range<Int>], references: Set<String> = []) {
        var scanner = InlineScanner(source, lines: lines, references: references)
        scanner.run()
        bytes = scanner.output.bytes
        styles = scanner.output.styles
        origin = scanner.output.origin
        folded = Folded.fold(bytes)
    }

    /// Text without marks, such as a heading's.
    package init(plain text: String) {
        bytes = Array(text.utf8)
        folded = Folded.fold(bytes)
        styles = Array(repeating: [], count: bytes.count)
        origin = Array(repeating: 0, count: bytes.count)
    }

    /// A part of another text.
    package init(_ whole: InlineText, range: Range<Int>) {
        bytes = Array(whole.bytes[range])
        folded = Array(whole.folded[range])
        styles = Array(whole.styles[range])
        origin = Array(whole.origin[range])
    }

    package var count: Int { bytes.count }
    package var isEmpty: Bool { bytes.isEmpty }

    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The text of a range, as written.
    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// A range without the blanks at its ends.
    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(start) { start += 1 }
        while end > start, isBlank(end - 1) { end -= 1 }
        return start..<end
    }

    package func isBlank(_ index: Int) -> Bool {
        folded[index] == Folded.blank || folded[index] == Folded.ignorable && isBlankTail(index)
    }

    /// Whether an ignorable byte is the rest of a blank longer than one byte (NBSP).
    private func isBlankTail(_ index: Int) -> Bool {
        var start = index
        while start > 0, folded[start] == Folded.ignorable, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return folded[start] == Folded.blank
    }

    /// Whether every byte that is neither blank nor in `except` has a style.
    package func isWholly(_ style: Style, except: (Int) -> Bool = { _ in false }) -> Bool {
        var found = false
        for index in bytes.indices where !isBlank(index) && !except(index) {
            guard styles[index].contains(style) else { return false }
            found = true
        }
        return found
    }
}

extension InlineText {
    /// Takes out the bytes at the given places.
    package mutating func remove(where isGone: (Int) -> Bool) {
        var kept = 0
        for index in bytes.indices where !isGone(index) {
            bytes[kept] = bytes[index]
            folded[kept] = folded[index]
            styles[kept] = styles[index]
            origin[kept] = origin[index]
            kept += 1
        }
        bytes.removeSubrange(kept...)
        folded.removeSubrange(kept...)
        styles.removeSubrange(kept...)
        origin.removeSubrange(kept...)
    }
}
