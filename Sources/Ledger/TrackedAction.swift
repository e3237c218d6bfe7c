package import Documents
import Text

/// One action across all documents that mention it; a class, since it is large and goes from list to list.
package final class TrackedAction: Sendable {
    /// The last mention, with what it leaves out taken from the nearest earlier one.
    package let action: Action
    /// Where and when it was first mentioned.
    package let raised: Mention
    /// In the order they speak; the last is `action`'s.
    package let mentions: [Mention]
    /// The document of the last mention.
    package let document: Document.Summary
    /// Outstanding, and its due date has passed.
    package let overdue: Bool

    /// Neither done nor dropped.
    package var outstanding: Bool {
        // Asked of thousands: the action itself, which is large, is not copied for it.
        Action.isOutstanding(action.state, action.form, due: action.due?.date)
    }

    /// How many days ago it was raised; nil where no day is known.
    package func age(on today: Day) -> Int? { raised.date.map { today - $0 } }

    /// Through how many meetings it was carried, that which raised it aside.
    package var carried: Int {
        let atMeetings = mentions.lazy.filter(\.isAtMeeting).map(\.path)
        let count = mentions.count == 1 ? atMeetings.count : Set(atMeetings).count
        return count - (raised.isAtMeeting && count > 0 ? 1 : 0)
    }

    /// One place that speaks of the action.
    package struct Mention: Hashable, Sendable {
        /// The document.
        package var path: String
        /// 1-based.
        package var line: Int
        /// 1-based, in UTF-8 bytes: two actions may stand on one line.
        package var column: Int
        /// The day the mention speaks.
        package var date: Day?
        /// What it says of the action.
        package var state: Action.State
        /// The document is the minutes of a meeting.
        package var isAtMeeting = false

        init(_ mention: Ledger.Mention, isAtMeeting: Bool) {
            self.init(mention.action, day: mention.day, isAtMeeting: isAtMeeting)
        }

        init(_ action: Action, day: Day?, isAtMeeting: Bool) {
            self.init(
                path: action.path, line: action.start.line, column: action.start.column, date: day,
                state: action.state)
            self.isAtMeeting = isAtMeeting
        }

        /// Takes where and when an action is spoken of.
        package init(path: String, line: Int, column: Int = 1, date: Day?, state: Action.State) {
            self.path = path
            self.line = line
            self.column = column
            self.date = date
            self.state = state
        }
    }

    /// Takes an action that is joined already.
    package init(
        action: Action, raised: Mention, mentions: [Mention], document: Document.Summary, overdue: Bool
    ) {
        self.action = action
        self.raised = raised
        self.mentions = mentions
        self.document = document
        self.overdue = overdue
    }

    /// Makes one of the only mention.
    ///
    /// - Parameter changed: the day on which its line last changed, where that counts.
    convenience init(_ action: Action, in document: Document.Summary, changed: Day?, today: Day) {
        let date = action.headingDate ?? document.date
        let mention = Mention(
            action, day: Ledger.Mention.day(of: action, date, changed: changed),
            isAtMeeting: document.kind == .minutes)
        var raised = mention
        raised.date = date ?? raised.date
        self.init(
            action: action, raised: raised, mentions: [mention], document: document,
            overdue: action.isOverdue(today: today))
    }

    /// Makes one of its mentions, given in the order they speak.
    convenience init(_ thread: [Ledger.Mention], documents: [Document], today: Day) {
        let action = Self.joined(thread)
        let first = Ledger.Mention.raising(thread)
        var raised = Mention(first, isAtMeeting: documents[first.document].kind == .minutes)
        raised.date = first.documentDate ?? raised.date
        self.init(
            action: action, raised: raised,
            mentions: thread.map { Mention($0, isAtMeeting: documents[$0.document].kind == .minutes) },
            document: documents[thread[thread.count - 1].document].summary, overdue: action.isOverdue(today: today))
    }

    /// The last mention, with what it leaves out taken from the nearest earlier one.
    private static func joined(_ thread: [Ledger.Mention]) -> Action {
        var action = thread[thread.count - 1].action
        for earlier in thread.dropLast().reversed() {
            if action.owners.isEmpty, !action.everyone, !action.deniesOwner {
                action.owners = earlier.action.owners
                action.everyone = earlier.action.everyone
                action.othersToo = action.othersToo || earlier.action.othersToo
                action.deniesOwner = earlier.action.deniesOwner
            }
            if action.due == nil, !action.deniesDue {
                action.due = earlier.action.due
                action.deniesDue = earlier.action.deniesDue
            }
            if action.id == nil { action.id = earlier.action.id }
        }
        // Words that were carried forward count from where they were first written.
        if let due = action.due, let first = thread.first(where: { $0.action.due?.written == due.written })?.action.due
        {
            action.due = first
        }
        return action
    }
}

extension TrackedAction: Hashable {
    package static func == (left: TrackedAction, right: TrackedAction) -> Bool {
        left === right
            || left.action == right.action && left.raised == right.raised && left.mentions == right.mentions
                && left.document == right.document && left.overdue == right.overdue
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(raised) }
}
