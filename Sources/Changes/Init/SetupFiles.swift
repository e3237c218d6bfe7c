import Workspace

/// The files that `init` puts into a workspace.
enum SetupFiles {
    static let attributesPath = WorkspacePath(".gitattributes")

    /// So that git keeps documents as they are, line ends included.
    static let attributes = "*.md -text\n*.markdown -text\n"
}
