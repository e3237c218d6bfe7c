import ArgumentParser
import Messages

extension CommandConfiguration {
    /// A command as the language of this run calls and explains it; its English name always works.
    static func command(_ name: String, subcommands: [any ParsableCommand.Type] = []) -> CommandConfiguration {
        let messages = Speech.messages
        let names = messages.words("commands.\(name).names") + [name]
        var seen: Set<String> = []
        let distinct = names.filter { seen.insert($0).inserted }
        return CommandConfiguration(
            commandName: distinct.first,
            abstract: messages("commands.\(name).abstract"),
            discussion: messages("commands.\(name).discussion"),
            subcommands: subcommands,
            aliases: Array(distinct.dropFirst()))
    }
}
