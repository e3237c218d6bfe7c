/// What stands in a list for one action, before it has found its place on the screen; fit for a terminal.
struct ActionRow: Sendable {
    /// Who is to do it, from where, and with whom.
    var who: Columns.Cell
    var what: Columns.Cell
    /// The document that last spoke of it, and where it stands there; each part is kept on one line where it fits.
    var source: [String]
    /// The day, and how it was written where that says more.
    var when: Columns.Cell
    /// How late or how soon.
    var lateness: Columns.Cell
}
