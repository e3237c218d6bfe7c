package import Workspace

/// A file of the workspace whose bytes differ from those last recorded.
package struct UnrecordedFile: Hashable, Sendable {
    package var kind: Kind
    package var role: Role
    /// For a deleted file where it was.
    package var path: WorkspacePath
    /// Where a renamed file was.
    package var previousPath: WorkspacePath?
    /// Its bytes at HEAD; nil for a new file.
    package var recorded: [UInt8]?
    /// Its bytes in the folder; nil for a deleted file.
    package var current: [UInt8]?

    /// How a file differs; the raw values are those of the JSON (`change`).
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case new, modified, deleted, renamed
    }

    /// What a file is to the workspace.
    package enum Role: Hashable, Sendable, CaseIterable {
        case document, settings, register, template

        /// - Parameter isDocument: whether discovery lists the path.
        init?(_ path: WorkspacePath, isDocument: Bool) {
            switch path.text {
            case Workspace.settingsPath.text: self = .settings
            case Workspace.registerPath.text: self = .register
            case _ where path.bytes.starts(with: "templates/".utf8) && path.isMarkdown: self = .template
            case _ where isDocument: self = .document
            default: return nil
            }
        }
    }

    /// The path now and, for a renamed file, the one before.
    package var paths: [WorkspacePath] { [path] + (previousPath.map { [$0] } ?? []) }
}
