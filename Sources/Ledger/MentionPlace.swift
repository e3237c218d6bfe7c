package import Documents
package import Text

/// Where a document speaks of an action.
package struct MentionPlace: Hashable, Sendable {
    /// The document.
    package var path: String
    /// Where the action's content starts.
    package var start: Position

    /// Takes the place of a mention.
    package init(path: String, start: Position) {
        self.path = path
        self.start = start
    }

    /// Takes where an action stands.
    package init(_ action: Action) { self.init(path: action.path, start: action.start) }

    /// Takes where a joined mention stands.
    package init(_ mention: TrackedAction.Mention) {
        self.init(path: mention.path, start: Position(line: mention.line, column: mention.column))
    }
}
