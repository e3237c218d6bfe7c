package import Documents

/// One action across all documents that mention it.
package struct TrackedAction: Hashable, Sendable {
    /// The last mention, with what it leaves out taken from the nearest earlier one.
    package var action: Action
    /// Where and when it was first mentioned.
    package var raised: Mention
    /// In the order they speak; the last is `action`'s.
    package var mentions: [Mention]
    /// The document of the last mention.
    package var document: Document.Summary
    package var overdue: Bool

    package var outstanding: Bool { action.outstanding }

    /// One place that speaks of the action.
    package struct Mention: Hashable, Sendable {
        package var path: String
        package var line: Int
        /// The day the mention speaks.
        package var date: Day?
        package var state: Action.State

        package init(path: String, line: Int, date: Day?, state: Action.State) {
            self.path = path
            self.line = line
            self.date = date
            self.state = state
        }
    }

    package init(
        action: Action, raised: Mention, mentions: [Mention], document: Document.Summary, overdue: Bool
    ) {
        self.action = action
        self.raised = raised
        self.mentions = mentions
        self.document = document
        self.overdue = overdue
    }
}
