/// A text that is about to enter git.
package struct NewText: Hashable, Sendable {
    /// Where in the recording it stands.
    package var place: Place
    /// The text as it would be stored.
    package var bytes: [UInt8]
    /// The attendance list of the document, as written: these people are known to it.
    package var attendees: [String]

    /// Takes a text; without attendees nobody is known but the register's people.
    package init(_ place: Place, bytes: [UInt8], attendees: [String] = []) {
        self.place = place
        self.bytes = bytes
        self.attendees = attendees
    }

    /// Which of the texts of a recording it is; paths are relative to the workspace root.
    package enum Place: Hashable, Sendable {
        case content(path: String)
        case fileName(path: String)
        case message
    }
}
