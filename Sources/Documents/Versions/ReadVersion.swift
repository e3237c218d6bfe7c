import Text

/// A version of a document, with what the next one need not be read again for; a class, since thousands are passed about.
package final class ReadVersion: Sendable {
    /// The whole text.
    package let bytes: [UInt8]
    /// What it says; nil for what the program itself wrote out.
    package let document: Document?
    let attendees: [Attendee]
    /// Nil where nothing may be kept.
    let units: ReadUnits?

    init(bytes: [UInt8], document: Document?, attendees: [Attendee], units: ReadUnits?) {
        self.bytes = bytes
        self.document = document
        self.attendees = attendees
        self.units = units
    }

    /// The lines in common with a later version; nil where nothing may be kept.
    ///
    /// - Parameter index: the lines of the later version.
    func lines(sharedWith later: [UInt8], index: LineIndex) -> SharedLines? {
        units.map { SharedLines(bytes, later, index: index, earlierCount: $0.lineCount) }
    }
}
