import Documents
import Git
import Ledger
import Messages
import Reports
import Workspace

extension Session {
    /// The actions that a query asks for, with what a reader must know to judge them.
    func actionsReport(_ query: ActionQuery, includesSuggestions: Bool) throws(Complaint) -> ActionsReport {
        let ledger = try ledger(includesSuggestions ? .suggestions : .actions)
        let query = try known(query, in: ledger)
        var report = try report(ledger.actions, of: ledger, query) { ledger.joined.distinctCount(at: $0) }
        if includesSuggestions { report.suggestions = ledger.suggestions }
        report.diagnostics =
            query.isSelective ? ledger.diagnostics(ofDocuments: report.documentPaths) : ledger.diagnostics
        return report
    }

    /// The actions of those a query asks for that have changed since a time, whatever their state now.
    func changesReport(
        _ query: ActionQuery, since written: String, byDocumentDate: Bool
    ) throws(Complaint) -> ActionsReport {
        let ledger = try ledger()
        var query = try known(query, in: ledger)
        let since = try changedSince(written, byDocumentDate: byDocumentDate, series: query.series, in: ledger)
        let changed = try changes(since: since, to: ledger).changed
        query.states = query.states ?? Set(Action.State.allCases)
        var report = try report(changed.map(\.action), of: ledger, query) { places in
            ledger.joined.distinctCount(of: places.map { changed[$0].action })
        }
        report.diagnostics = ledger.diagnostics(ofDocuments: report.documentPaths)
        report.since = ActionsReport.Since(
            written: written, meeting: since.meeting, revision: since.session.pinned?.description)
        report.changes = Dictionary(changed.map { (MentionPlace($0.action.action), $0.events) }) { first, _ in first }
        return report
    }

    private func report(
        _ actions: [TrackedAction], of ledger: WorkspaceLedger, _ query: ActionQuery,
        distinctCount: ([Int]) -> Int
    ) throws(Complaint) -> ActionsReport {
        var report = ActionsReport(
            actions, in: ledger.documents, register: workspace.register, query: query, header: try header(ledger),
            distinctCount: distinctCount, precedes: console.messages.sorts)
        report.warningCount = ledger.warningCount
        report.seriesTitles = Dictionary(
            workspace.settings.series.map { ($0.id, $0.title ?? $0.id) }, uniquingKeysWith: { first, _ in first })
        return report
    }

    /// What a report of the whole workspace was made of.
    func header(_ ledger: WorkspaceLedger) throws(Complaint) -> ReportHeader {
        let revision = try workspace.repository.flatMap { repository throws(Complaint) in
            try recordedHead(of: repository)
        }
        do throws(GitError) {
            return ReportHeader(
                today: today, todayIsFixed: todayIsFixed,
                revision: revision?.description,
                unrecorded: try workspace.unrecordedDocuments(among: ledger.paths, stamps: ledger.stamps).map(\.text),
                documentCount: ledger.documents.count,
                draftCount: Self.draftCount(ledger.documents),
                nextMeeting: nextMeeting(ledger.documents), knowledge: knowledge)
        } catch {
            throw Complaint(error)
        }
    }

    /// What was known when the report's day was.
    private var knowledge: ReportHeader.Knowledge {
        if let pinned { return .recorded(pinned.description) }
        return lastDocumentDay.map { .dated($0) } ?? .present
    }

    /// The first meeting from today on that the settings or a document name.
    private func nextMeeting(_ documents: [Document]) -> Day? {
        let planned = workspace.settings.series.flatMap(\.meetings)
        return (planned + documents.indices.compactMap { documents[$0].nextMeeting }).filter { $0 >= today }.min()
    }

    private static func draftCount(_ documents: [Document]) -> Int {
        let drafts = Set(Speech.words("statuses.draft"))
        let isDraftUnsaid = drafts.contains(Document.draftStatus)
        return documents.indices.count { index in
            documents[index].status.map { drafts.contains($0.lowercased()) } ?? isDraftUnsaid
        }
    }
}
