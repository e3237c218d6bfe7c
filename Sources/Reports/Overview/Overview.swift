/// What needs the coordinator now: bare `protokoll`.
package struct Overview: Sendable {
    /// The outstanding actions, all of them; the overdue and the soon due are shown.
    package var actions: ActionsReport
    package var unrecorded: StatusReport
    /// Whether a copy is kept outside this machine; nil outside git, where nothing is recorded at all.
    package var hasCopyElsewhere: Bool?

    package init(actions: ActionsReport, unrecorded: StatusReport, hasCopyElsewhere: Bool?) {
        self.actions = actions
        self.unrecorded = unrecorded
        self.hasCopyElsewhere = hasCopyElsewhere
    }
}
