import Documents
import Ledger
import Messages
import Text

/// The words every human format has for an action; from documents, so not yet fit for a terminal.
struct ActionWords: Sendable {
    let report: ActionsReport
    let messages: Messages

    /// The one who is to do it; nil where nobody is named.
    func lead(_ action: Action) -> String? {
        action.lead?.shownName ?? (action.everyone ? messages("actions.everyone") : nil)
    }

    /// The lead's organisation, unless the lead is the organisation.
    func organisation(_ action: Action) -> String? {
        guard let name = report.organisation(of: action), name != action.lead?.shownName else { return nil }
        return action.lead?.person == nil && action.lead?.organisation != nil ? nil : name
    }

    /// Those who take part beside the lead.
    func company(_ action: Action) -> String? {
        var names = action.owners.dropFirst().map(\.shownName)
        if action.everyone, !action.owners.isEmpty { names.append(messages("actions.everyone")) }
        if action.othersToo { return messages("actions.with-others", ["names": names.joined(separator: ", ")]) }
        return names.isEmpty ? nil : messages("actions.with", ["names": names.joined(separator: ", ")])
    }

    /// The text, with how far it has come where that is more than open.
    func task(_ action: Action) -> String {
        var remarks: [String] = []
        if let status = action.statusText {
            remarks.append(status)
        } else if action.state == .active || action.state == .waiting {
            remarks += messages.words("states.\(action.state.rawValue)").prefix(1)
        }
        if action.fields.priority == .high { remarks.append(messages("actions.high-priority")) }
        return remarks.isEmpty ? action.text : "\(action.text.withoutFinalStop) (\(remarks.joined(separator: ", ")))"
    }

    /// What changed since the time that was asked for: from what to what.
    func changes(_ tracked: TrackedAction) -> [String] {
        (report.changes[MentionPlace(tracked.action)] ?? []).compactMap { event in
            switch event.kind {
            case .reworded, .reassigned, .postponed, .advanced: EventWords(messages: messages).sentence(event)
            case .raised, .carried, .waiting, .closed, .dropped, .reopened, .vanished: nil
            }
        }
    }

    /// The meeting or document that last spoke of it, since when it has been about, and where it stands.
    func source(_ tracked: TrackedAction) -> [String] {
        [report.citation(of: tracked)] + since(tracked) + carried(tracked) + postponed(tracked) + [
            place(tracked.action)
        ]
    }

    /// How many meetings it has been brought to: once says no more than since when.
    private func carried(_ tracked: TrackedAction) -> [String] {
        tracked.outstanding && tracked.carried > 1 ? [messages("actions.carried", ["count": tracked.carried])] : []
    }

    /// How often it was postponed, where that was asked for.
    private func postponed(_ tracked: TrackedAction) -> [String] {
        guard let moves = report.postponed[MentionPlace(tracked.action)], moves.count > 0 else { return [] }
        let days = messages("trail.days", ["count": moves.days])
        return [messages("life.postponed", ["count": moves.count, "days": days]).lowercasedFirst]
    }

    /// Since when it has been about, where that is another day than that of what is cited.
    func since(_ tracked: TrackedAction) -> [String] {
        guard let raised = tracked.raised.date, raised != tracked.mentions.last?.date, raised != tracked.document.date
        else { return [] }
        return [messages("actions.since", ["date": raised.iso])]
    }

    /// `minutes/2024-03-05.md:14`.
    func place(_ action: Action) -> String { "\(action.path):\(action.start.line)" }

    /// The day, or the words where they name none.
    func due(_ tracked: TrackedAction) -> String? {
        if let closed = tracked.action.closed, !tracked.action.state.isOutstanding {
            return messages("actions.closed", ["date": closed.iso])
        }
        return tracked.action.due.map { $0.date?.iso ?? $0.written }
    }

    /// What was written for the day, where that says more than the day (`v. 12`, `nästa möte`).
    func dueAsWritten(_ action: Action) -> String? {
        guard let due = action.due, let date = due.date, !due.isWrittenAsDay, due.written != date.iso else {
            return nil
        }
        return due.written
    }

    /// How late, or how soon where it is due before the next meeting.
    func lateness(_ tracked: TrackedAction) -> String? {
        guard tracked.outstanding, let date = tracked.action.due?.date else { return nil }
        let days = date - report.header.today
        switch days {
        case ..<0: return messages("actions.days-late", ["count": -days])
        case 0: return messages("actions.today")
        case _ where date <= report.soonLimit: return messages("actions.days-left", ["count": days])
        default: return nil
        }
    }

    func heading(_ heading: ActionGroup.Heading) -> String {
        switch heading {
        case .period(.soon):
            if let meeting = report.header.nextMeeting {
                return messages("groups.before-meeting", ["date": meeting.iso])
            }
            return messages("groups.soon")
        case .period(let period): return messages("periods.\(period.rawValue)")
        case .named(let name): return name
        case .unnamed(let grouping): return messages("groups.without.\(grouping.rawValue)")
        case .change(let kind): return messages("changes.\(kind.rawValue)")
        case .whole: return messages("groups.whole")
        }
    }
}
