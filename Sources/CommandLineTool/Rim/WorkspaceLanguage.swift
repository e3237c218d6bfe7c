import Messages
import Workspace

/// The language that a workspace's settings state.
enum WorkspaceLanguage {
    /// Nil where none is stated, or the workspace or its settings cannot be read.
    static func read(at folder: String?) -> Language? {
        Workspace.language(at: folder, environment: Surroundings.environment).flatMap(Language.init(rawValue:))
    }
}
