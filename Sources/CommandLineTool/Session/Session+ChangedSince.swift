import Documents
import Git
import Ledger
import Messages
import Reports
import Text
import Trail
import Workspace

/// Since when changes are told, and what was known then.
struct ChangedSince {
    /// As it was typed.
    let written: String
    /// The meeting that is meant; nil where a day or a revision is.
    let meeting: Day?
    /// The workspace at that time.
    let session: Session
}

extension Session {
    /// The time from which changes are told: a day, a revision, a document's meeting, or the last meeting.
    ///
    /// Of a meeting it is the day before, so that what the meeting itself changed is told.
    ///
    /// - Parameter series: those whose last meeting is meant; none for all.
    func changedSince(
        _ written: String, byDocumentDate: Bool, series: [String], in ledger: WorkspaceLedger
    ) throws(Complaint) -> ChangedSince {
        let meeting = try meeting(written, series, ledger)
        let time = meeting.map { ($0 + -1).iso } ?? written
        if byDocumentDate, let day = Day(iso: time) {
            return ChangedSince(written: written, meeting: meeting, session: datedUntil(day, today: today))
        }
        return ChangedSince(written: written, meeting: meeting, session: try asOf(time, today: today))
    }

    /// What became of the actions since then.
    func changes(since: ChangedSince, to ledger: WorkspaceLedger) throws(Complaint) -> LedgerChanges {
        let then = try since.session.ledger()
        return LedgerChanges(from: then.joined, to: ledger.joined, moved: try moves(since: since.session))
    }

    /// The paths that documents had at that time, by those they have now, where they differ.
    func moves(since then: Session) throws(Complaint) -> [String: String] {
        guard let repository = workspace.repository, let old = then.pinned, let new = try recordedHead(of: repository)
        else { return [:] }
        do throws(GitError) {
            let differences = DocumentDifferences(repository, folder: workspace.folder, reader: reader)
            let found = try differences.between(repository.commit(old), repository.commit(new))
            return found.reduce(into: [:]) { moves, difference in
                if let previous = difference.previousPath { moves[difference.path.text] = previous.text }
            }
        } catch {
            throw Complaint(error)
        }
    }

    /// The day of the meeting or document that is meant; nil where a day or a revision is.
    private func meeting(_ written: String, _ series: [String], _ ledger: WorkspaceLedger) throws(Complaint) -> Day? {
        if Day(iso: written) != nil { return nil }
        if Self.isLastMeeting(written) {
            let meetings = ledger.documents.filter { document in
                series.isEmpty || document.series.map(series.contains) ?? false
            }.compactMap { document in Meeting(document).map { (meeting: $0, isApproved: document.isApproved) } }
            let past = meetings.filter { $0.meeting.day < today || $0.isApproved }.map(\.meeting.day)
            guard let day = past.max() else { throw complaint("no-meeting") }
            return day
        }
        if try isRevision(written) { return nil }
        let document = try document(written, among: ledger.documents, orElse: "time")
        guard let day = document.date else { throw complaint("no-day", ["path": document.path]) }
        return day
    }

    private func isRevision(_ written: String) throws(Complaint) -> Bool {
        guard let repository = workspace.repository else { return false }
        do throws(GitError) { return try repository.resolve(written) != nil } catch {
            // Several commits may begin so; which are meant is asked where it is read.
            return error.code == .ambiguous
        }
    }

    /// Whether the last meeting was meant, in any language.
    private static func isLastMeeting(_ written: String) -> Bool {
        Speech.words("last-meeting").contains { Folded.bareKey($0) == Folded.bareKey(written) }
    }
}
