package import Workspace

/// What somebody wants recorded.
package struct SaveRequest: Hashable, Sendable {
    /// The files; nil for all that is unrecorded.
    package var only: Set<WorkspacePath>?
    /// What the person says of it (`-m`).
    package var text: String?
    /// One commit for everything instead of one for each document.
    package var together: Bool
    /// The files were met unrecorded by a command that is about something else (`Found: outside`).
    package var wasFound: Bool

    /// Asks for everything, one commit for each document, unless told otherwise.
    package init(
        only: Set<WorkspacePath>? = nil, text: String? = nil, together: Bool = false, wasFound: Bool = false
    ) {
        self.only = only
        self.text = text
        self.together = together
        self.wasFound = wasFound
    }
}
