package import Documents
package import Ledger
package import Text
package import Workspace

/// Everything that a summary is made from, read once.
package struct SummarySubject: Sendable {
    /// Every action that documents mention, closed ones too, each once.
    package var actions: [FoldedAction]
    /// Outstanding actions that nothing speaks of any more.
    package var vanished: [VanishedAction] = []
    package var documents: [Document]
    package var diagnostics: [Diagnostic]
    package var register: Register
    package var settings: Settings
    package var header: ReportHeader
    /// When the commit was made, in UTC; nil before the first one.
    package var recorded: HistoryReport.Moment?
    /// What it stands before.
    package var meeting: SummaryMeeting
    /// The last day before that of which changes are told; nil where nothing is known of an earlier day.
    package var since: Day?
    /// How many documents are of another level of confidentiality, and so were not read.
    package var leftOut = 0
    /// What history says of actions.
    package var pasts: [ActionPlace: ActionPast] = [:]
    /// What became of actions since that day.
    package var changes: [SummaryChange] = []

    package init(
        actions: [FoldedAction], documents: [Document], diagnostics: [Diagnostic], register: Register,
        settings: Settings, header: ReportHeader, meeting: SummaryMeeting
    ) {
        self.actions = actions
        self.documents = documents
        self.diagnostics = diagnostics
        self.register = register
        self.settings = settings
        self.header = header
        self.meeting = meeting
    }
}

/// Where an action stands, by which it is known within one reading of all documents.
package struct ActionPlace: Hashable, Sendable {
    package var path: String
    package var line: Int
    package var column: Int

    package init(_ action: Action) {
        (path, line, column) = (action.path, action.start.line, action.start.column)
    }
}
