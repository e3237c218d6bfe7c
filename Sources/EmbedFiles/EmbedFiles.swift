import Foundation
import PackagePlugin

/// Writes the text files a target names below into one Swift source: as they are, or what YAML says by its keys; and
/// into another what tells one state of the reader's sources from every other.
///
/// SwiftPM's own `resources:` would load them through Foundation at run time, and would leave them beside the program.
@main
struct EmbedFiles: BuildToolPlugin {
    /// A folder whose files are embedded.
    struct Folder {
        /// Relative to the package.
        var path: String
        /// What `embed-files` makes of the files.
        var form: String
        /// The type that holds them.
        var type = "Embedded"
        /// A folder in it that people copy from, and the program never reads.
        var besides: String?
    }

    /// The folders embedded in each target.
    static let folders = [
        "Documents": [Folder(path: "Sources/Documents/Words", form: "keyed")],
        "Recording": [Folder(path: "Sources/Recording/Words", form: "keyed")],
        "Messages": [
            Folder(path: "Sources/Messages/Sentences", form: "keyed"),
            Folder(path: "Sources/Messages/Topics", form: "texts", type: "EmbeddedTopics"),
        ],
        "Workspace": [Folder(path: "templates", form: "texts", besides: "samples")],
        "Changes": [Folder(path: "workspace", form: "texts")],
        "CommandLineTool": [Folder(path: "Sources/CommandLineTool/Completion/Scripts", form: "texts")],
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let tool = try context.tool(named: "embed-files")
        var commands: [Command] = (Self.folders[target.name] ?? []).map { folder in
            let root = context.package.directoryURL.appending(path: folder.path)
            let left = folder.besides.map { root.appending(path: $0).standardizedFileURL.path + "/" }
            let files = Self.files(below: root).filter { file in left.map { !file.path.hasPrefix($0) } ?? true }
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
