package import Git
package import Workspace

/// A time during which a document held a text.
package struct TextSpan: Hashable, Sendable {
    /// The document's path when the text was written.
    package var path: WorkspacePath
    /// The line of that version in which the text begins, 1-based.
    package var line: Int
    /// The whole of that line.
    package var text: String
    /// The first commit that holds it.
    package var written: Commit
    /// The first commit that does not hold it any more; nil where the head holds it.
    package var gone: Commit?
}
