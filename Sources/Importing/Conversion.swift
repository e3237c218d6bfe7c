package import Documents
import Text

/// A file of another tool as a document of ours: its text, and what must be read from it.
package struct Conversion: Sendable {
    /// Markdown, without front matter.
    package let lines: [String]
    /// What the file calls itself.
    package let title: String?
    /// The day that the file gives itself.
    package let date: Day?
    private let items: [(line: Int, item: ImportedItem)]

    /// Nil for a format whose text is read as it is.
    package init?(of text: String, in format: ImportFormat, read reading: ItemReading) {
        let imported: ImportedText
        switch format {
        case .org: imported = OrgReader.read(text, read: reading)
        case .todoTxt: imported = TodoTxt.read(text, read: reading)
        case .markdown, .docx, .odt: return nil
        }
        (title, date) = (imported.title, imported.date)
        (lines, items) = imported.written(read: reading)
    }

    /// How many things to do the file holds.
    package var count: Int { items.count }

    /// The lines (from 1) of those that a document does not say as the file did.
    ///
    /// - Parameter first: the line of the document on which the converted text begins.
    package func unsaid(by document: Document, from first: Int) -> [Int] {
        let read = Dictionary(document.actions.map { ($0.start.line, $0) }) { first, _ in first }
        return items.compactMap { line, item in
            let place = first + line
            return read[place].map(item.isSaid(by:)) ?? false ? nil : place
        }
    }
}
