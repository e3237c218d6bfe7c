import Documents
import Ledger
import Messages
import Text

/// The words every human format of an agenda has; from documents, so not yet fit for a terminal.
struct AgendaWords: Sendable {
    let report: AgendaReport
    let messages: Messages
    let summary: SummaryWords

    init(_ report: AgendaReport, messages: Messages) {
        self.report = report
        self.messages = messages
        summary = SummaryWords(report.summary, messages: messages)
    }

    private var isInternal: Bool { report.summary.request.isInternal }

    /// What it is, and for which meeting.
    var title: String {
        let meeting = report.summary.meeting
        switch (meeting.title, meeting.day?.iso) {
        case (let title?, let day?): return messages("agenda.title-meeting", ["title": title, "date": day])
        case (nil, let day?): return messages("agenda.title-day", ["date": day])
        case (let title?, nil): return messages("agenda.title-series", ["title": title])
        case (nil, nil): return messages("agenda.title-plain")
        }
    }

    /// When the meeting before was, and whether the minutes are begun.
    var basis: [String] {
        let last = report.summary.meeting.last.map { messages("agenda.last-meeting", ["date": $0.day.iso]) }
        let day = report.summary.meeting.day == nil ? messages("agenda.no-day") : nil
        return [day, last, draft].compactMap(\.self)
    }

    /// Where the draft is, for whoever keeps the documents.
    private var draft: String? {
        guard isInternal else { return nil }
        switch report.draft {
        case .written(let path): return messages("agenda.draft", ["path": path])
        case .coming:
            let series = report.summary.meeting.series.map { " --series \"\($0)\"" }
            return messages("agenda.no-draft", ["series": series ?? ""])
        }
    }

    /// A point with what is to be said of it.
    func title(_ point: AgendaPoint) -> String {
        point.isMissing && isInternal ? messages("agenda.missing-point", ["title": point.title]) : point.title
    }

    /// The name of a partner.
    func name(_ party: AgendaReport.Party) -> String {
        party.name ?? messages(party.isEveryone ? "actions.everyone" : "periods.unowned")
    }

    /// What waits, and why.
    func lines(_ decision: AgendaReport.Decision) -> [String] {
        switch decision {
        case .approval(let document):
            [messages("agenda.approve.\(document.kind.rawValue)"), summary.source(document)]
        case .review(let review): [messages.message(for: review.finding), summary.source(review.document)]
        case .contradiction(let contradiction): [contradiction.tracked.action.text] + summary.sides(contradiction)
        }
    }
}
