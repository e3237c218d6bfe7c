import Documents
package import Workspace

/// A file of the workspace whose bytes differ from those last recorded.
package struct UnrecordedFile: Hashable, Sendable {
    /// How it differs.
    package var kind: Kind
    /// What it is to the workspace.
    package var role: Role
    /// For a deleted file where it was.
    package var path: WorkspacePath
    /// Where a renamed file was.
    package var previousPath: WorkspacePath?
    /// Its bytes at HEAD; nil for a new file.
    package var recorded: [UInt8]?
    /// Its bytes in the folder; nil for a deleted file.
    package var current: [UInt8]?

    /// Nil when the bytes are the same at the same path, or nothing was and nothing is.
    package init?(
        _ role: Role, at path: WorkspacePath, formerly previousPath: WorkspacePath? = nil, recorded: [UInt8]?,
        current: [UInt8]?
    ) {
        guard previousPath != nil || recorded != current else { return nil }
        kind = previousPath != nil ? .renamed : recorded == nil ? .new : current == nil ? .deleted : .modified
        self.role = role
        self.path = path
        self.previousPath = previousPath
        self.recorded = recorded
        self.current = current
    }

    /// How a file differs; the raw values are those of the JSON (`change`).
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case new, modified, deleted, renamed
    }

    /// What a file is to the workspace.
    package enum Role: Hashable, Sendable, CaseIterable {
        case document, settings, register, template
    }

    /// The files that are the workspace's own and no documents.
    package static var ownFiles: [(WorkspacePath, Role)] {
        let templates = Document.Kind.allCases.map { (WorkspacePath("templates/\($0.rawValue).md"), Role.template) }
        return [(Workspace.settingsPath, .settings), (Workspace.registerPath, .register)] + templates
    }

    /// The path now and, for a renamed file, the one before.
    package var paths: [WorkspacePath] { [path] + (previousPath.map { [$0] } ?? []) }
}
