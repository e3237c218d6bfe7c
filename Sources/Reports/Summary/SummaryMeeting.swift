package import Documents

/// The meeting that a summary is brought to, and the one before it.
package struct SummaryMeeting: Hashable, Sendable {
    /// The name that documents have for the series; nil for meetings of no series.
    package var series: String?
    /// What meetings of the series are called; nil where nothing says it.
    package var title: String?
    /// Nil where no meeting is planned.
    package var day: Day?
    /// The latest meeting before it that was held.
    package var last: Held?

    package init(series: String? = nil, title: String? = nil, day: Day? = nil, last: Held? = nil) {
        self.series = series
        self.title = title
        self.day = day
        self.last = last
    }

    /// A meeting whose minutes there are.
    package struct Held: Hashable, Sendable {
        package var day: Day
        package var path: String
        package var title: String

        package init(day: Day, path: String, title: String) {
            self.day = day
            self.path = path
            self.title = title
        }
    }
}
