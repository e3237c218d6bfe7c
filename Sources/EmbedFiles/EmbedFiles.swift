import Foundation
import PackagePlugin

/// Writes the text files a target names below into one Swift source: as they are, or what YAML says by its keys; and
/// into another what tells one state of the reader's sources from every other.
///
/// SwiftPM's own `resources:` would load them through Foundation at run time, and would leave them beside the program.
@main
struct EmbedFiles: BuildToolPlugin {
    /// The folders embedded in each target, relative to the package, the form that `embed-files` gives their files, and
    /// the type that holds them.
    static let folders = [
        "Documents": [(path: "Sources/Documents/Words", form: "keyed", type: "Embedded")],
        "Recording": [(path: "Sources/Recording/Words", form: "keyed", type: "Embedded")],
        "Messages": [
            (path: "Sources/Messages/Sentences", form: "keyed", type: "Embedded"),
            (path: "Sources/Messages/Topics", form: "texts", type: "EmbeddedTopics"),
        ],
        "Workspace": [(path: "templates", form: "texts", type: "Embedded")],
        "Changes": [(path: "workspace", form: "texts", type: "Embedded")],
        "CommandLineTool": [(path: "completions", form: "texts", type: "Embedded")],
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let tool = try context.tool(named: "embed-files")
        var commands: [Command] = (Self.folders[target.name] ?? []).map { folder in
            let root = context.package.directoryURL.appending(path: folder.path)
            let files = Self.files(below: root)
            let paths = files.map { String($0.path.dropFirst(root.path.count + 1)) }
            let output = context.pluginWorkDirectoryURL.appending(path: "\(folder.type).swift")
            return .buildCommand(
                displayName: "Embedding \(folder.path)", executable: tool.url,
                arguments: [folder.form, root.path, output.path] + paths, inputFiles: files, outputFiles: [output])
        }
        if target.name == Self.reader { commands.append(fingerprint(context, tool.url)) }
        return commands
    }

    /// The target that is told what it was built from, and those whose sources tell what it does.
    private static let reader = "Documents"
    private static let readersSources = ["Sources/Documents", "Sources/Markdown", "Sources/Text", "Sources/Yaml"]

    private func fingerprint(_ context: PluginContext, _ tool: URL) -> Command {
        let root = context.package.directoryURL
        let files = Self.readersSources.flatMap { Self.files(below: root.appending(path: $0)) }
        let paths = files.map { String($0.path.dropFirst(root.path.count + 1)) }
        let output = context.pluginWorkDirectoryURL.appending(path: "SourceFingerprint.swift")
        return .buildCommand(
            displayName: "Taking the fingerprint of what reads documents", executable: tool,
            arguments: ["fingerprint", root.path, output.path] + paths, inputFiles: files, outputFiles: [output])
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
