package import Documents
package import Text
import Workspace

/// Every action of a workspace, each once, with the places that mention it.
package struct Ledger: Sendable {
    /// By due date (none last), then path, line and column.
    package private(set) var actions: [TrackedAction]
    /// By path, line and column.
    package private(set) var suggestions: [Suggestion]
    /// What was found by joining, in no order.
    private let findings: [Diagnostic]
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
        findings = joiner.diagnostics + threads.findings + same.findings(on: actions) + vanished.map(\.finding)
    }

    /// Those of the documents and those of the joining, by path, line, column and code.
    package var diagnostics: [Diagnostic] { diagnostics { _ in true } }

    /// Those of some documents, given by their paths, in the same order.
    package func diagnostics(ofDocuments paths: Set<String>) -> [Diagnostic] { diagnostics(paths.contains) }

    private func diagnostics(_ isAsked: (String) -> Bool) -> [Diagnostic] {
        let asked = documents.indices.filter { isAsked(documents[$0].path) }
        let found = asked.flatMap { documents[$0].diagnostics } + findings.filter { isAsked($0.path) }
        return found.sorted(by: Diagnostic.standsBefore)
    }

    /// How many of them are more than information.
    package var warningCount: Int {
        documents.indices.reduce(findings.count(where: \.isWarning)) {
            $0 + documents[$1].diagnostics.count(where: \.isWarning)
        }
    }
}
