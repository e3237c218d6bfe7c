package import Documents

/// What one recording made of one document, as far as its actions go.
package struct VersionStep<Version: Hashable & Sendable>: Sendable {
    /// What the document was; nil for a new one.
    package var old: Content?
    /// What it is; nil for a deleted one.
    package var new: Content?
    /// Counts the meetings and approvals before it: what is typed between two of these is drafting.
    package var period: Int

    /// A version with the actions it speaks of.
    package struct Content: Sendable {
        package var version: Version
        package var path: String
        package var actions: [Action]
        /// The document's own day.
        package var day: Day?
        /// The meeting of a series whose minutes it is.
        package var meeting: Meeting?

        package init(
            _ version: Version, path: String, actions: [Action], day: Day? = nil, meeting: Meeting? = nil
        ) {
            self.version = version
            self.path = path
            self.actions = actions
            self.day = day
            self.meeting = meeting
        }
    }

    package init(old: Content?, new: Content?, period: Int) {
        self.old = old
        self.new = new
        self.period = period
    }
}

/// A meeting of a series.
package struct Meeting: Hashable, Sendable {
    /// The series' name in the settings or the front matter.
    package var series: String
    /// When it was held.
    package var day: Day

    package init(series: String, day: Day) {
        self.series = series
        self.day = day
    }

    /// The meeting that a document is the minutes of; nil for any other document, and without a series or a day.
    package init?(_ document: Document) {
        guard document.kind == .minutes, let series = document.series, let day = document.date else { return nil }
        self.init(series: series, day: day)
    }
}

/// When and how documents came to be what they are: one recording.
package struct Occasion: Hashable, Sendable {
    /// Told of each event that it brought.
    package var number: Int
    package var day: Day?
    /// A command about actions made it: what it did was meant, whatever the state of the document.
    package var isByCommand: Bool
    package var reason: String?
    /// Taken back, or a taking back.
    package var isNeverMeant: Bool

    package init(
        number: Int, day: Day? = nil, isByCommand: Bool = false, reason: String? = nil, isNeverMeant: Bool = false
    ) {
        self.number = number
        self.day = day
        self.isByCommand = isByCommand
        self.reason = reason
        self.isNeverMeant = isNeverMeant
    }
}
