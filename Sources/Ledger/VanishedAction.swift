package import Documents
package import Text

/// An outstanding action that nobody closed and nothing speaks of any more.
package struct VanishedAction: Hashable, Sendable {
    /// As it was said last.
    package var action: TrackedAction
    /// What made it vanish.
    package var cause: Cause

    /// How it came not to be spoken of.
    package enum Cause: Hashable, Sendable {
        /// The minutes of a later meeting of the series, which follow up other actions and not this one.
        case passedOver(by: Document.Summary)
        /// The document was deleted, on a day.
        case deleted(Day)
    }

    /// Takes an action and what made it vanish.
    package init(_ action: TrackedAction, _ cause: Cause) {
        self.action = action
        self.cause = cause
    }

    /// What `check` says of it, at the place that spoke of it last.
    package var finding: Diagnostic {
        let spoken = action.action
        let arguments =
            switch cause {
            case .passedOver(let meeting):
                [spoken.text, "\(spoken.path):\(spoken.start.line)", meeting.date?.iso ?? "", meeting.path]
            case .deleted(let day): [spoken.text, spoken.path, day.iso, ""]
            }
        return Diagnostic(
            .vanished, .warning, path: spoken.path, start: spoken.start, end: spoken.end, arguments: arguments)
    }
}

extension Diagnostic.Code {
    /// An outstanding action that nothing speaks of any more; the arguments are its text, its place (of a deleted document the
    /// path), the day of the meeting that passed it over or of the deletion, and the meeting's minutes.
    package static let vanished = Diagnostic.Code(rawValue: "action.vanished")
}
