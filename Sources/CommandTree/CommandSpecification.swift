internal import Yaml

/// A command with what it takes, as the argument parser tells it (`--experimental-dump-help`), in one language.
package struct CommandSpecification: Hashable, Sendable {
    /// As it is called in that language.
    package var name: String
    /// Its other names.
    package var aliases: [String] = []
    /// One sentence.
    package var abstract = ""
    /// Paragraphs, with examples at the end.
    package var discussion = ""
    /// In the order of the help; the parser's own (`--help`, `--version`) among them.
    package var arguments: [ArgumentSpecification] = []
    /// The commands below it; the parser's own `help` is none of them.
    package var subcommands: [CommandSpecification] = []

    /// A command that takes nothing.
    package init(name: String) { self.name = name }

    /// Reads what was dumped: JSON, which is YAML too; nil where it is none, or tells of no command.
    package init?(dump: String) {
        do throws(YamlError) {
            guard let command = try YamlNode.parse(dump, limits: Self.limits)?["command"] else { return nil }
            self.init(command)
        } catch {
            return nil
        }
    }

    /// The tree of all commands is longer than a settings file may be.
    private static let limits = YamlLimits(bytes: 1 << 23, depth: 64, nodes: 1_000_000)

    private init(_ node: YamlNode) {
        self.init(name: node["commandName"]?.text ?? "")
        aliases = node["aliases"]?.items.compactMap(\.text) ?? []
        abstract = node["abstract"]?.text ?? ""
        discussion = node["discussion"]?.text ?? ""
        arguments = node["arguments"]?.items.map(ArgumentSpecification.init) ?? []
        subcommands = (node["subcommands"]?.items ?? []).map(CommandSpecification.init).filter { $0.name != "help" }
    }
}

extension CommandSpecification {
    /// The paragraphs of the discussion that explain.
    ///
    /// - Parameter words: what a paragraph of examples begins with, before a colon.
    package func explanation(examplesAfter words: [String]) -> [String] {
        paragraphs.filter { !Self.isOfExamples($0, words) }
    }

    /// The command lines of the examples.
    package func examples(after words: [String]) -> [String] {
        paragraphs.filter { Self.isOfExamples($0, words) }
            .flatMap { $0.split(separator: "\n") }
            .map { line in
                let isFirst = words.contains { line.hasPrefix("\($0):") }
                let rest = isFirst ? line.drop { $0 != ":" }.dropFirst() : line
                return String(rest.drop { $0 == " " })
            }
    }

    private var paragraphs: [String] {
        discussion.split(separator: "\n\n").map(String.init)
    }

    private static func isOfExamples(_ paragraph: String, _ words: [String]) -> Bool {
        words.contains { paragraph.hasPrefix("\($0):") }
    }
}
