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
        let threads = joiner.threads
        let actions = parallelMap(threads.count, stripe: 64) {
            TrackedAction(threads[$0], documents: documents, today: today)
        }
        var diagnostics = documents.flatMap { $0.diagnostics } + joiner.diagnostics
        for (action, thread) in zip(actions, threads) { diagnostics += Self.findings(action, thread) }
        let order = actions.order { DayAndPlace($0.action.due?.date, otherwise: .max, $0.action) }
        let sorted = order.map { actions[$0] }
        self.actions = sorted
        let likeness = Likeness(sorted.map(\.action.text))
        let same = SameActions(sorted, likeness)
        samePairs = same.pairs
        diagnostics += same.findings(on: sorted)
        let passedOver = PassedOver(sorted, in: documents, today: today)
        vanished = passedOver.vanished
        earlierInSeries = passedOver.earlier
        diagnostics += vanished.map(\.finding)
        suggestions = documents.flatMap { $0.suggestions }.sorted {
            ($0.path, $0.start.line, $0.start.column) < ($1.path, $1.start.line, $1.start.column)
        }
        self.diagnostics = diagnostics.sorted(by: Diagnostic.standsBefore)
    }

    /// What an outstanding action lacks, and a due date before the document that mentions it first.
    private static func findings(_ tracked: TrackedAction, _ thread: [Mention]) -> [Diagnostic] {
        let action = tracked.action
        guard action.outstanding else { return [] }
        func finding(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ arguments: [String]) -> Diagnostic {
            Diagnostic(code, severity, path: action.path, start: action.start, end: action.end, arguments: arguments)
        }
        var findings: [Diagnostic] = []
        if action.owners.isEmpty, !action.everyone { findings.append(finding(.noOwner, .warning, [action.text])) }
        if action.due == nil, action.form != .commitment { findings.append(finding(.noDue, .info, [action.text])) }
        if let due = action.due?.date, let date = Mention.raising(thread).documentDate, due < date {
            findings.append(finding(.dueBeforeDocument, .warning, [due.iso, date.iso]))
        }
        return findings
    }
}
