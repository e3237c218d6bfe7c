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
        var divider = ParagraphDivider(TextLines(bytes))
        divider.finish()
        return divider.found
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
