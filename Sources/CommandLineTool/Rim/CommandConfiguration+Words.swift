import ArgumentParser
import Messages

extension CommandConfiguration {
    /// A command as the language of this run calls and explains it; its English name always works.
    ///
    /// The name of a command below another stands behind a full stop; it has its names of all languages, since only the
    /// first word of a command line is translated before it is parsed.
    static func command(_ name: String, subcommands: [any ParsableCommand.Type] = []) -> CommandConfiguration {
        let messages = Speech.messages
        let path = name.split(separator: ".").map(String.init)
        let key = "commands.\(name).names"
        let names = (path.count > 1 ? Speech.words(key) : messages.words(key)) + path.suffix(1)
        var seen: Set<String> = []
        let distinct = names.filter { seen.insert($0).inserted }
        return CommandConfiguration(
            commandName: distinct.first,
            // Without a command above it, the parser would look for a request of completions first.
            _superCommandName: "protokoll",
            abstract: messages("commands.\(name).abstract"),
            discussion: messages("commands.\(name).discussion"),
            subcommands: subcommands,
            aliases: Array(distinct.dropFirst()))
    }
}
