package import Ledger
package import Workspace

/// What `new minutes` would write: a draft with the actions brought along, or what an existing one lacks.
package struct MinutesPlan: Sendable {
    /// The draft, and the earlier minutes in which actions are given ids; no files where the draft lacks nothing.
    package var plan: EditPlan
    /// The draft.
    package var path: WorkspacePath
    /// There was no draft before.
    package var isNew: Bool
    /// How many actions are brought along.
    package var count: Int
    /// Those that are not, since nothing would join them to what was said before.
    package var left: [TrackedAction]
}
