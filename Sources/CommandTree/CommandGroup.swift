/// Commands that belong to the same part of a day's work, in the order in which overviews show them.
package enum CommandGroup: String, CaseIterable, Sendable {
    case start, documents, actions, meetings, past, proof

    /// The English names of its commands.
    package var commands: [String] {
        switch self {
        case .start: ["init", "doctor", "people", "backup"]
        case .documents: ["new", "import", "edit", "save", "watch", "status", "check", "undo"]
        case .actions: ["actions", "done", "reopen", "drop", "wait", "assign", "postpone", "accept"]
        case .meetings: ["summary", "agenda", "approve", "export"]
        case .past: ["history", "diff", "show", "blame", "search", "restore"]
        case .proof: ["audit", "verify"]
        }
    }
}
