import Documents
import Ledger
import Messages
import Text

/// The words every human format of a summary has; from documents, so not yet fit for a terminal.
struct SummaryWords: Sendable {
    let report: SummaryReport
    let messages: Messages
    /// Those of the actions themselves.
    let actions: ActionWords

    init(_ report: SummaryReport, messages: Messages) {
        self.report = report
        self.messages = messages
        actions = ActionWords(report: report.base, messages: messages)
    }

    private var isInternal: Bool { report.request.isInternal }

    /// What the paper is, and for which meeting.
    var title: String {
        if case .document(let path) = report.request.scope, report.meeting.day == nil {
            return messages("summary.title-document", ["title": report.base.citation(of: path)])
        }
        guard let title = report.meeting.title else {
            return report.meeting.day.map { messages("summary.title-day", ["date": $0.iso]) }
                ?? messages("summary.title-plain")
        }
        guard let day = report.meeting.day?.iso else { return messages("summary.title-series", ["title": title]) }
        return messages("summary.title-meeting", ["title": title, "date": day])
    }

    /// For whom it was made, where it was made for one organisation.
    var audience: String? {
        report.organisation.map { messages("summary.for-organisation", ["name": $0.name]) }
    }

    /// The day it holds for, what it covers, and how much of that is not finished.
    var basis: [String] {
        let header = HeaderWords(report: report.base, messages: messages)
        let meetings = (header.meeting + lastMeeting).joined(separator: " · ")
        let sentence = meetings.prefix(1).uppercased() + meetings.dropFirst()
        return [header.basis] + dated + (sentence.isEmpty ? [] : [sentence]) + otherLevel
    }

    private var dated: [String] {
        guard case .dated(let day) = report.header.knowledge else { return [] }
        return [messages("actions.as-dated", ["date": day.iso])]
    }

    /// What was left out, being of another level.
    var otherLevel: [String] {
        report.leftOut == 0 ? [] : [messages("summary.other-level", ["count": report.leftOut])]
    }

    /// The meeting held last, where one is known.
    var lastMeeting: [String] {
        report.meeting.last.map { [messages("summary.last-meeting", ["date": $0.day.iso])] } ?? []
    }

    /// The numbers at the head, each with what it counts and a name for its look.
    var figures: [(value: Int, label: String, key: String)] {
        let figures = report.figures
        return [
            ("outstanding", figures.outstanding), ("overdue", figures.overdue),
            ("before-meeting", figures.beforeMeeting), ("unowned", figures.unowned), ("undated", figures.undated),
            ("postponed", figures.postponed),
        ].map { key, value in
            let isSoon = key == "before-meeting" && report.header.nextMeeting == nil
            let label =
                isSoon ? messages("groups.soon").lowercasedFirst : messages("summary.figure.\(key)", ["count": value])
            return (value, label, key)
        }
    }

    /// The heading of a part of the list.
    func heading(_ period: SummaryPeriod) -> String {
        guard period == .beforeMeeting else { return messages("summary.period.\(period.rawValue)") }
        guard let day = report.header.nextMeeting else { return messages("groups.soon") }
        return messages("groups.before-meeting", ["date": day.iso])
    }

    /// How often it was postponed and followed up.
    func facts(_ item: SummaryItem) -> [String] {
        var facts: [String] = []
        if item.past.postponements > 0 {
            let count = item.past.postponements
            let days = messages("trail.days", ["count": item.past.postponedDays])
            facts.append(
                item.past.postponedDays > 0
                    ? messages("summary.postponed", ["count": count, "days": days])
                    : messages("summary.postponed-often", ["count": count]))
        }
        if item.past.carried > 0 { facts.append(messages("summary.carried", ["count": item.past.carried])) }
        return facts
    }

    /// Where an action comes from, and where else it stands.
    func source(_ item: SummaryItem) -> [String] {
        let places = elsewhere(item)
        guard !places.isEmpty else { return source(item.tracked) }
        return source(item.tracked) + [messages("summary.elsewhere", ["places": places.joined(separator: ", ")])]
    }

    /// The documents that live on and mention it too, and the other places of what is the same action.
    func elsewhere(_ item: SummaryItem) -> [String] {
        let tracked = item.tracked
        let living = tracked.mentions.map(\.path).filter { path in
            path != tracked.action.path
                && report.sources.contains { $0.document.path == path && $0.document.kind != .minutes }
        }
        var named: Set<String> = []
        return (living.map { report.base.sources[$0]?.title ?? $0 } + item.others.map(report.base.citation(of:)))
            .filter { named.insert($0).inserted }
    }

    /// Where an action comes from: a citation, for whoever keeps the documents also the place and the id.
    func source(_ tracked: TrackedAction) -> [String] {
        let cited = [report.base.citation(of: tracked)] + actions.since(tracked)
        guard isInternal else { return cited }
        return cited + [actions.place(tracked.action)] + (tracked.action.id.map { ["^\($0)"] } ?? [])
    }

    /// A document as a source is cited, for whoever keeps it with its path.
    func source(_ document: Document.Summary) -> String {
        let citation = report.base.citation(of: document.path)
        return isInternal ? "\(citation) · \(document.path)" : citation
    }

    /// A heading of what became of actions since an earlier meeting.
    func heading(_ kind: SummaryChange.Kind) -> String { messages("summary.change.\(kind.rawValue)") }

    /// The heading above all that changed.
    var changesHeading: String {
        if let last = report.meeting.last, report.isSinceLastMeeting {
            return messages("summary.since-meeting", ["date": last.day.iso])
        }
        return messages("summary.since-day", ["date": report.since?.iso ?? ""])
    }

