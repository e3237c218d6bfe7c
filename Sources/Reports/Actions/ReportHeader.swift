package import Documents

/// What a report was made of: the day it holds for, and the documents behind it.
package struct ReportHeader: Hashable, Sendable {
    package var today: Day
    /// The settings fix the day, so that a sample does not age.
    package var todayIsFixed: Bool
    /// The commit the documents were compared with; nil outside git and before the first recording.
    package var revision: String?
    /// The documents that differ from `revision`, by path.
    package var unrecorded: [String]
    package var documentCount: Int
    /// Those of the documents that nobody has approved.
    package var draftCount: Int
    package var nextMeeting: Day?
    package var knowledge: Knowledge

    /// Which documents the report knows.
    package enum Knowledge: Hashable, Sendable {
        /// Those of the folder.
        case present
        /// Those of a commit, by its full id.
        case recorded(String)
        /// Those of the folder that are dated up to a day.
        case dated(Day)
    }

    package init(
        today: Day, todayIsFixed: Bool = false, revision: String? = nil, unrecorded: [String] = [],
        documentCount: Int, draftCount: Int, nextMeeting: Day? = nil, knowledge: Knowledge = .present
    ) {
        self.today = today
        self.todayIsFixed = todayIsFixed
        self.revision = revision
        self.unrecorded = unrecorded
        self.documentCount = documentCount
        self.draftCount = draftCount
        self.nextMeeting = nextMeeting
        self.knowledge = knowledge
    }
}
