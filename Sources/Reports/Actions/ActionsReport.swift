package import Documents
package import Ledger
package import Text

/// The actions that were asked for, and what a reader must know to judge them.
package struct ActionsReport: Sendable {
    package var header: ReportHeader
    /// Filtered, sorted and limited.
    package var actions: [TrackedAction]
    /// Nothing but outstanding actions was asked for.
    package var isOutstandingOnly: Bool
    /// How many were found before the limit.
    package var total: Int
    /// How many of those are overdue.
    package var overdueTotal: Int
    /// The same two with actions that look the same counted once.
    package var distinctTotal: Int
    package var distinctOverdue: Int
    /// Empty unless asked for.
    package var suggestions: [Suggestion]
    /// Of the documents that are listed from; of all of them where nothing was filtered or limited.
    package var diagnostics: [Diagnostic]
    /// How many findings of the whole workspace are more than information.
    package var warningCount = 0
    /// The titles and dates of the documents that actions stand in, by path, for citing where an action comes from.
    package var sources: [String: Source]
    /// The names of the register's organisations, by id.
    package var organisations: [String: String]
    /// What happened to each action since a time, by its place; nothing where no changes were asked for.
    package var changes: [MentionPlace: [ActionEvent]] = [:]
    package var since: Since?
    /// How often each action was postponed, by its place; nothing where that was not asked for.
    package var postponed: [MentionPlace: Postponements] = [:]
    /// The titles of the series of meetings, by the name that documents have for them.
    package var seriesTitles: [String: String] = [:]

    /// The time since when changes are told.
    package struct Since: Hashable, Sendable {
        /// As it was typed.
        package var written: String
        /// The meeting that was meant, whose own changes are told; nil where a day or a revision was.
        package var meeting: Day?
        /// The commit that was compared with, by its full id; nil where documents were taken by their dates.
        package var revision: String?

        package init(written: String, meeting: Day? = nil, revision: String?) {
            self.written = written
            self.meeting = meeting
            self.revision = revision
        }
    }

    /// What a citation says of a document.
    package struct Source: Hashable, Sendable {
        package var title: String
        package var date: Day?

        package init(title: String, date: Day?) {
            self.title = title
            self.date = date
        }
    }

    /// Selects from all actions.
    ///
    /// - Parameters:
    ///   - distinctCount: counts the actions at some places of `all`, those that look the same once.
    ///   - precedes: the order of names in the reader's language.
    package init(
        _ all: [TrackedAction], in documents: [Document], register: Register, query: ActionQuery, header: ReportHeader,
        distinctCount: ([Int]) -> Int = { $0.count }, precedes: (String, String) -> Bool
    ) {
        self.header = header
        isOutstandingOnly = query.states == nil
        let found = query.matches(in: all, register: register)
        let overdue = found.filter { all[$0].overdue }
        (total, overdueTotal) = (found.count, overdue.count)
        (distinctTotal, distinctOverdue) = (distinctCount(found), distinctCount(overdue))
        let listed = query.sort.sorted(found, of: all, precedes: precedes).prefix(query.limit ?? found.count)
        actions = listed.map { all[$0] }
        suggestions = []
        diagnostics = []
        let paths = Set(listed.lazy.map { all[$0].action.path })
        sources = Self.sources(documents.indices.filter { paths.contains(documents[$0].path) }.map { documents[$0] })
        organisations = Dictionary(
            register.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// The paths of the documents that speak of what is listed.
    package var documentPaths: Set<String> {
        Set(actions.flatMap { $0.mentions.map(\.path) }).union(suggestions.map(\.path))
    }

    /// What citations say of documents, by their paths.
    static func sources(_ documents: some Sequence<Document>) -> [String: Source] {
        Dictionary(
            documents.map { ($0.path, Source(title: $0.title, date: $0.date)) },
            uniquingKeysWith: { first, _ in first })
    }
}