    /// Before and after, where a change is one from something to something.
    func turn(_ change: SummaryChange) -> String? {
        switch change.kind {
        case .raised, .closed, .dropped, .reopened: return nil
        case .moved, .reassigned:
            let nothing = messages("summary.nothing.\(change.kind.rawValue)")
            let turn = messages("summary.turn", ["from": change.from ?? nothing, "to": change.to ?? nothing])
            guard let days = change.days else { return turn }
            let count = messages("trail.days", ["count": abs(days)])
            return messages("trail.moved", ["event": turn, "days": count])
        }
    }

    /// The day of a change: that of a closing, else when the action is to be done.
    func day(_ change: SummaryChange) -> String {
        let isEnd = change.kind == .closed || change.kind == .dropped
        return (isEnd ? closing(change.tracked) : words(dueOf: change.tracked)) ?? ""
    }

    /// When an action was closed: as written, else the day of what says so.
    func closing(_ tracked: TrackedAction) -> String? { (tracked.action.closed ?? tracked.mentions.last?.date)?.iso }

    /// What was given as the reason, for whoever keeps the documents.
    func reason(_ change: SummaryChange) -> String? {
        isInternal ? change.reason.map { messages("trail.reason", ["reason": $0]) } : nil
    }

    /// What each place says of one action.
    func sides(_ contradiction: SummaryReport.Contradiction) -> [String] {
        contradiction.sides.map { side in
            let place = isInternal ? "\(side.path):\(side.line)" : report.base.citation(of: side.path)
            let state = messages.words("states.\(side.state.rawValue)").first ?? ""
            let due = side.due.map { messages("commit.due", ["date": $0.iso]) }
            let said = [state, due].compactMap(\.self).joined(separator: ", ")
            return messages("summary.side", ["place": place, "said": said])
        }
    }

    /// The heading above those who have something to do.
    var partiesHeading: String {
        let isDivided = report.organisation == nil && report.parties.contains { !$0.people.isEmpty }
        return messages(isDivided ? "summary.by-organisation" : "summary.by-person")
    }

    /// How an action came not to be spoken of any more, and where it stood.
    func cause(_ vanished: VanishedAction) -> [String] {
        let cause =
            switch vanished.cause {
            case .passedOver(let meeting):
                messages("summary.passed-over", ["meeting": report.base.citation(of: meeting.path)])
            case .deleted(let day): messages("summary.deleted", ["date": day.iso])
            }
        return [cause, source(vanished.action).joined(separator: " · ")]
    }

    /// The name of a party.
    func name(_ party: SummaryParty) -> String {
        party.name ?? messages(party.isEveryone ? "actions.everyone" : "periods.unowned")
    }

    /// How far a document has come.
    func standing(_ source: SummarySource) -> String {
        switch source.standing {
        case .draft, .claimed, .edited, .pending: return messages("summary.standing.\(source.standing.rawValue)")
        case .approved:
            let key = "summary.standing.approved.\(source.document.kind.rawValue)"
            return messages(messages.has(key) ? key : "summary.standing.approved.document")
        }
    }

    /// What the paper was made from and with, and how to make it again.
    var footer: [String] {
        let request = report.request
        let header = report.header
        let version = messages("summary.made", ["version": request.version, "date": header.today.iso])
        let commit = header.revision.map { messages("summary.commit", ["commit": $0]) }
        let command = request.command.map { messages("summary.again", ["command": $0]) }
        return [version + (commit.map { " \($0)" } ?? "")] + unrecorded + [command].compactMap(\.self)
    }

    private var unrecorded: [String] {
        let count = report.unrecordedCount
        return count == 0 ? [] : [messages("summary.unrecorded", ["count": count])]
    }
}

extension SummaryReport {
    /// Changes are told from the last meeting on, and not from another day.
    var isSinceLastMeeting: Bool { since.map { $0 + 1 == meeting.last?.day } ?? false }
}

extension SummaryWords {
    /// Who is to do it, from where, and with whom, in one line.
    func who(_ tracked: TrackedAction) -> String {
        let action = tracked.action
        guard let lead = actions.lead(action) else { return messages("actions.nobody") }
        return [lead, actions.organisation(action), actions.company(action)].compactMap(\.self).joined(separator: ", ")
    }

    /// When it is to be done, and how that was written where it says more.
    func when(_ tracked: TrackedAction) -> String {
        [words(dueOf: tracked), actions.dueAsWritten(tracked.action).map { "(\($0))" }]
            .compactMap(\.self).joined(separator: " ")
    }

    private func words(dueOf tracked: TrackedAction) -> String? { actions.due(tracked) }

    /// The names of the columns of numbers.
    var loadColumns: [String] {
        let soon = report.header.nextMeeting == nil ? "groups.soon" : "summary.column.before-meeting"
        return [messages("summary.column.outstanding"), messages("summary.column.overdue"), messages(soon)]
    }

    /// The numbers below them.
    func numbers(_ load: SummaryParty.Load) -> [Int] { [load.outstanding, load.overdue, load.beforeMeeting] }

    /// Somebody with the number of their actions.
    func load(_ person: SummaryParty.Person) -> String {
        let (load, name) = (person.load, person.name)
        let count = "\(name)\u{A0}\(load.outstanding)"
        return load.overdue == 0
            ? count : "\(count) (\(messages("summary.overdue-of", ["count": load.overdue])))"
    }
}
