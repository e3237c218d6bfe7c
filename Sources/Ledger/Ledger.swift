package import Documents
package import Text
import Workspace

/// Every action of a workspace, each once, with the places that mention it.
package struct Ledger: Sendable {
    /// By due date (none last), then path, line and column.
    package private(set) var actions: [TrackedAction]
    /// By path, line and column.
    package private(set) var suggestions: [Suggestion]
    /// Those of the documents and those of the joining, by path, line, column and code.
    package private(set) var diagnostics: [Diagnostic]
    /// Actions without a common id that look the same.
    package private(set) var samePairs: [SamePair] = []
    /// For actions without an id the place of the one that an earlier meeting seems to have raised, in the same words or nearly.
    package private(set) var earlierInSeries: [Int: Int] = [:]
    /// Outstanding actions that a later meeting passed over, in the order of the actions.
    package private(set) var vanished: [VanishedAction] = []
    /// Those that the actions were read from, in the order they were given.
    package let documents: [Document]
    /// The day by which actions are late.
    package let today: Day

    /// Takes actions that are joined already, in their order.
    package init(
        actions: [TrackedAction], suggestions: [Suggestion], diagnostics: [Diagnostic], documents: [Document],
        today: Day
    ) {
        self.actions = actions
        self.suggestions = suggestions
        self.diagnostics = diagnostics
        self.documents = documents
        self.today = today
    }

    /// Joins the mentions of documents into actions (notation.md, section 7).
    ///
    /// - Parameter changed: the days on which documents that live on last changed what they say at a place.
    package init(documents: [Document], today: Day, changed: [MentionPlace: Day] = [:]) {
        self.documents = documents
        self.today = today
        var joiner = MentionJoiner(documents, changed: changed)
        joiner.join()
        let threads = TrackedThreads(joiner.threads, joiner.singles, of: documents, today: today)
        actions = threads.actions
        let same = SameActions(actions, at: threads.places)
        samePairs = same.pairs
        let passedOver = PassedOver(actions, in: documents, today: today)
        vanished = passedOver.vanished
        earlierInSeries = passedOver.earlier
        suggestions = documents.indices.flatMap { documents[$0].suggestions }.sorted {
            ($0.path, $0.start.line, $0.start.column) < ($1.path, $1.start.line, $1.start.column)
        }
        let findings =
            documents.indices.flatMap { documents[$0].diagnostics } + joiner.diagnostics + threads.findings
            + same.findings(on: actions) + vanished.map(\.finding)
        diagnostics = findings.sorted(by: Diagnostic.standsBefore)
    }
}
