package import Documents
package import Text

/// Every action of a workspace, each once, with the places that mention it.
package struct Ledger: Sendable {
    /// By due date (none last), then path, line and column.
    package var actions: [TrackedAction]
    /// By path, line and column.
    package var suggestions: [Suggestion]
    /// Those of the documents and those of the joining, by path, line, column and code.
    package var diagnostics: [Diagnostic]
    package var documents: [Document]
    package var today: Day
}
