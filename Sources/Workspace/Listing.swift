package import Text

/// Which files of a workspace are its documents (every Markdown file that nothing leaves out).
package struct Listing: Sendable {
    /// In the order of their bytes.
    package var documents: [WorkspacePath] = []
    /// Where documents are looked for, the root first; none where a commit is read.
    package var folders: [WorkspacePath] = []
    /// What was passed over although it would have been a document, and folders that cannot be read.
    package var diagnostics: [Diagnostic] = []

    /// Adds a finding about a whole file or folder.
    mutating func note(
        _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ path: WorkspacePath, _ arguments: String...
    ) {
        diagnostics.append(Diagnostic(code, severity, path: path.text, arguments: arguments))
    }

    /// The folder of templates at the root: its Markdown is no document.
    package static let templates = WorkspacePath("templates")
}

extension Diagnostic.Code {
    /// A symbolic link or a nested repository that was not followed; the argument says which: `link`, `repository`.
    package static let documentSkipped = Diagnostic.Code(rawValue: "document.skipped")
    /// A file or folder that cannot be read; the arguments are the C function and the number of its error.
    package static let documentUnreadable = Diagnostic.Code(rawValue: "document.unreadable")
    /// A file longer than is read; the argument is the limit in bytes.
    package static let documentTooLarge = Diagnostic.Code(rawValue: "document.too-large")
}
