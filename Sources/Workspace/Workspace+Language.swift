extension Workspace {
    /// The language that the settings of the workspace state which `open` would open; nothing else of it is read.
    ///
    /// What is wrong with the folder or its settings is for `open` to say: nil here.
    package static func language(at folder: String? = nil, environment: Environment) -> String? {
        do {
            let tree = WorkTree(root: try place(of: folder, environment).root)
            return try SettingsReader(tree.bytes(at: settingsPath)).settings.language
        } catch {
            return nil
        }
    }
}
