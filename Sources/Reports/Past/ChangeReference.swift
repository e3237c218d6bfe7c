import Messages

/// A recording that a report refers to.
package struct ChangeReference: Hashable, Sendable {
    /// The commit's id, in full.
    package var commit: String
    package var time: HistoryReport.Moment
    package var authorName: String
    package var authorEmail: String
    /// The first line of the commit's message.
    package var summary: String
    /// Recorded as found, typed outside the program.
    package var wasFound: Bool

    package init(
        commit: String, time: HistoryReport.Moment, authorName: String, authorEmail: String, summary: String,
        wasFound: Bool = false
    ) {
        self.commit = commit
        self.time = time
        self.authorName = authorName
        self.authorEmail = authorEmail
        self.summary = summary
        self.wasFound = wasFound
    }

    /// Who made it, as far as the trail can tell.
    func who(_ messages: Messages) -> String {
        wasFound ? messages("history.found", ["name": authorName]) : authorName
    }

    /// The beginning of the id, by which people name it.
    package var shortID: String { String(commit.prefix(8)) }
}

extension JSONWriter {
    /// Writes `commit`, `time` and `author`; nulls where there is no recording.
    mutating func fields(of change: ChangeReference?) {
        field("commit", change?.commit)
        field("time", change?.time.rfc3339)
        guard let change else { return null("author") }
        field("author") { json in
            json.field("name", change.authorName)
            json.field("email", change.authorEmail)
        }
    }
}
