import Changes
import Documents
import Messages
import Reports
import Workspace

extension Session {
    /// The agenda of the next meeting, or of the one whose draft is named.
    ///
    /// - Parameter name: a series or a draft; nil for whichever meeting comes next.
    func agenda(of name: String?, isInternal: Bool) throws(Complaint) -> AgendaReport {
        let reading = try SummaryReading(named: name, of: self)
        let subject = try reading.subject(since: nil)
        var request = SummaryRequest()
        request.scope = subject.meeting.series.map { .series($0) } ?? reading.scope
        request.isInternal = isInternal
        request.version = Version.number
        let summary = SummaryReport(
            subject, request, draftWords: Set(Speech.words("statuses.draft")), precedes: console.messages.sorts)
        let (draft, text) = try draft(of: subject)
        let standing = workspace.settings.series.first { $0.id == subject.meeting.series }?.standingItems ?? []
        return AgendaReport(
            summary, of: subject, draft: draft,
            points: AgendaPoint.all(in: text, standing: standing, vocabulary: workspace.vocabulary),
            precedes: console.messages.sorts)
    }

    /// The minutes of the coming meeting as far as they are written, else as `new minutes` would make them.
    private func draft(of subject: SummarySubject) throws(Complaint) -> (AgendaReport.Draft, text: [UInt8]) {
        let reader = DocumentReader(vocabulary: workspace.vocabulary)
        let meeting = subject.meeting
        let written = subject.documents.first { document in
            document.kind == .minutes && meeting.day != nil && document.date == meeting.day
                && document.series == meeting.series
        }
        if let written, let bytes = try bytes(of: written) {
            return (.written(written.path), reader.body(of: bytes))
        }
        let new = NewDocument(
            .minutes, date: meeting.day, series: meeting.series, language: workspaceMessages.language, today: today)
        do throws(NewDocument.Refusal) {
            return (.coming, reader.body(of: try new.outline(in: workspace)))
        } catch {
            throw Complaint(error)
        }
    }
}
