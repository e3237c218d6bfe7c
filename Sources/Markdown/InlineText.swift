public import Text

/// The plain text of a paragraph, item, heading or cell, and where in the source every byte of it came from.
///
/// Our own scan, since cmark's inline columns are wrong after re-indented lines, escaped pipes and hard breaks.
public struct InlineText: Hashable, Sendable {
    /// UTF-8; marks, tags, comments and link targets gone, line ends blank.
    public var bytes: [UInt8]
    /// `bytes` made ready for matching; as long as they are.
    public var folded: [UInt8]
    public var styles: [Style]
    /// The source offset of each byte.
    public var origin: [Int32]

    /// What the marks around a byte said of it.
    public struct Style: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Inline code: never read for fields, owners or dates.
        @inlinable public static var code: Style { Style(rawValue: 1) }
        /// A bare or bracketed address.
        @inlinable public static var address: Style { Style(rawValue: 2) }
        @inlinable public static var strong: Style { Style(rawValue: 4) }
        @inlinable public static var struck: Style { Style(rawValue: 8) }
        @inlinable public static var link: Style { Style(rawValue: 16) }
        /// Stood behind a backslash or in an entity.
        @inlinable public static var escaped: Style { Style(rawValue: 32) }
        /// `<br>`.
        @inlinable public static var lineBreak: Style { Style(rawValue: 64) }
        /// A line of the source ended here.
        @inlinable public static var lineEnd: Style { Style(rawValue: 128) }

        /// Bytes that say nothing in the notation.
        @inlinable public static var literal: Style { Style(rawValue: 3) }
    }

    /// Reads the given parts of the source as one text, a line end between each two.
    public init(_ source: [UInt8], lines: [Range<Int>], references: Set<String> = []) {
        var scanner = InlineScanner(source, lines: lines, references: references)
        scanner.run()
        bytes = scanner.output.bytes
        styles = scanner.output.styles
        origin = scanner.output.origin
        folded = Folded.fold(bytes)
    }

    /// Takes the parts of a text that was read before, all as long as each other.
    public init(bytes: [UInt8], folded: [UInt8], styles: [Style], origin: [Int32]) {
        (self.bytes, self.folded, self.styles, self.origin) = (bytes, folded, styles, origin)
    }

    /// The plain text alone of a part of the source that lies on one line.
    public static func string(_ source: [UInt8], line: Range<Int>, references: Set<String> = []) -> String {
        if InlineScanner.isPlain(source, line) { return String(decoding: source[line], as: UTF8.self) }
        var scanner = InlineScanner(source, lines: [line], references: references)
        scanner.run()
        return String(decoding: scanner.output.bytes, as: UTF8.self)
    }

    /// Text without marks, such as a heading's.
    public init(plain text: String) {
        bytes = Array(text.utf8)
        folded = Folded.fold(bytes)
        styles = Array(repeating: [], count: bytes.count)
        origin = Array(repeating: 0, count: bytes.count)
    }

    /// A part of another text.
    public init(_ whole: InlineText, range: Range<Int>) {
        if range == whole.bytes.indices {
            self = whole
            return
        }
        bytes = Array(whole.bytes[range])
        folded = Array(whole.folded[range])
        styles = Array(whole.styles[range])
        origin = Array(whole.origin[range])
    }

    @inlinable public var count: Int { bytes.count }
    @inlinable public var isEmpty: Bool { bytes.isEmpty }

    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The text of a range, as written.
    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// A range without the blanks at its ends.
    @inlinable
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(start) { start += 1 }
        while end > start, isBlank(end - 1) { end -= 1 }
        return start..<end
    }

    @inlinable
    public func isBlank(_ index: Int) -> Bool {
        folded[index] == Folded.blank || folded[index] == Folded.ignorable && isBlankTail(index)
    }

    /// Whether an ignorable byte is the rest of a blank longer than one byte (NBSP).
    @usableFromInline
    func isBlankTail(_ index: Int) -> Bool {
        var start = index
        while start > 0, folded[start] == Folded.ignorable, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return folded[start] == Folded.blank
    }

    /// Whether every byte that is neither blank nor in `except` has a style.
    public func isWholly(_ style: Style, except: (Int) -> Bool = { _ in false }) -> Bool {
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
    public mutating func remove(where isGone: (Int) -> Bool) {
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
