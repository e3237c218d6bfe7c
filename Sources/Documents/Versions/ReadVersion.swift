/// A version of a document, with what the next one need not be read again for.
package struct ReadVersion: Sendable {
    /// The whole text.
    package let bytes: [UInt8]
    /// What it says; nil for what the program itself wrote out.
    package let document: Document?
    let attendees: [Attendee]
    /// Nil where nothing may be kept.
    let units: ReadUnits?
}
