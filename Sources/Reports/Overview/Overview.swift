/// What needs the coordinator now: bare `protokoll`.
package struct Overview: Sendable {
    /// The outstanding actions, all of them; the overdue and the soon due are shown.
    package var actions: ActionsReport
    package var unrecorded: StatusReport
    /// Whether a copy is kept outside this machine; nil outside git, where nothing is recorded at all.
    package var copy: Copy?

    /// What is kept outside this machine of what is recorded.
    package enum Copy: Hashable, Sendable {
        case none
        /// All of it, or a remote repository is known, which git itself speaks of.
        case whole
        /// A backup that lacks some of the latest recordings.
        case behind(count: Int)
    }

    package init(actions: ActionsReport, unrecorded: StatusReport, copy: Copy?) {
        self.actions = actions
        self.unrecorded = unrecorded
        self.copy = copy
    }
}
