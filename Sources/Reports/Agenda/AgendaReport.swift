package import Documents
import Ledger
import Text

/// What the next meeting of a series is to deal with: a view of its draft and of what is outstanding, never a document.
package struct AgendaReport: Sendable {
    /// What is outstanding, what has passed, and what it all comes from.
    package var summary: SummaryReport
    package var draft: Draft
    /// What the draft has headings for, and the series' standing items.
    package var points: [AgendaPoint]
    package var followUp: [Party]
    package var decisions: [Decision]

    /// The meeting's own minutes, before it is held.
    package enum Draft: Hashable, Sendable {
        /// They are there, at this path.
        case written(String)
        /// They are what `new minutes` would make.
        case coming
    }

    /// What one partner is to report on.
    package struct Party: Hashable, Sendable {
        /// Nil for what nobody has.
        package var name: String?
        /// Everybody has it.
        package var isEveryone = false
        package var items: [SummaryItem]
    }

    /// What waits for somebody to decide.
    package enum Decision: Hashable, Sendable {
        /// The minutes of an earlier meeting, a plan or an agreement that nobody has approved.
        case approval(Document.Summary)
        /// A document that lives on, whose time has come.
        case review(SummaryReport.Review)
        /// Two documents disagree about an action.
        case contradiction(SummaryReport.Contradiction)
    }

    /// - Parameters:
    ///   - points: those of the draft, and the series' standing items.
    ///   - precedes: the order of names in the reader's language.
    package init(
        _ summary: SummaryReport, of subject: SummarySubject, draft: Draft, points: [AgendaPoint],
        precedes: (String, String) -> Bool
    ) {
        self.summary = summary
        self.draft = draft
        self.points = points
        followUp = Party.all(of: summary.items, in: subject.register, precedes: precedes)
        decisions =
            Self.unapproved(subject, summary).map { .approval($0) } + summary.reviews.map { .review($0) }
            + summary.contradictions.map { .contradiction($0) }
    }

    /// The minutes of the meeting before, then plans and agreements, as far as nobody has approved them.
    private static func unapproved(_ subject: SummarySubject, _ summary: SummaryReport) -> [Document.Summary] {
        let sources = Set(summary.sources.map(\.document.path))
        let open = subject.documents.filter { !$0.isApproved && sources.contains($0.path) }
        return [Document.Kind.minutes, .plan, .agreement].flatMap { kind in
            open.filter { $0.kind == kind && (kind != .minutes || $0.path == summary.meeting.last?.path) }
        }.map(\.summary)
    }
}

extension AgendaReport.Party {
    /// The actions by the partner that leads each, by name; what everybody has and what nobody has come last.
    ///
    /// Those of a partner are in the order of their due dates.
    static func all(
        of items: [SummaryItem], in register: Register, precedes: (String, String) -> Bool
    ) -> [AgendaReport.Party] {
        let names = Dictionary(register.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var parties: [Key: [SummaryItem]] = [:]
        for item in items {
            let action = item.tracked.action
            let name = action.owners.first.map { SummaryParty.name(of: $0, names) }
            parties[Key(name: name, isEveryone: name == nil && action.everyone), default: []].append(item)
        }
        let byDay = parties.mapValues { items in
            items.enumerated().sorted { left, right in
                let days = (left.element.day, right.element.day)
                return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
            }.map(\.element)
        }
        return byDay.map { AgendaReport.Party(name: $0.name, isEveryone: $0.isEveryone, items: $1) }.sorted {
            switch ($0.name, $1.name) {
            case (let left?, let right?): precedes(left, right)
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): $0.isEveryone && !$1.isEveryone
            }
        }
    }

    private struct Key: Hashable {
        var name: String?
        var isEveryone: Bool
    }
}

extension SummaryItem {
    /// What names no day comes behind all that does.
    fileprivate var day: Int { tracked.action.due?.date?.number ?? .max }
}
