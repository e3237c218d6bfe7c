import Documents
import Git
import Ledger
import Messages
import Reports
import Text
import Trail
import Workspace

/// What documents and their history say, as far as a summary is made from it.
struct SummaryReading {
    private let session: Session
    private let ledger: WorkspaceLedger
    /// What is said of the documents that are covered, and of all that is not read as one.
    private let findings: [Diagnostic]
    private let leftOut: Int
    private let meeting: SummaryMeeting
    /// The path of a document that was asked for by name, whatever its level.
    private let only: String?
    /// Which part of the workspace is covered.
    let scope: SummaryRequest.Scope

    /// Takes the name of a series or a document, or nothing for the whole workspace.
    init(named name: String?, of session: Session) throws(Complaint) {
        self.session = session
        let all = try session.ledger()
        let series = name.flatMap { session.series(named: $0, in: all.documents) }
        let document =
            try series == nil
            ? name.map { name throws(Complaint) in
                try session.document(name, among: all.documents, orElse: "meeting")
            } : nil
        only = document?.path
        (ledger, leftOut) = try session.withoutOtherLevels(all, but: only)
        findings = all.diagnostics(ofDocuments: Set(ledger.documents.map(\.path)))
        let calendar = MeetingCalendar(
            ledger.documents, settings: session.workspace.settings, today: session.today)
        if let series {
            (scope, meeting) = (.series(series), calendar.next(of: series))
        } else if let document {
            let isOfSeries = document.kind == .minutes && document.series != nil
            scope = isOfSeries ? document.series.map { .series($0) } ?? .workspace : .document(document.path)
            meeting = document.kind == .minutes ? calendar.meeting(of: document) : SummaryMeeting()
        } else {
            (scope, meeting) = (.workspace, calendar.next())
        }
    }

    /// Reads the history too.
    ///
    /// - Parameter since: the day or the document from which on changes are told; nil for the last meeting.
    func subject(since: String?) throws(Complaint) -> SummarySubject {
        var subject = SummarySubject(
            actions: ledger.joined.folded(), documents: ledger.documents, diagnostics: findings,
            register: session.workspace.register, settings: session.workspace.settings,
            header: try header(), meeting: meeting)
        subject.vanished = try session.vanished(ledger.joined)
        subject.leftOut = leftOut
        subject.since =
            try since.map { written throws(Complaint) in try day(written) }
            ?? meeting.last.map { $0.day - 1 }
        subject.recorded = try recorded(subject.header.revision)
        try addPast(to: &subject)
        return subject
    }

    /// A sample's day is told as that, also where the command line states it, so that a summary can be made again.
    private func header() throws(Complaint) -> ReportHeader {
        var header = try session.header(ledger)
        header.todayIsFixed = session.workspace.settings.today == session.today
        // What the program itself wrote out is no part of what it tells.
        let read = Set(ledger.documents.map(\.path))
        let reports = Set(ledger.paths.map(\.text)).subtracting(read)
        header.unrecorded.removeAll(where: reports.contains)
        return header
    }

    private func recorded(_ revision: String?) throws(Complaint) -> HistoryReport.Moment? {
        guard let revision, let repository = session.workspace.repository else { return nil }
        let time = try session.commit(revision, in: repository).committer.time
        return HistoryReport.Moment(seconds: time.seconds, offsetMinutes: 0)
    }

    /// A day as it is; of a document the day before its own, so that what a meeting decided counts as told since.
    private func day(_ written: String) throws(Complaint) -> Day {
        if let day = Day(iso: written) { return day }
        let document = try session.document(written, among: ledger.documents)
        guard let date = document.date else {
            throw Complaint(
                message: session.console.messages("summary.undated-since", ["path": document.path]),
                hint: session.console.messages("summary.undated-since-hint"))
        }
        return date - 1
    }

    private func addPast(to subject: inout SummarySubject) throws(Complaint) {
        let lives = try lives(unrecorded: subject.header.unrecorded)
        // Of what is closed nobody asks how often it was postponed.
        let parts = subject.actions.flatMap(\.parts)
        var lines = try lines(of: parts.filter(\.outstanding), lives)[...]
        for tracked in parts {
            let life = tracked.outstanding ? lines.removeFirst() : nil
            subject.pasts[ActionPlace(tracked.action)] = ActionPast(of: tracked, life: life, today: session.today)
        }
        if let since = subject.since { subject.changes = try changes(since: since, lives, of: subject.actions) }
    }

