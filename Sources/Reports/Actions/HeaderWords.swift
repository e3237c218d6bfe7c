import Documents
import Ledger
import Messages
import Text

/// What stands above and below a list of actions in every human format.
struct HeaderWords: Sendable {
    let report: ActionsReport
    let messages: Messages

    var title: String {
        if let meeting = report.since?.meeting {
            return messages("actions.title-changed-meeting", ["date": meeting.iso])
        }
        if let since = report.since { return messages("actions.title-changed", ["since": since.written]) }
        return messages(report.isOutstandingOnly ? "actions.title" : "actions.title-all")
    }

    /// How many, and how many of them are late.
    var count: String {
        let late = report.distinctOverdue
        var sentence = messages(
            report.isOutstandingOnly ? "actions.count" : "actions.count-all", ["count": report.distinctTotal])
        if late > 0 {
            let key = late == report.distinctTotal ? "actions.count-late-all" : "actions.count-late"
            sentence += messages(key, ["count": late])
        }
        if report.distinctTotal < report.total {
            sentence += messages(
                "actions.repeated", ["count": report.total - report.distinctTotal, "rows": report.total])
        }
        if report.actions.count < report.total {
            sentence += messages("actions.limited", ["shown": report.actions.count])
        }
        return sentence
    }

    /// The day it holds for, and the documents behind it.
    var basis: String {
        let header = report.header
        let day = messages(header.todayIsFixed ? "actions.day-fixed" : "actions.day", ["date": header.today.iso])
        let documents = messages("actions.documents", ["count": header.documentCount])
        return "\(day) · \(documents)\(drafts)"
    }

    /// How many of the documents nobody has approved.
    private var drafts: String {
        let header = report.header
        guard header.draftCount > 0 else { return "" }
        let key = header.draftCount == header.documentCount ? "actions.drafts-all" : "actions.drafts"
        return messages(key, ["count": header.draftCount])
    }

    /// What was known then, where the list is not of today's documents.
    private var knowledge: [String] {
        switch report.header.knowledge {
        case .present where report.since?.revision != nil:
            [messages("actions.compared", ["commit": String((report.since?.revision ?? "").prefix(8))])]
        case .present: []
        case .recorded(let commit): [messages("actions.as-recorded", ["commit": String(commit.prefix(8))])]
        case .dated(let day): [messages("actions.as-dated", ["date": day.iso])]
        }
    }

    /// The next meeting, where one is known.
    var meeting: [String] {
        guard let meeting = report.header.nextMeeting else { return [] }
        let days = meeting - report.header.today
        let away = days > 0 ? " (\(messages("actions.days-left", ["count": days])))" : ""
        return [messages("actions.next-meeting", ["date": meeting.iso]) + away]
    }

    /// The next meeting and what is not recorded yet, where there are any.
    var notes: [String] {
        let unrecorded = report.header.unrecorded
        guard let first = unrecorded.first else { return knowledge + meeting }
        return knowledge + meeting + [messages("actions.unrecorded", ["count": unrecorded.count, "path": first])]
    }

    /// How many findings `check` would show; nil where there are none that matter.
    var findings: String? {
        report.warningCount == 0 ? nil : messages("actions.findings", ["count": report.warningCount])
    }
}
