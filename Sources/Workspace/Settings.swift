package import Documents
package import Yaml

/// What `protokoll.yaml` says of a workspace; every key may be missing.
package struct Settings: Hashable, Sendable {
    /// The code of the language the workspace is kept in (`sv`, `en`).
    package var language: String?
    /// The level of everything in the workspace.
    package var confidentiality: Confidentiality?
    /// In the order written.
    package var series: [Series] = []
    /// The fields of work that agreements and plans may name.
    package var areas: [String] = []
    /// How long documents stand before they are to be reviewed.
    package var periods = ReviewPeriods()
    /// What the gate for personal data is told.
    package var privacy = Privacy()
    /// Words of the workspace's own, for `Vocabulary.adding(_:)`.
    package var vocabulary: YamlNode?
    /// The name of a time zone (`Europe/Stockholm`).
    package var timeZone: String?
    /// The day that takes the place of today, in samples and tests.
    package var today: Day?

    /// The settings of a workspace that has none.
    package init() {}

    /// How far what the workspace holds may be spread; one level for all of it.
    package enum Confidentiality: String, Hashable, Sendable, CaseIterable {
        case open, `internal`, restricted
    }

    /// A row of meetings of the same group.
    package struct Series: Hashable, Sendable {
        /// The key under `series:`.
        package var id: String
        /// What its meetings are called.
        package var title: String?
        /// Path patterns, as written.
        package var paths: [String] = []
        /// People, by what the register calls them.
        package var members: [String] = []
        /// What is on every agenda.
        package var standingItems: [String] = []
        /// The days of the meetings that are planned, in order.
        package var meetings: [Day] = []
        var patterns: [GlobPattern] = []

        /// A series that no settings say anything of.
        package init(id: String) { self.id = id }
    }

    /// What the gate for personal data is told to let through.
    package struct Privacy: Hashable, Sendable {
        /// The kinds that are switched off, by the names of the gate (`phone`).
        package var off: [String] = []
        /// Why they are switched off; without it they are not.
        package var reason: String?
    }
}

extension Settings {
    /// The first series whose patterns fit a document's path; nil where none does.
    package func series(of path: WorkspacePath) -> String? {
        let path = path.composed.bytes[...]
        return series.first { $0.patterns.contains { $0.matches(path) } }?.id
    }

    /// The first planned meeting of a series after a day.
    package func meeting(of series: String, after day: Day) -> Day? {
        self.series.first { $0.id == series }?.meetings.first { $0 > day }
    }
}