    /// What became of actions since a day: by the tree of that day, or where nothing was recorded yet by the documents of then.
    private func changes(
        since day: Day, _ lives: ActionLives?, of actions: [FoldedAction]
    ) throws(Complaint) -> [SummaryChange] {
        let changed = try ledgerChanges(since: day, isRecorded: lives?.reaches(backTo: day) ?? false).changed
        let events = Dictionary(changed.map { (MentionPlace($0.action.action), $0.events) }) { first, _ in first }
        let touched = actions.flatMap(\.parts).filter { events[MentionPlace($0.action)] != nil }
        let reasons = Dictionary(
            zip(touched, try lines(of: touched, lives)).map { tracked, life in
                (ActionPlace(tracked.action), lives.flatMap { $0.reason(in: life, since: day) })
            }, uniquingKeysWith: { first, _ in first })
        return actions.flatMap { folded in
            let told = folded.parts.flatMap { part in
                SummaryChange.all(
                    of: part, events: events[MentionPlace(part.action)] ?? [],
                    reason: reasons[ActionPlace(part.action)] ?? nil)
            }
            return SummaryChange.counted(told, of: folded)
        }
    }

    private func ledgerChanges(since day: Day, isRecorded: Bool) throws(Complaint) -> LedgerChanges {
        guard isRecorded else {
            let known = ledger.documents.filter { $0.date.map { $0 <= day } ?? false }
            return LedgerChanges(from: Ledger(documents: known, today: session.today), to: ledger.joined)
        }
        let then = try session.asOf(day.iso, today: session.today)
        let before = try then.withoutOtherLevels(try then.ledger(), but: only).0.joined
        return LedgerChanges(from: before, to: ledger.joined, moved: try session.moves(since: then))
    }

    private func lines(of actions: [TrackedAction], _ lives: ActionLives?) throws(Complaint) -> [LifeLine?] {
        guard let lives else { return actions.map { _ in nil } }
        do throws(GitError) { return try lives.lines(of: actions.map(\.action)) } catch { throw Complaint(error) }
    }

    private func lives(unrecorded: [String]) throws(Complaint) -> ActionLives? {
        guard session.lastDocumentDay == nil, let repository = session.workspace.repository,
            try session.recordedHead(of: repository) != nil
        else { return nil }
        let progress = Progress(
            total: 0, messages: session.console.messages, sentence: "progress.history",
            isQuiet: session.console.isQuiet)
        defer { progress.end() }
        return try session.lives(ledger, in: repository, unrecorded: unrecorded, advance: progress.advance)
    }
}

extension ActionLives {
    /// Whether anything was recorded by the end of a day: else what was later cannot be told from what was always there.
    fileprivate func reaches(backTo day: Day) -> Bool { commits.contains { $0.committer.time.localDay <= day } }

    /// What was given last as the reason for what happened after a day and counts.
    fileprivate func reason(in life: LifeLine?, since day: Day) -> String? {
        life?.events.last { event in
            event.counts && event.reason != nil && commits[event.occasion].committer.time.localDay > day
        }?.reason
    }
}

extension Session {
    /// What is left without documents of another level of confidentiality than the workspace's, and how many those are.
    fileprivate func withoutOtherLevels(
        _ all: WorkspaceLedger, but path: String?
    ) throws(Complaint) -> (WorkspaceLedger, Int) {
        let level = workspace.settings.confidentiality ?? .internal
        let left = all.documents.filter { document in
            document.path == path
                || document.confidentiality.map { Settings.Confidentiality(typed: $0) == level } ?? true
        }
        guard left.count < all.documents.count else { return (all, 0) }
        let ledger = Ledger(documents: left, today: today, changed: try changedDays(of: left))
        return (
            WorkspaceLedger(joined: ledger, faults: all.faults, paths: all.paths, stamps: all.stamps),
            all.documents.count - left.count
        )
    }
}
