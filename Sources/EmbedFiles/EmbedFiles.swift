import Foundation
import PackagePlugin

/// Writes the text files a target names below into one Swift source, as string literals.
///
/// SwiftPM's own `resources:` would load them through Foundation at run time, and would leave them beside the program.
@main
struct EmbedFiles: BuildToolPlugin {
    /// The folders embedded in each target, relative to the package.
    static let folders = [
        "Documents": ["Sources/Documents/Words"],
        "Recording": ["Sources/Recording/Words"],
        "Messages": ["Sources/Messages/Sentences"],
        "Workspace": ["templates"],
        "Changes": ["workspace"],
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let tool = try context.tool(named: "embed-files")
        return (Self.folders[target.name] ?? []).map { folder in
            let root = context.package.directoryURL.appending(path: folder)
            let files = Self.files(below: root)
            let output = context.pluginWorkDirectoryURL.appending(
                path: "Embedded.swift")
            return .buildCommand(
                displayName: "Embedding \(folder)", executable: tool.url,
                arguments: [root.path, output.path] + files.map { String($0.path.dropFirst(root.path.count + 1)) },
                inputFiles: files, outputFiles: [output])
        }
    }

    /// Every regular file below a folder, in the order of their paths, hidden ones left out.
    static func files(below root: URL) -> [URL] {
        let all = FileManager.default.enumerator(
            at: root, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
        let found = (all?.allObjects ?? []).compactMap { $0 as? URL }.filter {
            (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
        }
        return found.map(\.standardizedFileURL).sorted { $0.path < $1.path }
    }
}
